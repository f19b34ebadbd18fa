// Deciding appeals: by somebody else, once, with everything restored; and undoing an outcome.
import { describe, expect, test } from 'vitest'
import { links } from '../../views/links.ts'
import { appealBy, appealCase, plantAppeal } from '../support/appeals.ts'
import { decideBy, decisionOn, openCaseOn, plantCase, toldIn } from '../support/cases.ts'
import { decideHeld, heldAnswer } from '../support/held.ts'
import { betweenTrips } from '../support/moments.ts'
import { countOf, rowsOf } from '../support/rows.ts'
import { plantThread } from '../support/threads.ts'
import { ways } from '../support/visitor.ts'
import { day, hour, minute, openWorld, type World } from '../support/world.ts'

const reason = 'The number is the official one.'

const hearBy = async (world: World, who: string, address: string, fields = {}, way = {}) => {
  const visitor = await world.as(who, way)
  return visitor.submit(await visitor.get(address), 'form.hearing', {
    outcome: 'reversed',
    reason,
    ...fields,
  })
}

/** All that readers and the author notice of decisions. */
const stateOf = async (world: World) => ({
  posts: await rowsOf(world, 'select id, hidden_at from posts order by id'),
  threads: await rowsOf(
    world,
    'select id, hidden_at, locked_at, locked_by, solved_at, replies from threads order by id',
  ),
  people: await rowsOf(
    world,
    `select id, silenced_until, suspended_until, reports_limited_until, profile_hidden_at
      from users order by id`,
  ),
  solutions: await rowsOf(world, 'select post_id, undone_by, undone_at from solutions order by id'),
})

