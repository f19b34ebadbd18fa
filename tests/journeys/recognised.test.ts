// What is recognised in a text: shown while one writes, taken out where it is not meant, and staying out.
import { describe, expect, test } from 'vitest'
import { idToUrl } from '../../src/lib/ids.ts'
import { betweenTrips, hide, silence, useUp } from '../support/moments.ts'
import { countOf, rowsOf } from '../support/rows.ts'
import { idOf, plantThread } from '../support/threads.ts'
import { ways } from '../support/visitor.ts'
import { day, minute, openWorld, type World } from '../support/world.ts'

const htmx = { 'HX-Request': 'true', 'HX-Target': 'fieldset#recognised' }
const title = 'NW-2-5 and UI-800-3 on my Samsung TV'
const body = 'It says NW-2-5 and then UI-800-3, on a Samsung TV.'
const code = 'code:nw-2-5'

const mentionsIn = async (world: World) =>
  (await rowsOf(world, 'select kind, ref from mentions order by kind, ref')).map(
    ({ kind, ref }) => `${kind}:${ref}`,
  )

const removalsIn = async (world: World) =>
  (await rowsOf(world, 'select kind, ref, text, by_id from mention_removals order by ref')).map(
    ({ kind, ref, text, by_id }) => `${kind}:${ref} “${text}” by ${by_id}`,
  )

describe('while one writes', () => {
  test('each code and device is shown with the way to take it out, in one trip', async () => {
    const world = await openWorld()
    const theo = await world.as('theo')
    world.trips.reset()

    const part = await theo.post('/recognised', { body }, htmx)

    expect(world.trips.trips()).toBe(1)
    expect(part.html).toMatch(/^<fieldset/)
    expect(part.dom.texts('.chip > a')).toEqual(['NW-2-5', 'ui-800-3', 'Samsung smart TV'])
    expect(part.dom.attrs('.chip input[type=checkbox]', 'value')).toEqual([
      code,
      'code:ui-800-3',
      'device:samsung-tv',
    ])
    expect(part.dom.texts('.chip label')).toEqual([
      'Not this code: NW-2-5',
      'Not this code: ui-800-3',
      'Not this device: Samsung smart TV',
    ])
    expect(part.dom.text('[role=status]')).toBe('Recognised: NW-2-5, ui-800-3, Samsung smart TV.')
    expect(await countOf(world, 'posts')).toBe(0)
  })

  test('what was taken out stands below, and stays out while it is not in the text', async () => {
    const world = await openWorld()
    const theo = await world.as('theo')
    const notMeant = `${code} device:roku-tv`

    const part = await theo.post('/recognised', { body, notMeant }, htmx)

    expect(part.dom.texts('.chip > a')).toEqual(['ui-800-3', 'Samsung smart TV'])
    expect(part.dom.text('.recognised-out')).toContain('Not this code: NW-2-5. Put back')
    expect(part.dom.attr('.recognised-out input', 'value')).toBe(code)
    expect(part.dom.has('.recognised-out input[checked]')).toBe(true)
    expect(part.dom.attrs('input[type=hidden]', 'value')).toEqual(['', 'device:roku-tv'])
    expect(part.dom.text('[role=status]')).toContain('Not meant: NW-2-5.')
  })

  test('the ask form has it with its suggestions, which do not go by what was taken out', async () => {
    const world = await openWorld()
    await plantThread(world, { by: 'kim', title: 'Never ready', body: 'x', codes: ['nw-2-5'] })
    const maya = await world.as('maya')
    const ask = (notMeant: string) =>
      maya.post('/ask/suggestions', { title: 'NW-2-5', body: '', notMeant }, htmx)

    const before = await ask('')
    const after = await ask(code)

    expect(before.dom.texts('.suggestion a')).toContain('Never ready')
    expect(before.dom.has('#recognised[hx-swap-oob]')).toBe(true)
    expect(before.dom.texts('.suggestion-why').join()).toContain('about NW-2-5')
    expect(after.dom.texts('.suggestion-why').join()).not.toContain('NW-2-5')
    expect(after.dom.has('.recognised-out')).toBe(true)
  })

  test('the preview links nothing that was taken out', async () => {
    const theo = await (await openWorld()).as('theo')

    const shown = await theo.post('/preview', { body, notMeant: code })

    expect(shown.dom.attrs('.prose a', 'href')).toEqual(['/codes/ui-800-3', '/devices/samsung-tv'])
  })

  test('it is for members, not without end, and survives anything', async () => {
    const world = await openWorld()
    const theo = await world.as('theo')
    const notMeant = `${'code:x '.repeat(3000)} <b> : code: device:../x ${code}`

    const odd = await theo.post('/recognised', { title: '"'.repeat(400), body, notMeant }, htmx)
    await useUp(world, 'suggest', 'kim', 600)
    const over = await (await world.as('kim')).post('/recognised', { body }, htmx)

    expect(odd.status).toBe(200)
    expect(odd.html).not.toContain('<b>')
    expect(odd.dom.count('input[type=hidden]')).toBeLessThanOrEqual(21)
    expect(over.status).toBe(429)
    expect((await world.guest().post('/recognised', { body })).status).toBe(401)
  })
})

