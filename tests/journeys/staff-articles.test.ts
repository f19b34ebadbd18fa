// The staff pages of articles: for staff alone, by state, and nothing else at their addresses.
import { describe, expect, test } from 'vitest'
import { silence } from '../support/moments.ts'
import { stateOfRevision as stateOf, submitted } from '../support/solved.ts'
import { openWorld } from '../support/world.ts'

describe('the staff pages of articles', () => {
  test.each(['maya', 'ines', 'kim'])('are closed to %s', async (handle) => {
    const world = await openWorld()
    const { path } = await submitted(world)
    const visitor = await world.as(handle)

    const pages = [
      await visitor.get('/staff/articles'),
      await visitor.get(`${path}/edit`),
      await visitor.post(`${path}/edit`, {
        title: 'Mine now',
        body: 'x'.repeat(50),
        kind: 'guide',
      }),
      await visitor.post(`${path}/approve`),
      await visitor.post(`${path}/return`, { note: 'Change it all.' }),
      await visitor.post(`${path}/archive`),
    ]

    expect(pages.map(({ status }) => status)).toEqual([403, 403, 403, 403, 403, 403])
    expect(await stateOf(world)).toBe('submitted')
  })

  test('lead guests to sign in, and silenced staff may read alone', async () => {
    const world = await openWorld()
    const { path } = await submitted(world)
    await silence(world, 'lena')
    const lena = await world.as('lena')

    expect((await world.guest().get('/staff/articles')).path).toMatch(/^\/login/)
    expect((await lena.get(`${path}/edit`)).dom.has('form.approve')).toBe(false)
    expect((await lena.post(`${path}/approve`)).status).toBe(403)
    expect(await stateOf(world)).toBe('submitted')
  })

  test.each(['/staff/articles/2k9x/edit', '/staff/articles/!/edit'])(
    '%s is not found',
    async (path) => {
      const world = await openWorld()
      const sam = await world.as('sam')
      expect((await sam.get(path)).status).toBe(404)
      expect((await sam.post(path, { title: 'A title' })).status).toBe(404)
    },
  )

  test('an act nobody knows is not found', async () => {
    const world = await openWorld()
    const { path, visitor } = await submitted(world)
    for (const act of ['explode', 'toString', 'constructor']) {
      expect((await visitor.post(`${path}/${act}`)).status).toBe(404)
    }
  })

  test('list articles by their state, in one trip', async () => {
    const world = await openWorld()
    await submitted(world)
    const lena = await world.as('lena')
    world.trips.reset()

    const page = await lena.get('/staff/articles')

    expect(world.trips.trips()).toBe(1)
    expect(page.dom.text('[aria-current=page]')).toContain('To review')
    expect(page.dom.texts('.thread-row-title')).toEqual(['NW-2-5 on a Samsung TV since yesterday'])
    expect((await lena.get('/staff/articles?show=draft')).dom.has('.thread-row')).toBe(false)
    expect((await lena.get('/staff/articles?show=published')).dom.count('.thread-row')).toBe(5)
    expect(
      (await lena.get('/staff/articles?show=nothing')).dom.text('[aria-current=page]'),
    ).toContain('To review')
  })
})
