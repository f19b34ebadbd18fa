// The page of a thread: what stands on it, at which address, for whom, in how many trips.
import { describe, expect, test } from 'vitest'
import { plantThread } from '../support/threads.ts'
import { openWorld } from '../support/world.ts'

describe('a thread', () => {
  test('has its question, answers, codes and devices on one page, in one trip', async () => {
    const world = await openWorld()
    const thread = await plantThread(world, {
      by: 'maya',
      title: 'NW-2-5 on my Samsung TV',
      body: 'It says **NW-2-5** since *yesterday*.',
      codes: ['nw-2-5'],
      devices: ['samsung-tv'],
      answers: [{ by: 'theo', body: 'Restart the router.' }],
    })
    world.trips.reset()

    const seen = await world.guest().get(thread.path)

    expect(seen.status).toBe(200)
    expect(world.trips.trips()).toBe(1)
    expect(seen.dom.text('h1')).toBe('NW-2-5 on my Samsung TV')
    expect(seen.dom.text('.post.is-question .post-body')).toBe('It says NW-2-5 since yesterday.')
    expect(seen.dom.texts('.post-chips .chip')).toEqual(['NW-2-5', 'Samsung smart TV'])
    expect(seen.dom.texts('.post-list .post-body')).toEqual(['Restart the router.'])
  })
})
