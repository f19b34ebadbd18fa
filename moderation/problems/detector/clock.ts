// Time as the detector sees it: steps of five minutes, hours, and the hour of the week, all in UTC.

export const minute = 60_000
export const hour = 60 * minute
export const day = 24 * hour

/** People are counted in steps of five minutes, the pace of the job. */
export const step = 5 * minute

/** Trailing windows, minutes: a total outage shows in the shortest first, a slow one in the longest. */
export const windows = [15, 30, 60, 120, 240, 480, 1440]

/** Hours a week; and hours that a baseline waits before it learns, so that an outbreak is no teacher. */
export const weekHours = 168
export const lateHours = 24

/** The step at whose end a moment is known: a tick at exactly that time sees it. */
export const stepOf = (at: number): number => Math.ceil(at / step)

export const hourOf = (at: number): number => Math.floor(at / hour)

/** The hour since 1970 in which a step lies. */
export const hourOfStep = (steps: number): number => Math.floor(((steps - 1) * step) / hour)

/** 0 is Monday, 00:00 to 01:00 UTC: 1 January 1970 was a Thursday. */
export const hourOfWeek = (hours: number): number => (hours + 72) % weekHours

// What happened three weeks ago counts half: series drift, and a longer memory measured no better.
const halfLifeHours = 3 * weekHours

/** What is left of a count after so many hours. */
export const kept = (hours: number): number => 2 ** (-hours / halfLifeHours)
