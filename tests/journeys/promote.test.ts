// From an accepted answer to an official article, by three people; nothing is public before its time.
import { describe, expect, test } from 'vitest'
import { idToUrl } from '../../src/lib/ids.ts'
import { hide } from '../support/moments.ts'
import { countOf, rowsOf } from '../support/rows.ts'
import { promoteAs, promoted, solvedThread } from '../support/solved.ts'
import { ways } from '../support/visitor.ts'
import { openWorld, type World } from '../support/world.ts'

describe.each(ways)('with %s', (_, way) => {
  test('an answer becomes a draft, is read by someone else, and is published', async () => {
    const world = await openWorld()
    const thread = await solvedThread(world)
    const [sam, lena] = [await world.as('sam', way), await world.as('lena', way)]
    await (await world.as('kim', way)).post(`/t/${idToUrl(thread.threadId)}/follow`)

    const seen = await sam.get(thread.path)
    world.trips.reset()
    const draft = await sam.submit(seen, 'form[action^="/staff/promote"]')
    expect(world.trips.trips()).toBe(3)
    expect(draft.path).toMatch(/^\/staff\/articles\/\w+\/edit$/)

    world.trips.reset()
    const saved = await sam.submit(draft, '#edit', { title: 'NW-2-5 after a DNS change' })
    expect(world.trips.trips()).toBe(3)
    expect(saved.dom.text('h1')).toBe('NW-2-5 after a DNS change')

    world.trips.reset()
    const submitted = await sam.submit(saved, 'form.submit')
    expect(world.trips.trips()).toBe(3)
    expect(submitted.dom.text('.page-meta .state')).toBe('In review')
    expect(submitted.dom.has('form.approve')).toBe(false)

    const list = await lena.get('/staff/articles')
    const read = await lena.get(list.dom.attr('.thread-row-title a', 'href') ?? '')
    expect(await isPublic(world)).toBe(false)
    world.trips.reset()
    const approved = await lena.submit(read, 'form.approve')
    expect(world.trips.trips()).toBe(3)
    expect(approved.dom.text('.page-meta .state')).toBe('Approved')
    expect(await isPublic(world)).toBe(false)

    world.trips.reset()
    const done = await sam.submit(await sam.get(draft.path), 'form.publish')
    expect(world.trips.trips()).toBe(4)
    expect(done.dom.text('.page-meta .state')).toBe('Published')
    expect(done.dom.attr('#published a', 'href')).toBe(
      '/help/nw-2-5-on-a-samsung-tv-since-yesterday',
    )
    expect(await isPublic(world)).toBe(true)
    expect(await told(world)).toEqual(
      [
        'lena: article-review',
        'ada: article-review',
        'sam: article-approved',
        'theo: article-published',
        'kim: article-published',
        'maya: article-published',
      ].sort(),
    )
  })
})

describe('what is published', () => {
  test('shows on its thread, its code, its device, in search and help, and links back', async () => {
    const world = await openWorld()
    const { thread, path } = await publishedBy(world)
    const guest = world.guest()
    const href = '/help/nw-2-5-on-a-samsung-tv-since-yesterday'

    const article = await guest.get(href)
    const pages = await Promise.all(
      [thread.path, '/codes/NW-2-5', '/devices/samsung-tv', '/search?q=automatic+DNS', '/help'].map(
        (path) => guest.get(path),
      ),
    )

    expect(article.dom.text('h1')).toBe('NW-2-5 on a Samsung TV since yesterday')
    expect(article.dom.text('.prose')).toContain(
      'NW-2-5 on Samsung smart TV: this is what solved it for people in the community.',
    )
    expect(article.dom.text('.prose strong')).toBe('DNS')
    expect(article.dom.texts('.page-head .chip')).toEqual(['NW-2-5', 'Samsung smart TV'])
    expect(article.dom.attr('.credit a:not(.handle)', 'href')).toBe(thread.answerPath)
    for (const page of pages) expect(page.dom.attrs('a', 'href')).toContain(href)
    expect(pages[0]?.dom.text('.flash')).toContain('is now an official article')
    expect(path).toMatch(/^\/staff/)
  })

  test('is rendered by the same pipeline as posts: no markup of its own', async () => {
    const world = await openWorld()
    const made = await promoted(world)
    const saved = await made.visitor.submit(made.page, '#edit', {
      body: `<script>alert(1)</script> [x](javascript:alert(1)) NW-2-5 ${'word '.repeat(10)}`,
    })
    await made.visitor.submit(saved, 'form.submit')
    const lena = await world.as('lena')
    const approved = await lena.submit(await lena.get(made.page.path), 'form.approve')
    await lena.submit(approved, 'form.publish')

    const page = await world.guest().get('/help/nw-2-5-on-a-samsung-tv-since-yesterday')

    expect(page.status).toBe(200)
    expect(page.dom.has('.prose script')).toBe(false)
    expect(page.dom.attrs('.prose a', 'href')).toEqual(['/codes/NW-2-5'])
  })
})

