// What the classifier counts: words, pairs of words, the concepts and signs they make, the account's age.
import type { Incoming } from './incoming.ts'
import { type Reading, read } from './reading.ts'

/** Longer texts say nothing new about what they are, and every decision stores what it taught. */
const MOST_WORDS = 400

/** The features of a post, each once: `c:` concepts and signs, `w:` words, `p:` pairs, `a:` the account. */
export const featuresOf = (incoming: Incoming): string[] => featuresRead(read(incoming))

export function featuresRead({ incoming, tokens, hits, links }: Reading): string[] {
  const features = new Set<string>()
  for (const concept of hits.keys()) if (!concept.startsWith('~')) features.add(`c:${concept}`)
  features.add(`a:${ageBand(incoming)}`)
  let last = ''
  let link = 0
  for (const { text, alt, start } of tokens.slice(0, MOST_WORDS)) {
    // What an address is made of is the concern of rules; everybody has another.
    while ((links[link]?.end ?? Number.POSITIVE_INFINITY) <= start) link += 1
    if ((links[link]?.start ?? Number.POSITIVE_INFINITY) <= start) continue
    const word = shapeOf(alt ?? text)
    features.add(`w:${word}`)
    if (last !== '') features.add(`p:${last} ${word}`)
    last = word
  }
  return [...features]
}

// Numbers differ from post to post; how long they are does not.
const shapeOf = (word: string) =>
  /^\d+$/.test(word) ? '0'.repeat(Math.min(word.length, 6)) : word.slice(0, 24)

const ageBand = ({ accountAgeDays, priorPosts }: Incoming) =>
  `${accountAgeDays < 1 ? 'day' : accountAgeDays < 30 ? 'month' : 'old'}-${priorPosts < 2 ? 'new' : 'known'}`
