// Words and numbers of a text, with the sentence and clause each stands in.
import type { Effort } from './effort.ts'
import type { Normalised } from './normalise.ts'
import { wordSet } from './word-set.ts'

export type Token = {
  /** Lower case without accents: a run of letters or a run of digits. */
  text: string
  /** Place in the normalised text. */
  start: number
  end: number
  isNumber: boolean
  /** Nothing stands between this token and the one before, as in `ps4`. */
  glued: boolean
  /** Written with a capital, or all in capitals. */
  capital: boolean
  shouted: boolean
  sentence: number
  clause: number
}

/** The tokens of a text in order; linear in its length. */
export function tokensOf({ text, raw }: Normalised, effort: Effort): Token[] {
  const tokens: Token[] = []
  let sentence = 0
  let clause = 0
  for (let at = 0; at < text.length; ) {
    const start = skipGap(text, at)
    const isNumber = isDigit(text.charCodeAt(start))
    const end = runEnd(text, start, isNumber)
    effort.steps += end - at
    if (end === start) break
    const last = tokens.at(-1)
    const word = withoutMarks(text.slice(start, end))
    if (last) {
      const gap = text.slice(at, start)
      // Nearly every gap is one space or none.
      const ends = gap.length > 0 && gap !== ' ' && endsSentence(gap, last)
      if (ends) sentence++
      if (
        ends ||
        CLAUSE_WORDS.has(word) ||
        (gap.length > 0 && gap !== ' ' && CLAUSE_END.test(gap))
      ) {
        clause++
      }
    }
    const capital = !isNumber && raw.charCodeAt(start) !== text.charCodeAt(start)
    tokens.push({
      text: word,
      start,
      end,
      isNumber,
      glued: last !== undefined && start === at,
      capital,
      shouted: capital && end - start > 1 && isUpperCase(raw.slice(start, end)),
      sentence,
      clause,
    })
    at = end
  }
  return tokens
}

const CLAUSE_END = /[,;()]| - /

const CLAUSE_WORDS = wordSet(`but while whereas though although yet only
  aber doch wahrend obwohl nur pero aunque mientras sino mas porem embora enquanto
  mais alors tandis pourtant ma pero mentre invece`)

// Their full stop ends no sentence.
const ABBREVIATIONS = wordSet('no nr n num err ca bzw vs approx resp ver vers v')

function endsSentence(gap: string, before: Token): boolean {
  if (gap.includes('\n')) return true
  if (ABBREVIATIONS.has(before.text)) return false
  return /[.!?]["'”»)\]]*( |$)/.test(gap) && gap.length > 1
}

function skipGap(text: string, from: number): number {
  let at = from
  while (at < text.length && !isWordCode(text.charCodeAt(at))) at++
  return at
}

function runEnd(text: string, start: number, digits: boolean): number {
  let end = start
  while (end < text.length) {
    const code = text.charCodeAt(end)
    if (isDigit(code) !== digits || !isWordCode(code)) break
    end++
  }
  return end
}

function isUpperCase(written: string): boolean {
  return written === written.toUpperCase()
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}

/** Whether the character is a letter or digit of a script that parts words by spaces. */
export function isWordCode(code: number): boolean {
  if (code < 0x80) return isDigit(code) || (code >= 97 && code <= 122) || (code >= 65 && code <= 90)
  // Han, kana and hangul run on without spaces, so a code may stand right beside them.
  return code >= 0xaa && code < 0x2e80 && /[\p{L}\p{M}]/u.test(String.fromCharCode(code))
}

function withoutMarks(word: string): string {
  for (let i = 0; i < word.length; i++) {
    if (word.charCodeAt(i) > 0x7f) return word.normalize('NFD').replace(/\p{M}/gu, '')
  }
  return word
}