describe.each(ways)('with %s', (_, way) => {
  test.each([
    ['hide', ''],
    ['lock', ''],
    ['warn', ''],
    ['silence', '7'],
    ['suspend', '30'],
  ])(
    'reversed: all that %s did is taken back at once, and everyone concerned hears why',
    async (consequence, days) => {
      const world = await openWorld()
      const planted = await plantCase(world)
      await world.client.execute(
        `insert into solutions (thread_id, post_id, accepted_by, accepted_at)
        values (${planted.threadId}, ${planted.postId}, 1, ${world.now()})`,
      )
      await world.client.execute(`update threads set solved_at = ${world.now()}`)
      const before = await stateOf(world)
      await decideBy(await world.as('ines'), planted.address, { consequence, days })
      const decisionId = await decisionOn(world, planted.caseId)
      await appealBy(await world.as('neighbour1'), decisionId)
      const restricted = await stateOf(world)
      const heard = (await toldIn(world)).length
      const noor = await world.as('noor', way)
      const hearing = links.case(await appealCase(world))
      const page = await noor.get(hearing)
      world.trips.reset()

      const sent = await noor.submit(page, 'form.hearing', { outcome: 'reversed', reason })
      const trips = world.trips.trips()
      const statement = await (await world.as('neighbour1')).get(links.decision(decisionId))

      if (consequence !== 'warn') expect(restricted).not.toEqual(before)
      expect(await stateOf(world)).toEqual(before)
      expect(trips).toBe(3)
      expect(sent.path).toBe(hearing)
      expect(sent.dom.text('#heard-title')).toContain('taken back')
      expect((await toldIn(world)).slice(heard).sort()).toEqual([
        'kim: outcome-undone',
        'neighbour1: appeal-outcome',
        'theo: outcome-undone',
      ])
      expect(statement.dom.text('.appeal-state')).toContain('The decision is taken back.')
      expect(statement.dom.text('.appeal-state + blockquote')).toBe(reason)
      expect(await countOf(world, 'cases where closed_at is null')).toBe(0)
      expect(
        await rowsOf(
          world,
          "select action, turn, actor_id from mod_log where action <> 'appeal' order by id",
        ),
      ).toEqual([
        { action: 'decide', turn: 0, actor_id: 3 },
        { action: 'appeal-reversed', turn: 0, actor_id: 4 },
        { action: 'undo', turn: 1, actor_id: 4 },
      ])
    },
  )

  test('upheld: nothing changes but that the appellant knows why', async () => {
    const world = await openWorld()
    const { hearing, decisionId } = await plantAppeal(world)
    const before = await stateOf(world)
    const heard = (await toldIn(world)).length

    await hearBy(world, 'noor', hearing, { outcome: 'upheld' }, way)
    const statement = await (await world.as('neighbour1')).get(links.decision(decisionId))

    expect(await stateOf(world)).toEqual(before)
    expect((await toldIn(world)).slice(heard)).toEqual(['neighbour1: appeal-outcome'])
    expect(statement.dom.text('.appeal-state')).toContain('The decision stands.')
    expect(statement.dom.has('form.appeal')).toBe(false)
    expect(await countOf(world, 'decisions where undone_at is null')).toBe(1)
  })

  test('varied: another decision takes its place in the same batch, with a statement of its own', async () => {
    const world = await openWorld()
    const { hearing, decisionId, postId } = await plantAppeal(world)
    const heard = (await toldIn(world)).length

    const sent = await hearBy(
      world,
      'noor',
      hearing,
      { outcome: 'varied', consequence: 'silence', days: '3' },
      way,
    )
    const [made] = await rowsOf(
      world,
      `select d.id, d.consequence, d.days, d.decided_by, s.law, s.automated, s.user_id
        from decisions d join statements s on s.decision_id = d.id where d.undone_at is null`,
    )
    const [person] = await rowsOf(world, 'select silenced_until from users where id = 100')
    const author = await world.as('neighbour1')
    const old = await author.get(links.decision(decisionId))
    const instead = await author.get(links.decision(Number(made?.id)))

    expect(sent.dom.text('#heard-title')).toContain('another decision took its place')
    expect(made).toMatchObject({ consequence: 'silence', days: 3, decided_by: 4, user_id: 100 })
    expect(person).toEqual({ silenced_until: world.now() + 3 * day })
    expect(await countOf(world, `posts where id = ${postId} and hidden_at is null`)).toBe(1)
    expect((await toldIn(world)).slice(heard).sort()).toEqual([
      'kim: report-outcome',
      'neighbour1: appeal-outcome',
      'neighbour1: decision',
      'theo: report-outcome',
    ])
    expect(old.dom.attrs('.panel a', 'href')).toContain(links.decision(Number(made?.id)))
    expect(instead.dom.has('form.appeal')).toBe(true)
  })

  test('a refused report that is looked at again waits in the queue with a note; the author hears nothing', async () => {
    const world = await openWorld()
    const { hearing, caseId, address } = await plantAppeal(world, {
      deciding: { verdict: 'dismiss', consequence: 'none' },
      by: 'theo',
    })
    const heard = (await toldIn(world)).length
    const asked = await (await world.as('noor', way)).get(hearing)
    expect(asked.dom.text('h1')).toContain('Appeal by theo')
    expect(asked.dom.text('#case-post-by')).toContain('neighbour1')
    expect(asked.dom.text('#case-post-by')).not.toContain('theo')

    await hearBy(world, 'noor', hearing, {}, way)
    const told = (await toldIn(world)).slice(heard)
    const decided = await decideBy(await world.as('noor'), address)

    expect(asked.dom.attrs('input[name=outcome]', 'value')).toEqual(['upheld', 'reversed'])
    expect(told.sort()).toEqual(['kim: outcome-undone', 'theo: appeal-outcome'])
    expect(
      await rowsOf(world, `select body, author_id from case_notes where case_id = ${caseId}`),
    ).toEqual([{ body: `Looked at again after an appeal: ${reason}`, author_id: 4 }])
    expect(decided.status).toBe(200)
    expect(
      await rowsOf(world, 'select verdict, undone_at is null as stands from decisions order by id'),
    ).toEqual([
      { verdict: 'dismiss', stands: 0 },
      { verdict: 'uphold', stands: 1 },
    ])
  })

  test('what is missing stands beside its field', async () => {
    const world = await openWorld()
    const { hearing } = await plantAppeal(world)

    const unsaid = await hearBy(world, 'noor', hearing, { outcome: '', reason: 'No.' }, way)
    const same = await hearBy(
      world,
      'noor',
      hearing,
      { outcome: 'varied', consequence: 'hide' },
      way,
    )
    const timeless = await hearBy(
      world,
      'noor',
      hearing,
      { outcome: 'varied', consequence: 'suspend' },
      way,
    )

    expect([unsaid.status, same.status, timeless.status]).toEqual([422, 422, 422])
    expect(unsaid.dom.text('#outcome-error')).toContain('Choose an outcome')
    expect(unsaid.dom.text('form.hearing textarea')).toBe('No.')
    expect(same.dom.text('#consequence-error')).toContain('what was decided')
    expect(timeless.dom.text('#days-error')).toContain('how long')
    expect(await countOf(world, 'appeals where outcome is not null')).toBe(0)
  })
})

