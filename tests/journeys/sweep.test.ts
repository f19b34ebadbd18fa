// Removing all of an account, or of a wave, as one act: previewed, told, appealed against, undone whole.
import { expect, test } from 'vitest'
import { newId } from '../../src/lib/ids.ts'
import { links } from '../../views/links.ts'
import { decideBy, openCaseOn } from '../support/cases.ts'
import { contentsOf } from '../support/contents.ts'
import { heldAnswer } from '../support/held.ts'
import { plantSolution } from '../support/known.ts'
import { countOf, rowsOf } from '../support/rows.ts'
import { answered } from '../support/subjects.ts'
import { plantThread } from '../support/threads.ts'
import { day, hour, minute, openWorld, type World } from '../support/world.ts'

const reason = 'All of it advertises one and the same shop.'
const sorry = 'It was a mix-up with another account.'

/** What is shown of every post and thread, and what is counted. */
const standing = async (world: World) => ({
  posts: await rowsOf(world, 'select id, hidden_at from posts order by id'),
  threads: await rowsOf(world, 'select id, hidden_at, replies, solved_at from threads order by id'),
  solutions: await rowsOf(world, 'select post_id, undone_at, undone_by from solutions order by id'),
  people: await rowsOf(world, 'select id, profile_hidden_at from users order by id'),
})

/** Theo asked a thread that neighbour2 answered, and answered one of maya's, which is solved by it. */
const theosWork = async (world: World) => {
  const own = await plantThread(world, {
    by: 'theo',
    title: 'Cheap months',
    body: 'Write to me for cheap months.',
    answers: [{ by: 'neighbour2', body: 'This looks like a scam to me.' }],
  })
  const helped = await answered(world)
  await plantSolution(world, { threadId: helped.threadId, postId: helped.answerId })
  const caseId = await openCaseOn(world, helped.answerId, ['neighbour1'])
  return { own, helped, caseId }
}

