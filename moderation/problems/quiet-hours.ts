// Quiet hours: until when a person wants no mail, by the clock on their wall.

const minute = 60_000
const dayOfMinutes = 24 * 60

/** Minutes of the day in a time zone of the IANA list; both null for no quiet hours. */
export type QuietHours = { quietFrom: number | null; quietTo: number | null; timeZone: string }

/** When the quiet hours end that hold now, ms; null while none hold. They may go past midnight. */
export const quietUntil = (
  now: number,
  { quietFrom: from, quietTo: to, timeZone }: QuietHours,
): number | null => {
  if (from === null || to === null) return null
  const sinceFrom = later(from, minuteOfDay(now, timeZone))
  const length = later(from, to)
  if (sinceFrom >= length) return null
  const start = now - (now % minute)
  const end = start + (length - sinceFrom) * minute
  // The night a clock is put forward or back is an hour shorter or longer than it looks.
  const late = later(to, minuteOfDay(end, timeZone))
  return end - (late > dayOfMinutes / 2 ? late - dayOfMinutes : late) * minute
}

/** Whether a name is of a time zone that this runtime knows. */
export const isTimeZone = (name: string): boolean => {
  try {
    return clockOf(name) !== null
  } catch (error) {
    if (error instanceof RangeError) return false
    throw error
  }
}

const later = (from: number, to: number): number => (to - from + dayOfMinutes) % dayOfMinutes

const minuteOfDay = (at: number, timeZone: string): number => {
  const [hours = 0, minutes = 0] = clockOf(timeZone).format(at).split(':').map(Number)
  return hours * 60 + minutes
}

const clockOf = (timeZone: string) =>
  new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })
