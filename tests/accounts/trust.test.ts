// Levels of trust: what each asks for, how settings scale it, and how it is lost.
import { describe, expect, test } from 'vitest'
import {
  decisiveNeeds,
  type Figures,
  figuresSaid,
  needsOf,
  type Scale,
  weigh,
} from '../../src/accounts/trust-levels.ts'

const day = 86_400_000
const now = Date.UTC(2026, 10, 4)

const nothing: Figures = {
  entered: 0,
  read: 0,
  minutes: 0,
  days: 0,
  given: 0,
  received: 0,
  repliedIn: 0,
  daysLately: 0,
  repliedLately: 0,
  enteredLately: 0,
  readLately: 0,
  givenLately: 0,
  receivedLately: 0,
  receivedOnDays: 0,
  receivedFrom: 0,
  reportedPosts: 0,
  reporters: 0,
  sanctions: 0,
}
const basic = { ...nothing, entered: 5, read: 30, minutes: 10 }
const member = {
  ...nothing,
  entered: 20,
  read: 100,
  minutes: 60,
  days: 15,
  given: 1,
  received: 1,
  repliedIn: 3,
}
const regular: Figures = {
  ...member,
  entered: 200,
  read: 1000,
  daysLately: 50,
  repliedLately: 10,
  enteredLately: 100,
  readLately: 1000,
  givenLately: 30,
  receivedLately: 20,
  receivedOnDays: 7,
  receivedFrom: 5,
}
const scale: Scale = {
  percent: 100,
  forum: { threads: 400, posts: 4000, keptSince: now - 100 * day },
}

const weighed = (
  trust: number,
  figures: Figures,
  changed: Parameters<typeof weigh>[0]['changed'] = null,
) => weigh({ trust, figures, changed }, scale, now)

describe('rising', () => {
  test.each([
    [0, nothing, 0],
    [0, basic, 1],
    [0, { ...basic, minutes: 9 }, 0],
    [0, { ...basic, read: 29 }, 0],
    [0, { ...basic, entered: 4 }, 0],
    [1, { ...member, received: 0 }, 1],
    [1, { ...member, days: 14 }, 1],
    [1, member, 2],
    [0, member, 2],
    [2, regular, 3],
    [0, regular, 3],
    [2, { ...regular, receivedFrom: 4 }, 2],
    [2, { ...regular, enteredLately: 99 }, 2],
    [2, { ...regular, reportedPosts: 6 }, 2],
  ])('from %i', (from, figures, to) => {
    expect(weighed(from, figures)).toBe(to)
  })

  test('never reaches level 4 by figures, however great', () => {
    const great = Object.fromEntries(Object.keys(nothing).map((key) => [key, 1_000_000]))
    const spotless = { ...great, reportedPosts: 0, reporters: 0, sanctions: 0 } as Figures
    expect(weighed(3, spotless)).toBe(3)
    expect(weighed(0, spotless)).toBe(3)
  })

  test('waits two weeks after a level was taken by hand', () => {
    const taken = { at: now - 13 * day, isByHand: true, isRise: false }
    expect(weighed(1, member, taken)).toBe(1)
    expect(weighed(1, member, { ...taken, at: now - 14 * day })).toBe(2)
    expect(weighed(1, member, { ...taken, isByHand: false })).toBe(2)
  })
})

describe('falling', () => {
  test('levels 1 and 2 are never lost by staying away', () => {
    expect(weighed(1, nothing)).toBe(1)
    expect(weighed(2, nothing)).toBe(2)
  })

  test('level 3 holds to nine tenths of what it asks, and is lost below', () => {
    expect(weighed(3, { ...regular, daysLately: 45, givenLately: 27 })).toBe(3)
    expect(weighed(3, { ...regular, daysLately: 44 })).toBe(2)
    expect(weighed(3, { ...regular, givenLately: 26 })).toBe(2)
  })

  test('level 3 stays for two weeks whatever the figures, but not whatever is reported', () => {
    const fresh = { at: now - 13 * day, isByHand: false, isRise: true }
    expect(weighed(3, nothing, fresh)).toBe(3)
    expect(weighed(3, nothing, { ...fresh, at: now - 14 * day })).toBe(2)
    expect(weighed(3, { ...regular, reportedPosts: 6 }, fresh)).toBe(2)
  })

  test.each([3, 4])('level %i is lost by more than five upheld reports, or a sanction', (level) => {
    expect(weighed(level, { ...regular, reportedPosts: 5, reporters: 5 })).toBe(level)
    expect(weighed(level, { ...regular, reportedPosts: 6 })).toBe(2)
    expect(weighed(level, { ...regular, reporters: 6 })).toBe(2)
    expect(weighed(level, { ...regular, sanctions: 1 })).toBe(2)
  })

  test('nothing is lost while the forum has kept figures for less than their 100 days', () => {
    for (const keptSince of [null, now - 99 * day]) {
      const young = { ...scale, forum: { ...scale.forum, keptSince } }
      expect(weigh({ trust: 3, figures: nothing, changed: null }, young, now)).toBe(3)
    }
  })

  test('level 4 is kept by who stays away: it was given by hand', () => {
    expect(weighed(4, nothing)).toBe(4)
  })
})

describe('the scale', () => {
  test('halves and doubles what is asked, never to nothing, and no limit of reports', () => {
    const half = needsOf(2, { ...scale, percent: 50 })
    expect(half).toContainEqual({ figure: 'days', least: 8 })
    expect(half).toContainEqual({ figure: 'given', least: 1 })
    const double = needsOf(3, { ...scale, percent: 200 })
    expect(double).toContainEqual({ figure: 'daysLately', least: 100 })
    expect(double).toContainEqual({ figure: 'receivedOnDays', least: 14 })
    expect(double).toContainEqual({ figure: 'reportedPosts', most: 5 })
  })

  test('asks for a quarter of what there was, 500 threads and 20,000 posts at most', () => {
    const busy = needsOf(3, {
      percent: 100,
      forum: { threads: 2000, posts: 80_000, keptSince: null },
    })
    expect(busy).toContainEqual({ figure: 'enteredLately', least: 500 })
    expect(busy).toContainEqual({ figure: 'readLately', least: 20_000 })
  })
})

test('a change is recorded with the figures that decided it', () => {
  expect(figuresSaid(decisiveNeeds(0, 1, basic, scale), basic)).toBe(
    'threads entered 5 of 5, posts read 30 of 30, minutes of reading 10 of 10',
  )
  const away = { ...regular, daysLately: 10 }
  expect(figuresSaid(decisiveNeeds(3, 2, away, scale), away)).toBe('days here lately 10 of 50')
})
