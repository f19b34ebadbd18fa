// Quiet hours go by the clock on a person's wall, also in the night it is put forward or back.
import { expect, test } from 'vitest'
import { isTimeZone, quietUntil } from '../../moderation/problems/quiet-hours.ts'

const berlin = { quietFrom: 22 * 60, quietTo: 7 * 60, timeZone: 'Europe/Berlin' }
const at = (text: string) => Date.parse(text)
const until = (text: string, hours = berlin) => {
  const end = quietUntil(at(text), hours)
  return end === null ? null : new Date(end).toISOString()
}

test('a night goes past midnight and ends at its minute', () => {
  expect(until('2026-11-04T21:00:30Z')).toBe('2026-11-05T06:00:00.000Z')
  expect(until('2026-11-05T05:59:59Z')).toBe('2026-11-05T06:00:00.000Z')
  expect(until('2026-11-05T06:00:00Z')).toBe(null)
  expect(until('2026-11-04T20:59:59Z')).toBe(null)
})

test('an afternoon does not', () => {
  const nap = { quietFrom: 13 * 60, quietTo: 14 * 60 + 30, timeZone: 'UTC' }

  expect(until('2026-11-04T13:00:00Z', nap)).toBe('2026-11-04T14:30:00.000Z')
  expect(until('2026-11-04T14:30:00Z', nap)).toBe(null)
  expect(until('2026-11-04T03:00:00Z', nap)).toBe(null)
})

test('seven is seven after the clock was put back or forward in between', () => {
  expect(until('2026-10-24T22:00:00Z')).toBe('2026-10-25T06:00:00.000Z')
  expect(until('2026-03-28T22:00:00Z')).toBe('2026-03-29T05:00:00.000Z')
})

test('an hour that the clock leaves out ends with the next', () => {
  const end = quietUntil(at('2026-03-28T23:00:00Z'), { ...berlin, quietTo: 2 * 60 + 30 })

  // Half past two is not there that night: it is three at once.
  expect(end).toBeGreaterThan(at('2026-03-29T00:00:00Z'))
  expect(end).toBeLessThanOrEqual(at('2026-03-29T01:30:00Z'))
})

test('nobody who asked for none has any, and a place that is not there has no time', () => {
  expect(quietUntil(0, { quietFrom: null, quietTo: null, timeZone: 'UTC' })).toBe(null)
  expect(isTimeZone('Asia/Kolkata')).toBe(true)
  expect(isTimeZone('Atlantis/Capital')).toBe(false)
  expect(isTimeZone('')).toBe(false)
})
