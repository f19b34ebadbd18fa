// What becomes of posts that wait: published with all that follows, kept hidden, undone; and what is learnt.
import { describe, expect, test } from 'vitest'
import { links } from '../../views/links.ts'
import { openCaseOn } from '../support/cases.ts'
import { contentsOf } from '../support/contents.ts'
import { decideHeld, heldAnswer, listWords, waitingWord } from '../support/held.ts'
import { countOf, rowsOf } from '../support/rows.ts'
import { idOf, plantThread } from '../support/threads.ts'
import { hour, openWorld, type World } from '../support/world.ts'

const opened = async () => {
  const world = await openWorld()
  const thread = await plantThread(world, {
    by: 'theo',
    title: 'NW-2-5 every evening',
    body: 'It says NW-2-5.',
  })
  const held = await heldAnswer(world, thread.threadId, `A ${waitingWord}, and NW-2-5 here, too.`)
  await world.settle()
  world.pass(hour)
  return { world, ...thread, ...held }
}

const decisionOf = async (world: World, caseId: number) => {
  const [row] = await rowsOf(
    world,
    `select id from decisions where case_id = ${caseId} order by id desc`,
  )
  return Number(row?.id)
}

const undo = async (world: World, decisionId: number) =>
  (await world.as('ines')).post(links.undoDecision(decisionId), {
    reason: 'It was a mistake of mine.',
  })

const told = (world: World) =>
  rowsOf(
    world,
    "select user_id, kind, at from notices where kind in ('reply', 'published') order by kind",
  )

test('publishing does what posting would have done, with the time of publishing, in two trips', async () => {
  const { world, caseId, postId, threadId, path } = await opened()
  const ines = await world.as('ines')
  const page = await ines.get(links.case(caseId))
  world.trips.reset()

  const decided = await ines.submit(page, 'form.decision', {
    verdict: 'dismiss',
    reason: 'It only says jackpot in passing.',
  })

  expect(decided.status).toBe(200)
  expect(world.trips.trips()).toBe(3)
  const guest = await world.guest().get(path)
  expect(guest.dom.texts('.post-list .post-body')).toEqual([
    `A ${waitingWord}, and NW-2-5 here, too.`,
  ])
  expect(await rowsOf(world, 'select replies, active_at from threads')).toEqual([
    { replies: 1, active_at: world.now() },
  ])
  expect(await told(world)).toEqual([
    { user_id: idOf('maya'), kind: 'published', at: world.now() },
    { user_id: idOf('theo'), kind: 'reply', at: world.now() },
  ])
  expect(await rowsOf(world, 'select key, user_id, at, thread_id from signals')).toEqual([
    { key: 'c:nw-2-5', user_id: idOf('maya'), at: world.now(), thread_id: threadId },
  ])
  expect(await countOf(world, `posts where id = ${postId} and held_at is null`)).toBe(1)
  expect(await countOf(world, 'statements')).toBe(0)
})

test('undoing that leaves everything as it was, with the case open and nobody told', async () => {
  const { world, caseId } = await opened()
  const without = [
    'limits',
    'jobs',
    'mod_log',
    'decisions',
    'cases',
    'outbox',
    'sessions',
    'case_looks',
  ]
  const before = await contentsOf(world, { without })
  await decideHeld(await world.as('noor'), caseId, 'dismiss')
  await world.settle()

  await undo(world, await decisionOf(world, caseId))
  await world.settle()

  expect(await contentsOf(world, { without })).toEqual(before)
  expect(await rowsOf(world, 'select closed_at, version from cases')).toEqual([
    { closed_at: null, version: 2 },
  ])
  await decideHeld(await world.as('noor'), caseId, 'dismiss')
  expect(await told(world)).toHaveLength(2)
})

test('kept hidden it is a decision with a statement, and undone it is published', async () => {
  const { world, caseId, postId, path } = await opened()
  await decideHeld(await world.as('noor'), caseId, 'uphold')

  expect(await rowsOf(world, 'select verdict, consequence, rule from decisions')).toEqual([
    { verdict: 'uphold', consequence: 'hide', rule: 'spam' },
  ])
  expect(await rowsOf(world, 'select user_id, detection, automated from statements')).toEqual([
    { user_id: idOf('maya'), detection: 'automatic', automated: 0 },
  ])
  expect((await world.guest().get(path)).html).not.toContain(waitingWord)
  const maya = await world.as('maya')
  expect((await maya.get(path)).html).toContain('We have read it')
  // It was never read: an edit does not publish it, an appeal may.
  world.pass(hour)
  expect((await maya.get(links.edit(postId))).status).toBe(403)
  expect(await told(world)).toEqual([])
  expect(await countOf(world, 'signals')).toBe(0)

  await undo(world, await decisionOf(world, caseId))
  expect((await world.guest().get(path)).html).toContain(waitingWord)
  expect((await told(world)).map(({ kind }) => kind)).toEqual(['published', 'reply'])
  expect(await rowsOf(world, 'select replies from threads')).toEqual([{ replies: 1 }])
})