describe('without script', () => {
  test('a button of the answer shows the same and posts nothing', async () => {
    const world = await openWorld()
    const thread = await plantThread(world, { by: 'maya', title: 'Stuck', body: 'Stuck.' })
    const theo = await world.as('theo')
    world.trips.reset()

    const checked = await theo.post(`/t/${idToUrl(thread.threadId)}/replies`, {
      body,
      notMeant: code,
      check: 'yes',
    })

    expect([checked.status, world.trips.trips()]).toEqual([200, 1])
    expect(checked.dom.form('#reply').fields).toMatchObject({ body, notMeant: code })
    expect(checked.dom.texts('#recognised .chip > a')).toEqual(['ui-800-3', 'Samsung smart TV'])
    expect(await countOf(world, 'posts')).toBe(1)
  })

  test('so does one of an edit', async () => {
    const world = await openWorld()
    const thread = await plantThread(world, { by: 'maya', title: 'Stuck', body: 'Stuck.' })
    const maya = await world.as('maya')

    const checked = await maya.post(`/p/${idToUrl(thread.questionId)}/edit`, {
      title,
      body,
      check: 'yes',
    })

    expect(checked.status).toBe(200)
    expect(checked.dom.form('.form').fields).toMatchObject({ title, body })
    expect(checked.dom.count('#recognised .chip')).toBe(3)
    expect(await countOf(world, 'post_revisions')).toBe(0)
  })
})

