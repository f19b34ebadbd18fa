// Made-up surges: rings, copies, floods and brigades raise no problem; what is noticed is a case.
import { describe, expect, test } from 'vitest'
import { writeAll } from '../../db/batch.ts'
import { problems } from '../../db/schema/problems.ts'
import { insertPerson } from '../../db/writes/people.ts'
import { signalsOf, watchForProblems } from '../../moderation/index.ts'
import { links } from '../../views/links.ts'
import { crowd, people } from '../support/people.ts'
import { signal, surge } from '../support/surges.ts'
import { idOf, plantThread } from '../support/threads.ts'
import { day, hour, minute, openWorld, type World } from '../support/world.ts'

const samsung = { codes: ['nw-2-5'], devices: ['samsung-tv'] }

describe('a ring of new accounts', () => {
  test('raises nothing, and is one case however long it goes on', async () => {
    const world = await openWorld()
    await ring(world, 14)

    await watchForProblems(world.scope())
    await ring(world, 6, 14)
    await watchForProblems(world.scope())

    expect(await world.db.$count(problems)).toBe(0)
    const { queue, page } = await attackCase(world)
    expect(queue.dom.texts('.case-row').filter((row) => row.includes('Made-up'))).toHaveLength(1)
    expect(page.dom.text('h1')).toBe('Profile of ring1')
    expect(page.dom.text('#attack-title + p')).toMatch(
      /^1[0-4] of 1[0-4] people who signalled NW-2-5 on Samsung smart TV within \d+ minutes have accounts younger than two days\. Usual (is nobody|are 0\.\d+ people)\./,
    )
    expect(page.dom.text('.page-main')).toContain('ring1, ring2, ring3')
  })

  test('does not keep an outage that others report from being noticed', async () => {
    const world = await openWorld()
    await ring(world, 6)
    await surge(world, 8)

    await watchForProblems(world.scope())

    expect(await world.db.$count(problems)).toBe(1)
  })
})

describe('a text that is posted again and again', () => {
  test('by eight people is one voice and one case, about who had it first', async () => {
    const world = await openWorld()
    const body = 'The whole service is down with NW-2-5 on every television, do not pay for it!'
    for (const [n, by] of crowd.slice(0, 8).entries()) await post(world, by, `${body} ${n * 731}`)

    await watchForProblems(world.scope())
    await watchForProblems(world.scope())

    expect(await world.db.$count(problems)).toBe(0)
    const { page } = await attackCase(world)
    expect(page.dom.text('h1')).toBe('Profile of neighbour1')
    expect(page.dom.text('#attack-title + p')).toMatch(
      /^8 people posted the same text about NW-2-5.*, 8 times within \d+ minutes\. It counts as one voice\.$/,
    )
    expect(page.dom.text('.page-main blockquote')).toContain('The whole service is down')
  })

  test('does not hide those who say it in their own words', async () => {
    const world = await openWorld()
    for (const [n, by] of crowd.slice(0, 8).entries()) await post(world, by, ownWords(n))

    await watchForProblems(world.scope())

    expect(await world.db.$count(problems)).toBe(1)
    expect(await attacks(world)).toEqual([])
  })
})

describe('one loud person', () => {
  test('who names a code nine times in an hour is no crowd, and a case', async () => {
    const world = await openWorld()
    for (let n = 0; n < 9; n++) await post(world, 'maya', ownWords(n))

    await watchForProblems(world.scope())

    expect(await world.db.$count(problems)).toBe(0)
    const { page } = await attackCase(world)
    expect(page.dom.text('h1')).toBe('Profile of maya')
    expect(page.dom.text('#attack-title + p')).toMatch(
      /^One person wrote 9 posts that name NW-2-5 in 9 threads within \d+ minutes\./,
    )
  })

  test('who helps many at once is none', async () => {
    const world = await openWorld()
    for (let n = 0; n < 9; n++) await post(world, 'theo', ownWords(n))

    await watchForProblems(world.scope())

    expect(await attacks(world)).toEqual([])
  })
})

