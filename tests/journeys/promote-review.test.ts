// Reviewing an article: never one's own text, one decision at a time, and back again with a word.
import { describe, expect, test } from 'vitest'
import { betweenTrips } from '../support/moments.ts'
import { countOf, rowsOf } from '../support/rows.ts'
import { published, stateOfRevision as stateOf, submitted } from '../support/solved.ts'
import { openWorld } from '../support/world.ts'

describe('the author', () => {
  test.each(['approve', 'return'])('may not %s their own revision', async (act) => {
    const world = await openWorld()
    const { visitor, path } = await submitted(world)

    const refused = await visitor.post(`${path}/${act}`, { note: 'Fine by me.' })

    expect(refused.status).toBe(403)
    expect(refused.dom.text('.page-lead')).toContain('someone else of the staff reviews it')
    expect(await stateOf(world)).toBe('submitted')
    expect(await countOf(world, "notices where kind = 'article-approved'")).toBe(0)
  })

  test('is whoever saved the text last: saving it makes it one’s own', async () => {
    const world = await openWorld()
    const made = await submitted(world)
    const lena = await world.as('lena')

    const saved = await lena.submit(await lena.get(made.page.path), '#edit', {
      title: 'By Lena now',
    })
    const again = await lena.submit(saved, 'form.submit')
    const refused = await lena.post(`${made.path}/approve`)
    const approved = await made.visitor.submit(
      await made.visitor.get(made.page.path),
      'form.approve',
    )

    expect(saved.dom.text('.page-meta .state')).toBe('Draft')
    expect(again.dom.text('.page-meta .state')).toBe('In review')
    expect(refused.status).toBe(403)
    expect(approved.status).toBe(200)
  })

  test('may publish what someone else approved, and nothing that nobody did', async () => {
    const world = await openWorld()
    const { visitor, path } = await submitted(world)

    const early = await visitor.post(`${path}/publish`)

    expect(early.status).toBe(409)
    expect(early.dom.text('.page-lead')).toContain('waits for its review')
    expect(
      await countOf(
        world,
        'articles where published_at is not null and source_post_id is not null',
      ),
    ).toBe(0)
  })
})