describe.each(ways)('with %s', (_, way) => {
  test('a question leaves out what is not meant: no link, no mention, no signal', async () => {
    const world = await openWorld()
    const maya = await world.as('maya', way)
    world.trips.reset()

    const asked = await maya.post('/ask', { title, body, notMeant: `${code} code:ui-113 device:x` })

    expect(world.trips.trips()).toBe(3)
    expect(asked.dom.texts('.post-chips .chip')).toEqual(['ui-800-3', 'Samsung smart TV'])
    expect(asked.dom.attrs('.is-question .post-body a', 'href')).toEqual([
      '/codes/ui-800-3',
      '/devices/samsung-tv',
    ])
    expect(await mentionsIn(world)).toEqual(['code:ui-800-3', 'device:samsung-tv'])
    // Only what stands there can have been taken out.
    expect(await removalsIn(world)).toEqual([`${code} “NW-2-5” by ${idOf('maya')}`])
    expect(await countOf(world, "signals where key like '%nw-2-5%'")).toBe(0)
    expect(await countOf(world, "signals where key like '%ui-800-3%'")).toBe(2)
  })

  test('a refused form keeps what was taken out', async () => {
    const world = await openWorld()
    const thread = await plantThread(world, { by: 'maya', title: 'Stuck', body: 'Stuck.' })
    const maya = await world.as('maya', way)
    const theo = await world.as('theo', way)

    const question = await maya.post('/ask', { title: 'NW-2-5', body: 'Short', notMeant: code })
    const long = `${body}${'x'.repeat(30_000)}`
    const answer = await theo.post(`/t/${idToUrl(thread.threadId)}/replies`, {
      body: long,
      notMeant: code,
    })

    for (const [page, form] of [
      [question, 'form#ask'],
      [answer, '#reply'],
    ] as const) {
      expect(page.status).toBe(422)
      expect(page.dom.form(form).fields.notMeant).toBe(code)
      expect(page.dom.has('.recognised-out')).toBe(true)
    }
    expect(await countOf(world, 'mention_removals')).toBe(0)
  })

  test('an answer does, too; and an edit of it brings nothing back by itself', async () => {
    const world = await openWorld()
    const thread = await plantThread(world, { by: 'maya', title: 'Stuck', body: 'Stuck.' })
    const theo = await world.as('theo', way)
    const answered = await theo.submit(await theo.get(thread.path), '#reply', { body })
    const [row] = await rowsOf(world, "select id from posts where kind = 'answer'")
    const edit = `/p/${idToUrl(Number(row?.id))}/edit`
    const form = await theo.get(edit)

    // By its form, by another that says nothing of it, and with new words.
    await theo.submit(form, 'main .form', { notMeant: code })
    const taken = { mentions: await mentionsIn(world), signals: await countOf(world, 'signals') }
    const revisions = await countOf(world, 'post_revisions')
    world.pass(minute)
    await theo.post(edit, { body: `${body} Again NW-2-5.` })
    const kept = await mentionsIn(world)
    const again = await theo.get(edit)

    expect(answered.dom.has('.post-list a[href="/codes/NW-2-5"]')).toBe(true)
    expect(form.dom.count('#recognised .chip')).toBe(3)
    expect(taken.mentions).toEqual(['code:ui-800-3', 'device:samsung-tv'])
    // Of the answer's two codes with their device only one is left.
    expect(taken.signals).toBe(3)
    // The words stayed: that is no edit to read about.
    expect(revisions).toBe(0)
    expect(kept).toEqual(['code:ui-800-3', 'device:samsung-tv'])
    expect(again.dom.form('main .form').fields.notMeant).toBe(code)
    expect((await theo.get(thread.path)).dom.has('a[href="/codes/NW-2-5"]')).toBe(false)
  })

  test('whoever took it out can put it back', async () => {
    const world = await openWorld()
    const theo = await world.as('theo', way)
    const thread = await plantThread(world, { by: 'maya', title: 'Stuck', body: 'Stuck.' })
    const replies = `/t/${idToUrl(thread.threadId)}/replies`
    await theo.post(replies, { body, notMeant: code })
    const [row] = await rowsOf(world, "select id from posts where kind = 'answer'")
    const form = await theo.get(`/p/${idToUrl(Number(row?.id))}/edit`)

    const back = await theo.submit(form, 'main .form', { notMeant: '' })

    expect(await countOf(world, 'mention_removals')).toBe(0)
    expect(await mentionsIn(world)).toEqual(['code:nw-2-5', 'code:ui-800-3', 'device:samsung-tv'])
    expect(back.dom.has('.post-list a[href="/codes/NW-2-5"]')).toBe(true)
  })

  test('a quotation is no mention of who quotes', async () => {
    const world = await openWorld()
    const theo = await world.as('theo', way)
    const thread = await plantThread(world, { by: 'maya', title: 'Stuck', body: 'Stuck.' })

    const answered = await theo.submit(await theo.get(thread.path), '#reply', {
      body: `> ${body}\n\nRestart the router.`,
    })

    expect(answered.dom.text('.post-list blockquote')).toBe(body)
    expect(await countOf(world, 'mentions')).toBe(0)
    expect(await countOf(world, 'signals')).toBe(0)
  })

  test('the team takes a wrong code out of a post: logged, told, and not for the author to undo', async () => {
    const world = await openWorld()
    const maya = await world.as('maya', way)
    const ines = await world.as('ines', way)
    const asked = await maya.post('/ask', { title, body })
    const [row] = await rowsOf(world, 'select id, thread_id from posts')
    const post = `/p/${idToUrl(Number(row?.id))}`
    await (await world.as('theo')).post(`/t/${idToUrl(Number(row?.thread_id))}/me-too`, {
      on: 'yes',
    })
    const before = await countOf(world, "signals where key like '%nw-2-5%'")
    const form = await ines.get(`${post}/correct`)
    world.trips.reset()

    const done = await ines.submit(form, 'main .form', { notMeant: code, reason: 'A flight.' })

    expect(world.trips.trips()).toBe(3)
    expect(done.path).toBe(`${asked.path}#post-${idToUrl(Number(row?.id))}`)
    expect(done.dom.texts('.post-chips .chip')).toEqual(['ui-800-3', 'Samsung smart TV'])
    expect(before).toBe(4)
    expect(await countOf(world, "signals where key like '%nw-2-5%'")).toBe(0)
    expect(await removalsIn(world)).toEqual([`${code} “NW-2-5” by ${idOf('ines')}`])
    expect(await rowsOf(world, 'select action, actor_id, user_id, reason from mod_log')).toEqual([
      {
        action: 'correct',
        actor_id: idOf('ines'),
        user_id: idOf('maya'),
        reason: 'Not meant: “NW-2-5”. A flight.',
      },
    ])
    expect((await ines.get('/mod/log?action=correct')).dom.text('.log-row')).toContain('A flight.')
    const notices = await maya.get('/notifications')
    expect(notices.dom.text('.notice')).toContain('ines corrected the codes and devices')

    const edit = await maya.get(`${post}/edit`)
    await maya.submit(edit, 'main .form', { notMeant: '', body: `${body} NW-2-5!` })
    expect(edit.dom.text('.recognised-out')).toContain('taken out by somebody else')
    expect(await mentionsIn(world)).toEqual(['code:ui-800-3', 'device:samsung-tv'])

    const sam = await world.as('sam', way)
    const undone = await sam.submit(await sam.get(`${post}/correct`), 'main .form', {
      notMeant: '',
      reason: 'It is the code.',
    })
    expect(undone.dom.texts('.post-chips .chip')[0]).toBe('NW-2-5')
    expect(await countOf(world, 'mention_removals')).toBe(0)
  })
})

