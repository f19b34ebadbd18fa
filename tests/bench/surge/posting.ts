// Who posts in a world: people with their accounts' ages, follow-ups, and the keys of a post.
import { type Calendar, day, hour, minute, type Options } from './calendar.ts'
import { type Random, randomFrom, sumsOf } from './random.ts'
import type { Series } from './series.ts'

export type Report = { t: number; keys: string[]; user: string; ageDays: number; trust: number }

export type Person = { user: string; born: number; trust: number }

/** Where and by whom: null lets region and version be drawn. */
export type Place = { code: number; device: number; region: number | null; version: number | null }

export type Posting = {
  reports: Report[]
  /** What each report belongs to: 0 the ordinary, above an event, below an attack. */
  labels: number[]
  person: (at: number, newShare: number) => Person
  put: (at: number, place: Place, who: Person, label: number) => Place | null
  /** One reporter with follow-ups. */
  post: (at: number, place: Place, label: number, newShare: number) => void
  nameOf: (code: number) => number
}

export const regions = ['na', 'eu', 'uk', 'jp', 'br', 'au']
export const regionShares = [0.35, 0.25, 0.15, 0.1, 0.1, 0.05]

export const postingIn = (
  seed: number,
  options: Options,
  random: Random,
  calendar: Calendar,
): Posting => {
  const person = peopleOf(options, random)
  const keysOf = keysBy(namesOf(seed))
  const regionSums = sumsOf(regionShares)
  const reports: Report[] = []
  const labels: number[] = []
  const put: Posting['put'] = (at, place, who, label) => {
    if (at >= calendar.end) return null
    const region = place.region ?? random.drawn(regionSums)
    const version = place.version ?? (random.u() < calendar.newVersionShare(at) ? 2 : 1)
    reports.push({
      t: Math.floor(at),
      keys: keysOf(place.code, place.device, region, version),
      user: who.user,
      ageDays: Math.max(0, (at - who.born) / day),
      trust: who.trust,
    })
    labels.push(label)
    return { ...place, region, version }
  }
  return {
    reports,
    labels,
    person,
    put,
    post: (at, place, label, newShare) => {
      const who = person(at, newShare)
      const there = put(at, place, who, label)
      if (!there) return
      for (let n = random.poisson(options.followUps); n > 0; n--) {
        put(at + random.exponential(50 * minute), there, who, label)
      }
    },
    nameOf: namesOf(seed),
  }
}

/** Every ordinary report of every pair: daily counts of mean mu and variance phi mu. */
export const postOrdinary = (
  { post }: Posting,
  { pairs, rate }: Series,
  options: Options,
  random: Random,
  calendar: Calendar,
): void => {
  for (const pair of pairs) {
    const place = { code: pair.code, device: pair.device, region: null, version: null }
    for (let days = 0; days < calendar.hours / 24; days++) {
      const weights = Float64Array.from({ length: 24 }, (_, h) => rate(pair, days * 24 + h))
      const mean = weights.reduce((a, b) => a + b, 0)
      const level = pair.phi > 1 ? random.gamma(mean / (pair.phi - 1)) * (pair.phi - 1) : mean
      let people = random.poisson(level)
      if (people === 0) continue
      const sums = sumsOf(weights)
      for (; people > 0; people--) {
        const at = calendar.start + (days * 24 + random.drawn(sums) + random.u()) * hour
        post(at, place, 0, options.newShare)
        for (let more = random.poisson(options.meToo); more > 0; more--) {
          post(at + random.exponential(40 * minute), place, 0, options.newShare)
        }
      }
    }
  }
}

const peopleOf = (options: Options, random: Random) => {
  const trust = new Float64Array(options.users)
  const age = new Float64Array(options.users)
  for (let i = 0; i < options.users; i++) {
    trust[i] = 0.4 + 0.6 * random.u()
    age[i] = 3 + random.lognormal(Math.log(200), 1)
  }
  let fresh = 0
  return (at: number, newShare: number): Person => {
    if (random.u() < newShare) {
      const user = `n${fresh++}`
      return { user, born: at - random.exponential(0.25 * day), trust: 0.1 + 0.25 * random.u() }
    }
    const i = random.int(options.users)
    return { user: `u${i}`, born: epochOf(age[i] ?? 0), trust: trust[i] ?? 0 }
  }
}

const epochOf = (ageDays: number) => Date.UTC(2026, 0, 5) - ageDays * day

// Numbers of codes in no order: they must not tell anything.
const namesOf = (seed: number) => {
  const random = randomFrom(seed ^ 0x5eed)
  const names = Array.from({ length: 9000 }, (_, i) => 1000 + i)
  for (let i = names.length - 1; i > 0; i--) {
    const j = random.int(i + 1)
    const kept = names[i] ?? 0
    names[i] = names[j] ?? 0
    names[j] = kept
  }
  return (code: number): number => names[code] ?? 0
}

const keysBy = (nameOf: (code: number) => number) => {
  const known = new Map<number, string[]>()
  return (code: number, device: number, region: number, version: number): string[] => {
    const id = ((code * 64 + device) * 8 + region) * 4 + version
    const c = `c:E${nameOf(code)}`
    const d = `d:M${10 + device}`
    const keys = known.get(id) ?? [
      c,
      d,
      `${c}|${d}`,
      `${c}|r:${regions[region]}`,
      `${c}|v:${version}`,
    ]
    known.set(id, keys)
    return keys
  }
}
