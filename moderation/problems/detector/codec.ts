// States as rows: compact bytes with the version of their layout; a row that cannot be read is said so.
import { isUnreadable, type Reader, reader, type Writer, writer } from './bytes.ts'
import { freshKey, hoursOf, type KeyState } from './key-state.ts'
import { freshShares, freshSite, type Learned, type SiteState } from './site-state.ts'

// To be counted up with every change of what is written below, or of what the numbers mean.
const layout = 1

/** A state read from a row; or null with the reason, to be logged: the caller goes on with a fresh one. */
export type Decoded<State> = { state: State; reason: null } | { state: null; reason: string }

export const encodeKey = (state: KeyState): Uint8Array => {
  const out = writer()
  out.count(layout)
  out.count(state.learnedTo)
  out.count(state.noticedTo)
  for (const value of [state.n, state.dayPeople, state.dayExpected]) out.number(value)
  out.dense(state.shapeRecord)
  out.dense(state.spreadRecord)
  out.sparse(state.byHour ?? new Float32Array(0))
  writeSteps(out, state)
  out.count(state.who.size)
  for (const [who, at] of state.who) {
    out.count(who)
    out.count(at)
  }
  return out.bytes()
}

export const decodeKey = (row: Uint8Array): Decoded<KeyState> =>
  decoded(row, (from) => {
    const state = freshKey()
    state.learnedTo = from.count()
    state.noticedTo = from.count()
    state.n = from.number()
    state.dayPeople = from.number()
    state.dayExpected = from.number()
    from.dense(state.shapeRecord)
    from.dense(state.spreadRecord)
    from.sparse(hoursOf(state))
    readSteps(from, state)
    for (let left = from.count(); left > 0; left--) state.who.set(from.count(), from.count())
    return state
  })

export const encodeSite = (site: SiteState): Uint8Array => {
  const out = writer()
  out.count(layout)
  for (const name of plainCounts) out.count(site[name])
  for (const name of plainNumbers) out.number(site[name])
  for (const name of rings) out.sparse(site[name])
  for (const lessons of [site.spreads, site.clinging]) writeLearned(out, lessons)
  writeMap(out, site.codes, (code) => {
    out.number(code.n)
    out.count(code.at)
    out.count(code.steps.length)
    for (const [i, at] of code.steps.entries()) {
      out.count(at)
      out.count(code.people[i] ?? 0)
    }
  })
  writeMap(out, site.regions, out.number)
  writeMap(out, site.versions, (version) => {
    out.number(version.recent)
    out.number(version.exposure)
    out.sparse(version.shares)
  })
  out.count(site.incidents.length)
  for (const { key, since, until, score } of site.incidents) {
    out.text(key)
    for (const value of [since, until, score]) out.number(value)
  }
  return out.bytes()
}

export const decodeSite = (row: Uint8Array): Decoded<SiteState> =>
  decoded(row, (from) => {
    const site = freshSite()
    for (const name of plainCounts) site[name] = from.count()
    for (const name of plainNumbers) site[name] = from.number()
    for (const name of rings) from.sparse(site[name])
    for (const lessons of [site.spreads, site.clinging]) readLearned(from, lessons)
    readMap(from, site.codes, () => {
      const code = {
        n: from.number(),
        at: from.count(),
        steps: [] as number[],
        people: [] as number[],
      }
      for (let left = from.count(); left > 0; left--) {
        code.steps.push(from.count())
        code.people.push(from.count())
      }
      return code
    })
    readMap(from, site.regions, from.number)
    readMap(from, site.versions, () => {
      const version = { recent: from.number(), exposure: from.number(), shares: freshShares() }
      from.sparse(version.shares)
      return version
    })
    for (let left = from.count(); left > 0; left--) {
      const key = from.text()
      site.incidents.push({ key, since: from.number(), until: from.number(), score: from.number() })
    }
    return site
  })

const plainCounts = ['hour', 'firstHour'] as const
const plainNumbers = [
  'lastTick',
  'exposure',
  'passed',
  'active',
  'total',
  'observed',
  'expected',
  'newcomers',
  'people',
] as const
const rings = ['byHour', 'observedIn', 'expectedIn', 'peopleIn'] as const

const decoded = <State>(row: Uint8Array, read: (from: Reader) => State): Decoded<State> => {
  try {
    const from = reader(row)
    const written = from.count()
    if (written !== layout)
      return { state: null, reason: `its layout is ${written}, not ${layout}` }
    const state = read(from)
    from.end()
    return { state, reason: null }
  } catch (error) {
    if (isUnreadable(error)) return { state: null, reason: error.message }
    throw error
  }
}

const writeSteps = (out: Writer, { steps }: KeyState) => {
  out.count(steps.at.length)
  let before = 0
  for (const [i, at] of steps.at.entries()) {
    out.count(at - before)
    out.count(steps.people[i] ?? 0)
    out.count(steps.newcomers[i] ?? 0)
    before = at
  }
}

const readSteps = (from: Reader, { steps }: KeyState) => {
  let at = 0
  for (let left = from.count(); left > 0; left--) {
    at += from.count()
    steps.at.push(at)
    steps.people.push(from.count())
    steps.newcomers.push(from.count())
  }
}

const writeLearned = (out: Writer, { used, next }: Learned) => {
  out.sparse(used)
  out.sparse(next)
}

const readLearned = (from: Reader, { used, next }: Learned) => {
  from.sparse(used)
  from.sparse(next)
}

const writeMap = <T>(out: Writer, map: Map<string, T>, write: (value: T) => void) => {
  out.count(map.size)
  for (const [key, value] of map) {
    out.text(key)
    write(value)
  }
}

const readMap = <T>(from: Reader, map: Map<string, T>, read: () => T) => {
  for (let left = from.count(); left > 0; left--) map.set(from.text(), read())
}