test('what an edit had wait was told of before: followers hear nothing twice', async () => {
  const world = await openWorld()
  await listWords(world)
  const { path, answerIds } = await plantThread(world, {
    by: 'theo',
    title: 'Stuck',
    body: 'It is stuck.',
    answers: [{ by: 'maya', body: 'Restart it.' }],
  })
  const maya = await world.as('maya')
  await maya.post(links.edit(answerIds[0]!), { body: `Restart it for the ${waitingWord}.` })
  const [row] = await rowsOf(world, 'select id from cases')
  expect((await world.guest().get(path)).html).not.toContain('Restart it')

  await decideHeld(await world.as('ines'), Number(row?.id), 'dismiss')

  expect((await world.guest().get(path)).html).toContain(waitingWord)
  expect((await told(world)).map(({ kind }) => kind)).toEqual(['published'])
})

test.each([
  ['ignore', ''],
  ['', ''],
  ['uphold', 'warn'],
  ['uphold', 'redact'],
])('“%s” with “%s” is no decision about a post that waits', async (verdict, consequence) => {
  const { world, caseId } = await opened()
  const ines = await world.as('ines')
  const answer = await ines.post(links.decide(caseId), {
    verdict,
    consequence,
    passages: waitingWord,
    reason: 'There is nothing to judge here.',
    version: '0',
  })
  expect(answer.status).toBe(422)
  expect(await countOf(world, 'decisions')).toBe(0)
  expect(await countOf(world, 'posts where held_at is not null')).toBe(1)
})

test('of two moderators at once one publishes, and followers are told once', async () => {
  const { world, caseId } = await opened()
  const [ines, noor] = [await world.as('ines'), await world.as('noor')]
  const pages = [await ines.get(links.case(caseId)), await noor.get(links.case(caseId))]
  const fields = { verdict: 'dismiss', reason: 'It only says jackpot in passing.' }

  const answers = await Promise.all([
    ines.submit(pages[0]!, 'form.decision', fields),
    noor.submit(pages[1]!, 'form.decision', fields),
  ])

  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
  expect(await told(world)).toHaveLength(2)
  expect(await countOf(world, 'decisions')).toBe(1)
})

describe('what is learnt', () => {
  const counts = (world: World) =>
    rowsOf(world, 'select feature, label, posts from feature_counts order by feature, label')

  test('of a decision is counted once, and taken back exactly when it is undone', async () => {
    const { world, caseId, postId } = await opened()
    const before = await counts(world)

    await decideHeld(await world.as('noor'), caseId, 'uphold')
    await world.settle()
    expect(await rowsOf(world, 'select post_id, label from learnt_posts')).toEqual([
      { post_id: postId, label: 'spam' },
    ])
    const learnt = await counts(world)
    expect(learnt).toContainEqual({ feature: '', label: 'spam', posts: 1 })
    expect(learnt).toContainEqual({ feature: `w:${waitingWord}`, label: 'spam', posts: 1 })

    await world.tick()
    expect(await counts(world)).toEqual(learnt)
    await undo(world, await decisionOf(world, caseId))
    await world.settle()
    expect(await counts(world)).toEqual(before)
    expect(await countOf(world, 'learnt_posts')).toBe(0)
  })

  test('of a post decided otherwise is learnt anew; other reasons teach nothing', async () => {
    const world = await openWorld()
    const { answerIds } = await plantThread(world, {
      by: 'theo',
      title: 'Stuck',
      body: 'It is stuck.',
      answers: [{ by: 'maya', body: 'Cheap streams for everyone, all channels.' }],
    })
    const postId = answerIds[0]!
    const judge = async (verdict: string, rule: string) => {
      const caseId = await openCaseOn(world, postId, ['neighbour1', 'neighbour2'])
      const ines = await world.as('ines')
      const [row] = await rowsOf(world, `select version from cases where id = ${caseId}`)
      await ines.post(links.decide(caseId), {
        verdict,
        rule,
        consequence: 'none',
        reason: 'We have read it, and this is why.',
        version: String(row?.version),
      })
      await world.settle()
      world.pass(48 * hour)
      return rowsOf(world, 'select label from learnt_posts')
    }

    expect(await judge('dismiss', '')).toEqual([{ label: 'ok' }])
    expect(await counts(world)).toContainEqual({ feature: 'w:cheap', label: 'ok', posts: 1 })
    await world.client.execute('delete from reports')
    expect(await judge('uphold', 'spam')).toEqual([{ label: 'spam' }])
    expect((await counts(world)).filter(({ label }) => label === 'ok')).toEqual([])
    await world.client.execute('delete from reports')
    expect(await judge('uphold', 'off-topic')).toEqual([{ label: 'spam' }])
  })
})
