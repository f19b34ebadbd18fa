// A category's page: its own threads alone, under the same tabs as the front page.
import { describe, expect, test } from 'vitest'
import { plantThread } from '../support/threads.ts'
import { minute, openWorld } from '../support/world.ts'

describe('a category', () => {
  test('says what belongs in it and lists its threads, in one trip for anyone', async () => {
    const world = await openWorld()
    await plantThread(world, { by: 'kim', title: 'No connection at all', body: 'It fails.' })
    const maya = await world.as('maya')
    world.trips.reset()

    const seen = await world.guest().get('/c/network')

    expect(world.trips.trips()).toBe(1)
    expect(seen.dom.text('h1')).toBe('Connection')
    expect(seen.dom.text('.page-lead')).toContain('Home network')
    expect(seen.dom.texts('.thread-row-title')).toEqual(['No connection at all'])
    expect(seen.dom.attr('.page-actions a', 'href')).toBe('/ask?category=network')
    expect(seen.dom.text('.link-list [aria-current=page]')).toBe('Connection')
    expect(seen.dom.attr('link[rel=canonical]', 'href')).toBe('http://forum.example/c/network')
    world.trips.reset()
    await maya.get('/c/network')
    expect(world.trips.trips()).toBe(1)
  })

  test('shows nothing of other categories', async () => {
    const world = await openWorld()
    await plantThread(world, { by: 'kim', title: 'No connection at all', body: 'It fails.' })

    const seen = await world.guest().get('/c/streaming-quality')

    expect(seen.dom.has('.thread-row')).toBe(false)
    expect(seen.dom.text('.empty-title')).toBe('No threads yet')
  })

  test('its tabs keep to the category', async () => {
    const world = await openWorld()
    await plantThread(world, {
      by: 'kim',
      title: 'This has an answer',
      body: 'It fails.',
      answers: [{ by: 'theo', body: 'Restart.' }],
    })
    world.pass(minute)
    await plantThread(world, { by: 'kim', title: 'This has none', body: 'It fails.' })

    const all = await world.guest().get('/c/network')
    const unanswered = await world.guest().get('/c/network?show=unanswered')
    const solved = await world.guest().get('/c/network?show=solved')

    expect(all.dom.attrs('.tabs a', 'href')).toEqual([
      '/c/network',
      '/c/network?show=unanswered',
      '/c/network?show=solved',
    ])
    expect(all.dom.texts('.thread-row-title')).toEqual(['This has none', 'This has an answer'])
    expect(unanswered.dom.texts('.thread-row-title')).toEqual(['This has none'])
    expect(unanswered.dom.text('.tabs [aria-current=page]')).toBe('Unanswered')
    expect(solved.dom.text('.empty-title')).toBe('Nothing is solved yet')
  })

  test.each(['/c/nowhere', '/c/Network', '/c/network%27', '/c/1'])(
    '%s is not found',
    async (path) => {
      const world = await openWorld()

      const seen = await world.guest().get(path)

      expect(seen.status).toBe(404)
      expect(seen.dom.text('.page-lead')).toBe('There is no such category.')
    },
  )
})
