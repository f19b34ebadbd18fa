// Codes that are only part of a longer name, such as a host or a network: `lab-nw-3-16`.
import type { Cues } from './cues.ts'
import { placeInSource } from './normalise.ts'
import { gapBefore, type Passage } from './passages.ts'
import { isWordCode } from './tokens.ts'

/**
 * Whether token `first` continues a name: a word, then a hyphen, point, slash or underscore without
 * a space. `after` is the last token of a code found before, which a slash may join to this one.
 */
export function continuesName(passage: Passage, first: number, after: number, cues: Cues): boolean {
  const { tokens, text } = passage
  const start = tokens[first]?.start ?? 0
  const tie = text.charAt(start - 1)
  if (/['’]/.test(tie) && (tokens[first]?.end ?? 0) - start === 1)
    return isWordCode(text.charCodeAt(start - 2))
  if (!'-_/.\\@#'.includes(tie) || tie === '' || !isWordCode(text.charCodeAt(start - 2)))
    return false
  if (gapBefore(passage, first).length > 1) return false
  if (tie === '/' && (after === first - 1 || isBrowserLetter(passage, first - 1))) return false
  if (tie === '-' && isLongDash(passage, start - 1)) return false
  const before = tokens[first - 1]?.text ?? ''
  return !cues.nouns.has(before) && !/fehler$|code$/.test(before)
}

// Between words a long dash is punctuation: `after the update—NW-2-5`.
function isLongDash(passage: Passage, at: number): boolean {
  return '—―–'.includes(passage.source.charAt(placeInSource(passage, at, at + 1).from))
}

// `M/F7121-1331`
function isBrowserLetter({ tokens }: Passage, index: number): boolean {
  return /^[mcfhodsu]$/.test(tokens[index]?.text ?? '') && !tokens[index]?.glued
}
