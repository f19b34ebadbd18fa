// Alarms about the same people are one incident: which are raised, which renew a problem, which rest.
import type { ProblemState } from '../../src/policy/problems.ts'
import { type Alarm, cut } from './detector.ts'
import { partsOf } from './keys.ts'
import { day, type KeyRecord } from './records.ts'

/** A problem that is open, or was closed not long ago. */
export type KnownProblem = {
  id: number
  key: string
  state: ProblemState
  closedAt: number | null
}

export type Outcome = { raise: Alarm[]; renew: { id: number; alarm: Alarm }[] }

/** A dismissal holds this long, unless the surge is this much (in powers of ten) beyond the cut. */
export const dismissalHolds = 14 * day
const beyondDismissal = 3

/**
 * What becomes of alarms, given best first. An alarm that shares half its people with an incident,
 * or the other way round, belongs to it; one for the key of an open problem renews that.
 */
export const settle = (alarms: Alarm[], known: KnownProblem[], records: KeyRecord[]): Outcome => {
  const open = known.filter(({ closedAt }) => closedAt === null)
  const incidents = open.map(({ key }) => peopleOf(records, key))
  const outcome: Outcome = { raise: [], renew: [] }
  for (const alarm of alarms) {
    const people = new Set(alarm.userIds)
    const same = open.find(({ key }) => key === alarm.key)
    if (same) outcome.renew.push({ id: same.id, alarm })
    else if (!incidents.some((incident) => isShared(people, incident)) && !isAtRest(alarm, known)) {
      outcome.raise.push(alarm)
      incidents.push(people)
    }
  }
  return outcome
}

/**
 * The records without the people whose signals were answered: they spoke before a problem they took
 * part in was resolved or dismissed, so they are no sign of a new one.
 */
export const withoutAnswered = (records: KeyRecord[], known: KnownProblem[]): KeyRecord[] => {
  const answered = new Map<number, number>()
  for (const { key, closedAt } of known) {
    for (const { userId, at } of recordOf(records, key)?.people ?? []) {
      if (at <= (closedAt ?? 0))
        answered.set(userId, Math.max(closedAt ?? 0, answered.get(userId) ?? 0))
    }
  }
  const isNew = ({ userId, at }: { userId: number; at: number }) => at > (answered.get(userId) ?? 0)
  return records.map((record) => ({ ...record, people: record.people.filter(isNew) }))
}

const recordOf = (records: KeyRecord[], key: string) => records.find((record) => record.key === key)

const peopleOf = (records: KeyRecord[], key: string): Set<number> =>
  new Set(recordOf(records, key)?.people.map(({ userId }) => userId))

const isShared = (a: Set<number>, b: Set<number>): boolean => {
  const shared = [...a].filter((userId) => b.has(userId)).length
  return shared > 0 && shared >= Math.min(a.size, b.size) / 2
}

const isAtRest = (alarm: Alarm, known: KnownProblem[]): boolean =>
  alarm.score <= cut + beyondDismissal &&
  known.some(({ state, key }) => state === 'dismissed' && covers(key, alarm.key))

/** Whether saying that one key is no problem says it of the other: itself, its halves, its code. */
const covers = (dismissed: string, key: string): boolean => {
  if (dismissed === key || dismissed.split('|').includes(key)) return true
  const { codeId, deviceId } = partsOf(dismissed)
  return deviceId === null && partsOf(key).codeId === codeId
}
