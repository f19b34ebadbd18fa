// Reports on their way in: refused with a reason, put in order, counted for their keys and the site.
import { day, hourOf, minute, step, stepOf } from './clock.ts'
import { freshKey, type KeyState } from './key-state.ts'
import { readKey } from './keys.ts'
import { newcomerAge } from './newcomers.ts'
import { countPerson, fingerprint } from './people.ts'
import { freshShares, rememberedHours, type SiteState } from './site-state.ts'

export type Report = {
  /** When, ms since 1970. */
  at: number
  keys: string[]
  person: string | number
  accountAgeMs: number
  /** 0 to 1. Nobody counts for more than one, so it is only handed on. */
  trust?: number
}

export type Ignored = {
  reason: 'future' | 'late' | 'clock went backwards' | 'too many keys'
  count: number
}

/** Clocks differ by so much; what is dated further ahead is set aside. */
const ahead = 3 * minute

/** A post names five codes and five devices at most; whoever sends more keys says nothing. */
const mostKeys = 60

/** The reports a tick takes, earliest first whatever their order was; and what it leaves out. */
export const takeReports = (
  reports: Report[],
  now: number,
): { taken: Report[]; ignored: Ignored[] } => {
  const counts = new Map<Ignored['reason'], number>()
  const refuse = (reason: Ignored['reason']) => counts.set(reason, (counts.get(reason) ?? 0) + 1)
  const taken = reports.filter((report) => {
    if (!Number.isFinite(report.at) || report.at > now + ahead) refuse('future')
    else if (report.at <= now - day) refuse('late')
    else if (report.keys.length > mostKeys) refuse('too many keys')
    else return true
    return false
  })
  return {
    taken: taken.sort(inOrder),
    ignored: [...counts].map(([reason, count]) => ({ reason, count })),
  }
}

const inOrder = (a: Report, b: Report): number =>
  a.at - b.at ||
  compared(String(a.person), String(b.person)) ||
  a.accountAgeMs - b.accountAgeMs ||
  compared(a.keys.join(), b.keys.join())

const compared = (a: string, b: string): number => (a < b ? -1 : Number(a > b))

/** Counts a report on each of its keys; those its person was new to are counted in `counted`. */
export const countReport = (
  report: Report,
  now: number,
  {
    site,
    keys,
    counted,
  }: { site: SiteState; keys: Map<string, KeyState>; counted: Map<string, number> },
): void => {
  const at = stepOf(Math.min(report.at, now))
  const isNewcomer = report.accountAgeMs < newcomerAge
  const who = fingerprint(report.person)
  for (const key of new Set(report.keys)) {
    const state = keys.get(key) ?? freshKey()
    keys.set(key, state)
    if (!countPerson(state, { who, at, isNewcomer })) continue
    counted.set(key, (counted.get(key) ?? 0) + 1)
    countForSite(site, key, at, isNewcomer)
  }
}

// Half of what is known of newcomers' share is of the last few thousand people.
const newcomersKept = 0.9998

const mostCodes = 500
const mostVersions = 64
const mostRegions = 300

const countForSite = (site: SiteState, key: string, at: number, isNewcomer: boolean) => {
  const { kind, other } = readKey(key)
  if (kind === 'code') {
    const slot = hourOf(at * step - 1) % rememberedHours
    site.peopleIn[slot] = (site.peopleIn[slot] ?? 0) + 1
    site.people = site.people * newcomersKept + 1
    site.newcomers = site.newcomers * newcomersKept + (isNewcomer ? 1 : 0)
    countOnCode(site, key, at)
  }
  if (
    kind === 'region' &&
    other !== null &&
    (site.regions.has(other) || site.regions.size < mostRegions)
  ) {
    site.regions.set(other, (site.regions.get(other) ?? 0) + 1)
  }
  if (kind === 'version' && other !== null) countOnVersion(site, other)
}

const countOnCode = (site: SiteState, key: string, at: number) => {
  let code = site.codes.get(key)
  if (!code) {
    if (site.codes.size >= mostCodes) dropLeast(site.codes, ({ n }) => n)
    code = { n: 0, at: site.hour, steps: [], people: [] }
    site.codes.set(key, code)
  }
  if (code.steps.at(-1) === at) code.people.push((code.people.pop() ?? 0) + 1)
  else if ((code.steps.at(-1) ?? 0) < at) {
    code.steps.push(at)
    code.people.push(1)
  }
}

const countOnVersion = (site: SiteState, name: string) => {
  let version = site.versions.get(name)
  if (!version) {
    if (site.versions.size >= mostVersions) dropLeast(site.versions, ({ recent }) => recent)
    version = { recent: 0, exposure: 0, shares: freshShares() }
    site.versions.set(name, version)
  }
  version.recent += 1
}

const dropLeast = <T>(map: Map<string, T>, weight: (one: T) => number) => {
  let least: [string, number] | null = null
  for (const [key, one] of map) {
    if (least === null || weight(one) < least[1]) least = [key, weight(one)]
  }
  if (least) map.delete(least[0])
}
