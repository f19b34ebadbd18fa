// What a thread's page knows besides its posts: the solution and its proof, articles, likes, problems.
import { describe, expect, test } from 'vitest'
import { outcomes } from '../../db/schema/reactions.ts'
import { plantArticle, plantProblem, plantSolution } from '../support/known.ts'
import { plantThread } from '../support/threads.ts'
import { minute, openWorld, type World } from '../support/world.ts'

const network = {
  by: 'maya',
  title: 'No connection on my Samsung TV',
  body: 'It says NW-2-5 since yesterday.',
  codes: ['nw-2-5'],
  devices: ['samsung-tv'],
  answers: [
    { by: 'kim', body: 'Wait a day.' },
    { by: 'theo', body: 'Set DNS to automatic.' },
  ],
}

describe('the solution', () => {
  test('stands on top of the answers with who accepted it and what readers said', async () => {
    const world = await openWorld()
    const thread = await plantThread(world, network)
    const postId = thread.answerIds[1]!
    await plantSolution(world, { threadId: thread.threadId, postId }, { worked: 3, failed: 1 })
    const said = [
      { userId: 100, worked: true, deviceId: 'samsung-tv' },
      { userId: 101, worked: true, deviceId: 'samsung-tv' },
      { userId: 102, worked: false, deviceId: 'roku-tv' },
      { userId: 103, worked: true, deviceId: null },
    ]
    await world.db.insert(outcomes).values(said.map((one) => ({ ...one, postId, at: world.now() })))
    world.trips.reset()

    const seen = await world.guest().get(thread.path)

    expect(world.trips.trips()).toBe(1)
    expect(seen.dom.text('.page-meta .state')).toBe('Solved')
    expect(seen.dom.text('.solution .post-body')).toBe('Set DNS to automatic.')
    expect(seen.dom.text('.solution-by')).toBe('Accepted by maya, just now')
    expect(seen.dom.text('.proof-sum')).toBe('Worked for 3, did not for 1')
    expect(seen.dom.attr('.proof-yes', 'width')).toBe('75')
    expect(seen.dom.texts('.proof-devices tbody tr')).toEqual([
      'Samsung smart TV20',
      'Roku TV01',
      'Not named10',
    ])
    expect(seen.dom.texts('.post-list .post-body')).toEqual(['Wait a day.'])
    expect(seen.dom.text('#answers-title')).toBe('1 more answer')
  })

  test('is told to search engines, whatever its words are', async () => {
    const world = await openWorld()
    const title = 'No connection </script><script>alert(1)</script> & "more"'
    const thread = await plantThread(world, { ...network, title })
    const unsolved = await plantLater(world, { title: 'Another' })
    await plantSolution(world, { threadId: thread.threadId, postId: thread.answerIds[1]! })

    const seen = await world.guest().get(thread.path)
    const other = await world.guest().get(unsolved.path)

    const data = JSON.parse(seen.dom.text('script[type="application/ld+json"]'))
    expect(data.mainEntity).toMatchObject({
      name: title,
      text: 'It says NW-2-5 since yesterday.',
      answerCount: 2,
      author: { name: 'maya', url: 'http://forum.example/u/maya' },
      acceptedAnswer: { text: 'Set DNS to automatic.', author: { name: 'theo' } },
    })
    expect(seen.html).not.toContain('<script>alert')
    expect(other.dom.has('script[type="application/ld+json"]')).toBe(false)
  })

  test('that was hidden is no solution any more', async () => {
    const world = await openWorld()
    const thread = await plantThread(world, network)
    const postId = thread.answerIds[1]!
    await plantSolution(world, { threadId: thread.threadId, postId })
    await world.client.execute({
      sql: 'update posts set hidden_at = 1 where id = ?',
      args: [postId],
    })

    const seen = await world.guest().get(thread.path)

    expect(seen.html).not.toContain('Set DNS to automatic')
    expect(seen.dom.has('.solution')).toBe(false)
    expect(seen.dom.count('.post-list .post')).toBe(2)
    expect(seen.dom.text('.post-list .post-notice')).toContain('hidden by a moderator')
  })
})

