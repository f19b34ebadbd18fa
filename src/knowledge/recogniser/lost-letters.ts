// Web-player codes that have lost their letter: `error 7706` for S7706.
import type { Circumstances } from './circumstances.ts'
import type { CodeEntry, CodeIndex } from './code-index.ts'
import type { FoundCode } from './codes.ts'
import { cueFor } from './cues.ts'
import { isOwned } from './number-roles.ts'
import { gapBefore, type Passage } from './passages.ts'

// The browser a letter usually stands for.
const BROWSERS: Record<string, RegExp> = {
  m: /^chrome$/,
  c: /^(?:chromebook|chromeos)$/,
  f: /^firefox$/,
  o: /^opera$/,
  d: /^edge$/,
  s: /^safari$/,
}

/** The code whose digits stand at token `index` behind an error word, if only one can be meant. */
export function lostLetterAt(
  passage: Passage,
  index: number,
  codes: CodeIndex,
  circumstances: Circumstances,
): FoundCode | null {
  const { tokens } = passage
  const first = tokens[index]
  if (!first?.isNumber || first.glued || first.text.length !== 4) return null
  if (/[-./:]$/.test(passage.text.slice(0, first.start).slice(-1))) return null
  const second = /^[- ]$/.test(gapBefore(passage, index + 1)) ? tokens[index + 1] : undefined
  const paired = second?.isNumber && second.text.length === 4 && !tokens[index + 2]?.glued
  const last = paired ? index + 1 : index
  if (tokens[last + 1]?.glued || gapBefore(passage, last + 1) === '-') return null
  const entry = meantEntry(paired ? first.text + second.text : first.text, codes, circumstances)
  if (!entry || isOwned(passage, index)) return null
  if (cueFor(passage, index, last, circumstances.cues, circumstances.effort) !== 'adjacent')
    return null
  const [start, end] = [first.start, tokens[last]?.end ?? first.end]
  return { code: entry.code, passage, first: index, last, start, end, strength: 'repaired' }
}

function meantEntry(
  digits: string,
  codes: CodeIndex,
  { subject }: Circumstances,
): CodeEntry | null {
  const entries = [...'mcfhodsun'].flatMap((letter) => codes.exact.get(letter + digits) ?? [])
  if (entries.length < 2) return entries[0] ?? null
  const words = [...subject.words]
  const named = entries.filter(({ key }) =>
    words.some((word) => BROWSERS[key.charAt(0)]?.test(word)),
  )
  return named.length === 1 ? (named[0] ?? null) : null
}
