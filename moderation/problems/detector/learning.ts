// How a key learns what is usual for it: a day late, capped, hour by hour; lazily, when next touched.
import { activityIn } from './activity.ts'
import { hourOfWeek, kept, lateHours, weekHours } from './clock.ts'
import { hoursOf, type KeyState, shapeGuesses } from './key-state.ts'
import { forgetOutlook, type Outlook, outlookOf, type States, weightOfHour } from './outlook.ts'
import { takeHours } from './people.ts'
import { bandOf, rateOf, spreads } from './rate.ts'
import { busyIn, recordHour } from './shape.ts'
import { clings, rateBands, rememberedHours, type SiteState } from './site-state.ts'
import { logChance } from './tail.ts'

/** Brings a key up to the hour that is 24 hours ago. Its parents must have been brought there. */
export const catchUp = (key: string, state: KeyState, states: States): void => {
  const until = states.site.hour - lateHours
  if (state.learnedTo === 0) state.learnedTo = until
  if (state.learnedTo >= until) return
  fadeTo(state, until)
  forgetOutlook(state)
  const outlook = outlookOf(key, states)
  if (outlook) learnHours(state, outlook, states.site, until)
  state.learnedTo = until
  forgetOutlook(state)
}

const fadeTo = (state: KeyState, until: number) => {
  const left = kept(until - state.learnedTo)
  state.n *= left
  for (let i = 0; i < shapeGuesses; i++) state.shapeRecord[i] = (state.shapeRecord[i] ?? 0) * left
  if (state.byHour)
    for (let i = 0; i < weekHours; i++) state.byHour[i] = (state.byHour[i] ?? 0) * left
}

const learnHours = (state: KeyState, outlook: Outlook, site: SiteState, until: number) => {
  const counted = takeHours(state.steps, until)
  let next = 0
  for (let hours = Math.max(state.learnedTo, until - rememberedHours); hours < until; hours++) {
    let people = 0
    while ((counted[next]?.[0] ?? Number.POSITIVE_INFINITY) <= hours)
      people += counted[next++]?.[1] ?? 0
    learnHour(state, outlook, site, { hours, people, left: kept(until - hours - 1) })
    if (hours % 24 === 23) closeDay(state, outlook, site)
  }
}

type Hour = { hours: number; people: number; left: number }

const learnHour = (
  state: KeyState,
  outlook: Outlook,
  site: SiteState,
  { hours, people, left }: Hour,
) => {
  const activity = activityIn(site, hours)
  const part =
    (busyIn(outlook.shape, hours).mean / weekHours) * weightOfHour(site, outlook.name, hours)
  const expected = outlook.rate.mean * part * activity
  state.dayExpected += expected
  if (people === 0) return
  const most = hours < state.noticedTo ? noticedCap(expected) : cap(expected)
  const taught = site.passed > 1 ? Math.min(people, most) : people
  // A habit may well be a crowd in one hour; no hour may make up more than a part of the key's shape.
  const shaping = Math.min(people, Math.max(taught, shapingPart * state.n))
  if (site.passed > 1) recordHour(state, outlook.shape, hours, shaping)
  const how = hourOfWeek(hours)
  const own = hoursOf(state)
  own[how] = (own[how] ?? 0) + (shaping * left) / activity
  state.n += taught * left
  state.dayPeople += taught
}

const shapingPart = 0.12

// An outbreak that nobody noticed teaches a little, one that was noticed next to nothing.
const cap = (expected: number): number => expected + 3 * Math.sqrt(1.5 * expected) + 2
const noticedCap = (expected: number): number => expected + Math.sqrt(expected) + 0.2

// A day's count as each guess at the dispersion foretold it. What the key shows of itself counts for
// it at once, what it shows of keys like it from the next hour on.
const closeDay = (state: KeyState, { name, prior, rate }: Outlook, site: SiteState) => {
  const { dayPeople, dayExpected } = state
  state.dayPeople = 0
  state.dayExpected = 0
  if (dayExpected < 1e-4 || site.passed < 1) return
  const said = spreads.map((spread) =>
    logChance(
      dayPeople,
      dayExpected,
      dayExpected * (spread + 0.05) + dayExpected ** 2 / rate.shape,
    ),
  )
  const best = Math.max(...said)
  for (const [j, one] of said.entries()) {
    state.spreadRecord[j] = (state.spreadRecord[j] ?? 0) * 0.975 + one - best
  }
  teachSpreads(state, site, (name.order * rateBands + bandOf(rate.mean)) * spreads.length)
  if (name.order < 2 || state.n > 60) return
  teachClinging(state, { dayPeople, dayExpected }, { name, prior, rate }, site)
}

const teachSpreads = (state: KeyState, site: SiteState, from: number) => {
  const best = Math.max(...state.spreadRecord)
  const weights = spreads.map(
    (_, j) =>
      ((site.spreads.used[from + j] ?? 0) + 1) * Math.exp((state.spreadRecord[j] ?? 0) - best),
  )
  const sum = weights.reduce((a, b) => a + b, 0)
  for (const [j, weight] of weights.entries()) {
    site.spreads.next[from + j] = (site.spreads.next[from + j] ?? 0) + weight / sum
  }
}

// How well the day was foretold if keys of this kind cling that strongly to their parents.
const teachClinging = (
  state: KeyState,
  { dayPeople, dayExpected }: { dayPeople: number; dayExpected: number },
  { name, prior, rate }: Pick<Outlook, 'name' | 'prior' | 'rate'>,
  site: SiteState,
) => {
  const said = clings.map((weeks) => {
    const other = rateOf(state, { ...prior, weeks }, 2)
    const mean = dayExpected * (other.mean / rate.mean)
    return logChance(dayPeople, mean, mean * 2 + mean ** 2 / other.shape)
  })
  const best = Math.max(...said)
  for (const [i, one] of said.entries()) {
    const place = name.order * clings.length + i
    site.clinging.next[place] = (site.clinging.next[place] ?? 0) + one - best
  }
}
