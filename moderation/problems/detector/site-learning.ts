// What the site learns at each full hour: its week, its exposure, the shares of regions and versions.

import { activityIn } from './activity.ts'
import { hourOfWeek, kept, lateHours, weekHours } from './clock.ts'
import {
  type Learned,
  rememberedHours,
  type SiteState,
  sharedHours,
  type VersionShare,
} from './site-state.ts'

// So many weeks of history weigh as much as the thought that every day has the same hours.
const productWeeks = 3

// A version's share of the last hours; it may grow from nothing to most of the site in two days.
const usualWeeks = 0.5

// Hours that were never seen say nothing: the week is flat until all of it has been, however faded.
const firstWeek = 0.88

const versionHalfLifeHours = 3

/** Goes on to the hour that is running, hour by hour. */
export const turnHours = (site: SiteState, to: number): void => {
  if (site.hour === 0) {
    site.hour = to
    site.firstHour = to
  }
  const from = Math.max(site.hour, to - rememberedHours)
  for (let hours = from; hours < to; hours++) turnHour(site, hours)
  site.hour = to
}

/** The site's week by the hour; all its means are 1. */
export type SiteWeek = {
  /** How busy each hour is; flat while nothing is known. */
  busy: Float64Array
  /** The same without the part that is flat. */
  steep: Float64Array
  /** How often each hour was learned, against the average hour. */
  seen: Float64Array
  /** Whether there were weeks enough for what comes each day or week to be told from what came once. */
  isKnown: boolean
}

/** Kept for the hour: it changes only when an hour is over. */
export const weekOf = (site: SiteState): SiteWeek => {
  const known = weeks.get(site)
  if (known?.hour === site.hour) return known.week
  const week = computed(site)
  weeks.set(site, { hour: site.hour, week })
  return week
}

/** The share of a version among all reports in an hour, or at present. */
export const versionShareIn = (site: SiteState, version: string, hours: number): number => {
  const known = site.versions.get(version)
  if (!known) return leastShare
  if (hours >= site.hour) return Math.max(leastShare, shareNow(site, known))
  return Math.max(
    leastShare,
    known.shares[Math.max(hours, site.hour - sharedHours) % sharedHours] ?? 0,
  )
}

const leastShare = 0.002

/**
 * How often each hour of the week was learned, older times counting less: early in a week its last
 * days are both fewer and older than its first.
 */
const visits = (site: SiteState): Float64Array => {
  const last = site.hour - lateHours - 1
  const aWeek = kept(weekHours)
  return Float64Array.from({ length: weekHours }, (_, how) => {
    const ago = (hourOfWeek(last) - how + weekHours) % weekHours
    const times = Math.floor((last - ago - site.firstHour) / weekHours) + 1
    return times < 1 ? 1 : (kept(ago) * (1 - aWeek ** times)) / (1 - aWeek)
  })
}

const weeks = new WeakMap<SiteState, { hour: number; week: SiteWeek }>()

const turnHour = (site: SiteState, ended: number) => {
  for (const version of site.versions.values()) {
    version.shares[ended % sharedHours] = shareNow(site, version)
  }
  site.hour = ended + 1
  learnHour(site, ended - lateHours)
  const slot = (ended + 1) % rememberedHours
  site.observedIn[slot] = 0
  site.expectedIn[slot] = 0
  site.peopleIn[slot] = 0
  for (const [region, n] of site.regions) site.regions.set(region, n * kept(1))
  for (const version of site.versions.values()) version.recent *= 2 ** (-1 / versionHalfLifeHours)
  settle(site.spreads)
  settle(site.clinging)
}

const shareNow = (site: SiteState, version: VersionShare): number => {
  let all = 0
  for (const { recent } of site.versions.values()) all += recent
  return version.recent / Math.max(all, 1e-6)
}

const learnHour = (site: SiteState, hours: number) => {
  if (hours < site.firstHour) return
  const how = hourOfWeek(hours)
  const busy = computed(site).busy[how] ?? 1
  const left = kept(1)
  const activity = activityIn(site, hours)
  site.passed = site.passed * left + busy / weekHours
  site.active = site.active * left + (activity * busy) / weekHours
  // Against the usual activity: rates are capped as they are learned, and what they miss must not
  // come back as a busier site with more time to be seen in.
  const usually = (site.active + usualWeeks) / (site.passed + usualWeeks)
  const exposed = (activity / usually) * (busy / weekHours)
  const usual = (site.total / Math.max(site.exposure, 1e-6)) * (busy / weekHours)
  const people = site.peopleIn[hours % rememberedHours] ?? 0
  const isKnown = site.passed > 1
  const taught = isKnown ? Math.min(Math.max(people, 0.6 * usual), 1.6 * usual) : people
  for (let i = 0; i < site.byHour.length; i++) site.byHour[i] = (site.byHour[i] ?? 0) * left
  site.byHour[how] = (site.byHour[how] ?? 0) + taught
  site.total = site.total * left + people
  site.exposure = site.exposure * left + exposed
  for (const version of site.versions.values()) {
    version.exposure =
      version.exposure * left + exposed * (version.shares[hours % sharedHours] ?? 0)
  }
}

// A flat part cannot be greater than the quietest hour; so much of that is taken for flat.
const flatPart = 0.7

// As old weeks count less, two of them are this many.
const twoWeeks = 1.6

const computed = (site: SiteState): SiteWeek => {
  const often = visits(site)
  const rounds = often.reduce((a, b) => a + b, 0) / weekHours
  const busy =
    site.passed < firstWeek ? new Float64Array(weekHours).fill(1) : busyHours(site, often)
  const flat = flatPart * Math.min(...busy)
  return {
    busy,
    steep: busy.map((one) => (one - flat) / (1 - flat)),
    seen: often.map((times) => times / rounds),
    isKnown: site.passed > twoWeeks,
  }
}

// Hours of the day times days of the week, as far as few weeks are known; then each hour for itself.
const busyHours = (site: SiteState, often: Float64Array): Float64Array => {
  const counts = Float64Array.from(site.byHour, (people, how) => (people + 0.5) / (often[how] ?? 1))
  const hod = new Float64Array(24)
  const dow = new Float64Array(7)
  let sum = 0
  for (const [how, people] of counts.entries()) {
    hod[how % 24] = (hod[how % 24] ?? 0) + people
    dow[Math.floor(how / 24)] = (dow[Math.floor(how / 24)] ?? 0) + people
    sum += people
  }
  const known = site.exposure / (site.exposure + productWeeks)
  return counts.map((people, how) => {
    const product = ((hod[how % 24] ?? 0) / sum) * ((dow[Math.floor(how / 24)] ?? 0) / sum)
    return weekHours * ((known * people) / sum + (1 - known) * product)
  })
}

// What keys taught within the hour counts from the next one on; very old lessons fade.
const settle = ({ used, next }: Learned) => {
  for (let i = 0; i < next.length; i++) next[i] = (next[i] ?? 0) * 0.9995
  used.set(next)
}
