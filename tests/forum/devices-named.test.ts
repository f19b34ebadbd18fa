// The device of an outcome: ids and names as they are, words as people say them.
import { expect, test } from 'vitest'
import catalogue from '../../db/seed/catalogue.json' with { type: 'json' }
import { deviceNamed } from '../../src/forum/outcome.ts'
import { openWorld } from '../support/world.ts'

test('each device of the catalogue is understood by its id and by its name', async () => {
  const scope = (await openWorld()).scope()

  for (const { id, name } of catalogue.devices) {
    expect(deviceNamed(scope, id)).toBe(id)
    expect(deviceNamed(scope, name.toUpperCase())).toBe(id)
  }
})

test.each([
  ['my roku stick', 'roku-streaming-stick'],
  ['the PS5 in the living room', 'playstation-5'],
  ['an old firestick', 'fire-tv-stick'],
  ['my toaster', null],
  ['constructor', null],
  ['NW-2-5', null],
])('%s', async (words, id) => {
  expect(deviceNamed((await openWorld()).scope(), words)).toBe(id)
})
