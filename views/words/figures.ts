// How periods, spans of time and shares of a whole read in reports.
import type { Period } from '../../moderation/periods.ts'
import { dateOf } from './times.ts'

const months =
  'January February March April May June July August September October November December'.split(' ')

/** `October 2026`, `October to December 2026`, `2026`, `3 May 2026 to 9 May 2026`. */
export const periodWords = ({ kind, from, until }: Period): string => {
  const first = new Date(from)
  const year = first.getUTCFullYear()
  const month = months[first.getUTCMonth()] ?? ''
  if (kind === 'year') return String(year)
  if (kind === 'month') return `${month} ${year}`
  const last = months[new Date(until - 1).getUTCMonth()] ?? ''
  return kind === 'quarter'
    ? `${month} to ${last} ${year}`
    : `${dateOf(from)} to ${dateOf(until - 1)}`
}

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/** `under a minute`, `12 min`, `3.5 h`, `2.1 days`; a dash where there is none. */
export const spanWords = (ms: number | null): string => {
  if (ms === null) return '–'
  if (ms < minute) return 'under a minute'
  if (ms < hour) return `${Math.round(ms / minute)} min`
  return ms < 2 * day ? `${tenths(ms / hour)} h` : `${tenths(ms / day)} days`
}

/** `25 %`, which no line breaks; a dash where the whole is nothing. */
export const shareWords = (part: number, whole: number): string =>
  whole === 0 ? '–' : `${Math.round((100 * part) / whole)}\u00a0%`

const tenths = (n: number): string => n.toFixed(1).replace(/\.0$/, '')

/** What a restriction did, as lists of them name it. */
export const restrictionWords: Record<string, string> = {
  none: 'Nothing more',
  hide: 'Content hidden',
  lock: 'Thread locked',
  'remove-link': 'Link taken out',
  redact: 'Private data taken out',
  warn: 'Person warned',
  silence: 'Person silenced',
  suspend: 'Account suspended',
  'limit-reports': 'Reports limited',
}
