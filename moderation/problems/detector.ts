// The detector: how unlikely it is that so many people named the same thing by chance. Pure.
import { type Expected, type ExpectedIn, expectedOf } from './expected.ts'
import { isPair } from './keys.ts'
import { type KeyRecord, newcomerAge, type Signalled, type Site, windows } from './records.ts'
import { surpriseOf } from './tail.ts'

/** One in 300,000: with thousands of keys looked at all day, anything milder is daily news. */
export const cut = 5.5

// However rare the code, fewer people than this are no crowd.
export const fewest = 4

/** One window of one key. `score` is -log10 of the chance of what was seen; 0 says nothing. */
export type Evidence = {
  minutes: number
  people: number
  newcomers: number
  expected: number
  score: number
}

export type Alarm = Evidence & { key: string; userIds: number[] }

/** The keys whose best window is beyond the cut, best first; of equals the more specific first. */
export const detect = (now: number, records: KeyRecord[], site: Site): Alarm[] => {
  const expectedIn = expectedOf(records, site)
  return records
    .map((record) => {
      const best = evidenceOf(now, record, expectedIn, site).reduce(better, nothing)
      const userIds = within(now, record, best.minutes * 60_000).map(({ userId }) => userId)
      return { ...best, key: record.key, userIds }
    })
    .filter(({ score }) => score > cut)
    .sort((a, b) => b.score - a.score || Number(isPair(b.key)) - Number(isPair(a.key)))
}

/** What each window of a key shows; those that reach past the people who were read are left out. */
export const evidenceOf = (
  now: number,
  record: KeyRecord,
  expectedIn: ExpectedIn,
  site: Site,
): Evidence[] =>
  windows.flatMap((window, index) => {
    if (index > 0 && now - window < record.readFrom) return []
    const seen = within(now, record, window)
    const expected = expectedIn(record, index)
    const counted = believed(weigh(seen), expected, site)
    const surprise = counted < fewest ? 0 : surpriseOf(counted, expected.mean, expected.variance)
    return {
      minutes: window / 60_000,
      people: seen.length,
      newcomers: seen.filter(isNewcomer).length,
      expected: expected.mean,
      score: Math.max(0, surprise - (window > longest ? longPenalty : 0)),
    }
  })

const nothing: Evidence = { minutes: 0, people: 0, newcomers: 0, expected: 0, score: 0 }

const better = (a: Evidence, b: Evidence): Evidence => (b.score > a.score ? b : a)

// A day's count also holds the weather, a holiday, a release: the model knows nothing of these.
const longest = 5 * 60 * 60_000
const longPenalty = 0.5

/** People by their weight: who has been here for two days, and newcomers. */
type Weighed = { older: number; newcomers: number }

// A thread draws company: its answers name what it is about, and a me-too is quickly pressed. Four
// people in one thread are a conversation; in four threads they are a crowd.
const company = 0.5

/** The first of each thread counts in full, who joined them there by half. */
const weigh = (seen: Signalled[]): Weighed => {
  const threads = new Set<number>()
  const weighed = { older: 0, newcomers: 0 }
  for (const person of seen.toReversed()) {
    const joined = person.threadId !== null && threads.has(person.threadId)
    if (person.threadId !== null) threads.add(person.threadId)
    weighed[isNewcomer(person) ? 'newcomers' : 'older'] += joined ? company : 1
  }
  return weighed
}

const isNewcomer = ({ accountAge }: Signalled): boolean => accountAge < newcomerAge

// What older members must show on their own (one in a hundred) before newcomers count in full, and
// how many newcomers to each older member are too many.
const enoughOnTheirOwn = 2
const mostNewcomers = 2

/**
 * How many of the people count. Accounts for a made-up surge are new ones, but real outages bring
 * new people too; so newcomers are limited against what older members show, and nobody counts for
 * more than one: good reporters cannot be told by their record (Freeman 2017).
 */
const believed = (
  { older, newcomers }: Weighed,
  { mean, variance }: Expected,
  { newcomerShare }: Site,
): number => {
  const usual = mean * newcomerShare
  const isShownByOlder = surpriseOf(Math.floor(older), mean - usual, variance) >= enoughOnTheirOwn
  const areTooMany = newcomers - usual > mostNewcomers * (older - (mean - usual)) + 2
  const isWhole = newcomers === 0 || (isShownByOlder && !areTooMany)
  return Math.floor(older + (isWhole ? newcomers : Math.min(newcomers, usual + 1)))
}

const within = (now: number, record: KeyRecord, window: number) =>
  record.people.filter(({ at }) => at > now - window)
