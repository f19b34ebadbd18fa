// What is planted in a world: outages of several kinds, and attacks that are none.
import { type Calendar, day, hour, minute, type Options, week } from './calendar.ts'
import { type Posting, regionShares } from './posting.ts'
import { type Random, sumsOf } from './random.ts'
import type { Pair, Series } from './series.ts'

export type EventKind = 'pair' | 'code' | 'twocodes' | 'region' | 'version' | 'ramp' | 'rare'

export type Planted = {
  id: number
  type: EventKind
  k: number
  dur: number
  v: number
  first: number
  last: number
  /** Those of the history are not. */
  scored: boolean
}

export type Attack = { id: number; type: 'spam' | 'botring'; from: number; to: number }

type World = {
  options: Options
  random: Random
  calendar: Calendar
  series: Series
  posting: Posting
}

export const plantAll = (world: World): { truth: Planted[]; bad: Attack[] } => {
  const { options, random } = world
  const truth: Planted[] = []
  const bad: Attack[] = []
  const diary = diaryOf()
  const plant = (type: EventKind, isPast: boolean) => plantOne(world, truth, diary, type, isPast)
  for (let i = 0; i < options.past; i++) {
    plant(random.pick<EventKind>(['pair', 'code', 'region', 'twocodes']), true)
  }
  for (const [type, times] of often) {
    for (let i = 0; i < options.eventsPerType * times; i++) plant(type, false)
  }
  attack(world, bad, diary)
  return { truth, bad }
}

const often: [EventKind, number][] = [
  ['pair', 2],
  ['code', 1],
  ['twocodes', 1],
  ['region', 1],
  ['version', 0.5],
  ['ramp', 0.75],
  ['rare', 1],
]

type Diary = ReturnType<typeof diaryOf>

/** When codes and devices are taken: events keep a day's distance. */
const diaryOf = () => {
  const codes = new Map<number, [number, number][]>()
  const devices = new Map<number, [number, number][]>()
  const both = (code: number | null, device: number | null) =>
    [
      [codes, code],
      [devices, device],
    ] as const
  return {
    isFree: (code: number | null, device: number | null, from: number, to: number): boolean =>
      both(code, device).every(
        ([map, key]) =>
          key === null || !(map.get(key) ?? []).some(([a, b]) => from < b + day && to > a - day),
      ),
    book: (code: number | null, device: number | null, from: number, to: number): void => {
      for (const [map, key] of both(code, device)) {
        if (key !== null) map.set(key, [...(map.get(key) ?? []), [from, to]])
      }
    },
  }
}

type Target = {
  list: Pair[]
  code: number | null
  device: number | null
  /** The part of the target's reports that is concerned. */
  scale: number
  region: number | null
  version: number | null
}

const plantOne = (
  world: World,
  truth: Planted[],
  diary: Diary,
  type: EventKind,
  isPast: boolean,
): void => {
  const { options, random, calendar } = world
  for (let tries = 0; tries < 400; tries++) {
    const k = random.pick([2, 3, 5, 10])
    const dur = type === 'ramp' ? 24 : random.pick([1, 3, 8])
    const from = isPast
      ? calendar.start + 3 * day + random.u() * (options.warmupWeeks * week - 5 * day)
      : calendar.testStart + random.u() * (options.testWeeks * week - 2 * day)
    const to = from + dur * hour
    const target = targetOf(world, truth.length, diary, { type, isPast, from, to })
    if (!target) continue
    const { list, code, device } = target
    const bookedCode = type === 'rare' ? null : code
    const freeDevice = ['code', 'region', 'version'].includes(type) ? null : device
    if (!diary.isFree(bookedCode, freeDevice, from, to)) continue
    const sd = deviationOf(world, target, from, dur)
    const v = type === 'rare' ? 4 : fewestOf(type) + random.poisson(k * sd)
    if (v > 400) continue
    diary.book(bookedCode, device, from, to)
    if (type === 'twocodes') diary.book(list[1]?.code ?? null, null, from, to)
    const id = truth.length + 1
    const times = report(world, target, { id, type, from, dur, v })
    truth.push({
      id,
      type,
      k,
      dur,
      v,
      first: times[0] ?? 0,
      last: times.at(-1) ?? 0,
      scored: !isPast,
    })
    return
  }
}

const fewestOf = (type: EventKind) => (type === 'ramp' ? 12 : type === 'twocodes' ? 10 : 6)

type Wanted = { type: EventKind; isPast: boolean; from: number; to: number }

