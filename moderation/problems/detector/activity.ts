// How active the whole site is at present: people on codes against what their rates foretell.
import { hour, kept, step, stepOf, weekHours } from './clock.ts'
import { type CodeShare, rememberedHours, type SiteState } from './site-state.ts'

// The memory of the present activity; it reverts to the usual when little is seen.
const memory = 1.5 * hour
const usualPresent = 15
const usualInHour = 20

// Before the site has learned for so many weeks, its week is not known and everything is ordinary.
const learningWeeks = 0.5

/** The ratio at present, and its relative variance: a Gamma law (West & Harrison's local level). */
export const presentActivity = (site: SiteState): { ratio: number; variance: number } => {
  if (isYoung(site)) return { ratio: 1, variance: 0.05 }
  const ratio = (site.observed + usualPresent) / (site.expected + usualPresent)
  return { ratio: clipped(ratio), variance: 1.3 / (site.observed + 2 * usualPresent) }
}

/** The ratio in an hour that has been: seen from behind, with the hours beside it. */
export const activityIn = (site: SiteState, hours: number): number => {
  if (hours <= site.hour - rememberedHours + 1) return 1
  if (hours >= site.hour - 1) return presentActivity(site).ratio
  const around = (ring: Float32Array) =>
    (ring[hours % rememberedHours] ?? 0) +
    ((ring[(hours - 1) % rememberedHours] ?? 0) + (ring[(hours + 1) % rememberedHours] ?? 0)) / 2
  return clipped((around(site.observedIn) + usualInHour) / (around(site.expectedIn) + usualInHour))
}

/**
 * Takes in what codes counted in the time since the last step, `elapsed` ms, in an hour that is
 * usually so `busy`. Codes in a surge of their own are
 * left out on both sides, so that an outage is not taken for a busy evening.
 */
export const measureActivity = (
  site: SiteState,
  { now, elapsed, busy }: { now: number; elapsed: number; busy: number },
  counted: Map<string, number>,
): void => {
  if (isYoung(site)) return
  const fade = Math.exp(-elapsed / memory)
  const { ratio } = presentActivity(site)
  const at = stepOf(now)
  const weeks = (busy / weekHours) * (elapsed / hour)
  let observed = 0
  let expected = 0
  for (const [key, code] of site.codes) {
    const usual = usualOf(site, code)
    const inLastHour = recentOf(code, at)
    const inHour = ratio * usual * (busy / weekHours)
    if (inLastHour > inHour + 3.5 * Math.sqrt(1.5 * inHour) + 3) continue
    observed += counted.get(key) ?? 0
    expected += usual * weeks
  }
  const isJump = Math.abs(observed - ratio * expected) > 4 * Math.sqrt(1.5 * ratio * expected) + 2
  const left = isJump ? fade * 0.25 : fade
  site.observed = site.observed * left + observed
  site.expected = site.expected * left + expected
  const slot = site.hour % rememberedHours
  site.observedIn[slot] = (site.observedIn[slot] ?? 0) + observed
  site.expectedIn[slot] = (site.expectedIn[slot] ?? 0) + expected
}

/** Whether the site has not been watched for long enough to say what is usual. */
export const isYoung = (site: SiteState): boolean => site.passed < learningWeeks

const clipped = (ratio: number): number => Math.min(6, Math.max(0.3, ratio))

/** People a week, as far as a code's count says. */
const usualOf = (site: SiteState, code: CodeShare): number =>
  (code.n * kept(site.hour - code.at) + 0.02) / (site.exposure + 0.02)

const stepsAnHour = hour / step

/** People on a code in the hour up to a step; forgets what is older. */
const recentOf = (code: CodeShare, at: number): number => {
  while (code.steps.length > 0 && (code.steps[0] ?? 0) <= at - stepsAnHour) {
    code.steps.shift()
    code.people.shift()
  }
  let sum = 0
  for (const people of code.people) sum += people
  return sum
}
