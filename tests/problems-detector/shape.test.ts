// The shape of a key's week: peaks that are beyond doubt are expected whatever is believed of the rest.
import { expect, test } from 'vitest'
import { hourOfWeek, weekHours } from '../../moderation/problems/detector/clock.ts'
import { freshKey, hoursOf } from '../../moderation/problems/detector/key-state.ts'
import { busyIn, shapeOf } from '../../moderation/problems/detector/shape.ts'
import { weekOf } from '../../moderation/problems/detector/site-learning.ts'
import { freshSite } from '../../moderation/problems/detector/site-state.ts'

const monday = Array.from({ length: weekHours }, (_, i) => i).find((i) => hourOfWeek(i) === 0)!
const tuesdayTen = monday + 34

/** A busy code whose week has been flat, by all it has foretold, but for these counts. */
const busyCode = (counts: Record<number, number>, weeks = 2.6) => {
  const site = freshSite()
  site.passed = weeks
  const state = freshKey()
  const own = hoursOf(state).fill(20)
  for (const [how, people] of Object.entries(counts)) own[Number(how)] = people
  state.shapeRecord[0] = 500
  return shapeOf(state, 'code', weekOf(site), null)
}

test('the peak of one pair is expected of the busy code it is part of', () => {
  const shape = busyCode({ 34: 90, 35: 90 })

  expect(busyIn(shape, tuesdayTen).mean).toBeGreaterThan(3)
  expect(busyIn(shape, tuesdayTen + 5).mean).toBeCloseTo(1)
})

test('on a young site nothing is a peak: what came once may not come again', () => {
  const shape = busyCode({ 34: 90, 35: 90 }, 1)

  expect(busyIn(shape, tuesdayTen).mean).toBeLessThan(2)
})

test('an hour a little busier than the others is no peak', () => {
  const shape = busyCode({ 34: 32 })

  expect(busyIn(shape, tuesdayTen).mean).toBeCloseTo(1)
})
