// Moderators as a team at a case: notes, handing over, escalating, looking on, and sparing each other.
import { describe, expect, test } from 'vitest'
import { links } from '../../views/links.ts'
import { decideBy, openCaseOn, plantCase, toldIn } from '../support/cases.ts'
import { countOf, rowsOf } from '../support/rows.ts'
import { idOf } from '../support/threads.ts'
import { day, hour, minute, openWorld, type World } from '../support/world.ts'

const logOf = (world: World) =>
  rowsOf(
    world,
    `select action, actor_id, user_id, reason, turn from mod_log where action <> 'claim'
    order by id`,
  )

describe.each([{ htmx: false }, { htmx: true }])('at a case, htmx $htmx', (way) => {
  test('a note is kept for moderators alone, and renews the claim', async () => {
    const world = await openWorld()
    const { caseId, address } = await plantCase(world)
    const ines = await world.as('ines', way)
    await ines.post(links.claim(caseId))
    world.pass(10 * minute)
    world.trips.reset()

    const noted = await ines.submit(await ines.get(address), 'form.note', { body: 'Third time.' })
    const trips = world.trips.trips()
    const empty = await ines.submit(noted, 'form.note', { body: ' ' })

    expect(trips).toBe(4)
    expect(noted.path).toBe(address)
    expect(noted.dom.text('.case-notes')).toContain('Note by ines')
    expect(noted.dom.text('.case-notes')).toContain('Third time.')
    expect(noted.dom.text('.claim')).toContain('15 min left')
    expect(empty.status).toBe(422)
    expect(empty.dom.text('#note-body-error')).toContain('Write a few words')
    expect((await world.guest().get('/modlog')).html).not.toContain('Third time.')
    expect(await logOf(world)).toEqual([
      { action: 'note', actor_id: idOf('ines'), user_id: null, reason: '', turn: null },
    ])
  })

  test('handed to a colleague it is free for them, and they hear of it', async () => {
    const world = await openWorld()
    const { caseId, address } = await plantCase(world, { reporters: ['theo', 'ada'] })
    const ines = await world.as('ines', way)
    const page = await ines.post(links.claim(caseId))

    const unknown = await ines.submit(page, 'form.hand-over', { to: 'maya', body: 'For you.' })
    const tied = await ines.submit(page, 'form.hand-over', { to: 'ada', body: 'For you.' })
    const handed = await ines.submit(page, 'form.hand-over', { to: 'Noor', body: 'It is Dutch.' })
    const noor = await world.as('noor', way)
    const hers = await noor.get('/mod?show=handed')
    const notice = await noor.get('/notifications')

    expect(unknown.status).toBe(422)
    expect(unknown.dom.text('#hand-over-to-error')).toContain('Choose a colleague')
    expect(tied.dom.text('#hand-over-to-error')).toContain('interest')
    expect(handed.dom.text('.claim')).toContain('Nobody is on this case. It was handed to noor.')
    expect(handed.dom.text('.case-notes')).toContain('Handed to noor by ines')
    expect(handed.dom.text('.timeline')).toContain('Handed over by ines to noor')
    expect(hers.dom.attrs('.case-row-title a', 'href')).toEqual([address])
    expect((await ines.get('/mod?show=handed')).dom.count('.case-row')).toBe(0)
    expect(notice.dom.text('.notice')).toContain('ines hands you the case about')
    expect(await countOf(world, `notices where kind = 'case-handed'`)).toBe(1)
  })

  test('escalated twice it has two notes, and waits for the admins since the first', async () => {
    const world = await openWorld()
    const { address } = await plantCase(world)
    const ines = await world.as('ines', way)
    const noor = await world.as('noor', way)

    await ines.submit(await ines.get(address), 'form.escalate', { body: 'A threat, I think.' })
    const since = world.now()
    world.pass(hour)
    const twice = await noor.submit(await noor.get(address), 'form.escalate', {
      body: 'And there is a second one.',
    })
    const ada = await world.as('ada', way)
    const queue = await ada.get('/mod?show=escalated')

    expect(twice.dom.text('.case-notes')).toContain('A threat, I think.')
    expect(twice.dom.text('.case-notes')).toContain('And there is a second one.')
    expect(await rowsOf(world, 'select escalated_at from cases')).toEqual([{ escalated_at: since }])
    expect(queue.dom.text('.case-row')).toContain('Escalated')
    expect(queue.dom.text('.case-row-sum')).toContain('50 for escalation')
    expect(await toldIn(world)).toEqual(['ada: case-escalated', 'ada: case-escalated'])
  })

  test('abusive text is covered until it is asked for, and the day counts it once', async () => {
    const world = await openWorld()
    const { postId } = await plantCase(world, { reporters: [] })
    await (await world.as('theo')).post(links.report(postId), { reason: 'harassment', note: '' })
    const why = { rule: 'abuse', label: 'abuse', points: 600, text: 'Like posts: “hotline”' }
    await world.client.execute(`insert into post_checks (post_id, verdict, label, score, reasons, at)
      values (${postId}, 'publish', 'abuse', 600, '${JSON.stringify([why])}', 0)`)
    const address = links.case(await openCaseOn(world, postId, []))
    const ines = await world.as('ines', way)
    const before = await ines.get('/mod')
    const covered = await ines.get(address)

    const shown = await ines.submit(covered, 'form.reveal-form')
    await ines.post(address.concat('/reveal'))
    const queue = await ines.get('/mod')
    const noor = await (await world.as('noor', way)).get(address)
    world.pass(day)
    const later = await ines.get(address)

    for (const page of [before, covered, noor, later]) expect(page.html).not.toContain('hotline')
    expect(shown.html).toContain('hotline')
    expect(before.dom.text('.page-lead')).not.toContain('hard case')
    expect(queue.dom.text('.page-lead')).toContain(
      'You have looked at 1 hard case today; take a break after 20.',
    )
    expect(await countOf(world, 'exposures')).toBe(1)
  })
})