describe('who decides an appeal', () => {
  test('not the decider, not even with leave; not the appellant, the author or a reporter', async () => {
    const world = await openWorld()
    const { postId, hearing, appealCaseId, decisionId } = await plantAppeal(world)
    await world.client.batch([
      `insert into overrides (id, case_id, user_id, reason, asked_at, granted_by, granted_at)
        values (1, ${appealCaseId}, 3, 'Nobody else is here.', 1, 7, 2)`,
      `update reports set reporter_id = 7 where reporter_id = 2`,
    ])
    const send = async (who: string) =>
      (
        await (
          await world.as(who)
        ).post(links.hearAppeal(appealCaseId), {
          outcome: 'upheld',
          reason,
          version: '0',
        })
      ).status

    const statuses = await Promise.all(['ines', 'ada', 'neighbour1', 'sam', 'maya'].map(send))
    await world.client.execute(`update posts set author_id = 4 where id = ${postId}`)
    await world.client.execute('update cases set author_id = 4 where author_id = 100')
    await world.client.execute(`update cases set author_id = 100 where id = ${appealCaseId}`)
    const author = await send('noor')

    expect(statuses).toEqual([403, 403, 403, 403, 403])
    expect(author).toBe(403)
    expect(await countOf(world, 'appeals where outcome is not null')).toBe(0)
    expect((await (await world.as('ines')).get(hearing)).dom.has('form.hearing')).toBe(false)
    expect(decisionId).toBeGreaterThan(0)
  })

  test('never by the form of other cases, alone or with others', async () => {
    const world = await openWorld()
    const { appealCaseId } = await plantAppeal(world)
    const noor = await world.as('noor')

    const refused = await noor.post(links.decide(appealCaseId), {
      verdict: 'dismiss',
      reason,
      version: '0',
    })

    expect(refused.status).toBe(422)
    expect(refused.dom.text('main')).toContain('a form of its own')
    expect(await countOf(world, "cases where kind = 'appeal' and closed_at is null")).toBe(1)
  })
})

describe('two at once', () => {
  test.each(['upheld', 'varied', 'reversed'])(
    '%s: one decides, the other hears who',
    async (outcome) => {
      const world = await openWorld()
      const { appealCaseId } = await plantAppeal(world)
      const pair = [await world.as('noor'), await world.as('ada')]

      const answers = await Promise.all(
        pair.map((visitor) =>
          visitor.post(links.hearAppeal(appealCaseId), {
            outcome,
            consequence: 'warn',
            reason,
            version: '0',
          }),
        ),
      )
      const [row] = await rowsOf(
        world,
        'select u.handle from appeals a join users u on u.id = a.decided_by',
      )

      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
      expect(answers.find(({ status }) => status === 409)?.dom.text('.flash.is-bad')).toBe(
        `${row?.handle} decided this appeal just now: ${outcome}. Reason: ${reason}`,
      )
      expect(await countOf(world, "mod_log where action like 'appeal-%'")).toBe(1)
      expect(await countOf(world, "notices where kind = 'appeal-outcome'")).toBe(1)
      expect(await countOf(world, 'decisions')).toBe(outcome === 'varied' ? 2 : 1)
    },
  )

  test('the decision is undone in the moment between: the whole outcome is taken back', async () => {
    const world = await openWorld()
    const { appealCaseId, hearing, decisionId } = await plantAppeal(world)
    const ada = await world.as('ada')
    const noor = await world.as('noor')
    const page = await noor.get(hearing)

    betweenTrips(world, () =>
      ada.post(links.undoDecision(decisionId), { reason: 'It was a mistake of ours.' }),
    )
    const late = await noor.submit(page, 'form.hearing', { outcome: 'reversed', reason })
    const stands = await hearBy(world, 'noor', hearing, { outcome: 'upheld' })
    const done = await hearBy(world, 'noor', hearing)

    expect(late.status).toBe(409)
    expect(late.dom.text('.flash.is-bad')).toContain('ada undid the decision itself just now')
    expect(stands.status).toBe(422)
    expect(done.status).toBe(200)
    expect(await countOf(world, "mod_log where action = 'undo'")).toBe(1)
    expect(await countOf(world, `cases where id = ${appealCaseId} and closed_at is not null`)).toBe(
      1,
    )
  })
})

