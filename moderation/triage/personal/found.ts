// What is found private in a text, with how much it weighs, and how a rule looks for it.
import type { Folded } from '../folding.ts'
import type { Finding } from '../incoming.ts'

/** 400 points make a case alone; less only together with something that says whose it is. */
export type Found = Finding & { points: number }

/** The text as it was sent and folded. */
export type Source = { text: string; folded: Folded }

/** A find from offsets in the folded text. */
export const foundAt = (
  { folded }: Source,
  from: number,
  to: number,
  what: Pick<Found, 'kind' | 'masked' | 'points'>,
): Found => ({ start: folded.at[from] ?? 0, end: folded.ends[to] ?? 0, ...what })

/** What stands before an offset of the folded text, where words say what a number is. */
export const before = ({ folded }: Source, at: number, length = 28): string =>
  folded.text.slice(Math.max(0, at - length), at)

export const after = ({ folded }: Source, at: number, length = 20): string =>
  folded.text.slice(at, at + length)

/** A number with all but its last two digits hidden. */
export const maskedDigits = (typed: string): string => {
  let left = typed.replace(/[^0-9]/g, '').length - 2
  return typed.replace(/[0-9a-z]/gi, (char) => (left-- > 0 ? '•' : char))
}
