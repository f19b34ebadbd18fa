// How times read: near ones by distance, far ones by date; always UTC in the machine's form.

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

// Written out: a page has dozens of times, and Intl takes microseconds for each.
const weekdays = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ')
const months =
  'January February March April May June July August September October November December'.split(' ')

/** `just now`, `5 min ago`, `3 h ago`, `2 days ago`, then the date. */
export const agoWords = (at: number, now: number): string => {
  const past = now - at
  if (past < minute) return 'just now'
  if (past < hour) return `${Math.floor(past / minute)} min ago`
  if (past < day) return `${Math.floor(past / hour)} h ago`
  if (past < 2 * day) return 'yesterday'
  if (past < 14 * day) return `${Math.floor(past / day)} days ago`
  return dateOf(at)
}

/** `12 May 2026`. */
export const dateOf = (at: number): string => {
  const date = new Date(at)
  return `${date.getUTCDate()} ${months[date.getUTCMonth()]} ${date.getUTCFullYear()}`
}

/** `November 2026` of `2026-11`. */
export const monthOf = (month: string): string =>
  `${months[Number(month.slice(5)) - 1] ?? ''} ${month.slice(0, 4)}`

/** Day, date and time for a tooltip. */
export const fullDateOf = (at: number): string =>
  `${weekdays[new Date(at).getUTCDay()]}, ${dateOf(at)} at ${hourOf(at)}`

/** `14:05 UTC`. */
export const hourOf = (at: number): string => {
  const date = new Date(at)
  return `${twoDigits(date.getUTCHours())}:${twoDigits(date.getUTCMinutes())} UTC`
}

const twoDigits = (n: number): string => String(n).padStart(2, '0')
