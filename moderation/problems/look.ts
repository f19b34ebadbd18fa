// One tick over a page of signals: what is kept of it, what becomes of its alarms, what looks made up.
import { newId } from '../../src/lib/ids.ts'
import { type Attack, copiesIn, ringIn } from './attacks.ts'
import { copiedFrom, type Text } from './copies.ts'
import { isYoung } from './detector/activity.ts'
import { type Alarm, usualCut } from './detector/detector.ts'
import { type Evidence, evidenceOf } from './detector/evidence.ts'
import { settle } from './detector/incidents.ts'
import { newcomerAge } from './detector/newcomers.ts'
import { type Memory, type Ticks, tickTo, written } from './memory.ts'
import { type Outcome, outcomeOf, raisedBars, type Said, type Watched } from './outcome.ts'
import { type Page, reportsOf, type Signal } from './reports.ts'

export type Look = {
  now: number
  /** Up to when it is kept; what came later is looked at all the same. */
  until: number
  page: Page
  known: Watched[]
  texts: (Text & { key: string })[]
}

export type Seen = {
  outcome: Outcome
  attacks: Attack[]
  /** Encoded; null where nothing is to be kept. */
  kept: ReturnType<typeof written> | null
  ignored: [reason: string, count: number][]
}

/** Goes on with the memory, which is changed. */
export const look = (memory: Memory, { now, until, page, known, texts }: Look): Seen => {
  const { signals } = page
  const keys = new Set(signals.map(([key]) => key))
  const bars = raisedBars(known, keys, now)
  const copied = copiedFrom(texts)
  const isKept = until > memory.site.lastTick || page.isFull
  const taken = isKept ? signals.filter(([, , at]) => at <= until) : []
  const kept = isKept ? tickTo(memory, reportsOf(taken, copied), { until, bars }) : noTicks
  const encoded = isKept ? written(memory, kept.changed) : null
  const rest = isKept ? signals.filter(([, , at]) => at > until) : signals
  const end = page.isFull ? until : now
  const looked =
    page.isFull || rest.length === 0
      ? noTicks
      : tickTo(memory, reportsOf(rest, copied), { until: now, bars })
  const barOf = (key: string) => usualCut + (bars.get(key) ?? 0)
  const said = isYoung(memory.site)
    ? crowds(memory, keys, { now: end, barOf })
    : [...kept.said, ...looked.said]
  return {
    outcome: outcomeOf(said, known, {
      now,
      newId: () => newId(now),
      windows: (key) => windowsOf(memory, key, { now: end, bar: barOf(key) }),
    }),
    attacks: [
      ...copiesIn(texts),
      ...(end > now - recently ? ringsIn(memory, signals, { now: end, barOf }) : []),
    ],
    kept: encoded,
    ignored: [...kept.ignored, ...looked.ignored],
  }
}

// Before the detector has learned what is usual it raises nothing. On a new forum only what no forum
// takes for usual is a crowd: so many people within an hour.
const crowdOf = 6
const crowdMinutes = 60

const crowds = (
  memory: Memory,
  keys: Iterable<string>,
  { now, barOf }: { now: number; barOf: (key: string) => number },
): Said[] => {
  const candidates = [...keys].flatMap((key) => {
    const state = memory.keys.get(key)
    const [evidence] = evidenceOf(now, key, memory)
      .filter(({ minutes, people }) => minutes <= crowdMinutes && people >= crowdOf)
      .filter(({ score }) => score > barOf(key))
      .toSorted((a, b) => b.score - a.score)
    return state && evidence ? [{ key, state, evidence }] : []
  })
  return settle(now, candidates, memory.site, memory.keys).map(({ key, evidence, joined }) => ({
    ...alarmOf(now, key, evidence),
    ...(joined === null ? {} : { joined }),
  }))
}

const alarmOf = (
  at: number,
  key: string,
  { minutes, people, newcomers, expected, score }: Evidence,
): Alarm => ({ at, key, score, observed: people, expected, windowMinutes: minutes, newcomers })

const noTicks: Ticks = { said: [], ignored: new Map(), changed: new Set() }

// In what is caught up with later than this nobody can be stopped any more.
const recently = 6 * 60 * 60_000

const windowsOf = (
  memory: Memory,
  key: string,
  { now, bar }: { now: number; bar: number },
): Alarm[] =>
  evidenceOf(now, key, memory)
    .filter(({ score }) => score > bar)
    .map((evidence) => alarmOf(now, key, evidence))

// The narrowest key says best what was meant; the others are the same people.
const ringsIn = (
  memory: Memory,
  signals: Signal[],
  { now, barOf }: { now: number; barOf: (key: string) => number },
): Attack[] => {
  const named = signals.flatMap(([key, , , age]) => (age < newcomerAge ? [key] : []))
  return [...new Set(named)]
    .toSorted((a, b) => b.split('|').length - a.split('|').length || (a < b ? -1 : 1))
    .flatMap((key) => ringIn(key, evidenceOf(now, key, memory), { now, bar: barOf(key) }) ?? [])
}
