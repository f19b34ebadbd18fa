// The queue: who sees it, in which order, who is on what, and page by page.
import { describe, expect, test } from 'vitest'
import { links } from '../../views/links.ts'
import { decideBy, openCaseOn, plantCase } from '../support/cases.ts'
import { rowsOf } from '../support/rows.ts'
import { idOf, plantThread } from '../support/threads.ts'
import { hour, minute, openWorld } from '../support/world.ts'

describe.each([{ htmx: false }, { htmx: true }])('the queue, htmx $htmx', (way) => {
  test('the most reported case comes first, with its reasons and how its priority came about', async () => {
    const world = await openWorld()
    const old = await plantCase(world, { reporters: ['kim'], title: 'An older thread' })
    world.pass(3 * hour)
    const bad = await plantCase(world, { reporters: ['theo', 'kim'], title: 'A newer thread' })
    const ines = await world.as('ines', way)
    world.trips.reset()

    const queue = await ines.get('/mod')

    expect(world.trips.trips()).toBe(1)
    expect(queue.dom.texts('.case-row-title')).toEqual([
      'Answer by neighbour1 in “A newer thread”',
      'Answer by neighbour1 in “An older thread”',
    ])
    expect(queue.dom.texts('.case-score b')).toEqual(['80', '43'])
    expect(queue.dom.texts('.case-row-sum')).toEqual([
      '50 for reports + 30 for the gravest reason',
      '10 for reports + 3 for waiting + 30 for the gravest reason',
    ])
    expect(queue.dom.texts('.case-row-meta')[0]).toContain('2 reports: 2 × Scam or false support')
    expect(queue.dom.texts('.case-row-excerpt')[0]).toContain('Call our hotline on 555 0100')
    expect(queue.dom.attrs('.case-row-title a', 'href')).toEqual([bad.address, old.address])
    expect(queue.dom.count('form.claim-form')).toBe(2)
  })

  test('a claimed case says who is on it, and the filters take it apart', async () => {
    const world = await openWorld()
    const first = await plantCase(world, { title: 'First thread' })
    await plantCase(world, { title: 'Second thread' })
    const ines = await world.as('ines', way)
    const noor = await world.as('noor', way)

    await ines.submit(await ines.get('/mod'), `form[action="${links.claim(first.caseId)}"]`)
    world.pass(6 * minute)
    const queue = await noor.get('/mod')
    const unclaimed = await noor.get('/mod?show=unclaimed')
    const mine = await noor.get('/mod?show=mine')
    const hers = await ines.get('/mod?show=mine')
    world.pass(9 * minute + 1)
    const later = await noor.get('/mod?show=unclaimed')

    expect(queue.dom.text('.case-row.is-claimed')).toContain('ines is on it, 9 min left')
    expect(queue.dom.texts('form.claim-form')).toHaveLength(1)
    expect(unclaimed.dom.texts('.case-row-title')).toEqual([
      expect.stringContaining('Second thread'),
    ])
    expect(mine.dom.text('.empty-title')).toBe('You hold no case')
    expect(hers.dom.texts('.case-row-title')).toEqual([expect.stringContaining('First thread')])
    expect(later.dom.count('.case-row')).toBe(2)
    expect(later.dom.has('.case-row.is-claimed')).toBe(false)
  })
})

