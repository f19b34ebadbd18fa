// Numbers that are written as the bare codes of phone and tablet apps are: `113`, `-93`, `5.10`.
import type { CatalogueCode } from './catalogue.ts'
import type { CodeIndex } from './code-index.ts'
import { placeInSource } from './normalise.ts'
import { gapBefore, type Passage } from './passages.ts'
import { spelledNumbers } from './spelled-numbers.ts'

export type BareNumber = {
  code: CatalogueCode
  first: number
  last: number
  /** Place in the normalised text, a minus included. */
  start: number
  end: number
  bracketed: boolean
  spelled: boolean
}

/** The bare code written at token `index`, or null; whether it is meant as one is decided later. */
export function bareNumberAt(passage: Passage, index: number, codes: CodeIndex): BareNumber | null {
  const { tokens, text } = passage
  const first = tokens[index]
  if (!first?.isNumber || first.glued) return null
  let last = index
  let written = first.text
  while (last < index + 3 && gapBefore(passage, last + 1) === '.' && tokens[last + 1]?.isNumber) {
    last++
    written += `.${tokens[last]?.text}`
  }
  const end = tokens[last]?.end ?? first.end
  if (tokens[last + 1]?.glued || isTiedAfter(passage, last)) return null
  const signed = signBefore(passage, index) ? codes.bare.get(`-${written}`) : undefined
  const code = signed ?? (isTiedBefore(passage, index) ? undefined : codes.bare.get(written))
  if (!code) return null
  const start = signed ? first.start - 1 : first.start
  const bracketed = /[([] ?$/.test(text.slice(Math.max(0, start - 2), start))
  const closed = /^ ?[)\]]/.test(text.slice(end, end + 2))
  return { code, first: index, last, start, end, bracketed: bracketed && closed, spelled: false }
}

const MOST_SPOKEN = 6

/** A bare code said in words at token `index`: `error one thirteen`, `fehler minus neun`. */
export function spelledCodeAt(
  passage: Passage,
  index: number,
  codes: CodeIndex,
): BareNumber | null {
  const { tokens } = passage
  const minus = /^(?:minus|menos|meno|moins)$/.test(tokens[index]?.text ?? '')
  let written = minus ? '-' : ''
  let found: BareNumber | null = null
  for (let at = minus ? index + 1 : index; at < index + MOST_SPOKEN; ) {
    if (at > index && !/^[ -]$/.test(gapBefore(passage, at))) break
    const point = written !== '' && POINTS.has(tokens[at]?.text ?? '')
    const [longest] = point ? [{ digits: '.', next: at + 1 }] : spelledNumbers(tokens, at)
    if (!longest) break
    written += longest.digits
    at = longest.next
    const code = written.length > 1 ? codes.bare.get(written) : undefined
    const [start, end] = [tokens[index]?.start ?? 0, tokens[at - 1]?.end ?? 0]
    found = code
      ? { code, first: index, last: at - 1, start, end, bracketed: false, spelled: true }
      : found
    if (!code && !point) found = null
  }
  return found
}

const POINTS = new Set(['point', 'dot', 'punkt', 'punto', 'ponto'])

// A minus stands free, or right behind a word such as `error-93`; a long dash is punctuation.
function signBefore(passage: Passage, index: number): boolean {
  const at = (passage.tokens[index]?.start ?? 0) - 1
  if (passage.text.charAt(at) !== '-') return false
  const written = passage.source.charAt(placeInSource(passage, at, at + 1).from)
  return !'—―'.includes(written) && !/[\d.,]/.test(passage.text.charAt(at - 1))
}

// Part of something longer: a decimal, a time, a date, an amount, a range, an address.
function isTiedBefore(passage: Passage, index: number): boolean {
  const start = passage.tokens[index]?.start ?? 0
  const before = passage.text.slice(Math.max(0, start - 2), start)
  const numero = /^(?:no|nr|n|num)$/.test(passage.tokens[index - 1]?.text ?? '')
  if (/[a-z][./_\\]$/.test(before)) return !(numero && before.endsWith('.'))
  return /(?:\d[.,:/_\\]|[$€£¥<>≈~+@&^*]|(?:^|[^a-z])-)$/.test(before)
}

function isTiedAfter(passage: Passage, last: number): boolean {
  const end = passage.tokens[last]?.end ?? 0
  return /^(?:[.,:/_-]\d|-[a-z]\b|[+×]| ?[%€$£°])/.test(passage.text.slice(end, end + 3))
}
