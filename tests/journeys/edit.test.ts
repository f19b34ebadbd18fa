// Editing a post: what it says changes, what it said stays readable, and nobody overwrites unseen.
import { describe, expect, test } from 'vitest'
import { idToUrl } from '../../src/lib/ids.ts'
import { betweenTrips, hide, lock, silence, useUp } from '../support/moments.ts'
import { countOf, rowsOf } from '../support/rows.ts'
import { plantThread } from '../support/threads.ts'
import { ways } from '../support/visitor.ts'
import { minute, openWorld, type World } from '../support/world.ts'

const network = {
  by: 'maya',
  title: 'NW-2-5 on my Samsung TV',
  body: 'It says NW-2-5 since yesterday evening.',
  codes: ['nw-2-5'],
  devices: ['samsung-tv'],
  answers: [{ by: 'theo', body: 'Restart the router.' }],
}

const plant = async (world: World) => {
  const thread = await plantThread(world, network)
  const [answer = 0] = thread.answerIds
  const edit = (postId: number) => `/p/${idToUrl(postId)}/edit`
  return { thread, answer, edit, question: edit(thread.questionId), reply: edit(answer) }
}

const body = 'Update the app, then restart the router.'

describe.each(ways)('with %s', (_, way) => {
  test('the author changes an answer; the text before stands in its history', async () => {
    const world = await openWorld()
    const { thread, answer, reply } = await plant(world)
    const theo = await world.as('theo', way)
    world.trips.reset()
    const form = await theo.get(reply)
    const pageTrips = world.trips.trips()
    world.pass(minute)
    world.trips.reset()

    const edited = await theo.submit(form, '.form', { body: `${body}\r\n` })

    expect([pageTrips, world.trips.trips()]).toEqual([1, 3])
    expect(form.dom.form('.form').fields).toEqual({ body: 'Restart the router.', revision: '1' })
    expect(edited.path).toBe(`${thread.path}#post-${idToUrl(answer)}`)
    expect(edited.dom.text('.post-list .post-body')).toBe(body)
    expect(edited.dom.text('.post-list .author-edited')).toBe('edited just now')
    const [row] = await rowsOf(
      world,
      `select body, revision, edited_at from posts where id = ${answer}`,
    )
    expect(row).toEqual({ body, revision: 2, edited_at: world.now() })
    expect(
      await rowsOf(world, 'select revision, body, title, edited_by from post_revisions'),
    ).toEqual([{ revision: 1, body: 'Restart the router.', title: null, edited_by: 2 }])
    // Editing is no news: nobody is told, and the thread stays where it is in the lists.
    expect(await countOf(world, 'notices')).toBe(0)
    expect(await countOf(world, `threads where active_at < ${world.now() - minute}`)).toBe(1)
    expect(await countOf(world, 'signals')).toBe(0)
  })

  test('the asker changes title and text: codes, devices and the address follow', async () => {
    const world = await openWorld()
    const { thread, question } = await plant(world)
    const maya = await world.as('maya', way)
    const form = await maya.get(question)

    const edited = await maya.submit(form, '.form', {
      title: 'UI-800-3 on my Roku stick',
      body: 'I mixed that up: it is UI-800-3, and a Roku stick.',
    })

    const path = `/t/${idToUrl(thread.threadId)}/ui-800-3-on-my-roku-stick`
    expect(edited.path).toBe(`${path}#post-${idToUrl(thread.questionId)}`)
    expect(edited.dom.text('h1')).toBe('UI-800-3 on my Roku stick')
    expect(edited.dom.texts('.post-chips .chip')).toEqual(['ui-800-3', 'Roku Streaming Stick'])
    expect(edited.dom.attr('.is-question .post-body a', 'href')).toBe('/codes/ui-800-3')
    expect(await rowsOf(world, 'select kind, ref from mentions order by kind')).toEqual([
      { kind: 'code', ref: 'ui-800-3' },
      { kind: 'device', ref: 'roku-streaming-stick' },
    ])
    const history = await maya.get(edited.dom.attr('.is-question .author-edited', 'href')!)
    expect(history.dom.text('.revision .diff del')).toContain('NW')
    // The old address still leads there.
    expect((await maya.send(thread.path)).headers.get('Location')).toBe(path)
  })

  test.each([
    ['no title', { title: '  ' }, 'title', 'at least 3 characters'],
    ['a long title', { title: 'x'.repeat(151) }, 'title', 'under 150 characters'],
    ['a short text', { body: 'Help!' }, 'body', 'at least 20 characters'],
    ['a long text', { body: 'x'.repeat(30_001) }, 'body', 'more than 30,000 characters'],
  ])(
    '%s is refused beside its field, and what was typed is kept',
    async (_name, fields, field, why) => {
      const world = await openWorld()
      const { question } = await plant(world)
      const maya = await world.as('maya', way)
      const form = await maya.get(question)
      const typed = { ...form.dom.form('.form').fields, ...fields }
      world.trips.reset()

      const refused = await maya.submit(form, '.form', fields)

      expect(refused.status).toBe(422)
      expect(world.trips.trips()).toBe(1)
      expect(refused.dom.text(`.field.is-invalid #${field}-error`)).toContain(why)
      expect(refused.dom.attr('.error-summary a', 'href')).toBe(`#${field}`)
      expect(refused.dom.form('.form').fields).toEqual(typed)
      expect(await countOf(world, 'post_revisions')).toBe(0)
    },
  )

  test('who edits what was edited meanwhile is shown both, and decides', async () => {
    const world = await openWorld()
    const { answer, reply } = await plant(world)
    const theo = await world.as('theo', way)
    const [one, two] = [await theo.get(reply), await theo.get(reply)]
    await theo.submit(one, '.form', { body: 'Restart the modem.' })

    const late = await theo.submit(two, '.form', { body })
    const kept = await rowsOf(world, `select body, revision from posts where id = ${answer}`)
    const decided = await theo.submit(late, '.form')

    expect(late.status).toBe(409)
    expect(late.dom.text('.flash.is-bad')).toContain('edited in the meantime')
    expect(late.dom.texts('.diff del').join(' ')).toContain('modem')
    expect(late.dom.texts('.diff ins').join(' ')).toContain('Update app')
    expect(late.dom.form('.form').fields).toEqual({ body, revision: '2' })
    expect(kept).toEqual([{ body: 'Restart the modem.', revision: 2 }])
    expect(decided.dom.text('.post-list .post-body')).toBe(body)
    expect(await countOf(world, 'post_revisions')).toBe(2)
  })
})

