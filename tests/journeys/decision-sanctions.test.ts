// Warnings, silences, suspensions and limits: for how long, what is left to the person, and its end.
import { describe, expect, test } from 'vitest'
import { links } from '../../views/links.ts'
import { reason, toldIn } from '../support/cases.ts'
import { decideAs, plantOpenCase } from '../support/decisions.ts'
import { countOf, rowsOf } from '../support/rows.ts'
import { idOf, plantThread } from '../support/threads.ts'
import { day, minute, openWorld, type World } from '../support/world.ts'

const threadOf = async (world: World) => {
  const planted = await plantThread(world, {
    by: 'maya',
    title: 'NW-2-5 on my television since yesterday',
    body: 'It says NW-2-5 and nothing plays.',
    answers: [{ by: 'neighbour1', body: 'Call our hotline on 555 0100 and have your card ready.' }],
  })
  const postId = planted.answerIds[0]!
  const caseId = await plantOpenCase(world, { ...planted, postId, by: 'neighbour1' })
  return { ...planted, postId, caseId }
}

const decisionOf = async (world: World) =>
  Number((await rowsOf(world, 'select id from decisions order by id desc limit 1'))[0]?.id)

test.each([1, 3, 7, 30])('a suspension of %d days ends on time', async (days) => {
  const world = await openWorld()
  const { caseId } = await threadOf(world)
  expect(
    await decideAs(world, 'ines', caseId, { consequence: 'suspend', days: String(days) }),
  ).toBe('decided')
  const author = await world.as('neighbour1')
  world.pass(days * day - 1)
  const before = await author.get(links.home())
  world.pass(1)
  const after = await author.get(links.home())

  expect([before.status, after.status]).toEqual([403, 200])
})

describe('a suspended person', () => {
  test('reads the statement, takes their data along, signs out, and nothing else', async () => {
    const world = await openWorld()
    const { caseId, path, questionId, threadId } = await threadOf(world)
    const author = await world.as('neighbour1')
    const earlier = await world.client.execute(`insert into decisions
      (id, case_id, turn, verdict, consequence, rule, reason, decided_by, at, acknowledged_at)
      values (5, ${caseId}, 7, 'uphold', 'warn', 'scam', 'Once before.', ${idOf('noor')}, 1, 2)`)
    await world.client.execute(`insert into statements (decision_id, user_id, place, path, ground,
      facts, detection, automated, at, appeal_until)
      values (5, ${idOf('neighbour1')}, 'Answer', '/t/1', 'rule', 'x', 'reports', 0, 1, 2)`)
    expect(earlier.rowsAffected).toBe(1)
    await decideAs(world, 'ines', caseId, { consequence: 'suspend', days: '7' })
    const statement = links.decision(await decisionOf(world))
    world.trips.reset()

    const home = await author.get(links.home())
    const trips = world.trips.trips()

    expect(trips).toBe(1)
    expect(home.status).toBe(403)
    expect(home.dom.text('main')).toContain(reason)
    expect(home.dom.has(`main a[href="${statement}"]`)).toBe(true)
    for (const action of [links.exportData(), links.signOut()]) {
      expect(home.dom.has(`main form[action="${action}"]`)).toBe(true)
    }
    const read = await author.get(statement)
    expect(read.status).toBe(200)
    expect(read.dom.attrs('[aria-labelledby=others-title] a', 'href')).toEqual([links.decision(5)])
    expect((await author.get(links.decision(5))).status).toBe(200)
    expect((await (await world.as('ines')).get(statement)).html).not.toContain('others-title')
    expect((await author.post(links.exportData())).status).toBe(200)
    for (const closed of [
      path,
      links.notifications(),
      links.account(),
      links.search({ q: 'tv' }),
    ]) {
      expect((await author.get(closed)).status).toBe(403)
    }
    const text = 'A whole answer, long enough to be missed if it were lost.'
    const refused = await author.post(links.reply(threadId), { body: text })
    expect(refused.status).toBe(403)
    expect(refused.dom.text('textarea[readonly]')).toBe(text)
    for (const write of [links.vote(questionId), links.follow(threadId), links.saveProfile()]) {
      expect((await author.post(write, { bio: 'Call me.' })).status).toBe(403)
    }
    expect(await countOf(world, 'posts')).toBe(2)
    expect(await countOf(world, "users where bio = 'Call me.'")).toBe(0)

    await author.post(links.signOut())
    expect((await author.get(links.home())).status).toBe(200)
    const again = await world.as('neighbour1')
    expect((await again.get(links.home())).dom.text('h1')).toBe('Your account is suspended')
  })

  test('of the team only by an admin', async () => {
    const world = await openWorld()
    const { caseId } = await threadOf(world)
    await world.client.execute("update users set role = 'staff' where handle = 'neighbour1'")

    for (const consequence of ['silence', 'suspend']) {
      expect(await decideAs(world, 'ines', caseId, { consequence, days: '1' })).toMatchObject({
        wrong: { consequence: expect.stringContaining('admin') },
      })
    }
    expect(await countOf(world, 'decisions')).toBe(0)
  })
})