const targetOf = (
  { options, random, calendar, series }: World,
  planted: number,
  diary: Diary,
  { type, isPast, from, to }: Wanted,
): Target | null => {
  const none = { device: null, scale: 1, region: null, version: null }
  const some = (least: number) => {
    const code = random.drawn(series.codeSums)
    const list = series.byCode.get(code) ?? []
    return list.length < least ? null : { code, list }
  }
  if (type === 'pair') {
    const pair = random.pick(series.pairs)
    return pair.spike ? null : { ...none, list: [pair], code: pair.code, device: pair.device }
  }
  if (type === 'code' || type === 'ramp') {
    const found = some(5)
    if (!found || type === 'code' || random.u() >= 0.5) return found && { ...none, ...found }
    const one = random.pick(found.list)
    return { ...none, list: [one], code: found.code, device: one.device }
  }
  if (type === 'twocodes') {
    const device = random.drawn(series.deviceSums)
    const all = series.byDevice.get(device) ?? []
    if (all.length < 4) return null
    const a = random.pick(all)
    const b = random.pick(all)
    if (a === b || !diary.isFree(b.code, null, from, to)) return null
    return { ...none, list: [a, b], code: a.code, device }
  }
  if (type === 'region') {
    const found = some(3)
    if (!found) return null
    const region = random.int(6)
    return { ...none, ...found, region, scale: regionShares[region] ?? 0 }
  }
  if (type === 'version') {
    if (isPast || from < calendar.rollout.from + 2 * day) return null
    const found = some(3)
    return found && { ...none, ...found, version: 2, scale: calendar.newVersionShare(from) }
  }
  return { ...none, list: [], code: options.codes + planted, device: random.int(options.devices) }
}

/** The standard deviation of what is usual for the target in the event's hours. */
const deviationOf = (
  { calendar, series }: World,
  { list, scale }: Target,
  from: number,
  dur: number,
): number => {
  const first = Math.floor((from - calendar.start) / hour)
  let variance = 0
  for (const pair of list) {
    for (let h = first; h < first + dur && h < calendar.hours; h++) {
      variance += series.rate(pair, h) * scale * pair.phi
    }
  }
  return Math.sqrt(variance)
}

/** Posts an event's reporters; their times, earliest first. */
const report = (
  { options, random, posting }: World,
  { list, code, device, region, version }: Target,
  { id, type, from, dur, v }: { id: number; type: EventKind; from: number; dur: number; v: number },
): number[] => {
  const weights = list.length > 0 ? sumsOf(list.map(({ theta }) => Math.exp(theta) + 0.3)) : null
  const times: number[] = []
  for (let i = 0; i < v; i++) {
    const at = from + delayOf(random, type, dur)
    const pair = weights && list[type === 'twocodes' ? i % 2 : random.drawn(weights)]
    const place = {
      code: pair?.code ?? code ?? 0,
      device: pair?.device ?? device ?? 0,
      region,
      version,
    }
    posting.post(at, place, id, options.eventNewShare)
    times.push(at)
  }
  return times.sort((a, b) => a - b)
}

// A ramp grows exponentially over a day; the rest are log-normal with 95 % inside the duration
// (Noufaily et al. 2013).
const delayOf = (random: Random, type: EventKind, dur: number): number => {
  if (type === 'ramp') return (24 * hour * Math.log(1 + random.u() * (Math.E ** 3 - 1))) / 3
  if (type === 'rare') return random.u() * 80 * minute
  return (dur * hour * random.lognormal(0, 0.5)) / 2.28
}

/** Sixteen people (or pairs of them) who post fifty times, and twelve rings of new accounts. */
const attack = (
  { options, random, calendar, series, posting }: World,
  bad: Attack[],
  diary: Diary,
) => {
  const moment = () => calendar.testStart + day + random.u() * (options.testWeeks * week - 3 * day)
  const quietPair = (from: number): Pair => {
    for (let i = 0; i < 200; i++) {
      const pair = random.pick(series.pairs)
      if (!pair.spike && diary.isFree(pair.code, pair.device, from, from + 2 * hour)) return pair
    }
    return random.pick(series.pairs)
  }
  const begin = (type: Attack['type'], pair: Pair, from: number, to: number) => {
    const id = -(bad.length + 1)
    bad.push({ id, type, from, to })
    diary.book(pair.code, pair.device, from, to)
    return id
  }
  const at = ({ code, device }: Pair) => ({ code, device, region: null, version: null })
  for (let i = 0; i < 16; i++) {
    const from = moment()
    const pair = quietPair(from)
    const people = i % 4 === 3 ? 2 : 1
    const span = (30 + 60 * random.u()) * minute
    const id = begin('spam', pair, from, from + span)
    const who = Array.from({ length: people }, () => posting.person(from, i % 2))
    for (let j = 0; j < 50; j++) {
      const one = who[j % people]
      if (one) posting.put(from + random.u() * span, at(pair), one, id)
    }
  }
  for (let i = 0; i < 12; i++) {
    const from = moment()
    const pair = quietPair(from)
    const accounts = 12 + random.int(29)
    const span = (20 + 70 * random.u()) * minute
    const id = begin('botring', pair, from, from + span)
    for (let j = 0; j < accounts; j++) {
      const born = from - random.u() * 6 * hour
      const who = { user: `b${i}_${j}`, born, trust: 0.1 + 0.25 * random.u() }
      for (let more = 1 + random.int(3); more > 0; more--) {
        posting.put(from + random.u() * span, at(pair), who, id)
      }
    }
  }
}
