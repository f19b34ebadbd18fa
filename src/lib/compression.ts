// Compressing answers where no server in front does it. Pages are whole texts, so they are compressed
// whole: as a stream they take four times as long.
import { gzipSync } from 'node:zlib'

// Smaller ones fit into a packet or two anyway.
const leastBytes = 1024

/** The answer as the one who asked takes it; what is no text, is compressed or has no body stays. */
export const compressed = async (request: Request, answer: Response): Promise<Response> => {
  if (!isText.test(answer.headers.get('Content-Type') ?? '')) return answer
  if (answer.headers.has('Content-Encoding')) return answer
  const headers = varied(answer.headers)
  if (request.method === 'HEAD' || !takesGzip(request.headers.get('Accept-Encoding'))) return answer
  const bytes = new Uint8Array(await answer.arrayBuffer())
  const isWorth = bytes.byteLength >= leastBytes
  if (isWorth) headers.set('Content-Encoding', 'gzip')
  headers.delete('Content-Length')
  return new Response(isWorth ? gzipSync(bytes) : bytes, { status: answer.status, headers })
}

const isText = /^(?:text\/|application\/(?:json|xml|rss\+xml|manifest\+json|ld\+json)|image\/svg)/

// What is kept for those who take it compressed must not be given to those who do not.
const varied = (headers: Headers): Headers => {
  if (!/\baccept-encoding\b/i.test(headers.get('Vary') ?? '')) {
    headers.append('Vary', 'Accept-Encoding')
  }
  return headers
}

const takesGzip = (accepted: string | null): boolean =>
  (accepted ?? '').split(',').some((one) => {
    const [name, weight] = one.trim().split(/\s*;\s*q=/i)
    return name?.toLowerCase() === 'gzip' && Number(weight ?? 1) > 0
  })