describe('a reviewer', () => {
  test('returns it with a word: the author hears it, the draft says it', async () => {
    const world = await openWorld()
    const { path, page, visitor } = await submitted(world)
    const lena = await world.as('lena')

    const returned = await lena.submit(await lena.get(page.path), 'form.return', {
      note: 'Say where the DNS setting is.',
    })

    expect(returned.dom.text('.page-meta .state')).toBe('Returned')
    const seen = await visitor.get(page.path)
    expect(seen.dom.text('#review')).toContain('lena')
    expect(seen.dom.text('#review')).toContain('Say where the DNS setting is.')
    expect((await visitor.get('/staff/articles?show=draft')).dom.text('.thread-row .state')).toBe(
      'Returned',
    )
    const [notice] = await rowsOf(
      world,
      "select user_id, data from notices where kind = 'article-returned'",
    )
    expect(notice?.user_id).toBe(5)
    expect(JSON.parse(String(notice?.data))).toMatchObject({
      by: 'lena',
      note: 'Say where the DNS setting is.',
      slug: null,
    })
    expect(path).toMatch(/^\/staff/)
  })

  test.each(['', '   ', 'no', 'x'.repeat(501)])('does not return it with %j', async (note) => {
    const world = await openWorld()
    const { page } = await submitted(world)
    const lena = await world.as('lena')
    const read = await lena.get(page.path)
    world.trips.reset()

    const refused = await lena.submit(read, 'form.return', { note })

    expect(refused.status).toBe(422)
    expect(world.trips.trips()).toBe(1)
    expect(refused.dom.has('form.return .field.is-invalid #review-note-error')).toBe(true)
    expect(refused.dom.form('form.return').fields.note).toBe(note)
    expect(await stateOf(world)).toBe('submitted')
  })

  test('who comes second is told who was faster', async () => {
    const world = await openWorld()
    const { path, page } = await submitted(world)
    const [lena, ada] = [await world.as('lena'), await world.as('ada')]
    await lena.submit(await lena.get(page.path), 'form.approve')

    const second = await ada.post(`${path}/approve`)

    expect(second.status).toBe(409)
    expect(second.dom.text('.page-lead')).toBe('lena approved revision 1 already.')
  })

  test('who comes second within the same moment, too: nothing of theirs is written', async () => {
    const world = await openWorld()
    const { path, page } = await submitted(world)
    const [lena, ada] = [await world.as('lena'), await world.as('ada')]
    betweenTrips(world, async () => {
      await lena.post(`${path}/approve`, { note: 'Good.' })
    })

    const second = await ada.post(`${path}/approve`, { note: 'Very good.' })

    expect(second.status).toBe(409)
    expect(second.dom.text('.page-lead')).toBe('lena approved revision 1 already.')
    expect(await countOf(world, "notices where kind = 'article-approved'")).toBe(1)
    const seen = await ada.get(page.path)
    expect(seen.dom.text('#history')).toContain('Good.')
    expect(seen.dom.text('#history')).not.toContain('Very good.')
  })

  test('who approves a text that changed meanwhile is refused', async () => {
    const world = await openWorld()
    const { page, visitor } = await submitted(world)
    const lena = await world.as('lena')
    const read = await lena.get(page.path)
    const saved = await visitor.submit(await visitor.get(page.path), '#edit', {
      title: 'Something else',
    })
    await visitor.submit(saved, 'form.submit')

    const refused = await lena.submit(read, 'form.approve')

    expect(refused.status).toBe(409)
    expect(await stateOf(world)).toBe('submitted')
  })

  test('two who publish at the same moment publish once', async () => {
    const world = await openWorld()
    const { path, page, visitor } = await submitted(world)
    const lena = await world.as('lena')
    await lena.submit(await lena.get(page.path), 'form.approve')
    betweenTrips(world, () => lena.post(`${path}/publish`))

    const second = await visitor.post(`${path}/publish`)

    expect(second.status).toBe(409)
    expect(await countOf(world, "notices where kind = 'article-published' and user_id = 2")).toBe(1)
  })
})

describe('what is published', () => {
  test('is checked again: its date is today’s', async () => {
    const world = await openWorld()
    const { visitor, path, publicPath } = await published(world)
    world.pass(40 * 86_400_000)
    const sam = await world.as('sam')

    const page = await sam.submit(await sam.get(`${path}/edit`), 'form.verify')

    expect(page.status).toBe(200)
    expect((await world.guest().get(publicPath)).dom.text('.page-meta')).toContain(
      'Checked 14 December 2026',
    )
    expect(visitor).toBeDefined()
  })

  test('is archived once, and comes back with a new revision', async () => {
    const world = await openWorld()
    const { visitor, path, page, publicPath } = await published(world)

    const archived = await visitor.submit(page, 'form.archive')
    const again = await visitor.post(`${path}/archive`)
    const checked = await visitor.post(`${path}/verify`)

    expect(archived.dom.text('#published-title')).toBe('Archived')
    expect([again.status, checked.status]).toEqual([409, 409])
    expect((await world.guest().get(publicPath)).dom.text('.page-meta .state')).toBe('Archived')
    const saved = await visitor.submit(archived, '#edit')
    await visitor.submit(saved, 'form.submit')
    const lena = await world.as('lena')
    const approved = await lena.submit(await lena.get(`${path}/edit`), 'form.approve')
    await lena.submit(approved, 'form.publish')
    expect((await world.guest().get(publicPath)).dom.text('.page-meta .state')).toBe(
      'Official article',
    )
    expect(await countOf(world, "notices where kind = 'article-published' and user_id = 1")).toBe(1)
  })
})