describe('the articles beside a thread', () => {
  test('are those on its code and on its device, and none on another code', async () => {
    const world = await openWorld()
    await plantArticle(world, { id: 1, title: 'About Samsung TVs', devices: ['samsung-tv'] })
    await plantArticle(world, { id: 2, title: 'About ui-113', codes: ['ui-113'] })
    await plantArticle(world, {
      id: 3,
      title: 'About UI-800-3 on Samsung TVs',
      codes: ['ui-800-3'],
      devices: ['samsung-tv'],
    })
    await plantArticle(world, { id: 4, title: 'A draft', codes: ['ui-113'], publishedAt: null })
    await plantArticle(world, { id: 5, title: 'An old one', codes: ['ui-113'], archivedAt: 1 })
    const thread = await plantThread(world, { ...network, codes: ['ui-113'] })

    const seen = await world.guest().get(thread.path)

    expect(seen.dom.texts('.article-card .panel-title')).toEqual([
      'About ui-113',
      'About Samsung TVs',
    ])
    expect(seen.dom.text('.article-card')).toContain('Start with the connection itself.')
    expect(seen.dom.has('.flash')).toBe(false)
  })

  test('an article made from the thread stands first, and the thread says so', async () => {
    const world = await openWorld()
    const thread = await plantThread(world, { ...network, codes: ['ui-113'] })
    await plantArticle(world, { id: 2, title: 'About ui-113', codes: ['ui-113'] })
    await plantArticle(world, {
      id: 6,
      title: 'Automatic DNS on Samsung TVs',
      kind: 'solution',
      sourceThreadId: thread.threadId,
    })

    const seen = await world.guest().get(thread.path)
    const front = await world.guest().get('/')

    expect(seen.dom.texts('.article-card .panel-title')).toEqual([
      'Automatic DNS on Samsung TVs',
      'About ui-113',
    ])
    expect(seen.dom.text('.flash')).toContain('now an official article')
    expect(seen.dom.attr('.flash a', 'href')).toBe('/help/article-6')
    expect(front.dom.text('.thread-row .state')).toBe('Official article')
  })
})

describe('similar threads', () => {
  test('share its code, or its words, are at most five, and not the thread itself', async () => {
    const world = await openWorld()
    const thread = await plantThread(world, network)
    const same = await plantLater(world, { title: 'The same code elsewhere', codes: ['nw-2-5'] })
    await plantLater(world, { title: 'The same device alone', devices: ['samsung-tv'] })
    for (let n = 0; n < 6; n++)
      await plantLater(world, { title: `Another NW ${n}`, codes: ['nw-2-5'] })

    const seen = await world.guest().get(thread.path)
    const titles = seen.dom.texts('.page-aside .thread-row-title')

    expect(titles).toHaveLength(5)
    expect(titles).not.toContain('The same device alone')
    expect(seen.dom.attrs('.page-aside .thread-row-title a', 'href')).not.toContain(thread.path)
    expect(
      (await world.guest().get(same.path)).dom.texts('.page-aside .thread-row-title'),
    ).toContain('Another NW 5')
  })

  test('are found by what they speak of where no code is named, the most alike first', async () => {
    const world = await openWorld()
    const thread = await plantLater(world, { title: 'Subtitles drift after the adverts' })
    await plantLater(world, { title: 'Adverts make my subtitles late' })
    await plantLater(world, { title: 'Untertitel sind zu klein' })
    await plantLater(world, { title: 'Our card was charged twice' })

    const seen = await world.guest().get(thread.path)

    expect(seen.dom.texts('.page-aside .thread-row-title')).toEqual([
      'Adverts make my subtitles late',
      'Untertitel sind zu klein',
    ])
  })

  test('hidden ones are left out', async () => {
    const world = await openWorld()
    const thread = await plantThread(world, network)
    const other = await plantLater(world, { title: 'The same code elsewhere', codes: ['nw-2-5'] })
    await world.client.execute({
      sql: 'update threads set hidden_at = 1 where id = ?',
      args: [other.threadId],
    })

    const seen = await world.guest().get(thread.path)

    expect(seen.html).not.toContain('The same code elsewhere')
  })
})

describe('a known problem', () => {
  test('stands as a banner on the threads it is about, and on no others', async () => {
    const world = await openWorld()
    const thread = await plantThread(world, network)
    const other = await plantLater(world, { title: 'Another code', codes: ['ui-800-3'] })
    await plantProblem(world, { id: 1, title: 'NW-2-5 on Samsung' })

    const seen = await world.guest().get(thread.path)
    const elsewhere = await world.guest().get(other.path)

    expect(seen.dom.text('.banner-title a')).toBe('NW-2-5 on Samsung')
    expect(elsewhere.dom.has('.banner')).toBe(false)
  })
})

test('a locked thread says that nobody answers any more, and moderators still may', async () => {
  const world = await openWorld()
  const thread = await plantThread(world, network)
  await world.client.execute({
    sql: 'update threads set locked_at = 1, locked_by = 3 where id = ?',
    args: [thread.threadId],
  })

  const theirs = await (await world.as('theo')).get(thread.path)
  const moderators = await (await world.as('ines')).get(thread.path)
  const guests = await world.guest().get(thread.path)

  expect(theirs.dom.text('#reply')).toContain('locked')
  expect(theirs.dom.has('form#reply')).toBe(false)
  expect(moderators.dom.has('form#reply')).toBe(true)
  expect(guests.dom.texts('.page-meta .state')).toContain('Locked')
})

const plantLater = (
  world: World,
  more: { title: string; codes?: string[]; devices?: string[] },
) => {
  world.pass(minute)
  return plantThread(world, { by: 'kim', body: 'It fails here.', ...more })
}