describe('a brigade of old members', () => {
  test('who press a button in one thread raise nothing until others write of it', async () => {
    const world = await openWorld()
    const { path } = await brigade(world, 14)

    await watchForProblems(world.scope())
    expect(await world.db.$count(problems)).toBe(0)
    const { page } = await attackCase(world)
    expect(page.dom.text('#attack-title + p')).toMatch(
      /^1\d people signalled NW-2-5.* within \d+ minutes, and 1 of them wrote about it; the others pressed a button\./,
    )
    expect(page.dom.text('h1')).toBe('Profile of maya')
    expect(page.dom.text('.page-main')).toContain('who was first, which alone proves nothing')

    world.pass(minute)
    const other = await world.as('neighbour18')
    await other.submit(await other.get(path), '#reply', { body: ownWords(3) })
    await watchForProblems(world.scope())
    expect(await world.db.$count(problems)).toBe(1)
  })
})

/** So many accounts of the last hours, each with one signal. */
const ring = async (world: World, size: number, from = 0) => {
  for (let n = from; n < from + size; n++) {
    world.pass(minute)
    const id = 9_000 + n
    const handle = `ring${n + 1}`
    const createdAt = world.now() - 3 * hour
    await writeAll(world.db, [
      insertPerson(world.db, {
        ...people[7]!,
        id,
        handle,
        handleKey: handle,
        email: `${handle}@people.example`,
        emailKey: `${handle}@people.example`,
        createdAt,
        verifiedAt: createdAt,
      }),
      ...signalsOf(world.scope(), {
        ...samsung,
        userId: id,
        accountAgeMs: 3 * hour,
        kind: 'post',
        threadId: null,
      }),
    ])
  }
}

/** A question with the signal it gives, two minutes later. */
const post = async (world: World, by: string, body: string) => {
  world.pass(2 * minute)
  const thread = await plantThread(world, { by, title: `It stopped for ${by}`, body, ...samsung })
  await writeAll(
    world.db,
    signalsOf(world.scope(), {
      ...samsung,
      userId: idOf(by),
      accountAgeMs: 200 * day,
      kind: 'post',
      threadId: thread.threadId,
      postId: thread.questionId,
    }),
  )
}

/** A thread of Maya's that so many of the crowd have, too, by its button. */
const brigade = async (world: World, size: number) => {
  const title = 'NW-2-5 for everybody'
  const thread = await plantThread(world, { by: 'maya', title, body: ownWords(0), ...samsung })
  await signal(world, 'maya', samsung, thread.threadId)
  for (const by of crowd.slice(0, size)) {
    world.pass(minute)
    const member = await world.as(by)
    await member.submit(await member.get(thread.path), 'form[action$="/me-too"]')
  }
  return thread
}

const said = [
  'My television greets me with NW-2-5 as soon as I pick a film.',
  'Nothing plays here since dinner, only that code NW-2-5 on a black screen.',
  'Is anybody else thrown out with NW-2-5 halfway through an episode?',
  'Restarted the set twice, and NW-2-5 is back every single time.',
  'We get NW-2-5 in the living room while the phone plays happily.',
  'The kids complain about NW-2-5, I unplugged everything already.',
  'An hour of NW-2-5 now, and the router looks perfectly healthy.',
  'Since the evening news it says NW-2-5 whatever profile we try.',
  'Could you look into NW-2-5 please, our flat has had it all day.',
]
const ownWords = (n: number): string => said[n] ?? ''

const attackCase = async (world: World) => {
  const ines = await world.as('ines')
  const queue = await ines.get(`${links.queue()}?kind=attack`)
  const page = await ines.get(queue.dom.attr('.case-row-title a', 'href') ?? '')
  return { queue, page }
}

const attacks = async (world: World) => {
  const ines = await world.as('ines')
  return (await ines.get(`${links.queue()}?kind=attack`)).dom.texts('.case-row')
}
