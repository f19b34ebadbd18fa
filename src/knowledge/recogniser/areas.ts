// The forum area a post belongs to: that of its code, else the one its words speak for most.
import { AREA_WORDS } from './area-words.ts'
import type { CatalogueCode, CatalogueDevice } from './catalogue.ts'
import type { Passage } from './passages.ts'

/** The id of one of the sixteen areas; `other` when nothing speaks for any. */
export function areaOf(
  passages: readonly Passage[],
  codes: readonly CatalogueCode[],
  devices: readonly CatalogueDevice[],
): string {
  const [code] = codes
  if (code) return areaOfCode(code)
  const votes = new Map<string, number>()
  if (devices.some(({ type }) => type === 'browser')) votes.set('browser_drm', 3)
  for (const { tokens, field } of passages) {
    const seen = new Set<string>()
    let before = ''
    for (const { text } of tokens) {
      for (const word of [text, `${before}-${text}`]) {
        for (const [area, weight] of seen.has(word) ? [] : (WEIGHTS.get(word) ?? [])) {
          // A title is chosen with care.
          votes.set(area, (votes.get(area) ?? 0) + weight * (field === 'title' ? 1.5 : 1))
        }
        seen.add(word)
      }
      before = text
    }
  }
  return most(votes)
}

// A code's further topics say where people look for it: download refusals are filed as account codes.
function areaOfCode({ area, topics }: CatalogueCode): string {
  return topics.includes(area) ? area : (topics[0] ?? area)
}

function most(votes: ReadonlyMap<string, number>): string {
  let best = 'other'
  let highest = 1
  for (const [area, count] of votes) if (count > highest) [best, highest] = [area, count]
  return best
}

const WEIGHTS = new Map<string, [area: string, weight: number][]>()
for (const [area, { telling, hinting }] of Object.entries(AREA_WORDS)) {
  for (const [words, weight] of [
    [telling, 3],
    [hinting, 1],
  ] as const) {
    for (const word of words.split(/\s+/)) {
      if (word !== '') WEIGHTS.set(word, [...(WEIGHTS.get(word) ?? []), [area, weight]])
    }
  }
}
