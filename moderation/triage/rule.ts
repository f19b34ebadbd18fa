// What a rule is, and how the places of concepts are told apart and brought together.
import type { BadLabel, Known, Label, Reason } from './incoming.ts'
import type { Hit } from './phrases.ts'
import type { Reading } from './reading.ts'

/** One look at a post; says nothing when there is nothing to say. */
export type Rule = {
  name: string
  reasons: (reading: Reading, known: Known) => Said[]
}

/** A reason without its rule's name; `refuses` when the post cannot be taken at all. */
export type Said = { label: Label; points: number; text: string; refuses?: true }

/** A reason as it is kept. */
export const reasonOf = (rule: Rule, { label, points, text }: Said): Reason => ({
  rule: rule.name,
  label,
  points,
  text,
})

/** Where a concept stands, in order. */
export const placesOf = (reading: Reading, concept: string): readonly Hit[] =>
  reading.hits.get(concept) ?? NOWHERE

const NOWHERE: readonly Hit[] = []

export const names = (reading: Reading, ...concepts: string[]): boolean =>
  concepts.some((concept) => reading.hits.has(concept))

/** Concepts that make a case when all stand within `within` words; each group is a choice. */
export type Combination = {
  of: string[][]
  within?: number
  label: BadLabel
  points: number
  text: string
}

/** The reasons of the combinations that a post fulfils. */
export const combined = (reading: Reading, combinations: readonly Combination[]): Said[] =>
  combinations
    .filter(({ of, within = 40 }) => together(reading, of, within))
    .map(({ label, points, text }) => ({ label, points, text }))

/** Whether some place has one concept of every group within so many words. */
export function together(reading: Reading, groups: string[][], within: number): boolean {
  const lists = groups.map((group) => group.flatMap((concept) => [...placesOf(reading, concept)]))
  if (lists.some((list) => list.length === 0)) return false
  const places = lists
    .flatMap((list, group) => list.map(({ from, to }) => ({ from, to, group })))
    .sort((a, b) => a.from - b.from)
  // For each place, the latest place of every other group before it must be near enough.
  const latest = new Array<number>(groups.length).fill(Number.NEGATIVE_INFINITY)
  for (const { from, group } of places) {
    latest[group] = from
    if (from - Math.min(...latest) <= within) return true
  }
  return false
}
