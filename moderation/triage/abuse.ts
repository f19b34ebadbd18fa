// Rule: words against a person. Words against the product, a film or oneself are none of its business.
import type { Hit } from './phrases.ts'
import type { Reading } from './reading.ts'
import { names, placesOf, type Rule, type Said } from './rule.ts'

export const abuse: Rule = {
  name: 'abuse',
  reasons: (reading) => [...insultsOf(reading), ...threatsOf(reading), ...contemptOf(reading)],
}

function insultsOf(reading: Reading): Said[] {
  const said: Said[] = []
  const self = placesOf(reading, 'self')
  const insults = placesOf(reading, 'insult').filter(
    (hit) => !isNear(hit, self, 5) && !isFollowed(hit, placesOf(reading, 'thing')),
  )
  if (insults.some((hit) => isNear(hit, placesOf(reading, 'you'), 6))) {
    said.push({ label: 'abuse', points: 650, text: 'Insults a person' })
  } else if (insults.length > 1 && !names(reading, 'show')) {
    said.push({ label: 'abuse', points: 600, text: 'One insult after the other' })
  } else if (insults.length === 1 && !names(reading, 'show', 'wonders')) {
    const isPointed = names(reading, '#handle') || reading.tokens.length < 8
    said.push({ label: 'abuse', points: isPointed ? 550 : 300, text: 'An insult' })
  }
  const you = placesOf(reading, 'youAre')
  if (
    placesOf(reading, 'belittling').some(
      (hit) => isAfter(hit, you, 4) && !isFollowed(hit, placesOf(reading, 'thing')),
    )
  ) {
    said.push({ label: 'abuse', points: 550, text: 'Belittles a person' })
  }
  if (names(reading, 'shutUp'))
    said.push({ label: 'abuse', points: 600, text: 'Tells a person to be gone' })
  return said
}

function threatsOf(reading: Reading): Said[] {
  const said: Said[] = []
  if (names(reading, 'harm')) said.push({ label: 'abuse', points: 700, text: 'Threatens a person' })
  if (names(reading, 'wish'))
    said.push({ label: 'abuse', points: 700, text: 'Wishes a person harm' })
  return said
}

function contemptOf(reading: Reading): Said[] {
  const said: Said[] = []
  if (names(reading, 'slur', '#placeholder')) {
    said.push({ label: 'abuse', points: 650, text: 'A slur against a group' })
  }
  const people = placesOf(reading, 'people')
  if (
    !names(reading, 'show') &&
    placesOf(reading, 'contempt').some((hit) => isNear(hit, people, 9))
  ) {
    said.push({ label: 'abuse', points: 600, text: 'Contempt for what people are' })
  }
  if (placesOf(reading, 'mocking').some((hit) => isNear(hit, placesOf(reading, 'you'), 9))) {
    said.push({ label: 'abuse', points: 550, text: 'Mocks or harasses a person' })
  }
  return said
}

// Places come in order, and few posts have many: a look at each neighbour stays linear by the window.
const isNear = (hit: Hit, others: readonly Hit[], within: number) =>
  nearest(hit, others).some(({ from, to }) => from - hit.to <= within && hit.from - to <= within)

const isAfter = (hit: Hit, others: readonly Hit[], within: number) =>
  nearest(hit, others).some(({ from, to }) => from <= hit.from && hit.from - to <= within)

const isFollowed = (hit: Hit, others: readonly Hit[]) =>
  nearest(hit, others).some(({ from }) => from === hit.to + 1)

/** The places around one, of a list in order. */
function nearest(hit: Hit, others: readonly Hit[]): readonly Hit[] {
  let low = 0
  let high = others.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((others[middle]?.from ?? 0) < hit.from) low = middle + 1
    else high = middle
  }
  return others.slice(Math.max(0, low - 3), low + 4)
}
