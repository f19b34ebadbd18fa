// Rule: the same text again, whole or in good part, and the same words over and over within one post.
import { fold } from './folding.ts'
import type { Reading } from './reading.ts'
import type { Rule, Said } from './rule.ts'
import { tokensOf } from './tokens.ts'

/** Words in a row that are compared; shorter runs are shared by people who never met. */
const RUN = 4
/** So many own posts with the same words are a flood, which nobody sends by mistake. */
const FLOOD = 3
const FEWEST_WORDS = 6

export const repetition: Rule = {
  name: 'repetition',
  reasons: (reading) => [...againOf(reading), ...withinOf(reading)],
}

function againOf({ incoming, tokens }: Reading): Said[] {
  const own = shinglesOf(tokens.map(({ text }) => text))
  if (tokens.length < FEWEST_WORDS || own.size === 0) return []
  // The last twenty are a day's work for anybody.
  const alike = (incoming.recent ?? []).slice(-20).filter((text) => {
    const other = shinglesOf(tokensOf(fold(text.slice(0, 20_000))).map((token) => token.text))
    return sharedPart(own, other) >= 0.6
  }).length
  if (alike === 0) return []
  const text =
    alike === 1
      ? 'Nearly the same as an own post of the last day'
      : `Nearly the same as ${alike} own posts of the last day`
  if (alike >= FLOOD) return [{ label: 'spam', points: 1000, text, refuses: true }]
  return [{ label: 'spam', points: alike === 1 ? 300 : 550, text }]
}

function withinOf({ tokens }: Reading): Said[] {
  if (tokens.length < 60) return []
  const words = tokens.map(({ text }) => text)
  // Logs repeat themselves too, but their numbers change.
  const part = shinglesOf(words).size / (words.length - RUN + 1)
  if (part > 0.15) return []
  return [{ label: 'spam', points: 600, text: 'The same words over and over' }]
}

function shinglesOf(words: readonly string[]): Set<string> {
  const shingles = new Set<string>()
  for (let at = 0; at + RUN <= words.length; at += 1)
    shingles.add(words.slice(at, at + RUN).join(' '))
  return shingles
}

function sharedPart(own: Set<string>, other: Set<string>): number {
  let shared = 0
  for (const shingle of own) if (other.has(shingle)) shared += 1
  return shared / own.size
}