describe('an outcome undone', () => {
  test.each([
    ['upheld', {}],
    ['varied', { consequence: 'silence', days: '3' }],
    ['reversed', {}],
  ])('%s: the appeal waits again, and what stood before it stands', async (outcome, fields) => {
    const world = await openWorld()
    const { hearing, decisionId, appealCaseId } = await plantAppeal(world)
    const before = await stateOf(world)
    world.pass(hour)
    await hearBy(world, 'noor', hearing, { outcome, ...fields })
    world.pass(hour)
    const ada = await world.as('ada')
    const page = await ada.get(hearing)

    const short = await ada.submit(page, 'form.undo', { reason: 'No.' })
    const undone = await ada.submit(page, 'form.undo', { reason: 'We have overlooked something.' })
    const twice = await ada.submit(page, 'form.undo', { reason: 'We have overlooked something.' })
    const statement = await (await world.as('neighbour1')).get(links.decision(decisionId))
    const again = await hearBy(world, 'noor', hearing, { outcome: 'reversed' })

    expect(short.status).toBe(422)
    expect(undone.dom.has('form.hearing')).toBe(true)
    expect(twice.status).toBe(409)
    expect(statement.dom.text('.appeal-state')).not.toContain('Decided')
    expect(again.status).toBe(200)
    expect(await countOf(world, `cases where id = ${appealCaseId} and closed_at is not null`)).toBe(
      1,
    )
    if (outcome === 'varied') return
    await ada.submit(await ada.get(hearing), 'form.undo', { reason: 'Once more: it stands.' })
    expect(await stateOf(world)).toEqual(before)
  })

  test('of a refused report closes its case again; decided anew it is left alone', async () => {
    const world = await openWorld()
    const { hearing, caseId, address } = await plantAppeal(world, {
      deciding: { verdict: 'dismiss', consequence: 'none' },
      by: 'theo',
    })
    const open = () => countOf(world, `cases where id = ${caseId} and closed_at is null`)
    const ada = await world.as('ada')
    const undo = async () =>
      ada.submit(await ada.get(hearing), 'form.undo', { reason: 'We have overlooked something.' })
    await hearBy(world, 'noor', hearing)
    const reopened = await open()

    await undo()
    const closed = await open()
    await hearBy(world, 'noor', hearing)
    await decideBy(await world.as('noor'), address)
    const refused = await undo()

    expect([reopened, closed]).toEqual([1, 0])
    expect(refused.status).toBe(409)
    expect(refused.dom.text('main')).toContain('decided anew')
    expect(await countOf(world, 'decisions where undone_at is null')).toBe(1)
  })
})

test('a report that came meanwhile has a case of its own: the old one is not opened beside it', async () => {
  const world = await openWorld()
  const { hearing, caseId, postId } = await plantAppeal(world, {
    deciding: { verdict: 'dismiss', consequence: 'none' },
    by: 'theo',
  })
  world.pass(2 * day)
  await openCaseOn(world, postId, ['neighbour3'])

  await hearBy(world, 'noor', hearing)

  expect(
    await rowsOf(world, `select id = ${caseId} as old from cases where closed_at is null`),
  ).toEqual([{ old: 0 }])
})