describe('a correction', () => {
  const asked = async (world: World) => {
    const maya = await world.as('maya')
    await maya.post('/ask', { title, body, notMeant: 'code:ui-800-3' })
    const [row] = await rowsOf(world, 'select id, thread_id from posts')
    return { id: Number(row?.id), path: `/p/${idToUrl(Number(row?.id))}/correct` }
  }

  test('is not for members, says why, and leaves alone what the author took out', async () => {
    const world = await openWorld()
    const { path } = await asked(world)
    const ines = await world.as('ines')

    const theirs = await (await world.as('theo')).post(path, { notMeant: code, reason: 'Wrong.' })
    const wordless = await ines.post(path, { notMeant: code, reason: '' })
    await ines.post(path, { notMeant: '', reason: 'All of it is meant.' })

    expect(theirs.status).toBe(403)
    expect(wordless.status).toBe(422)
    expect(wordless.dom.form('main .form').fields.notMeant).toBe(code)
    expect(await removalsIn(world)).toEqual([`code:ui-800-3 “UI-800-3” by ${idOf('maya')}`])
    expect(await countOf(world, 'mod_log')).toBe(0)
    expect(await countOf(world, 'notices')).toBe(0)
  })

  test('made while the author saves an edit is not written over', async () => {
    const world = await openWorld()
    const { id } = await asked(world)
    const maya = await world.as('maya')
    betweenTrips(world, () =>
      world.client.execute({
        sql: 'insert into mention_removals values (?, ?, ?, ?, ?, ?)',
        args: [id, 'code', 'nw-2-5', 'NW-2-5', idOf('ines'), world.now()],
      }),
    )

    const late = await maya.post(`/p/${idToUrl(id)}/edit`, { title, body: `${body} Again NW-2-5.` })

    expect(late.status).toBe(409)
    expect(late.dom.text('.recognised-out')).toContain('taken out by somebody else')
    expect(await countOf(world, 'post_revisions')).toBe(0)
  })

  test('of a post that is edited or hidden at that moment writes nothing', async () => {
    const world = await openWorld()
    const { id, path } = await asked(world)
    const ines = await world.as('ines')
    const wanted = { notMeant: code, reason: 'A flight.' }

    betweenTrips(world, () =>
      world.client.execute(`update posts set body = 'Other words', revision = 2 where id = ${id}`),
    )
    const late = await ines.post(path, wanted)
    await hide(world, id)
    const hidden = await ines.post(path, wanted)
    await silence(world, 'noor')
    const silenced = await (await world.as('noor')).post(path, wanted)

    expect([late.status, hidden.status, silenced.status]).toEqual([409, 403, 403])
    expect(await countOf(world, 'mod_log')).toBe(0)
    expect(await countOf(world, `mention_removals where ref = 'nw-2-5'`)).toBe(0)
  })
})

