// All phrases the rules know, by concept.
import type { Lexicon } from '../phrases.ts'
import { context } from './context.ts'
import { deceit } from './deceit.ts'
import { hostility } from './hostility.ts'
import { insults } from './insults.ts'
import { lies } from './lies.ts'
import { malice } from './malice.ts'
import { offers } from './offers.ts'
import { requests } from './requests.ts'
import { trade } from './trade.ts'
import { wares } from './wares.ts'

/** For the rules: what stands here makes a case together with little else. */
export const lexicon: Lexicon = {
  ...offers,
  ...wares,
  ...deceit,
  ...requests,
  ...insults,
  ...hostility,
  ...context,
}

/** For likeness alone: what speaks for a label without proving it, by the same names behind a `~`. */
export const likely: Lexicon = Object.fromEntries(
  [trade, lies, malice].flatMap((one) =>
    Object.entries(one).map(([concept, phrases]) => [`~${concept}`, phrases]),
  ),
)