const withLinkOut = async () => {
  const world = await openWorld()
  const { postId, caseId, address } = await plantCase(world)
  const body = 'It is explained at [the makers](https://makers.example/numbers).'
  await world.client.execute({
    sql: 'update posts set body = ? where id = ?',
    args: [body, postId],
  })
  const bodyNow = async () =>
    (await rowsOf(world, `select body from posts where id = ${postId}`))[0]?.body
  await decideBy(await world.as('ines'), address, {
    consequence: 'remove-link',
    passages: 'https://makers.example/numbers',
  })
  const without = await bodyNow()
  await appealBy(await world.as('neighbour1'), await decisionOn(world, caseId))
  const hearing = links.case(await appealCase(world))
  const undoHearing = async () => {
    const ada = await world.as('ada')
    return ada.submit(await ada.get(hearing), 'form.undo', { reason: 'We have overlooked it.' })
  }
  return { world, body, without, bodyNow, postId, caseId, hearing, undoHearing }
}

test('links come back on appeal, go again once that is undone, and come back by each way then', async () => {
  const { world, body, without, bodyNow, caseId, postId, hearing, undoHearing } =
    await withLinkOut()
  world.pass(minute)
  await hearBy(world, 'noor', hearing)
  const back = await bodyNow()
  world.pass(minute)
  const undone = await undoHearing()
  const again = await bodyNow()
  const [stored] = await rowsOf(world, `select html from posts where id = ${postId}`)
  world.pass(minute)
  await hearBy(world, 'noor', hearing)
  const reversedTwice = await bodyNow()
  world.pass(minute)
  await undoHearing()
  world.pass(minute)
  const ada = await world.as('ada')
  await ada.post(links.undoDecision(await decisionOn(world, caseId)), { reason: 'We were wrong.' })

  expect(without).not.toContain('makers.example')
  expect([back, again, reversedTwice, await bodyNow()]).toEqual([body, without, body, body])
  expect(undone.status).toBe(200)
  expect(stored?.html).not.toContain('makers.example')
  expect(await countOf(world, "appeals where outcome = 'reversed'")).toBe(0)
  expect(await countOf(world, 'decisions where undone_at is not null')).toBe(1)
})

test('of a post that its author edited since, the links alone go again; gone already, nothing does', async () => {
  const { world, bodyNow, postId, hearing, undoHearing } = await withLinkOut()
  world.pass(minute)
  await hearBy(world, 'noor', hearing)
  world.pass(minute)
  const author = await world.as('neighbour1')
  const edited = 'See [the makers](https://makers.example/numbers) and https://other.example/a.'
  const rewrite = async (body: string) =>
    author.submit(await author.get(links.edit(postId)), '.form', { body })
  await rewrite(edited)
  world.pass(minute)
  await undoHearing()
  const taken = await bodyNow()
  world.pass(minute)
  await hearBy(world, 'noor', hearing)
  const back = await bodyNow()
  world.pass(minute)
  await rewrite('I have thought better of it, there is no link here.')
  const revisions = () => countOf(world, `post_revisions where post_id = ${postId}`)
  const before = await revisions()
  world.pass(minute)
  const undone = await undoHearing()

  expect(taken).toBe('See the makers and https://other.example/a.')
  expect(back).toBe(edited)
  expect(undone.status).toBe(200)
  expect(await bodyNow()).toBe('I have thought better of it, there is no link here.')
  expect(await revisions()).toBe(before)
})

test('links go again all or nothing: an edit in the same moment stops the undoing', async () => {
  const { world, body, bodyNow, postId, hearing } = await withLinkOut()
  world.pass(minute)
  await hearBy(world, 'noor', hearing)
  world.pass(minute)
  const ada = await world.as('ada')
  const page = await ada.get(hearing)
  betweenTrips(world, () =>
    world.client.execute(`update posts set revision = revision + 1 where id = ${postId}`),
  )

  const late = await ada.submit(page, 'form.undo', { reason: 'We have overlooked it.' })

  expect(late.status).toBe(409)
  expect(late.html).toContain('edited a moment ago')
  expect(await bodyNow()).toBe(body)
  expect(await countOf(world, "appeals where outcome = 'reversed'")).toBe(1)
  expect(await countOf(world, "mod_log where action in ('appeal-undone', 'restore')")).toBe(0)
})