test('many cases are read page by page, each once, however long one reads', async () => {
  const world = await openWorld()
  const { answerIds, threadId } = await plantThread(world, {
    by: 'maya',
    title: 'A long thread',
    body: 'What works?',
    answers: Array.from({ length: 45 }, (_, n) => ({ by: 'neighbour1', body: `Buy box ${n}` })),
  })
  const ids = answerIds.map((postId, n) => ({ postId, id: 1000 + n, reports: 1 + (n % 3) }))
  for (const { postId, id, reports } of ids) {
    await world.client.execute(
      `insert into cases (id, subject_id, post_id, thread_id, author_id, opened_at, reports, score)
      values (${id}, ${postId}, ${postId}, ${threadId}, ${idOf('neighbour1')}, ${world.now() - (id - 1000) * 2 * hour}, ${reports}, ${reports * 100})`,
    )
  }
  const ines = await world.as('ines')
  const seen: string[] = []
  const scores: number[] = []
  const sums: number[] = []

  for (let at: string | null = '/mod'; at; ) {
    const queue = await ines.get(at)
    seen.push(...(queue.dom.attrs('.case-row-title a', 'href') as string[]))
    scores.push(...queue.dom.texts('.case-score b').map(Number))
    sums.push(...queue.dom.texts('.case-row-sum').map(sumOf))
    at = queue.dom.has('.pagination [rel=next]')
      ? queue.dom.attr('.pagination [rel=next]', 'href')
      : null
    world.pass(50 * minute)
  }

  expect(seen).toHaveLength(45)
  expect(new Set(seen).size).toBe(45)
  expect(scores).toEqual(scores.toSorted((a, b) => b - a))
  expect(sums).toEqual(scores)
  expect(Math.max(...scores)).toBe(30 + 48)
})

const sumOf = (said: string): number =>
  [...said.matchAll(/(\d+) for/g)].reduce((sum, [, points]) => sum + Number(points), 0)

test('a decided case leaves the queue; an empty queue says so', async () => {
  const world = await openWorld()
  const { address } = await plantCase(world)
  const ines = await world.as('ines')

  await decideBy(ines, address, { verdict: 'dismiss', consequence: 'none' })
  const queue = await ines.get('/mod')

  expect(queue.dom.count('.case-row')).toBe(0)
  expect(queue.dom.text('.empty-title')).toBe('Nothing waits here')
})

test('a moderator sees the case about their own post in the queue and nothing of it behind', async () => {
  const world = await openWorld()
  const { questionId } = await plantThread(world, {
    by: 'ines',
    title: 'Rules here',
    body: 'Read.',
  })
  const caseId = await openCaseOn(world, questionId, ['theo'])
  const ines = await world.as('ines')

  const queue = await ines.get('/mod')
  const behind = await ines.get(links.case(caseId))

  expect(queue.dom.count('.case-row')).toBe(1)
  expect(queue.dom.has('.case-row-title a')).toBe(false)
  expect(queue.dom.has('form.claim-form')).toBe(false)
  expect(behind.status).toBe(403)
  expect(behind.html).not.toContain('theo')
})

test('members and staff are refused, guests are led to sign in, admins let in', async () => {
  const world = await openWorld()
  const { caseId, address } = await plantCase(world)
  const pages = ['/mod', '/mod/log', address]
  const posts = [links.claim(caseId), links.release(caseId)]

  for (const who of ['maya', 'theo', 'sam']) {
    const visitor = await world.as(who)
    for (const at of pages) expect((await visitor.get(at)).status).toBe(403)
    for (const at of posts) expect((await visitor.post(at)).status).toBe(403)
  }
  for (const at of pages) {
    expect((await world.guest().get(at)).path).toBe(links.signIn(at))
  }
  for (const at of posts) expect((await world.guest().post(at)).path).toMatch(/^\/login/)
  expect((await (await world.as('ada')).get('/mod')).status).toBe(200)
  expect(await rowsOf(world, 'select claimed_by from cases')).toEqual([{ claimed_by: null }])
})

test('unknown cases and strange addresses are 404', async () => {
  const world = await openWorld()
  const ines = await world.as('ines')

  expect((await ines.get('/mod/cases/zzzz')).status).toBe(404)
  expect((await ines.get('/mod/cases/N0!')).status).toBe(404)
  expect((await ines.post('/mod/cases/zzzz/claim')).status).toBe(404)
  expect((await ines.get('/mod?show=everything&after=%00')).status).toBe(200)
})
