// Reporting threads, profiles and articles, and a person's page of their own reports.
import { describe, expect, test } from 'vitest'
import { links } from '../../views/links.ts'
import { countOf, rowsOf } from '../support/rows.ts'
import { plantThread } from '../support/threads.ts'
import { openWorld, type World } from '../support/world.ts'

const thread = (world: World) =>
  plantThread(world, {
    by: 'maya',
    title: 'Stuck since yesterday',
    body: 'It stops at 25 percent.',
    answers: [{ by: 'theo', body: 'Restart it.' }],
  })

const caseRows = (world: World) =>
  rowsOf(
    world,
    `select subject_kind, subject_id, post_id, thread_id, article_id, author_id, reports
      from cases order by id`,
  )

describe.each([{ htmx: false }, { htmx: true }])('from its own page, htmx $htmx', (way) => {
  test('a thread, apart from its question', async () => {
    const world = await openWorld()
    const { threadId, questionId, path } = await thread(world)
    const kim = await world.as('kim', way)
    const page = await kim.get(path)
    await kim.post(links.report(questionId), { reason: 'spam' })

    const form = await kim.get(page.dom.attr('.page-aside a[href$="/report"]', 'href')!)
    const done = await kim.submit(form, 'form[action$="/report"]', { reason: 'off-topic' })

    expect(form.dom.text('h1')).toBe('Report this thread')
    expect(done.dom.text('.flash.is-good')).toContain('Thank you')
    const about = { post_id: questionId, thread_id: threadId, article_id: null, author_id: 1 }
    expect(await caseRows(world)).toEqual([
      { subject_kind: 'post', subject_id: questionId, ...about, reports: 1 },
      { subject_kind: 'thread', subject_id: threadId, ...about, reports: 1 },
    ])
  })

  test('a profile, with what it said', async () => {
    const world = await openWorld()
    await world.client.execute("update users set bio = 'Call me on 555 0100.' where id = 2")
    const kim = await world.as('kim', way)
    const page = await kim.get(links.person('theo'))

    const form = await kim.get(page.dom.attr('.page-head a[href$="/report"]', 'href')!)
    const done = await kim.submit(form, 'form[action$="/report"]', { reason: 'scam' })

    expect(form.dom.text('h1')).toBe('Report this profile')
    expect(form.dom.text('.page-lead')).toContain('Call me on 555 0100.')
    expect(done.status).toBe(200)
    expect(await caseRows(world)).toEqual([
      {
        subject_kind: 'profile',
        subject_id: 2,
        post_id: null,
        thread_id: null,
        article_id: null,
        author_id: 2,
        reports: 1,
      },
    ])
    // The reporter is not the person reported.
    expect(await rowsOf(world, 'select reporter_id, snapshot, revision from reports')).toEqual([
      { reporter_id: 8, snapshot: 'theo\n\nCall me on 555 0100.', revision: 0 },
    ])
    const [opened] = await rowsOf(world, 'select id from cases')
    const its = await (await world.as('ines')).get(links.case(Number(opened?.id)))
    expect(its.dom.text('.snapshot-same')).toContain('has not changed since it was reported')
  })

  test('an article, with its revision', async () => {
    const world = await openWorld()
    const kim = await world.as('kim', way)
    const page = await kim.get(links.article('code-nw-2-5'))
    const [article] = await rowsOf(
      world,
      "select id, revision, title from articles where slug = 'code-nw-2-5'",
    )

    const form = await kim.get(page.dom.attr('.page-main a[href$="/report"]', 'href')!)
    await kim.submit(form, 'form[action$="/report"]', { reason: 'wrong-advice' })

    expect(form.dom.text('h1')).toBe('Report this article')
    const [row] = await caseRows(world)
    expect(row).toMatchObject({ subject_kind: 'article', article_id: article?.id, thread_id: null })
    const [report] = await rowsOf(world, 'select snapshot, revision from reports')
    expect(report?.revision).toBe(article?.revision)
    expect(String(report?.snapshot).startsWith(`${article?.title}\n\n`)).toBe(true)
    const [opened] = await rowsOf(world, 'select id from cases')
    const its = await (await world.as('ines')).get(links.case(Number(opened?.id)))
    expect(its.dom.text('.snapshot-same')).toContain('has not changed since it was reported')
  })
})

