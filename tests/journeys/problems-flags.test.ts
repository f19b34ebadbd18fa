// Moderators flag a case to staff as a sign of a widespread problem, and see what staff say to it.
import { describe, expect, test } from 'vitest'
import { idToUrl } from '../../src/lib/ids.ts'
import { openCaseOn } from '../support/cases.ts'
import { rowsOf } from '../support/rows.ts'
import { flagged, problem } from '../support/subjects.ts'
import { plantThread } from '../support/threads.ts'
import { minute, openWorld, type World } from '../support/world.ts'

const note = 'Five reports about this since noon, all of them on the same television.'
const reply = 'Thank you: it belongs to what we look into.'

describe.each([{ htmx: false }, { htmx: true }])('a flag, htmx: $htmx', ({ htmx }) => {
  test('goes from the queue to staff, and their answer to the case', async () => {
    const world = await openWorld()
    const thread = await caseOnQuestion(world)
    const noor = await world.as('noor', { htmx })
    world.trips.reset()
    const onCase = await noor.submit(await noor.get('/mod'), '.flag-form', { body: note })
    const trips = world.trips.trips()
    const { id } = await problem(world, 'confirmed')

    const sam = await world.as('sam', { htmx })
    const list = await sam.get('/staff/problems')
    const flag = await sam.get(list.dom.attr('.flag-list a', 'href') ?? '')
    const answered = await sam.submit(flag, '#answer-form', {
      answer: 'known',
      problem: idToUrl(id),
      reply,
    })

    // The queue, two trips of the command, the case.
    expect(trips).toBe(4)
    expect(onCase.dom.text('.case-flags .report-note')).toBe(note)
    expect(onCase.dom.text('.case-flags')).toContain('Staff have not answered yet.')
    expect(list.dom.text('.flag-list .report-note')).toBe(note)
    expect(flag.dom.text('.page-main')).toContain('It stopped at once.')
    expect(answered.dom.has('#answer-form')).toBe(false)
    const seen = await noor.get(thread.casePath)
    expect(seen.dom.text('.case-flags')).toContain('it belongs to a known problem')
    expect(seen.dom.texts('.case-flags .report-note')).toEqual([note, reply])
    expect((await noor.get('/mod')).dom.text('.case-row')).toContain(
      'Flagged to staff: it belongs to a known problem.',
    )
    expect((await noor.get('/notifications')).dom.text('.notice')).toContain('sam answers')
    expect((await sam.get('/staff/problems')).dom.has('.flag-list')).toBe(false)
    const banner = await world.guest().get(thread.path)
    expect(banner.dom.has('.banner')).toBe(true)
  })
})