describe('a warning', () => {
  test('comes before every page until it is confirmed, and no writing goes through', async () => {
    const world = await openWorld()
    const { caseId, path, threadId } = await threadOf(world)
    await decideAs(world, 'ines', caseId, { consequence: 'warn' })
    const decisionId = await decisionOf(world)
    const author = await world.as('neighbour1')
    world.trips.reset()

    const first = await author.get(path)
    const trips = world.trips.trips()
    const refused = await author.post(links.reply(threadId), { body: 'I go on as if nothing was.' })
    const unread = await author.submit(first, 'form.acknowledge')
    const statement = await author.get(links.decision(decisionId))
    const other = await (await world.as('kim')).post(links.acknowledge(decisionId), { read: 'yes' })
    const still = await author.get(path)
    const read = await author.submit(still, 'form.acknowledge', { read: 'yes' })

    expect(trips).toBe(1)
    expect(first.dom.text('h1')).toBe('A moderator has warned you')
    expect(first.dom.text('main')).toContain(reason)
    expect(refused.status).toBe(403)
    expect(refused.dom.has('form.acknowledge')).toBe(true)
    expect(unread.status).toBe(422)
    expect(unread.dom.text('#read-error')).toContain('Tick the box')
    expect(statement.status).toBe(200)
    expect(other.status).toBe(403)
    expect(still.dom.has('form.acknowledge')).toBe(true)
    expect(read.status).toBe(200)
    expect((await author.get(path)).dom.text('h1')).toContain('NW-2-5')
    expect(
      await rowsOf(world, `select acknowledged_at = ${world.now()} as now from decisions`),
    ).toEqual([{ now: 1 }])
    expect(await countOf(world, 'posts')).toBe(2)
  })

  test('that was undone needs no confirming', async () => {
    const world = await openWorld()
    const { caseId } = await threadOf(world)
    await decideAs(world, 'ines', caseId, { consequence: 'warn' })
    const author = await world.as('neighbour1')
    const warned = await author.get(links.home())
    const noor = await world.as('noor')
    await noor.post(links.undoDecision(await decisionOf(world)), { reason: 'It was a mistake.' })

    expect(warned.status).toBe(403)
    expect((await author.get(links.home())).status).toBe(200)
  })
})

test('a hidden profile shows nothing of what stands there, until it is undone', async () => {
  const world = await openWorld()
  await world.client.execute("update users set bio = 'Call 555 0100' where handle = 'neighbour1'")
  const caseId = await plantOpenCase(world, { profile: 'neighbour1' })
  const page = links.person('neighbour1')
  await decideAs(world, 'ines', caseId, { consequence: 'hide' })
  const guest = await world.guest().get(page)
  const own = await (await world.as('neighbour1')).get(page)
  const statement = await (await world.as('neighbour1')).get(
    links.decision(await decisionOf(world)),
  )
  await (await world.as('noor')).post(links.undoDecision(await decisionOf(world)), {
    reason: 'It was a mistake.',
  })

  expect(guest.html).not.toContain('555 0100')
  expect(own.html).toContain('555 0100')
  expect(statement.dom.text('.statement')).toContain('Your profile')
  expect((await world.guest().get(page)).html).toContain('555 0100')
})

test('every restriction has its statement of reasons, and nothing else has', async () => {
  const world = await openWorld()
  const kinds = ['hide', 'lock', 'warn', 'silence', 'suspend']
  for (const consequence of kinds) {
    const { caseId } = await threadOf(world)
    await decideAs(world, 'ines', caseId, { consequence, days: '3' })
    world.pass(minute)
  }
  for (const verdict of ['uphold', 'dismiss', 'ignore']) {
    const { caseId } = await threadOf(world)
    await decideAs(world, 'ines', caseId, { verdict, consequence: 'none' })
    world.pass(minute)
  }

  const rows = await rowsOf(
    world,
    `select d.consequence, s.ground, s.automated, s.facts, s.detection, s.user_id = c.author_id as own
    from statements s join decisions d on d.id = s.decision_id join cases c on c.id = d.case_id
    order by d.id`,
  )
  expect(rows.map((row) => row.consequence)).toEqual(kinds)
  for (const row of rows) {
    expect(row).toMatchObject({ ground: 'rule', automated: 0, facts: reason, own: 1 })
  }
})

test('a statement names the law, the facts and until when to appeal', async () => {
  const world = await openWorld()
  const { caseId } = await threadOf(world)
  const facts = 'The number belongs to nobody at the service.'
  await expect(decideAs(world, 'ines', caseId, { rule: 'illegal' })).rejects.toThrow(/Name the law/)
  await decideAs(world, 'ines', caseId, {
    consequence: 'hide',
    rule: 'illegal',
    law: 'StGB 263',
    facts,
  })
  const statement = links.decision(await decisionOf(world))

  const { dom } = await (await world.as('neighbour1')).get(statement)

  for (const part of ['StGB 263', facts, 'by a moderator', 'a person decided']) {
    expect(dom.text('.statement')).toContain(part)
  }
  expect(dom.text('main')).toContain('4 May 2027')
  expect(await toldIn(world)).toEqual(['neighbour1: decision'])
  expect(await countOf(world, "outbox where kind = 'notice-mail'")).toBe(1)
})

test('what does not fit a subject is refused', async () => {
  const world = await openWorld()
  const onPost = await threadOf(world)
  const onProfile = await plantOpenCase(world, { profile: 'neighbour1' })

  for (const [caseId, consequence] of [
    [onPost.caseId, 'limit-reports'],
    [onProfile, 'lock'],
  ] as const) {
    expect(await decideAs(world, 'ines', caseId, { consequence, days: '3' })).toMatchObject({
      wrong: { consequence: expect.any(String) },
    })
  }
  await expect(decideAs(world, 'ines', onPost.caseId, { consequence: 'silence' })).rejects.toThrow(
    /how long/,
  )
  expect(await countOf(world, 'decisions')).toBe(0)
})
