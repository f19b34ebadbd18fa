// How times read: near ones by distance, far ones by date.
import { expect, test } from 'vitest'
import { agoWords, dateOf, fullDateOf, hourOf } from '../../views/words/times.ts'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour
const now = Date.UTC(2026, 10, 2, 9, 5)

test.each([
  [-hour, 'just now'],
  [minute - 1, 'just now'],
  [minute, '1 min ago'],
  [hour - 1, '59 min ago'],
  [hour, '1 h ago'],
  [day - 1, '23 h ago'],
  [day, 'yesterday'],
  [2 * day, '2 days ago'],
  [14 * day - 1, '13 days ago'],
  [14 * day, '19 October 2026'],
])('%i ms ago is %s', (past, words) => {
  expect(agoWords(now - past, now)).toBe(words)
})

test.each([
  [now, '2 November 2026', '09:05 UTC', 'Monday'],
  [Date.UTC(2027, 0, 1) - 1, '31 December 2026', '23:59 UTC', 'Thursday'],
  [Date.UTC(2028, 1, 29), '29 February 2028', '00:00 UTC', 'Tuesday'],
  [Date.UTC(1969, 6, 20, 20, 17), '20 July 1969', '20:17 UTC', 'Sunday'],
])('%i as a date and by the clock', (at, date, clock, weekday) => {
  expect([dateOf(at), hourOf(at), fullDateOf(at)]).toEqual([
    date,
    clock,
    `${weekday}, ${date} at ${clock}`,
  ])
})
