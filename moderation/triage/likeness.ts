// How much a post is like labelled ones: a logistic model over its words, their parts, pairs and concepts.
import shipped from '../../db/seed/triage-weights.json' with { type: 'json' }
import { type BadLabel, labels } from './incoming.ts'
import { type Reading, read } from './reading.ts'

/** Of each feature, a hundred times what it says for each bad label against `ok`, in the order of labels. */
export type Weights = Record<string, number[]>

/** Longer texts say nothing new about what they are. */
const MOST_WORDS = 400
const PART = 4
const STEM = 5

/**
 * What the model knows of a post, each once: `c:` concepts and signs, `w:` words, `s:` their
 * beginnings, `g:` four letters in a row, `p:` pairs of words, `n:` its shape.
 */
export function likenessFeatures({ text, own, hits, links }: Reading): string[] {
  const features = new Set<string>()
  for (const concept of hits.keys()) features.add(`c:${concept}`)
  let last = '^'
  let link = 0
  for (const { text: typed, alt, start } of own.slice(0, MOST_WORDS)) {
    while ((links[link]?.end ?? Number.POSITIVE_INFINITY) <= start) link += 1
    const isLink = (links[link]?.start ?? Number.POSITIVE_INFINITY) <= start
    // What an address is made of is the concern of rules; that one follows a word says something.
    if (isLink && last === LINK) continue
    const word = isLink ? LINK : shapeOf(alt ?? typed)
    features.add(`p:${last} ${word}`)
    if (!isLink) for (const one of partsOf(word)) features.add(one)
    last = word
  }
  features.add(`n:${lengthBand(own.length)}`)
  for (const mark of '?!%') if (text.includes(mark)) features.add(`n:${mark}`)
  return [...features]
}

/** The same, of a body alone. */
export const likenessFeaturesOf = (body: string): string[] =>
  likenessFeatures(read({ body, accountAgeDays: 0, priorPosts: 0 }))

/** How a feature counts by its kind; parts of words say the same many times over. */
export const strengthOf = (feature: string): number => STRENGTHS[feature[0] ?? ''] ?? 1

/** Brings posts of all lengths to one scale; a few words prove less than many. */
export const scaleOf = (features: readonly string[]): number => {
  const sum = features.reduce((all, feature) => all + strengthOf(feature) ** 2, 0)
  return 3 / Math.sqrt(Math.max(sum, LEAST_EVIDENCE))
}

export type Likeness = {
  odds: Record<BadLabel, number>
  /** What each known feature says for a bad label. */
  shares: (label: BadLabel) => { feature: string; odds: number }[]
}

/** The logarithm of the odds of each bad label against `ok`. */
export function likenessOf(features: readonly string[]): Likeness {
  const known = features.filter((feature) => WEIGHTS.has(feature))
  const scale = scaleOf(known) / UNIT
  const shares = (label: BadLabel) =>
    known.map((feature) => ({
      feature,
      odds: (WEIGHTS.get(feature)?.[BAD.indexOf(label)] ?? 0) * strengthOf(feature) * scale,
    }))
  const start = WEIGHTS.get('') ?? []
  const odds: Record<BadLabel, number> = { spam: 0, scam: 0, pii: 0, abuse: 0 }
  BAD.forEach((label, at) => {
    odds[label] = shares(label).reduce((sum, one) => sum + one.odds, (start[at] ?? 0) / UNIT)
  })
  return { odds, shares }
}

/** What some four words weigh. */
const LEAST_EVIDENCE = 12
const UNIT = 100
const BAD = labels.filter((label): label is BadLabel => label !== 'ok')
const WEIGHTS = new Map(Object.entries(shipped as Weights))
const STRENGTHS: Record<string, number> = { c: 1.5, w: 1, p: 0.7, s: 0.7, g: 0.4, n: 0.7 }
const LINK = '#l'

function partsOf(word: string): string[] {
  const parts = [`w:${word}`]
  if (word.startsWith('0')) return parts
  if (word.length > STEM) parts.push(`s:${word.slice(0, STEM)}`)
  const closed = `_${word}_`
  for (let at = 0; at + PART <= closed.length; at += 1)
    parts.push(`g:${closed.slice(at, at + PART)}`)
  return parts
}

// Numbers differ from post to post; how long they are does not.
const shapeOf = (word: string) =>
  /^\d+$/.test(word) ? '0'.repeat(Math.min(word.length, 6)) : word.slice(0, 24)

const lengthBand = (words: number) =>
  words < 5 ? 'a' : words < 10 ? 'b' : words < 20 ? 'c' : words < 35 ? 'd' : 'e'
