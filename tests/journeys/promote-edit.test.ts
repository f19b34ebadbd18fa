// Editing an article: what is refused, what is previewed, and two who edit at once.
import { describe, expect, test } from 'vitest'
import { betweenTrips, useUp } from '../support/moments.ts'
import { countOf, rowsOf } from '../support/rows.ts'
import { editFields, promoted, published } from '../support/solved.ts'
import { ways } from '../support/visitor.ts'
import { openWorld } from '../support/world.ts'

const wrong = {
  title: 'short',
  body: 'too little',
  kind: 'poem',
  codes: 'NW-2-5, NW-77-77',
  devices: 'toaster',
  note: 'x'.repeat(501),
}

describe.each(ways)('with %s', (_, way) => {
  test('bad fields are refused beside themselves, and everything typed is kept', async () => {
    const world = await openWorld()
    const { page } = await promoted(world)
    const sam = await world.as('sam', way)
    world.trips.reset()

    const refused = await sam.post(page.path, { ...editFields(page), ...wrong })

    expect(refused.status).toBe(422)
    expect(world.trips.trips()).toBe(1)
    expect(refused.dom.count('#edit .field.is-invalid')).toBe(6)
    expect(refused.dom.text('#codes-error')).toBe('We know no code “NW-77-77”.')
    expect(refused.dom.text('#devices-error')).toBe('We know no device “toaster”.')
    expect(editFields(refused)).toMatchObject({ ...wrong, kind: 'code' })
    expect(refused.dom.text('h1')).toBe('NW-2-5 on a Samsung TV since yesterday')
    expect(await countOf(world, 'article_revisions where saves > 1')).toBe(0)
  })

  test('a preview shows the text as readers would see it, and saves nothing', async () => {
    const world = await openWorld()
    const { page } = await promoted(world)
    const sam = await world.as('sam', way)
    world.trips.reset()

    const seen = await sam.post(page.path, {
      ...editFields(page),
      body: 'Try **this** for NW-2-5 <script>',
      preview: 'yes',
    })

    expect(seen.status).toBe(200)
    expect(world.trips.trips()).toBe(1)
    expect(seen.dom.text('#preview .prose strong')).toBe('this')
    expect(seen.dom.attr('#preview .prose a', 'href')).toBe('/codes/NW-2-5')
    expect(seen.dom.has('#preview .prose script')).toBe(false)
    expect(editFields(seen).body).toBe('Try **this** for NW-2-5 <script>')
    expect(await countOf(world, 'article_revisions where saves > 1')).toBe(0)
  })

  test('who saves second keeps their text, sees the difference, and may save again', async () => {
    const world = await openWorld()
    const { page } = await promoted(world)
    const [sam, lena] = [await world.as('sam', way), await world.as('lena', way)]
    await lena.submit(await lena.get(page.path), '#edit', {
      body: 'Lena says: automatic DNS, then restart the router once.',
    })
    world.trips.reset()

    const refused = await sam.submit(page, '#edit', {
      body: 'Sam says: automatic DNS, then restart the router twice.',
    })

    expect(refused.status).toBe(409)
    expect(world.trips.trips()).toBe(1)
    expect(refused.dom.text('.flash')).toContain('lena changed this article meanwhile')
    expect(refused.dom.texts('.diff del')).toEqual(['Lena', 'once'])
    expect(refused.dom.texts('.diff ins')).toEqual(['Sam', 'twice'])
    expect(editFields(refused).body).toContain('Sam says')
    expect(
      (await rowsOf(world, 'select body from article_revisions order by saved_at desc'))[0]?.body,
    ).toContain('Lena says')
    const saved = await sam.submit(refused, '#edit')
    expect(saved.status).toBe(200)
    expect(editFields(saved).body).toContain('Sam says')
  })
})

describe('two who save at the same moment', () => {
  test('are told apart also when both had seen the same: one is written', async () => {
    const world = await openWorld()
    const { page, visitor } = await promoted(world)
    const lena = await world.as('lena')
    const text = { ...editFields(page), body: 'Lena says: automatic DNS, then restart the router.' }
    betweenTrips(world, () => lena.post(page.path, text))

    const refused = await visitor.submit(page, '#edit', { title: 'Sam has another title' })

    expect(refused.status).toBe(409)
    expect(editFields(refused).title).toBe('Sam has another title')
    const [row] = await rowsOf(world, 'select * from article_revisions where saves > 1')
    expect(row).toMatchObject({ author_id: 6, saves: 2 })
    expect(row?.title).not.toBe('Sam has another title')
  })

  test('begin one next revision of what is published', async () => {
    const world = await openWorld()
    const { page, visitor } = await published(world)
    const lena = await world.as('lena')
    betweenTrips(world, () => lena.post(page.path.replace(/#.*/, ''), editFields(page)))

    const refused = await visitor.submit(page, '#edit', { title: 'Sam has another title' })

    expect(refused.status).toBe(409)
    expect(await countOf(world, 'article_revisions where revision = 2')).toBe(1)
  })
})

describe('editing what is published', () => {
  test('begins the next revision; readers keep the text until that is published', async () => {
    const world = await openWorld()
    const { page, visitor, publicPath, path } = await published(world)

    const saved = await visitor.submit(page, '#edit', {
      title: 'A better title for this',
      body: 'Set DNS to automatic. Nothing else has ever helped.',
      devices: 'roku tv',
      note: 'Shorter.',
    })

    expect(saved.dom.text('.page-meta')).toContain('revision 2 by sam')
    expect(saved.dom.texts('#changes del').join(' ')).toContain('since yesterday')
    expect(saved.dom.text('#history')).toContain('Shorter.')
    const guest = world.guest()
    const before = await guest.get(publicPath)
    expect(before.dom.text('h1')).toBe('NW-2-5 on a Samsung TV since yesterday')
    expect(before.html).not.toContain('Nothing else has ever helped')
    expect((await guest.get('/devices/roku-tv')).dom.has('.article-card')).toBe(false)

    await visitor.submit(saved, 'form.submit')
    const lena = await world.as('lena')
    const approved = await lena.submit(await lena.get(`${path}/edit`), 'form.approve')
    await lena.submit(approved, 'form.publish')

    const after = await guest.get(publicPath)
    expect(after.dom.text('h1')).toBe('A better title for this')
    expect(after.dom.text('.prose')).toContain('Nothing else has ever helped')
    expect(after.dom.texts('.page-head .chip')).toEqual(['NW-2-5', 'Roku TV'])
    expect((await guest.get('/devices/samsung-tv')).dom.has('.article-card')).toBe(false)
    expect((await guest.get('/search?q=ever+helped')).html).toContain(publicPath)
  })

  test('is limited like every work of the team', async () => {
    const world = await openWorld()
    const { page } = await promoted(world)
    await useUp(world, 'team', 'lena', 1000)
    const lena = await world.as('lena')

    const refused = await lena.submit(page, '#edit', { title: 'One title too many' })

    expect(refused.status).toBe(429)
    expect(await countOf(world, 'article_revisions where saves > 1')).toBe(0)
  })
})
