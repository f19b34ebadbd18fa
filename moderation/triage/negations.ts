// What a post says not to do is no call to do it.
import type { Hits } from './phrases.ts'
import type { Token } from './tokens.ts'

/** Concepts that are calls or claims, and mean the opposite after a `not`. */
const CALLS = [
  'givee',
  'callnow',
  'install',
  'update',
  'invite',
  'shop',
  'sell',
  'fee',
  'giftpay',
  'reach',
  'cryptosend',
  'harm',
  'remote',
  'secrets',
]

const REACH = 4

/** Takes away the calls that a sentence denies. */
export function withoutDenied(hits: Hits, tokens: readonly Token[]): Hits {
  for (const concept of [...CALLS, ...CALLS.map((call) => `~${call}`)]) {
    const places = hits.get(concept)?.filter(({ from }) => !isDenied(tokens, from))
    if (!places) continue
    if (places.length > 0) hits.set(concept, places)
    else hits.delete(concept)
  }
  return hits
}

function isDenied(tokens: readonly Token[], at: number): boolean {
  const sentence = tokens[at]?.sentence
  for (let back = 1; back <= REACH; back += 1) {
    const token = tokens[at - back]
    if (!token || token.sentence !== sentence) return false
    if (NOT.has(token.text) || (back <= 2 && NEAR_NOT.has(token.text))) return true
  }
  return false
}

const NOT = new Set(
  `dont never not nobody wont doesnt didnt cannot shouldnt wouldnt nicht nie niemals niemand nunca jamas nadie nao
  ninguem jamais personne mai nessuno refused refuse hate stop stopped against avoid nooit niet`.split(
    /\s+/,
  ),
)

// Short words that deny only what follows at once.
const NEAR_NOT = new Set(['no', 'ne', 'non', 'kein', 'keine', 'keinen', 'cant', 'if'])