describe('staff', () => {
  test('see how many flags wait, among what waits and beside their menu, until they answer', async () => {
    const world = await openWorld()
    await flagged(world)
    const sam = await world.as('sam')

    const before = await sam.get('/staff')
    await sam.submit(await onlyFlag(sam), '#answer-form', { answer: 'no', reply: 'One old TV.' })
    const after = await sam.get('/staff')

    expect(tilesOf(before)).toContain('1Flagged by moderators')
    expect(before.dom.text('.site-header')).toContain('1 suspected or flagged problems')
    expect(tilesOf(after)).toContain('0Flagged by moderators')
    expect(after.dom.text('.site-header')).not.toContain('flagged problems')
  })

  test('hear of a flag once; the one it is about and members do not', async () => {
    const world = await openWorld()
    await flagged(world)

    const rows = await rowsOf(
      world,
      `select u.handle from notices n join users u on u.id = n.user_id
       where n.kind = 'problem-flagged' and u.handle <> 'editorial' order by u.handle`,
    )

    expect(rows.map(({ handle }) => handle)).toEqual(['ada', 'lena', 'sam'])
  })

  test('open a problem with it: public at once, with its thread, raised by moderators', async () => {
    const world = await openWorld()
    const { path } = await caseOnQuestion(world)
    const noor = await world.as('noor')
    await noor.submit(await noor.get('/mod'), '.flag-form', { body: note })
    const sam = await world.as('sam')
    const flag = await onlyFlag(sam)

    const opened = await sam.submit(flag, '#answer-form', {
      answer: 'problem',
      reply,
      title: 'Samsung TVs stop with NW-2-5',
      body: 'We see it and look into it.',
    })

    expect(flag.dom.attr('#code', 'value')).toBe('NW-2-5')
    expect(opened.dom.text('.page-main')).toContain('Samsung TVs stop with NW-2-5')
    const [row] = await rowsOf(world, 'select state, raised_by, key from problems')
    expect(row).toMatchObject({ state: 'confirmed', raised_by: 'moderators' })
    expect((await world.guest().get(path)).dom.text('.banner-title')).toContain(
      'Samsung TVs stop with NW-2-5',
    )
  })

  test('say no with words that the moderator reads; nothing is opened', async () => {
    const world = await openWorld()
    const { caseId } = await flagged(world)
    const sam = await world.as('sam')

    await sam.submit(await onlyFlag(sam), '#answer-form', { answer: 'no', reply: 'One old TV.' })

    const noor = await world.as('noor')
    const seen = await noor.get(`/mod/cases/${idToUrl(caseId)}`)
    expect(seen.dom.text('.case-flags')).toContain('it is no widespread problem')
    expect(seen.dom.has('form.flag')).toBe(true)
    expect(await rowsOf(world, 'select id from problems')).toEqual([])
  })

  test.each([
    [{ answer: '', reply }, 'answer'],
    [{ answer: 'no', reply: '' }, 'reply'],
    [{ answer: 'known', reply }, 'problem'],
    [{ answer: 'known', problem: 'zzz', reply }, 'problem'],
    [{ answer: 'problem', code: 'NW-2-5', title: 'NW-2-5', reply }, 'body'],
    [{ answer: 'problem', title: 'NW-2-5', body: note, reply }, 'code'],
    [{ answer: 'problem', code: 'XX-1', title: 'XX-1', body: note, reply }, 'code'],
  ])('are told what is missing from %j, at %s', async (typed, field) => {
    const world = await openWorld()
    const { flagId } = await flagged(world)
    const sam = await world.as('sam')

    const refused = await sam.post(`/staff/flags/${idToUrl(flagId)}`, typed)

    expect(refused.status).toBe(422)
    expect(refused.dom.has(`#${field}-error`)).toBe(true)
    expect(refused.dom.text('#reply')).toBe(typed.reply)
    const [row] = await rowsOf(world, 'select answered_at from problem_flags')
    expect(row?.answered_at).toBe(null)
  })

  test('who answer at the same moment: one answers, and opens one problem', async () => {
    const world = await openWorld()
    await caseOnQuestion(world)
    const noor = await world.as('noor')
    await noor.submit(await noor.get('/mod'), '.flag-form', { body: note })
    const [sam, lena] = [await world.as('sam'), await world.as('lena')]
    const { path } = await onlyFlag(sam)
    const opening = { answer: 'problem', reply, title: 'It stops', body: note }

    const both = await Promise.all([
      sam.post(path, { ...opening, code: 'NW-2-5' }),
      lena.post(path, { ...opening, code: 'NW-3-6' }),
    ])

    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
    expect(await rowsOf(world, 'select id from problems')).toHaveLength(1)
    expect(await rowsOf(world, `select id from notices where kind = 'flag-answered'`)).toHaveLength(
      1,
    )
  })

  test('do not see in a flag what is hidden from everyone', async () => {
    const world = await openWorld()
    const { flagId } = await flagged(world)
    await world.client.execute(`update posts set hidden_at = 1, body = 'the secret word'`)
    const sam = await world.as('sam')

    const page = await sam.get(`/staff/flags/${idToUrl(flagId)}`)

    expect(page.dom.text('.page-main')).toContain('Its text is not public')
    expect(page.dom.text('body')).not.toContain('secret word')
  })
})

describe('a moderator', () => {
  test('flags a case once until it is answered, and not a case about themselves', async () => {
    const world = await openWorld()
    const { caseId } = await flagged(world)
    const ines = await world.as('ines')
    const path = `/mod/cases/${idToUrl(caseId)}/flag`

    const again = await ines.post(path, { body: note })
    await world.client.execute(`update cases set author_id = 3`)
    await world.client.execute('delete from problem_flags')
    const own = await ines.post(path, { body: note })

    expect([again.status, own.status]).toEqual([409, 403])
    expect(await rowsOf(world, 'select id from problem_flags')).toEqual([])
  })
})

/** Maya's question about NW-2-5 on a Samsung TV, reported to the moderators. */
const caseOnQuestion = async (world: World) => {
  const thread = await plantThread(world, {
    by: 'maya',
    title: 'It stopped',
    body: 'It stopped at once.',
    codes: ['nw-2-5'],
    devices: ['samsung-tv'],
  })
  world.pass(minute)
  const caseId = await openCaseOn(world, thread.questionId, ['neighbour1'])
  return { ...thread, caseId, casePath: `/mod/cases/${idToUrl(caseId)}` }
}

const tilesOf = ({ dom }: { dom: { texts: (selector: string) => string[] } }) =>
  dom.texts('.tile a').map((text) => text.slice(0, 22))

const onlyFlag = async (staff: Awaited<ReturnType<World['as']>>) => {
  const list = await staff.get('/staff/problems')
  return staff.get(list.dom.attr('.flag-list a', 'href') ?? '')
}
