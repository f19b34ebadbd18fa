// A post read once for all rules: its words, the concepts they name, its links and numbers.
import { type Folded, fold } from './folding.ts'
import type { Incoming } from './incoming.ts'
import { lexicon } from './lexicon.ts'
import { type Link, linksOf } from './links.ts'
import { type Hits, phraseFinder } from './phrases.ts'
import { type Token, tokensOf } from './tokens.ts'

export type Reading = {
  incoming: Incoming
  /** The body, and the title after it: offsets within the body are the body's own. */
  text: string
  folded: Folded
  tokens: Token[]
  hits: Hits
  links: Link[]
}

const conceptsOf = phraseFinder(lexicon)

/** Reads a post: everything here is linear in its length. */
export function read(incoming: Incoming): Reading {
  const text = incoming.title ? `${incoming.body}\n\n${incoming.title}` : incoming.body
  const folded = fold(text)
  const tokens = tokensOf(folded)
  return { incoming, text, folded, tokens, hits: conceptsOf(tokens), links: linksOf(text) }
}
