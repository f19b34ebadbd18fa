// Phrases of many languages, found in the words of a text in one pass.
import { folded } from './folding.ts'
import type { Token } from './tokens.ts'

/**
 * Phrases by concept, divided by `|`: `word*` is a beginning, `a/b` either, `_` any one word, `..` up to
 * three words between. Whole words only; accents and case do not matter.
 */
export type Lexicon = Record<string, string>

/** Where a concept stands: numbers of tokens, the last one counted in. */
export type Hit = { from: number; to: number }
export type Hits = Map<string, Hit[]>

type Element = { gap: boolean; exact: Set<string> | null; stems: string[] }
type Phrase = { concept: string; elements: Element[] }
type Index = { exact: Map<string, Phrase[]>; stems: Map<string, Phrase[]> }

/** Makes a finder of all phrases; its work grows with the number of tokens and nothing else. */
export function phraseFinder(lexicon: Lexicon): (tokens: readonly Token[]) => Hits {
  const index: Index = { exact: new Map(), stems: new Map() }
  for (const [concept, text] of Object.entries(lexicon)) {
    for (const phrase of text.split('|')) if (phrase.trim()) enter(index, concept, phrase.trim())
  }
  return (tokens) => {
    const hits: Hits = new Map()
    const candidates = candidatesIn(index)
    for (let from = 0; from < tokens.length; from += 1) findAt(candidates, tokens, from, hits)
    return hits
  }
}

function enter(index: Index, concept: string, text: string) {
  const elements: Element[] = []
  let gap = false
  for (const part of text.split(/\s+/)) {
    if (part === '..') gap = true
    else {
      elements.push(elementOf(part, gap))
      gap = false
    }
  }
  const [first] = elements
  const phrase = { concept, elements }
  for (const word of first?.exact ?? []) push(index.exact, word, phrase)
  for (const stem of first?.stems ?? []) push(index.stems, stem, phrase)
}

function elementOf(part: string, gap: boolean): Element {
  if (part === '_') return { gap, exact: null, stems: [] }
  const words = folded(part).replaceAll("'", '').replaceAll('e-mail', 'email').split('/')
  return {
    gap,
    exact: new Set(words.filter((word) => !word.endsWith('*'))),
    stems: words.filter((word) => word.endsWith('*')).map((word) => word.slice(0, -1)),
  }
}

const push = <V>(map: Map<string, V[]>, key: string, value: V) => {
  const known = map.get(key)
  if (known) known.push(value)
  else map.set(key, [value])
}

const LONGEST_STEM = 18

function findAt(candidatesOf: Candidates, tokens: readonly Token[], from: number, hits: Hits) {
  const token = tokens[from]
  if (!token) return
  const own = candidatesOf(token.text)
  const masked = token.alt === null ? NONE : candidatesOf(token.alt)
  if (own.length + masked.length === 0) return
  for (const { concept, elements } of masked === NONE ? own : [...own, ...masked]) {
    // One place of a concept at a word is enough.
    if (hits.get(concept)?.at(-1)?.from === from) continue
    const to = endOf(elements, 1, tokens, from)
    if (to !== null) push(hits, concept, { from, to })
  }
}

type Candidates = (word: string) => readonly Phrase[]

const NONE: readonly Phrase[] = []

/** The phrases that may begin with a word; each word of a text is looked up once. */
function candidatesIn(index: Index): Candidates {
  const known = new Map<string, readonly Phrase[]>()
  return (word) => {
    const before = known.get(word)
    if (before) return before
    const found = [...(index.exact.get(word) ?? NONE)]
    for (let length = 2; length <= Math.min(word.length, LONGEST_STEM); length += 1) {
      found.push(...(index.stems.get(word.slice(0, length)) ?? NONE))
    }
    known.set(word, found)
    return found
  }
}

/** The last token of the phrase whose elements before `next` end at `at`. */
function endOf(
  elements: Element[],
  next: number,
  tokens: readonly Token[],
  at: number,
): number | null {
  const element = elements[next]
  if (!element) return at
  const most = element.gap ? 4 : 1
  for (let step = 1; step <= most; step += 1) {
    const token = tokens[at + step]
    if (!token || (element.gap && token.sentence !== tokens[at]?.sentence)) return null
    if (!isOf(element, token)) continue
    const end = endOf(elements, next + 1, tokens, at + step)
    if (end !== null) return end
  }
  return null
}

const isOf = (element: Element, { text, alt }: Token) =>
  element.exact === null ||
  element.exact.has(text) ||
  (alt !== null && element.exact.has(alt)) ||
  element.stems.some((stem) => text.startsWith(stem) || alt?.startsWith(stem))