describe('promoting', () => {
  test('a second time leads to the same draft', async () => {
    const world = await openWorld()
    const { thread, page, visitor } = await promoted(world)
    const lena = await world.as('lena')

    const again = await promoteAs(visitor, thread)
    const other = await promoteAs(lena, thread)

    expect([again.path, other.path]).toEqual([page.path, page.path])
    expect(await countOf(world, 'articles where source_post_id is not null')).toBe(1)
  })

  test('by two at the same moment makes one draft, and both are led to it', async () => {
    const world = await openWorld()
    const thread = await solvedThread(world)
    const [sam, lena] = [await world.as('sam'), await world.as('lena')]

    const pages = await Promise.all([promoteAs(sam, thread), promoteAs(lena, thread)])

    expect(pages[0].status).toBe(200)
    expect(pages[1].path).toBe(pages[0].path)
    expect(await countOf(world, 'articles where source_post_id is not null')).toBe(1)
    expect(await countOf(world, 'article_revisions where author_id in (5, 6)')).toBe(1)
  })

  test('keeps post, thread, author and revision, and takes codes and devices along', async () => {
    const world = await openWorld()
    const { thread } = await promoted(world)

    const [row] = await rowsOf(world, 'select * from articles where source_post_id is not null')
    const [revision] = await rowsOf(world, 'select * from article_revisions where author_id = 5')

    expect(row).toMatchObject({
      source_post_id: thread.answerId,
      source_thread_id: thread.threadId,
      source_author_id: 2,
      source_revision: 1,
      published_at: null,
      title: '',
      body: '',
      html: '',
      revision: 0,
    })
    expect(revision).toMatchObject({
      state: 'draft',
      codes: '["nw-2-5"]',
      devices: '["samsung-tv"]',
    })
    expect(revision?.body).toContain('Set **DNS** to automatic')
  })

  test('two answers of the same title get addresses of their own', async () => {
    const world = await openWorld()
    await promoted(world, 'sam', await solvedThread(world))
    world.pass(60_000)
    await promoted(world, 'sam', await solvedThread(world))

    const slugs = await rowsOf(world, 'select slug from articles where source_post_id is not null')

    expect(new Set(slugs.map(({ slug }) => slug)).size).toBe(2)
  })

  test.each(['maya', 'theo', 'ines', 'kim'])('is not for %s', async (handle) => {
    const world = await openWorld()
    const thread = await solvedThread(world)
    const visitor = await world.as(handle)

    const refused = await promoteAs(visitor, thread)

    expect(refused.status).toBe(403)
    expect((await visitor.get(thread.path)).dom.has('form[action^="/staff/promote"]')).toBe(false)
    expect(await countOf(world, 'articles where source_post_id is not null')).toBe(0)
  })

  test('leads a guest to sign in', async () => {
    const world = await openWorld()
    const answer = await promoteAs(world.guest(), await solvedThread(world))
    expect(answer.path).toMatch(/^\/login/)
  })

  test('is for accepted answers that everyone can read', async () => {
    const world = await openWorld()
    const thread = await solvedThread(world, {
      answers: [
        { by: 'theo', body: 'Restart.' },
        { by: 'kim', body: 'Me too.' },
      ],
    })
    const sam = await world.as('sam')

    const other = await promoteAs(sam, { answerId: thread.answerIds[1]! })
    const question = await promoteAs(sam, { answerId: thread.questionId })
    const unknown = await promoteAs(sam, { answerId: 77 })
    await hide(world, thread.answerId)
    const hidden = await promoteAs(sam, thread)

    expect([other, question, unknown, hidden].map(({ status }) => status)).toEqual([
      409, 409, 404, 409,
    ])
    expect(await countOf(world, 'articles where source_post_id is not null')).toBe(0)
  })
})

const publishedBy = async (world: World) => {
  const made = await promoted(world)
  const lena = await world.as('lena')
  await made.visitor.submit(made.page, 'form.submit')
  const approved = await lena.submit(await lena.get(made.page.path), 'form.approve')
  await lena.submit(approved, 'form.publish')
  return made
}

const isPublic = async (world: World): Promise<boolean> => {
  const guest = world.guest()
  const article = await guest.get('/help/nw-2-5-on-a-samsung-tv-since-yesterday')
  const pages = await Promise.all(
    ['/help', '/help?area=network', '/codes/NW-2-5', '/search?q=automatic'].map((path) =>
      guest.get(path),
    ),
  )
  const shown = pages.map(({ html }) => html.includes('/help/nw-2-5-on-a-samsung'))
  const all = [article.status === 200, ...shown]
  if (new Set(all).size > 1) throw new Error(`Public in some places only: ${all}`)
  return all.every(Boolean)
}

/** Who was told of articles; the account that the first articles came with is nobody. */
const told = async (world: World): Promise<string[]> =>
  (
    await rowsOf(
      world,
      `select u.handle || ': ' || n.kind as told from notices n join users u on u.id = n.user_id
        where n.kind like 'article-%' and u.handle <> 'editorial'`,
    )
  )
    .map(({ told }) => String(told))
    .sort()
