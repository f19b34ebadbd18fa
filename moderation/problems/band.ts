// What the detector expects of a key: by window as of its last tick, and of each hour of the last day.
import { evidenceOf } from './detector/evidence.ts'
import { catchUp } from './detector/learning.ts'
import { memoryOf, recall } from './memory.ts'

const hour = 60 * 60_000

/** What an hour should have shown: the people expected, and the most that would be ordinary. */
export type Expected = { expected: number; upper: number }

type Rows = {
  site: { state: string; turn: number }[]
  /** The memories of the key and of those that say what to expect of it. */
  memories: { key: string; state: string }[]
}

/**
 * The windows up to the last tick, and the hours that end at `until`, oldest first; null for an hour
 * that is beyond the detector's last day. Nothing of a key that it does not know.
 */
export const bandOf = (
  key: string,
  { site, memories }: Rows,
  { now, until, hours }: { now: number; until: number; hours: number },
) => {
  const { memory } = memoryOf(site[0], now)
  recall(memory, memories)
  // Parents first: a narrowed key is learned against them. What is learned here is not kept.
  for (const known of [...memory.keys.keys()].sort((a, b) => a.length - b.length)) {
    const state = memory.keys.get(known)
    if (state) catchUp(known, state, memory)
  }
  const { lastTick } = memory.site
  const of = (end: number): Expected | null => {
    const at = Math.min(end, lastTick)
    if (end > lastTick + hour || at <= lastTick - (hours - 1) * hour) return null
    const window = evidenceOf(at, key, memory).find(({ minutes }) => minutes === 60)
    return window ? { expected: window.expected, upper: window.upper } : null
  }
  return {
    windows: until > lastTick - hour ? evidenceOf(lastTick, key, memory) : [],
    hours: Array.from({ length: hours }, (_, place) => of(until - (hours - 1 - place) * hour)),
  }
}
