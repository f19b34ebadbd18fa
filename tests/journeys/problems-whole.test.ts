// A widespread problem from the first question to the news that it is over, all through the doors.
import { expect, test } from 'vitest'
import { crowd } from '../support/people.ts'
import { minute, openWorld } from '../support/world.ts'

test.each([{ htmx: false }, { htmx: true }])(
  'twelve people ask and have it too; staff confirm; banners; resolved, they hear of it, htmx: $htmx',
  async ({ htmx }) => {
    const world = await openWorld()
    const threads: string[] = []
    for (const handle of crowd.slice(0, 6)) {
      world.pass(3 * minute)
      const asker = await world.as(handle, { htmx })
      const thread = await asker.submit(await asker.get('/ask'), '#ask', {
        title: `NW-2-5 on the television of ${handle}`,
        body: 'Our Samsung smart TV stops with NW-2-5 at every start since a few minutes.',
      })
      threads.push(thread.path)
    }
    for (const handle of crowd.slice(6, 12)) {
      world.pass(3 * minute)
      const other = await world.as(handle, { htmx })
      await other.submit(await other.get(threads[0]!), 'form[action$="/me-too"]')
    }
    world.pass(minute)
    await world.tick()

    const sam = await world.as('sam', { htmx })
    const list = await sam.get('/staff/problems')
    expect(list.dom.texts('.problem-row-title')).toEqual(['SuspectedNW-2-5 on Samsung smart TV'])
    expect(list.dom.text('.problem-row-main p')).toMatch(
      /^\d+ people reported NW-2-5 on Samsung smart TV in .*, normally /,
    )
    const page = await sam.get(list.dom.attr('.problem-row-title a', 'href')!)
    expect(page.dom.text('#threads-title')).toBe('6 threads attached')
    expect(page.dom.text('.page-meta')).toContain('12 people so far')
    const confirmed = await sam.submit(page, '#confirm-form', {
      body: 'We see it and look into it.',
    })

    const reader = await world.as('maya', { htmx })
    const title = 'NW-2-5 on Samsung smart TV'
    for (const path of [
      '/',
      threads[1]!,
      '/codes/NW-2-5',
      '/devices/samsung-tv',
      '/ask?code=NW-2-5',
    ]) {
      expect((await reader.get(path)).dom.text('.banner-title a'), path).toBe(title)
    }
    expect((await reader.get('/codes/NW-3-6')).dom.has('.banner')).toBe(false)
    expect((await reader.get('/status')).dom.text('.problem-row-title')).toBe(`Confirmed${title}`)

    await sam.submit(confirmed, '#resolve-form', { body: 'It is over for everyone.' })

    const asker = await world.as('neighbour1', { htmx })
    const notices = (await asker.get('/notifications')).dom.texts('.notice')
    expect(notices.filter((notice) => notice.includes(title))).toHaveLength(2)
    expect((await reader.get('/')).dom.has('.banner')).toBe(false)
    expect((await reader.get('/notifications')).dom.has('.notice')).toBe(false)
  },
)
