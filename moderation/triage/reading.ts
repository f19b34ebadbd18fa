// A post read once for all rules: its words, the concepts they name, its links, numbers and prices.
import { type Folded, fold } from './folding.ts'
import type { Incoming } from './incoming.ts'
import { lexicon, likely } from './lexicon/lexicon.ts'
import { type Link, linksOf } from './links.ts'
import { withoutDenied } from './negations.ts'
import { type Phone, phonesOf } from './personal/phones.ts'
import { type Hits, phraseFinder } from './phrases.ts'
import { ownWords } from './quotes.ts'
import { signsOf } from './signs.ts'
import { type Token, tokensOf } from './tokens.ts'

export type Reading = {
  incoming: Incoming
  /** The body, and the title after it: offsets within the body are the body's own. */
  text: string
  folded: Folded
  /** All words, quoted ones too. */
  tokens: Token[]
  /** The author's own. */
  own: Token[]
  /** Concepts and signs of the author's own words; places are numbers of those. */
  hits: Hits
  links: Link[]
  phones: Phone[]
}

const conceptsOf = phraseFinder({ ...lexicon, ...likely })

/** Reads a post: everything here is linear in its length. */
export function read(incoming: Incoming): Reading {
  const text = incoming.title ? `${incoming.body}\n\n${incoming.title}` : incoming.body
  const folded = fold(text)
  const tokens = tokensOf(folded)
  const links = linksOf(text)
  const phones = phonesOf({ text, folded })
  const own = ownWords(text, tokens)
  const hits = withoutDenied(conceptsOf(own), own)
  for (const [sign, places] of signsOf({ text, folded, tokens: own, links, phones })) {
    hits.set(sign, places)
  }
  return { incoming, text, folded, tokens, own, hits, links, phones }
}
