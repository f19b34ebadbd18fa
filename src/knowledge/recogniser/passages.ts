// A title or body made ready for recognising: normalised, in tokens, with addresses set aside.
import { addressTokens } from './addresses.ts'
import type { Effort } from './effort.ts'
import { type Normalised, normalise, placeInSource } from './normalise.ts'
import { type Token, tokensOf } from './tokens.ts'

export type Field = 'title' | 'body'

export type Passage = Normalised & {
  field: Field
  tokens: readonly Token[]
  /** For each token: 1 inside an address, a path or a file name, where nothing is a mention. */
  masked: Uint8Array
}

/** What stands before token `index`, back to the token before it or to the start of the text. */
export function gapBefore(passage: Passage, index: number): string {
  const start = passage.tokens[index]?.start ?? passage.text.length
  return passage.text.slice(passage.tokens[index - 1]?.end ?? 0, start)
}

/** The passage of one field of a post. */
export function passageOf(field: Field, source: string, effort: Effort): Passage {
  const normalised = normalise(source)
  effort.steps += source.length
  const tokens = tokensOf(normalised, effort)
  return { ...normalised, field, tokens, masked: addressTokens(normalised.text, tokens, effort) }
}

/** Where a stretch of tokens stands in the original text, and the original text itself. */
export function placeOf(passage: Passage, start: number, end: number) {
  const { from, to } = placeInSource(passage, start, end)
  return { start: from, end: to, text: passage.source.slice(from, to), field: passage.field }
}
