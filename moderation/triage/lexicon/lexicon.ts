// All phrases the rules know, by concept.
import type { Lexicon } from '../phrases.ts'
import { context } from './context.ts'
import { deceit } from './deceit.ts'
import { hostility } from './hostility.ts'
import { insults } from './insults.ts'
import { offers } from './offers.ts'
import { requests } from './requests.ts'
import { wares } from './wares.ts'

export const lexicon: Lexicon = {
  ...offers,
  ...wares,
  ...deceit,
  ...requests,
  ...insults,
  ...hostility,
  ...context,
}