test('one each: a second report of the same profile says so, one’s own is refused', async () => {
  const world = await openWorld()
  const kim = await world.as('kim')
  const address = links.reportPerson('theo')

  await kim.post(address, { reason: 'harassment' })
  const again = await kim.post(address, { reason: 'spam' })
  const own = await (await world.as('theo')).post(address, { reason: 'spam' })
  const nobody = await kim.post(links.reportPerson('nobody1'), { reason: 'spam' })

  expect(again.dom.text('.flash')).toContain('already')
  expect([own.status, nobody.status]).toEqual([403, 404])
  expect(await rowsOf(world, 'select reason from reports')).toEqual([{ reason: 'harassment' }])
})

test('a decided profile is not opened again while it says the same, and is when it changes', async () => {
  const world = await openWorld()
  const address = links.reportPerson('theo')
  await (await world.as('kim')).post(address, { reason: 'harassment' })
  const [open] = await rowsOf(world, 'select id from cases')
  await (await world.as('ines')).post(links.decide(Number(open?.id)), {
    verdict: 'dismiss',
    reason: 'The profile says nothing at all.',
    version: '0',
  })

  const kept = await (await world.as('maya')).post(address, { reason: 'harassment' })
  const cases = await countOf(world, 'cases')
  await world.client.execute("update users set bio = 'Buy from me' where id = 2")
  const taken = await (await world.as('neighbour2')).post(address, { reason: 'spam' })

  expect(kept.dom.text('.flash')).toContain('kept with that decision')
  expect(cases).toBe(1)
  expect(taken.dom.has('.flash.is-good')).toBe(true)
  expect(await countOf(world, 'cases where closed_at is null')).toBe(1)
})

test('illegal content needs the law and the reason, and moderators read both', async () => {
  const world = await openWorld()
  const { questionId } = await thread(world)
  const kim = await world.as('kim')

  const bare = await kim.post(links.report(questionId), { reason: 'illegal', note: 'Bad.' })
  await kim.post(links.report(questionId), {
    reason: 'illegal',
    law: 'Section 86a',
    note: 'It shows the sign.',
  })

  expect(bare.status).toBe(422)
  expect(bare.dom.text('#law-error')).toContain('which law')
  expect(await rowsOf(world, 'select note, weight from reports')).toEqual([
    { note: 'Law: Section 86a\n\nIt shows the sign.', weight: 600 },
  ])
})

test('my reports: what became of each and what it weighed, one trip, nobody else’s', async () => {
  const world = await openWorld()
  const { answerIds, threadId } = await thread(world)
  const [maya, kim] = [await world.as('maya'), await world.as('kim')]
  await maya.post(links.report(answerIds[0]!), { reason: 'wrong-advice' })
  await maya.post(links.reportPerson('theo'), { reason: 'harassment' })
  await kim.post(links.reportThread(threadId), { reason: 'spam' })
  const [open] = await rowsOf(world, "select id from cases where subject_kind = 'post'")
  await (await world.as('ines')).post(links.decide(Number(open?.id)), {
    verdict: 'dismiss',
    reason: 'The advice is sound and kindly put.',
    version: '0',
  })
  world.trips.reset()

  const mine = await maya.get(links.ownReports())

  expect(world.trips.trips()).toBe(1)
  expect(mine.dom.count('.report-list > li')).toBe(2)
  expect(mine.dom.text('.report-list')).toContain('Moderators found nothing wrong with it.')
  expect(mine.dom.text('.report-list')).toContain('The advice is sound and kindly put.')
  expect(mine.dom.text('.report-list')).toContain('2.0 = 1.0 (a report) + 1.0 (trust 1)')
  expect(mine.dom.text('.report-list')).toContain('Waiting for a moderator')
  expect(mine.dom.text('.report-list')).not.toContain('Thread:')
})

test('a page of them is left by the last one shown', async () => {
  const world = await openWorld()
  const kim = await world.as('neighbour2')
  for (let n = 3; n <= 20; n += 1) {
    await kim.post(links.reportPerson(`neighbour${n}`), { reason: 'spam' })
  }
  for (const who of ['theo', 'maya', 'sam', 'lena']) {
    await kim.post(links.reportPerson(who), { reason: 'spam' })
  }

  const first = await kim.get(links.ownReports())
  const second = await kim.get(first.dom.attr('a[rel=next]', 'href')!)

  expect(first.dom.count('.report-list > li')).toBe(20)
  expect(second.dom.count('.report-list > li')).toBe(2)
  expect(second.dom.text('.report-list')).toContain('Profile of neighbour3')
})