test('the same edit sent twice, at once or again, is one edit', async () => {
  const world = await openWorld()
  const { answer, reply } = await plant(world)
  const theo = await world.as('theo')
  const fields = { body, revision: '1' }

  const both = await Promise.all([theo.post(reply, fields), theo.post(reply, fields)])
  const again = await theo.post(reply, fields)

  expect([...both, again].map(({ status }) => status)).toEqual([200, 200, 200])
  expect(await countOf(world, 'post_revisions')).toBe(1)
  expect(await rowsOf(world, `select revision from posts where id = ${answer}`)).toEqual([
    { revision: 2 },
  ])
})

test('two edits at once: one is kept, the other is shown what it would undo', async () => {
  const world = await openWorld()
  const { reply } = await plant(world)
  const theo = await world.as('theo')

  const both = await Promise.all([
    theo.post(reply, { body: 'One thing.', revision: '1' }),
    theo.post(reply, { body: 'Another thing.', revision: '1' }),
  ])

  expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
  expect(await countOf(world, 'post_revisions')).toBe(1)
})

test('other tools send the text alone; markup in it is text; a title belongs to questions', async () => {
  const world = await openWorld()
  const { thread, question, reply } = await plant(world)
  const [maya, theo] = [await world.as('maya'), await world.as('theo')]

  const asked = await maya.post(question, { body: '<img src=x onerror=alert(1)> and NW-2-5 again' })
  await theo.post(reply, { title: 'A title of its own', body: 'Long enough for either form.' })

  expect(asked.dom.text('h1')).toBe(network.title)
  expect(asked.dom.text('.is-question .post-body')).toContain('<img src=x onerror=alert(1)>')
  expect(asked.dom.has('.post-body img')).toBe(false)
  expect((await maya.get(thread.path)).dom.text('h1')).toBe(network.title)
})

test('a post that is hidden while its edit is sent keeps the text that was judged', async () => {
  const world = await openWorld()
  const { answer, reply } = await plant(world)
  const theo = await world.as('theo')
  betweenTrips(world, () => hide(world, answer))

  const refused = await theo.post(reply, { body, revision: '1' })

  expect(refused.status).toBe(403)
  expect(refused.dom.text('textarea')).toBe(body)
  expect(await rowsOf(world, `select body from posts where id = ${answer}`)).toEqual([
    { body: 'Restart the router.' },
  ])
})

test('nobody edits what is not theirs, locked, or unknown; nor while silenced or too fast', async () => {
  const world = await openWorld()
  const { thread, reply, edit } = await plant(world)
  const locked = await plantThread(world, { ...network, title: 'A locked thread' })
  await lock(world, locked.threadId)
  await useUp(world, 'edit', 'maya', 60)
  const fields = { body }
  const [theo, ines] = [await world.as('theo'), await world.as('ines')]

  const guest = await world.guest().get(reply)
  const refused = [
    await ines.get(reply),
    await ines.post(reply, fields),
    await theo.get(edit(locked.answerIds[0]!)),
    await theo.post(edit(locked.answerIds[0]!), fields),
    await (await world.as('maya')).post(edit(thread.questionId), fields),
    await theo.get('/p/zz9/edit'),
    await theo.post('/p/NO/edit', fields),
  ]
  await silence(world, 'theo')
  const silenced = await theo.post(reply, fields)

  expect(guest.path).toBe(`/login?next=${encodeURIComponent(reply)}`)
  expect(refused.map(({ status }) => status)).toEqual([403, 403, 403, 403, 429, 404, 404])
  expect(silenced.status).toBe(403)
  expect(silenced.dom.text('textarea')).toBe(body)
  expect((await ines.get(thread.path)).dom.has('a[href$="/edit"]')).toBe(false)
  expect(await countOf(world, 'post_revisions')).toBe(0)
})
