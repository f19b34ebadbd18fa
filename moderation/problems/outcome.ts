// What becomes of alarms: which raise a problem, which belong to one, and which were answered already.
import type { ProblemState } from '../../src/policy/problems.ts'
import type { Alarm } from './detector/detector.ts'
import { partsOf } from './keys.ts'

/** A problem that is open, or was closed not long ago, with all its keys. */
export type Watched = {
  id: number
  key: string
  state: ProblemState
  closedAt: number | null
  /** When something of it was last seen. */
  seenAt: number
  keys: string[]
}

/** An alarm; `joined` is the key of the incident it belongs to. */
export type Said = Alarm & { joined?: string }

export type Outcome = {
  raise: { id: number; alarm: Alarm }[]
  /** What a problem explains, beside its key: its own from now on, unless it says less than that. */
  join: { problemId: number; of: string; alarm: Alarm }[]
  renew: { id: number; alarm: Alarm }[]
  /** Problems that something else was seen of. */
  seen: number[]
}

const hour = 60 * 60_000

/** How long a dismissal raises the bar of its key, and by how much, in powers of ten. */
export const dismissalHolds = 14 * 24 * hour
const dismissalRaises = 3

/** Alarms older than this are over, unless what they were about is still going on and alarms anew. */
const stale = 6 * hour

/** `open` by their keys; `windows` gives the windows of a key that are out of the ordinary by now. */
export const outcomeOf = (
  said: Said[],
  known: Watched[],
  { now, newId, windows }: { now: number; newId: () => number; windows: (key: string) => Alarm[] },
): Outcome => {
  const homes = homesOf(known, now)
  const outcome: Outcome = { raise: [], join: [], renew: [], seen: [] }
  const renewed = new Map<number, Alarm>()
  for (const alarm of said.filter(({ at }) => at > now - stale)) {
    const home =
      homes.get(alarm.joined ?? alarm.key) ?? homes.get(alarm.key) ?? homes.get(codeOf(alarm.key))
    if (home) {
      const raised = outcome.raise.find(({ id }) => id === home.id)
      if (alarm.key === home.key) {
        if (raised) raised.alarm = alarm
        else renewed.set(home.id, alarm)
      }
      const isNew = !homes.has(alarm.key)
      if (isNew && !unanswered(alarm, known, windows)) continue
      if (!outcome.seen.includes(home.id)) outcome.seen.push(home.id)
      if (!isNew) continue
      outcome.join.push({ problemId: home.id, of: home.key, alarm })
      homes.set(alarm.key, home)
    } else if (outcome.raise.length < mostRaised) {
      const fresh = unanswered(alarm, known, windows)
      if (!fresh) continue
      const id = newId()
      outcome.raise.push({ id, alarm: fresh })
      const home = { id, key: alarm.key }
      for (const key of [alarm.key, alarm.joined ?? alarm.key, codeOf(alarm.key)]) {
        homes.set(key, home)
      }
    }
  }
  outcome.renew = [...renewed].map(([id, alarm]) => ({ id, alarm }))
  return outcome
}

// More at once are one cause, and staff read no longer list; the others alarm again.
const mostRaised = 20

/**
 * Whether one key alarms along with another only because it names less: its code or its device
 * alone, or a device beside a code. What is wrong on one device is no news for the others.
 */
export const saysLess = (one: string, key: string): boolean =>
  halvesOf(key).includes(one) || (partsOf(one).codeId === null && partsOf(key).codeId !== null)

const halvesOf = (key: string): string[] => (key.includes('|') ? key.split('|') : [])

/** By how much the bar of each of these keys is raised, after staff found them to be nothing. */
export const raisedBars = (known: Watched[], keys: Iterable<string>, now: number) => {
  const dismissed = known.filter(
    ({ state, closedAt }) => state === 'dismissed' && (closedAt ?? 0) > now - dismissalHolds,
  )
  const bars = new Map<string, number>()
  if (dismissed.length === 0) return bars
  for (const key of keys) {
    if (dismissed.some((problem) => covers(problem.key, key))) bars.set(key, dismissalRaises)
  }
  return bars
}

type Home = { id: number; key: string }

// A code that is in trouble on one device and then on another is one incident while it is going on,
// though the people are others. What was quiet for hours and returns is told anew.
const homesOf = (known: Watched[], now: number): Map<string, Home> => {
  const homes = new Map<string, Home>()
  for (const { id, key, keys, closedAt, seenAt } of known) {
    if (closedAt !== null) continue
    for (const one of [key, ...keys]) homes.set(one, { id, key })
    for (const half of halvesOf(key)) if (!homes.has(half)) homes.set(half, { id, key })
    if (seenAt > now - stale && !homes.has(codeOf(key))) homes.set(codeOf(key), { id, key })
  }
  return homes
}

// As no key of the detector begins: what stands for the code and everything narrower.
const codeOf = (key: string): string => `about ${partsOf(key).codeId ?? key}`

// Whoever spoke before a problem was resolved or dismissed had their answer. They are no sign of a
// new one: what is seen must have begun since.
const unanswered = (
  alarm: Alarm,
  known: Watched[],
  windows: (key: string) => Alarm[],
): Alarm | null => {
  const closings = known.map(({ closedAt, keys, key }) =>
    closedAt !== null && [key, ...keys].some((one) => isAkin(one, alarm.key)) ? closedAt : 0,
  )
  const closed = Math.max(0, ...closings)
  const isSince = ({ at, windowMinutes }: Alarm) => at - windowMinutes * 60_000 >= closed
  if (isSince(alarm)) return alarm
  return (
    windows(alarm.key)
      .filter(isSince)
      .toSorted((a, b) => b.score - a.score)[0] ?? null
  )
}

/** Whether saying that one key is no problem says it of the other: itself, its halves, its code. */
const covers = (dismissed: string, key: string): boolean => {
  if (dismissed === key || dismissed.split('|').includes(key)) return true
  return !dismissed.includes('|') && partsOf(dismissed).codeId !== null && isAkin(dismissed, key)
}

/** Whether people who name one of them may mean the other: the same code, or the device alone. */
const isAkin = (a: string, b: string): boolean => {
  const one = partsOf(a)
  const other = partsOf(b)
  if (one.codeId !== null && other.codeId !== null) return one.codeId === other.codeId
  return one.deviceId !== null && one.deviceId === other.deviceId
}
