// The periods a report is about: a month, a quarter, a year, or from one day to another.

export type Period = {
  kind: 'month' | 'quarter' | 'year' | 'days'
  /** As addresses have it: `2026-10`, `2026-q4`, `2026`, or `2026-10-03_2026-11-02`. */
  name: string
  /** ms UTC; `until` is no longer part of it. */
  from: number
  until: number
}

export type Typed = { period?: string; from?: string; to?: string }

export type Read = { period: Period; errors: Record<string, string> }

const day = 86_400_000

/** Nothing happened before: identifiers begin here. */
const firstYear = 2024

/** A leap year and a day: reports are yearly at the longest. */
const mostDays = 367

/** The period typed into the address, or the running quarter with what is wrong beside its field. */
export const periodOf = (typed: Typed, now: number): Read => {
  const running = periodAt('quarter', now)
  if (typed.from || typed.to) {
    const { errors, ...days } = daysOf(typed.from ?? '', typed.to ?? '', now)
    return { period: days.period ?? running, errors }
  }
  const named = calendarOf(typed.period ?? '')
  return { period: named && isThere(named, now) ? named : running, errors: {} }
}

/** The period of a kind that a moment lies in. */
export const periodAt = (kind: 'month' | 'quarter' | 'year', at: number): Period => {
  const date = new Date(at)
  return calendar(kind, date.getUTCFullYear(), Math.floor(date.getUTCMonth() / months[kind]))
}

/** The periods just before and after, null where there is nothing to report on. */
export const besides = (period: Period, now: number) => {
  if (period.kind === 'days') return { before: null, after: null }
  const ofKind = (at: number) => periodAt(period.kind as 'month', at)
  const before = ofKind(period.from - day)
  const after = ofKind(period.until)
  return {
    before: isThere(before, now) ? before.name : null,
    after: isThere(after, now) ? after.name : null,
  }
}

const months = { month: 1, quarter: 3, year: 12 }

const calendar = (kind: 'month' | 'quarter' | 'year', year: number, place: number): Period => ({
  kind,
  name: nameOf(kind, year, place),
  from: Date.UTC(year, place * months[kind]),
  until: Date.UTC(year, (place + 1) * months[kind]),
})

const nameOf = (kind: 'month' | 'quarter' | 'year', year: number, place: number): string => {
  if (kind === 'year') return String(year)
  return kind === 'quarter' ? `${year}-q${place + 1}` : `${year}-${twoDigits(place + 1)}`
}

const calendarOf = (name: string): Period | null => {
  const [, year, quarter, month] = /^(\d{4})(?:-q([1-4])|-(0[1-9]|1[0-2]))?$/.exec(name) ?? []
  if (year === undefined) return null
  if (quarter !== undefined) return calendar('quarter', Number(year), Number(quarter) - 1)
  return month === undefined
    ? calendar('year', Number(year), 0)
    : calendar('month', Number(year), Number(month) - 1)
}

const isThere = ({ from }: Period, now: number): boolean =>
  from >= Date.UTC(firstYear, 0) && from <= now

const daysOf = (from: string, to: string, now: number) => {
  const [first, last] = [dayOf(from), dayOf(to)]
  const errors: Record<string, string> = {}
  if (first === null) errors.from = 'Give the first day as 2026-10-31.'
  else if (first < Date.UTC(firstYear, 0)) errors.from = `There is nothing before ${firstYear}.`
  else if (first > now) errors.from = 'This day is still to come.'
  if (last === null) errors.to = 'Give the last day as 2026-10-31.'
  else if (first !== null && last < first) errors.to = 'The last day is before the first.'
  else if (first !== null && last - first >= mostDays * day) errors.to = 'A year at the most.'
  if (first === null || last === null || Object.keys(errors).length > 0) {
    return { period: null, errors }
  }
  const name = `${from}_${to}`
  return { period: { kind: 'days' as const, name, from: first, until: last + day }, errors }
}

// `2026-02-30` is no day.
const dayOf = (typed: string): number | null => {
  const [, year, month, date] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(typed) ?? []
  const at = Date.UTC(Number(year), Number(month) - 1, Number(date))
  return Number.isNaN(at) || new Date(at).toISOString().slice(0, 10) !== typed ? null : at
}

const twoDigits = (n: number): string => String(n).padStart(2, '0')
