// How times read: near ones by distance, far ones by date; always UTC in the machine's form.

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

const dateWords = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
})
const fullWords = new Intl.DateTimeFormat('en-GB', {
  dateStyle: 'full',
  timeStyle: 'short',
  timeZone: 'UTC',
})

/** `just now`, `5 min ago`, `3 h ago`, `2 days ago`, then the date. */
export const agoWords = (at: number, now: number): string => {
  const past = now - at
  if (past < minute) return 'just now'
  if (past < hour) return `${Math.floor(past / minute)} min ago`
  if (past < day) return `${Math.floor(past / hour)} h ago`
  if (past < 2 * day) return 'yesterday'
  if (past < 14 * day) return `${Math.floor(past / day)} days ago`
  return dateWords.format(at)
}

/** `12 May 2026`. */
export const dateOf = (at: number): string => dateWords.format(at)

/** Day, date and time for a tooltip. */
export const fullDateOf = (at: number): string => `${fullWords.format(at)} UTC`

const clockWords = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short', timeZone: 'UTC' })

/** `14:05 UTC`. */
export const hourOf = (at: number): string => `${clockWords.format(at)} UTC`