test('all of a person goes out of sight at once, everyone concerned is told, and undoing is exact', async () => {
  const world = await openWorld()
  const { own, helped, caseId } = await theosWork(world)
  world.pass(minute)
  const before = await standing(world)
  const ines = await world.as('ines')

  const preview = await ines.get(links.sweepPerson('theo'))
  expect(preview.dom.text('.facts')).toMatch(/2 posts, 2 of them shown now/)
  expect(preview.dom.text('.facts')).toMatch(/1 thread, with 1 answer/)
  expect(preview.dom.text('.facts')).toMatch(/1 open case/)
  world.trips.reset()
  const done = await ines.submit(preview, '#sweep', { reason })
  await world.settle()

  expect(done.path).toMatch(/^\/mod\/sweeps\//)
  const guest = world.guest()
  expect((await guest.get(own.path)).status).toBe(404)
  expect((await guest.get(helped.path)).html).not.toContain('Restart the router')
  const [thread] = await rowsOf(world, `select * from threads where id = ${helped.threadId}`)
  expect(thread).toMatchObject({ replies: 0, solved_at: null })
  // The case that waited is decided with it, and its reporter hears how it ended.
  const [waiting] = await rowsOf(world, `select * from cases where id = ${caseId}`)
  expect(waiting).toMatchObject({ version: 1 })
  expect(waiting?.closed_at).not.toBeNull()
  const reporter = await (await world.as('neighbour1')).get(links.notifications())
  expect(reporter.html).toContain('A moderator agreed with your report')
  expect(reporter.html).toContain(reason)
  // The author has one statement for all of it, and can appeal.
  const theo = await world.as('theo')
  const told = await theo.get(links.notifications())
  expect(told.html).toContain('A moderator removed what you wrote here: 2 posts')
  const [row] = await rowsOf(world, 'select * from statements')
  expect(row).toMatchObject({ user_id: 2, place: '2 posts and the profile of @theo', automated: 0 })
  expect(await rowsOf(world, 'select * from statements')).toHaveLength(1)
  const statement = await theo.get(links.decision(Number(row?.decision_id)))
  expect(statement.status).toBe(200)
  expect(statement.html).toContain(reason)
  const [logged] = await rowsOf(world, "select * from mod_log where action = 'sweep'")
  expect(logged?.reason).toBe(`${reason} (2 posts, 1 thread, 1 account, 1 case)`)
  expect((await world.mailTo('theo@people.example')).map(({ subject }) => subject)).toContain(
    'A moderator removed what you wrote here: 2 posts (Foyer)',
  )

  world.pass(hour)
  const undone = await ines.submit(done, 'main form', { reason: sorry })
  await world.settle()

  expect(undone.html).toContain(sorry)
  expect(await standing(world)).toEqual(before)
  const [again] = await rowsOf(world, `select * from cases where id = ${caseId}`)
  expect(again).toMatchObject({ closed_at: null, version: 2 })
  expect((await theo.get(links.notifications())).html).toContain(
    'What you wrote here is shown again',
  )
  expect((await guest.get(own.path)).status).toBe(200)
})

test('undoing brings back what it alone hid: not what a moderator hid before or after', async () => {
  const world = await openWorld()
  const { own, helped } = await theosWork(world)
  const other = await plantThread(world, {
    by: 'theo',
    title: 'Another',
    body: 'Another question.',
  })
  const ines = await world.as('ines')
  const hideByCase = async (postId: number) => {
    const caseId = await openCaseOn(world, postId, ['neighbour3'])
    const fields = { verdict: 'uphold', consequence: 'hide', reason, rule: 'spam', version: '0' }
    const decided = await ines.post(links.decide(caseId), fields)
    expect(decided.status).toBe(200)
  }
  await hideByCase(other.questionId)
  world.pass(minute)
  const done = await ines.post(links.sweepPerson('theo'), { reason })
  world.pass(minute)
  const noor = await world.as('noor')

  await noor.post(`${done.path}/undo`, { reason: sorry })

  const hidden = await rowsOf(world, 'select id from posts where hidden_at is not null')
  expect(hidden.map(({ id }) => id)).toEqual([other.questionId])
  expect(own.questionId).not.toBe(helped.answerId)
})

test('a post that waited does so again after it, and is never told of as published meanwhile', async () => {
  const world = await openWorld()
  const { threadId } = await answered(world)
  const { caseId } = await heldAnswer(world, threadId)
  const ines = await world.as('ines')
  const preview = await ines.get(links.sweepPerson('maya'))
  await ines.submit(preview, '#sweep', { reason })
  const decisions = await rowsOf(
    world,
    `select id, case_id = ${caseId} as held from decisions order by id`,
  )
  const [swept, whole] = [1, 0].map((held) => decisions.find((row) => row.held === held)?.id)
  const undo = (id: unknown) => ines.post(links.undoDecision(Number(id)), { reason: sorry })
  const before = await countOf(world, "notices where kind in ('reply', 'published')")

  const early = await undo(swept)
  await undo(whole)
  const given = await undo(swept)

  expect(early.status).toBe(409)
  expect(early.html).toContain('Everything this person wrote was removed')
  expect(given.status).toBe(200)
  expect(await rowsOf(world, `select closed_at from cases where id = ${caseId}`)).toEqual([
    { closed_at: null },
  ])
  expect(await countOf(world, 'posts where held_at is not null and hidden_at is not null')).toBe(1)
  expect(await countOf(world, "notices where kind in ('reply', 'published')")).toBe(before)
})

test('what whoever removes it reported themselves, or argued about, is decided by somebody else', async () => {
  const world = await openWorld()
  const { own, helped, caseId } = await theosWork(world)
  const reported = await openCaseOn(world, own.questionId, ['ines'])
  const ines = await world.as('ines')
  const waiting = () =>
    rowsOf(world, "select id from cases where closed_at is null and kind = 'report' order by id")

  await ines.submit(await ines.get(links.sweepPerson('theo')), '#sweep', { reason })

  expect(await waiting()).toEqual([{ id: reported }])
  expect(await rowsOf(world, `select verdict from decisions where case_id = ${caseId}`)).toEqual([
    { verdict: 'uphold' },
  ])
  expect((await world.guest().get(helped.path)).html).not.toContain('Restart the router')
  const decided = await decideBy(await world.as('noor'), links.case(reported), {
    consequence: 'none',
  })
  expect(decided.status).toBe(200)
  expect(await waiting()).toEqual([])
})

test('an account that wrote nothing, somebody of the team, and oneself are not swept', async () => {
  const world = await openWorld()
  await plantThread(world, { by: 'noor', title: 'A rule', body: 'Please read the rules first.' })
  await plantThread(world, { by: 'ines', title: 'A rule', body: 'Please read the rules first.' })
  const ines = await world.as('ines')
  const before = await contentsOf(world, { without: ['limits'] })

  const answers = []
  for (const handle of ['kim', 'noor', 'ines', 'nobody']) {
    answers.push((await ines.post(links.sweepPerson(handle), { reason })).status)
  }
  const short = await ines.post(links.sweepPerson('kim'), { reason: 'spam' })

  expect(answers).toEqual([409, 403, 403, 404])
  expect(short.status).toBe(422)
  expect(short.dom.form('#sweep').fields.reason).toBe('spam')
  expect(await contentsOf(world, { without: ['limits'] })).toEqual(before)
})

test('two who remove and undo at the same moment do it once', async () => {
  const world = await openWorld()
  await theosWork(world)
  world.pass(minute)
  const both = [await world.as('ines'), await world.as('noor')]

  const sent = await Promise.all(both.map((one) => one.post(links.sweepPerson('theo'), { reason })))
  const done = sent.find(({ status }) => status === 200)
  expect(sent.map(({ status }) => status).sort()).toEqual([200, 409])
  expect(await rowsOf(world, 'select id from sweeps')).toHaveLength(1)
  await Promise.all(both.map((one) => one.post(`${done?.path}/undo`, { reason: sorry })))

  expect(await rowsOf(world, "select id from mod_log where action = 'unsweep'")).toHaveLength(1)
  expect(await rowsOf(world, 'select id from posts where hidden_at is not null')).toEqual([])
})

test('5,000 posts go in one batch of a few statements', async () => {
  const world = await openWorld()
  const { threadId } = await answered(world)
  const at = world.now() - hour
  const first = newId(at)
  await world.client.execute(`with recursive n(i) as (select 0 union all select i + 1 from n where i < 4999)
    insert into posts (id, thread_id, author_id, kind, body, html, text_version, created_at,
      fingerprint, bucket)
    select ${first} + i, ${threadId}, 101, 'answer', 'Buy', '<p>Buy</p>', 1, ${at}, 'p' || i, 0 from n`)
  await world.client.execute('update threads set replies = 5001')
  const ines = await world.as('ines')
  world.trips.reset()
  const begun = performance.now()

  const done = await ines.post(links.sweepPerson('neighbour2'), { reason })
  const took = performance.now() - begun

  expect(done.dom.text('h1')).toBe('All of neighbour2: 5,000 posts')
  const [counts] = await rowsOf(
    world,
    'select count(*) as n from posts where hidden_at is not null',
  )
  expect(counts?.n).toBe(5000)
  const [thread] = await rowsOf(world, `select replies from threads where id = ${threadId}`)
  expect(thread?.replies).toBe(1)
  expect(new Set(world.trips.statements()).size).toBeLessThan(45)
  expect(took).toBeLessThan(5_000)
})

test('the switch holds back what new accounts post, shows in the frame of the team, and is logged', async () => {
  const world = await openWorld()
  const ines = await world.as('ines')
  const off = await ines.get(links.wave())
  expect(off.dom.has('.site-header .flash')).toBe(false)

  await ines.post(links.switchWave(), { on: 'yes', reason: 'Forty advertisements in ten minutes.' })
  const on = await ines.get('/')
  const kim = await world.as('kim')
  const link = { title: 'Look at this', body: 'See https://shop.example/ for the cheapest months.' }
  const stopped = await kim.post(links.ask(), link)
  const asked = await kim.post(links.ask(), {
    title: 'No sound',
    body: 'No sound since this morning.',
  })
  await ines.post(links.switchWave(), { on: 'no', reason: 'They have stopped, all is quiet.' })
  const over = await ines.get('/')

  expect(on.dom.text('.site-header .flash')).toContain('Spam wave')
  expect((await world.guest().get('/')).html).not.toContain('Spam wave')
  expect((await kim.get('/')).html).not.toContain('Spam wave')
  expect(stopped.status).toBe(422)
  expect(stopped.html).toContain('Links and images of new accounts are stopped for now')
  expect(stopped.dom.form('#ask').fields).toMatchObject(link)
  expect(asked.status).toBe(200)
  expect(await rowsOf(world, 'select held_at from posts where author_id = 8')).toMatchObject([
    { held_at: world.now() },
  ])
  expect(over.dom.has('.site-header .flash')).toBe(false)
  const log = await rowsOf(
    world,
    "select action from mod_log where action like 'wave-%' order by id",
  )
  expect(log.map(({ action }) => action)).toEqual(['wave-on', 'wave-off'])
})

test('a wave is undone by time: young accounts alone, previewed, each author told and heard', async () => {
  const world = await openWorld()
  const plant = (by: string, title: string) => plantThread(world, { by, title, body: `${title}!` })
  const old = await plant('kim', 'Before the wave')
  world.pass(2 * hour)
  await world.client.execute(
    `update users set created_at = ${world.now() - day} where id in (101, 102)`,
  )
  const wave = [await plant('neighbour2', 'Cheap one'), await plant('neighbour3', 'Cheap two')]
  const grown = await plant('theo', 'A question')
  const typed = (ms: number) => new Date(ms).toISOString().slice(0, 16).replace('T', ' ')
  const range = { from: typed(world.now() - hour), to: typed(world.now() + minute), days: '7' }
  const ines = await world.as('ines')

  const preview = await ines.get(links.wave(range))
  expect(preview.dom.text('.facts')).toMatch(/2 posts.*2 accounts/s)
  const done = await ines.submit(preview, '#sweep', { reason })
  const hidden = await rowsOf(world, 'select id from posts where hidden_at is not null order by id')
  expect(hidden.map(({ id }) => id)).toEqual(wave.map(({ questionId }) => questionId))
  expect([old, grown].every(({ questionId }) => !hidden.some(({ id }) => id === questionId))).toBe(
    true,
  )

  // One of the two was none: their own decision is undone, and theirs alone comes back.
  const [of] = await rowsOf(world, 'select decision_id from statements where user_id = 101')
  await ines.post(links.undoDecision(Number(of?.decision_id)), { reason: sorry })
  const left = await rowsOf(world, 'select id from posts where hidden_at is not null')
  expect(left.map(({ id }) => id)).toEqual([wave[1]?.questionId])
  await ines.post(`${done.path}/undo`, { reason: sorry })

  expect(await rowsOf(world, 'select id from posts where hidden_at is not null')).toEqual([])
  const told = await (await world.as('neighbour2')).get(links.notifications())
  expect(told.html).toContain('A moderator removed what you wrote here: 1 post')
  expect((await ines.get(links.wave({ ...range, to: 'soon' }))).status).toBe(422)
})