test('staff see what was taken out, the largest share first, with the words and posts', async () => {
  const world = await openWorld()
  await (await world.as('theo')).post('/ask', {
    title: 'An old one',
    body: 'It says UI-800-3 here.',
    notMeant: 'code:ui-800-3',
  })
  world.pass(31 * day)
  const maya = await world.as('maya')
  const theo = await world.as('theo')
  await maya.post('/ask', { title: 'My flight', body: 'I fly with nw 2 5 error.', notMeant: code })
  world.pass(minute)
  await maya.post('/ask', { title: 'My TV', body, notMeant: 'device:samsung-tv code:nw-2-5' })
  await theo.post('/ask', { title: 'My TV, too', body: 'A Samsung TV it is, that says NW-2-5.' })
  await theo.post('/ask', {
    title: 'Shy',
    body: 'My Roku TV shows nothing.',
    notMeant: 'device:roku-tv',
  })
  const [shy] = await rowsOf(world, "select id from posts where body like '%Roku%'")
  await hide(world, Number(shy?.id))
  const sam = await world.as('sam')
  world.trips.reset()

  const page = await sam.get('/staff/recognition')

  expect(world.trips.trips()).toBe(1)
  expect(page.dom.texts('tbody th a:first-child')).toEqual([
    'Roku TV',
    'NW-2-5',
    'Samsung smart TV',
  ])
  expect(page.dom.texts('tbody td[data-label="Taken out"]')).toEqual([
    '1 of 1 time (100 %)',
    '2 of 3 times (67 %)',
    '1 of 2 times (50 %)',
  ])
  expect(page.dom.texts('tbody td[data-label="Words in the posts"]')).toEqual([
    'In posts out of sight',
    '“NW-2-5”, “nw 2 5”',
    '“Samsung TV”',
  ])
  expect(page.html).not.toContain('Shy')
  expect(page.dom.texts('tbody tr:nth-child(2) li a')).toEqual(['My TV', 'My flight'])
  expect(page.dom.attr('tbody tr:nth-child(2) th a:nth-child(2)', 'href')).toBe(
    '/admin/codes/nw-2-5',
  )
})
