// What an alarm is worth in a world: it hits an event, comes late, or is false, and of which kind.
import { day, hour } from './calendar.ts'
import type { Attack, Planted } from './events.ts'
import type { World } from './world.ts'

export type RaisedAlarm = { t: number; key: string }

export type FalseKind = 'background' | 'spam' | 'botring' | 'peak' | 'holiday' | 'rollout'

export type Judged =
  | { is: 'hit'; event: number }
  | { is: 'late' }
  | { is: 'false'; kind: FalseKind; attack: number | null }

export type Index = {
  byKey: Map<string, number[]>
  /** Times of an event's reports, all keys. */
  byEvent: Map<number, number[]>
  /** When each person of an event first reported it. */
  people: Map<number, Map<string, number>>
  truth: Map<number, Planted>
  bad: Map<number, Attack>
}

export const indexOf = (world: World): Index => {
  const byKey = new Map<string, number[]>()
  const byEvent = new Map<number, number[]>()
  const people = new Map<number, Map<string, number>>()
  for (const [i, report] of world.reports.entries()) {
    for (const key of report.keys) added(byKey, key).push(i)
    const label = world.labels[i] ?? 0
    if (label > 0) added(byEvent, label).push(report.t)
    if (label === 0) continue
    const known = people.get(label) ?? new Map<string, number>()
    people.set(label, known)
    if (!known.has(report.user)) known.set(report.user, report.t)
  }
  return {
    byKey,
    byEvent,
    people,
    truth: new Map(world.truth.map((event) => [event.id, event])),
    bad: new Map(world.bad.map((attack) => [attack.id, attack])),
  }
}

const grace = 2 * hour

/** Judged by whose reports the key had in the 24 hours up to the alarm. */
export const judge = (world: World, index: Index, alarm: RaisedAlarm): Judged => {
  const counts = labelsBefore(world, index.byKey.get(alarm.key) ?? [], alarm.t)
  let hit: { event: number; count: number } | null = null
  let attack: { id: number; count: number } | null = null
  let isLate = false
  for (const [id, count] of counts) {
    if (id < 0) {
      if (count >= 3 && count > (attack?.count ?? 0)) attack = { id, count }
      continue
    }
    const event = index.truth.get(id)
    if (!event || count < 2 || count < 0.2 * upTo(index.byEvent.get(id) ?? [], alarm.t)) continue
    if (!event.scored || alarm.t > event.last + grace + world.tickMs) isLate = true
    else if (count > (hit?.count ?? 0)) hit = { event: id, count }
  }
  if (hit) return { is: 'hit', event: hit.event }
  if (isLate) return { is: 'late' }
  const kind = falseKind(world, alarm, attack && index.bad.get(attack.id)?.type)
  return { is: 'false', kind, attack: attack?.id ?? null }
}

const falseKind = (
  world: World,
  { t, key }: RaisedAlarm,
  attack?: Attack['type'] | null,
): FalseKind => {
  if (attack) return attack
  if (t >= world.holiday.from && t <= world.holiday.to + hour) return 'holiday'
  if (key.includes('|v:2') && t >= world.rollout.from && t <= world.rollout.to) return 'rollout'
  return world.peaks.has(key) ? 'peak' : 'background'
}

/** Reports by what they belong to, the latest first; the ordinary are left out. */
const labelsBefore = (world: World, list: number[], to: number): Map<number, number> => {
  const counts = new Map<number, number>()
  for (let i = upTo(list, to, (at) => world.reports[at]?.t ?? 0) - 1; i >= 0; i--) {
    const at = list[i] ?? 0
    if ((world.reports[at]?.t ?? 0) <= to - day) break
    const label = world.labels[at] ?? 0
    if (label !== 0) counts.set(label, (counts.get(label) ?? 0) + 1)
  }
  return counts
}

/** How many of a sorted list are not after a time. */
const upTo = (list: number[], to: number, timeOf = (value: number) => value): number => {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (timeOf(list[middle] ?? 0) > to) high = middle
    else low = middle + 1
  }
  return low
}

const added = <Key>(map: Map<Key, number[]>, key: Key): number[] => {
  const list = map.get(key) ?? []
  map.set(key, list)
  return list
}