test('colleagues who have the case open see each other, for a little longer than a minute', async () => {
  const world = await openWorld()
  const { caseId, address } = await plantCase(world)
  const ines = await world.as('ines')
  const noor = await world.as('noor')
  const looking = links.caseAct(caseId, 'looking')

  const alone = await ines.post(looking)
  const both = await noor.post(looking)
  world.pass(30_000)
  const page = await noor.get(address)
  const claimed = await noor.post(links.claim(caseId))
  world.pass(46_000)
  const gone = await noor.get(address)

  expect(alone.html).toBe('')
  expect(both.html).toBe('ines is looking at it.')
  expect(page.dom.text('.claim')).toContain('ines is looking at it.')
  expect(claimed.dom.text('.claim')).toContain('You are on it')
  expect(gone.dom.text('.claim')).not.toContain('looking')
  expect(await logOf(world)).toEqual([])
})

test('twenty hard cases in a day: a break is suggested, nothing is refused', async () => {
  const world = await openWorld()
  const { threadId } = await plantCase(world, { reporters: [] })
  const today = world.now() - (world.now() % day)
  for (let id = 1; id <= 20; id++) {
    await world.client.batch([
      `insert into cases (id, subject_kind, subject_id, thread_id, author_id, opened_at, closed_at)
      values (${id}, 'thread', ${id}, ${threadId}, ${idOf('kim')}, 0, 1)`,
      `insert into exposures (user_id, case_id, day) values (${idOf('ines')}, ${id}, ${today})`,
    ])
  }

  const queue = await (await world.as('ines')).get('/mod')

  expect(queue.dom.text('.page-lead')).toContain(
    'You have looked at 20 hard cases today: take a break',
  )
})

test('a claim is of one case, not of all in its thread; reporter and reported are two people', async () => {
  const world = await openWorld()
  const { caseId, answerIds, address } = await plantCase(world, { reporters: ['theo'] })
  const other = await openCaseOn(world, answerIds[1]!, ['kim'])
  const ines = await world.as('ines')
  const noor = await world.as('noor')

  await ines.post(links.claim(caseId))
  const theirs = await noor.post(links.claim(other))
  const page = await noor.get(address)

  expect(theirs.status).toBe(200)
  expect(theirs.dom.text('.claim')).toContain('You are on it')
  expect(page.dom.text('.claim')).toContain('ines is on it')
  expect(page.dom.text('.report-list .handle')).toBe('theo')
  expect(page.dom.text('.page-aside .handle')).toBe('neighbour1')
})

test('cases older than the setting are told once, in one notice to each moderator', async () => {
  const world = await openWorld()
  await plantCase(world, { title: 'The oldest' })
  await plantCase(world, { title: 'Nearly as old' })
  world.pass(48 * hour - minute)
  await world.tick()
  const early = await toldIn(world)
  world.pass(hour)

  await world.tick()
  const told = await toldIn(world)
  world.pass(hour)
  await world.tick()

  expect(early).toEqual([])
  expect(told.toSorted()).toEqual([
    'ada: cases-waiting',
    'ines: cases-waiting',
    'noor: cases-waiting',
  ])
  expect(await toldIn(world)).toEqual(told)
  expect((await (await world.as('ines')).get('/notifications')).dom.text('.notice')).toContain(
    '2 cases have waited for more than 48 hours, longest the one about “The oldest”',
  )
})

test('beside the case stands what is known of the person: decisions, reports both ways, notes', async () => {
  const world = await openWorld()
  const before = await plantCase(world, { reporters: ['theo'] })
  const reporter = await plantCase(world, { reporters: ['neighbour2'] })
  await openCaseOn(world, reporter.answerIds[1]!, ['neighbour1'])
  await decideBy(await world.as('noor'), before.address, { consequence: 'warn' })
  await world.client.execute(`insert into person_notes (id, user_id, author_id, body, at)
    values (1, ${idOf('neighbour1')}, ${idOf('noor')}, 'Was warned by telephone.', 0)`)
  // What was kept from being published counts; what a rule did until a person decided does not.
  await world.client.executeMultiple(`
    insert into cases (id, kind, subject_kind, subject_id, author_id, opened_at, closed_at)
      values (7, 'held', 'profile', 1, ${idOf('neighbour1')}, 1, 2);
    insert into decisions (id, case_id, turn, verdict, consequence, reason, decided_by, at)
      values (71, 7, 0, 'uphold', 'hide', 'It was an advert.', ${idOf('noor')}, 2);
    insert into decisions (id, case_id, verdict, consequence, reason, interim, at, undone_at)
      values (72, ${before.caseId}, 'uphold', 'hide', 'A rule.', 1, 1, 2);`)

  const page = await (await world.as('ines')).get(reporter.address)

  const facts = page.dom.text('.page-aside .facts')
  expect(facts).toMatch(/Trust\s*2 of 4/)
  expect(facts).toMatch(/Reports against them\s*2/)
  expect(facts).toMatch(/Upheld against them\s*2/)
  expect(facts).toMatch(/Reports by them\s*1/)
  expect(page.dom.text('.page-aside')).toContain('noor, ')
  expect(page.dom.text('.person-note')).toContain('Was warned by telephone.')
  expect(page.dom.text('.page-aside .link-list')).toContain('author warned')
  expect(page.dom.text('.page-aside .link-list')).toContain('Upheld: post hidden')
  expect(page.dom.text('.page-aside .link-list')).not.toContain('(undone)')
  expect(page.dom.attrs('.page-aside a', 'href')).toContain('/mod/users/neighbour1')
})
