// Addresses, host names, paths and file names, in which codes and devices are not mentions.
import type { Effort } from './effort.ts'
import type { Token } from './tokens.ts'
import { wordSet } from './word-set.ts'

/** For each token 1 if it stands inside an address, a path or a file name; linear in the text. */
export function addressTokens(text: string, tokens: readonly Token[], effort: Effort): Uint8Array {
  const masked = new Uint8Array(tokens.length)
  let index = 0
  while (index < tokens.length) {
    const start = chunkStart(text, tokens[index]?.start ?? 0)
    const end = chunkEnd(text, tokens[index]?.end ?? text.length)
    const address = isMarked(text, start, end) && isAddress(text.slice(start, end))
    effort.steps += end - start
    for (; index < tokens.length && (tokens[index]?.start ?? end) < end; index++) {
      if (address) masked[index] = 1
    }
  }
  return masked
}

const EDGES = codesOf(' \n()[]<>"\'`|,*“”«»')
// One of these stands in every address; most words have none.
const MARKS = codesOf('./\\@')

function codesOf(chars: string): ReadonlySet<number> {
  return new Set(Array.from(chars, (char) => char.charCodeAt(0)))
}

function isMarked(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (MARKS.has(text.charCodeAt(at))) return true
  return false
}

function chunkStart(text: string, from: number): number {
  let at = from
  while (at > 0 && !EDGES.has(text.charCodeAt(at - 1))) at--
  return at
}

function chunkEnd(text: string, from: number): number {
  let at = from
  while (at < text.length && !EDGES.has(text.charCodeAt(at))) at++
  return at
}

const HOST_ENDS = wordSet('com net org local lan home internal example invalid localdomain arpa')
const FILE_ENDS =
  wordSet(`png jpg jpeg gif webp heic bmp svg pdf txt log csv json xml html htm mp4 mkv mov avi
  zip rar gz apk exe dll msi dmg ini cfg conf yaml yml js ts py sh md doc docx eml`)

function isAddress(chunk: string): boolean {
  if (chunk.includes('://') || chunk.includes('\\') || chunk.startsWith('www.')) return true
  if (/^(?:~|\.{1,2})?\/[\w.-]+\//.test(chunk)) return true
  if (chunk.indexOf('@', 1) > 0 && chunk.lastIndexOf('.') > chunk.indexOf('@')) return true
  const [host = '', path] = [chunk.split('/', 1)[0], chunk.indexOf('/')]
  if (path > 0 && HOST_ENDS.has(endingOf(host))) return true
  const ending = endingOf(chunk)
  return HOST_ENDS.has(ending) || FILE_ENDS.has(ending)
}

// `nw-2-5.png` ends in png; `it failed.` ends in nothing.
function endingOf(chunk: string): string {
  let end = chunk.length
  while (end > 0 && '.!?:;-'.includes(chunk.charAt(end - 1))) end--
  const dot = chunk.lastIndexOf('.', end - 1)
  return dot > 0 ? chunk.slice(dot + 1, end) : ''
}
