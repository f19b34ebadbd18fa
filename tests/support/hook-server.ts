// A real HTTP server that is called as a webhook, keeps what it was sent, and shows it to any runtime.
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'

export type Call = { signature: string; type: string; body: string }

/**
 * Each path keeps its own calls: POST is a call, GET gives them. A path that begins with `/away-`
 * refuses the first call, one with `/moved-` sends every call elsewhere.
 */
export const startHookServer = async () => {
  const calls = new Map<string, Call[]>()
  const server = createServer(async (request, response) => {
    const path = request.url ?? '/'
    const kept = calls.get(path) ?? []
    if (request.method === 'GET') return response.end(JSON.stringify(kept))
    calls.set(path, [...kept, await callIn(request)])
    if (path.startsWith('/moved-')) response.setHeader('Location', '/elsewhere')
    response.statusCode = statusOf(path, kept.length)
    return response.end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    hookUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => new Promise((resolve) => server.close(resolve)),
  }
}

const statusOf = (path: string, before: number): number => {
  if (path.startsWith('/moved-')) return 307
  return path.startsWith('/away-') && before === 0 ? 503 : 204
}

const callIn = async (request: IncomingMessage): Promise<Call> => {
  const pieces: Buffer[] = []
  for await (const piece of request) pieces.push(piece as Buffer)
  return {
    signature: String(request.headers['foyer-signature'] ?? ''),
    type: String(request.headers['content-type'] ?? ''),
    body: Buffer.concat(pieces).toString('utf8'),
  }
}
