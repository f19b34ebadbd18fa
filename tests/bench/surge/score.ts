// The figures of a detector in a world: what it found, how soon, and what it raised for nothing.
import { hour, minute } from './calendar.ts'
import type { EventKind } from './events.ts'
import { type FalseKind, indexOf, judge, type RaisedAlarm } from './judging.ts'
import type { World } from './world.ts'

export type Score = {
  pod: number
  byK: Map<number, number>
  byType: Map<EventKind, number>
  delayMinutes: number[]
  delayReporters: number[]
  falseByKind: Record<FalseKind, number>
  falsePer1000: number
  falsePerWeek: number
  precision: number
  alarmsPerEvent: number
  spamPassed: number
  ringsPassed: number
}

export const strengths = [2, 3, 5, 10]

export const scoreOf = (world: World, alarms: RaisedAlarm[]): Score => {
  const index = indexOf(world)
  const hits = new Map<number, RaisedAlarm[]>()
  const wrong: (RaisedAlarm & { kind: FalseKind })[] = []
  const attacked = new Set<number>()
  for (const alarm of withoutRepeats(world, alarms)) {
    const judged = judge(world, index, alarm)
    if (judged.is === 'hit') hits.set(judged.event, [...(hits.get(judged.event) ?? []), alarm])
    if (judged.is !== 'false') continue
    wrong.push({ ...alarm, kind: judged.kind })
    if (judged.attack !== null) attacked.add(judged.attack)
  }
  const events = world.truth.filter(({ scored }) => scored)
  const found = events.filter(({ id }) => hits.has(id))
  const part = (some: typeof events) =>
    some.length === 0 ? Number.NaN : some.filter(({ id }) => hits.has(id)).length / some.length
  const weeks = world.options.testWeeks
  const incidents = incidentsOf(wrong)
  const passed = (type: string) => {
    const all = world.bad.filter((attack) => attack.type === type)
    return all.filter(({ id }) => !attacked.has(id)).length / all.length
  }
  const atHit = (id: number) => hits.get(id)?.[0]?.t ?? 0
  return {
    pod: part(events),
    byK: new Map(
      strengths.map((k) => [
        k,
        part(events.filter((event) => event.k === k && !['rare', 'ramp'].includes(event.type))),
      ]),
    ),
    byType: new Map(
      [...new Set(events.map(({ type }) => type))].map((type) => [
        type,
        part(events.filter((event) => event.type === type)),
      ]),
    ),
    delayMinutes: found.map(({ id, first }) => (atHit(id) - first) / minute),
    delayReporters: found.map(
      ({ id }) =>
        [...(index.people.get(id)?.values() ?? [])].filter((at) => at <= atHit(id)).length,
    ),
    falseByKind: countsOf(wrong),
    falsePer1000: wrong.length / ((index.byKey.size * weeks) / 1000),
    falsePerWeek: wrong.length / weeks,
    precision: found.length / (found.length + incidents),
    alarmsPerEvent:
      found.reduce((sum, { id }) => sum + (hits.get(id)?.length ?? 0), 0) / (found.length || 1),
    spamPassed: passed('spam'),
    ringsPassed: passed('botring'),
  }
}

export const kindsOfFalse: FalseKind[] = [
  'background',
  'spam',
  'botring',
  'peak',
  'holiday',
  'rollout',
]

const countsOf = (wrong: { kind: FalseKind }[]) =>
  Object.fromEntries(
    kindsOfFalse.map((kind) => [kind, wrong.filter((alarm) => alarm.kind === kind).length]),
  ) as Record<FalseKind, number>

// Alarms on a key less than six hours after the last one on it are the same alarm.
const withoutRepeats = (world: World, alarms: RaisedAlarm[]): RaisedAlarm[] => {
  const last = new Map<string, number>()
  return alarms
    .toSorted((a, b) => a.t - b.t || (a.key < b.key ? -1 : Number(a.key > b.key)))
    .filter(({ t, key }) => {
      const before = last.get(key)
      last.set(key, t)
      if (t < world.testStart || t > world.end + hour) return false
      return before === undefined || t - before >= 6 * hour
    })
}

// False alarms less than two hours apart that share a code or a device are one incident.
const incidentsOf = (wrong: RaisedAlarm[]): number => {
  const open = new Map<string, number>()
  let incidents = 0
  for (const { t, key } of wrong) {
    const parts = key.split('|').filter((part) => part.startsWith('c') || part.startsWith('d'))
    const isKnown = parts.some(
      (part) => t - (open.get(part) ?? Number.NEGATIVE_INFINITY) <= 2 * hour,
    )
    if (!isKnown) incidents++
    for (const part of parts) open.set(part, t)
  }
  return incidents
}