test('the removal of all that somebody wrote is taken back for them, and stands again', async () => {
  const world = await openWorld()
  await plantCase(world, { title: 'The first thread', reporters: [] })
  await plantCase(world, { title: 'The second thread', reporters: [] })
  const hidden = () => countOf(world, 'posts where author_id = 100 and hidden_at is not null')
  const ines = await world.as('ines')
  await ines.post(links.sweepPerson('neighbour1'), { reason: 'A machine that writes adverts.' })
  const [removed] = await rowsOf(world, "select id from decisions where consequence = 'hide'")
  const swept = await hidden()
  await appealBy(await world.as('neighbour1'), Number(removed?.id))
  const hearing = links.case(await appealCase(world))

  await hearBy(world, 'noor', hearing)
  const back = await hidden()
  const ada = await world.as('ada')
  await ada.submit(await ada.get(hearing), 'form.undo', { reason: 'It is a machine after all.' })

  expect([swept, back, await hidden()]).toEqual([2, 0, 2])
})

test('what waited and was published on appeal is told of no more once that is undone', async () => {
  const world = await openWorld()
  const thread = await plantThread(world, {
    by: 'theo',
    title: 'NW-2-5 every evening',
    body: 'It says NW-2-5.',
  })
  const { caseId } = await heldAnswer(world, thread.threadId)
  await decideHeld(await world.as('ines'), caseId, 'uphold')
  await appealBy(await world.as('maya'), await decisionOn(world, caseId))
  const hearing = links.case(await appealCase(world))
  const told = () =>
    rowsOf(world, "select kind from notices where kind in ('reply', 'published') order by kind")

  world.pass(minute)
  await hearBy(world, 'noor', hearing, { outcome: 'reversed' })
  const published = [await told(), await countOf(world, 'signals')]
  const read = (await world.guest().get(thread.path)).html
  world.pass(minute)
  const ada = await world.as('ada')
  await ada.submit(await ada.get(hearing), 'form.undo', { reason: 'We have overlooked something.' })

  expect(published).toEqual([[{ kind: 'published' }, { kind: 'reply' }], 1])
  expect(read).toContain('jackpot')
  expect([await told(), await countOf(world, 'signals')]).toEqual([[], 0])
  expect((await world.guest().get(thread.path)).html).not.toContain('jackpot')
})

test.each([{ outcome: 'reversed' }, { outcome: 'varied', consequence: 'warn' }])(
  'what waited is not published on appeal while all of its author is removed: $outcome',
  async (fields) => {
    const world = await openWorld()
    const thread = await plantThread(world, {
      by: 'theo',
      title: 'NW-2-5 every evening',
      body: 'It says NW-2-5.',
    })
    const { caseId, postId } = await heldAnswer(world, thread.threadId)
    await decideHeld(await world.as('ines'), caseId, 'uphold')
    const decisionId = await decisionOn(world, caseId)
    await appealBy(await world.as('maya'), decisionId)
    const hearing = links.case(await appealCase(world))
    world.pass(minute)
    const ines = await world.as('ines')
    await ines.post(links.sweepPerson('maya'), { reason: 'A machine that writes adverts.' })
    const [sweep] = await rowsOf(world, 'select id from sweeps')
    const before = await stateOf(world)
    const told = () => countOf(world, "notices where kind in ('reply', 'published')")
    world.pass(minute)

    const early = await hearBy(world, 'noor', hearing, fields)
    const after = await stateOf(world)
    const quiet = [await told(), await countOf(world, 'signals')]
    const standing = await countOf(
      world,
      `decisions where id = ${decisionId} and undone_at is null`,
    )
    await ines.post(links.undoSweep(Number(sweep?.id)), { reason: 'It was no machine.' })
    const done = await hearBy(world, 'noor', hearing, fields)

    expect(early.status).toBe(409)
    expect(early.html).toContain('Everything this person wrote was removed')
    expect(after).toEqual(before)
    expect([quiet, standing]).toEqual([[0, 0], 1])
    expect(done.status).toBe(200)
    expect(await told()).toBe(2)
    expect(await countOf(world, `posts where id = ${postId} and hidden_at is null`)).toBe(1)
  },
)
