// What is private in a text, with exact offsets and a form that can be shown.
import { fold } from './folding.ts'
import type { Finding } from './incoming.ts'
import { cardsFound } from './personal/cards.ts'
import { emailsFound } from './personal/emails.ts'
import { equipmentFound } from './personal/equipment.ts'
import type { Found, Source } from './personal/found.ts'
import { identitiesFound } from './personal/identities.ts'
import { ownersFound } from './personal/owners.ts'
import { phonesFound, phonesOf } from './personal/phones.ts'
import { placesFound } from './personal/places.ts'
import { secretsFound } from './personal/secrets.ts'

/** Everything private in a text, in order and without overlaps, where there is a case at all. */
export const findingsOf = (text: string): Finding[] => {
  const found = privateIn({ text, folded: fold(text) })
  return weightOf(found) >= ENOUGH ? found.map(({ points: _, ...finding }) => finding) : []
}

/** What makes a case, as in triage. */
const ENOUGH = 400

/** All that may be private, in order; of two finds in one place the weightier. */
export function privateIn(source: Source, phones = phonesOf(source)): Found[] {
  const all = [
    ...cardsFound(source),
    ...identitiesFound(source),
    ...secretsFound(source),
    ...emailsFound(source),
    ...phonesFound(source, phones),
    ...placesFound(source),
    ...equipmentFound(source),
    ...ownersFound(source),
  ].sort((a, b) => a.start - b.start || b.end - a.end)
  const kept: Found[] = []
  for (const one of all) {
    const last = kept.at(-1)
    if (!last || last.end <= one.start) kept.push(one)
    else if (one.points > last.points) kept[kept.length - 1] = one
  }
  return kept
}

/** What finds weigh together: the weightiest of each kind. */
export function weightOf(found: readonly Found[]): number {
  const most = new Map<string, number>()
  for (const { kind, points } of found) most.set(kind, Math.max(points, most.get(kind) ?? 0))
  // A name alone is everybody's own business.
  return [...most.values()].reduce((sum, points) => sum + points, 0)
}
