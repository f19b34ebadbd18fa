// A duplicate is marked: its people belong to the original, its address leads there, nothing is lost.
import { describe, expect, test } from 'vitest'
import { idToUrl } from '../../src/lib/ids.ts'
import { links } from '../../views/links.ts'
import { toldIn } from '../support/cases.ts'
import { plantSolution } from '../support/known.ts'
import { mark, merged, peopleOf, place, plantTwins, why } from '../support/merges.ts'
import { hide } from '../support/moments.ts'
import { countOf, rowsOf } from '../support/rows.ts'
import { plantThread } from '../support/threads.ts'
import { ways } from '../support/visitor.ts'
import { openWorld } from '../support/world.ts'

describe.each(ways)('with %s', (_, way) => {
  test('its followers and people count for the original, once each', async () => {
    const world = await openWorld()
    const { original, duplicate } = await plantTwins(world)
    for (const who of ['neighbour2', 'neighbour3', 'theo']) {
      await (await world.as(who)).post(links.meToo(duplicate.threadId), { on: 'yes' })
    }
    for (const who of ['neighbour3', 'neighbour4']) {
      await (await world.as(who)).post(links.meToo(original.threadId), { on: 'yes' })
    }
    await (await world.as('kim')).post(links.follow(duplicate.threadId), { on: 'yes' })
    const ines = await world.as('ines', way)
    const form = await ines.get(links.duplicate(place(duplicate)))
    world.trips.reset()

    const page = await ines.submit(form, 'form.mark-duplicate', {
      original: original.path,
      note: why,
    })

    expect(page.status).toBe(200)
    expect(world.trips.trips()).toBe(3)
    expect(page.path).toBe(`${original.path}?merged=${idToUrl(duplicate.threadId)}`)
    expect(page.dom.text('.flash.is-info')).toContain('Merged from “Television says NW-2-5”')
    // Maya asked it, three neighbours have it; theo asked the original.
    expect(page.dom.text('#merged-title')).toBe('4 people had the same')
    expect(page.dom.texts('.merged .link-list a')).toEqual(['Television says NW-2-5'])
    expect(await peopleOf(world, 'me_toos', original.threadId)).toEqual([
      'maya',
      'neighbour2',
      'neighbour3',
      'neighbour4',
    ])
    expect(await peopleOf(world, 'follows', original.threadId)).toEqual([
      'kim',
      'maya',
      'neighbour2',
      'neighbour3',
      'neighbour4',
      'theo',
    ])
    expect((await toldIn(world)).sort()).toEqual([
      'kim: merged-followed',
      'maya: merged',
      'neighbour2: merged-followed',
      'neighbour3: merged-followed',
      'theo: merged-followed',
    ])
    expect(
      await rowsOf(world, 'select action, actor_id, user_id, thread_id, reason from mod_log'),
    ).toEqual([
      { action: 'merge', actor_id: 3, user_id: 1, thread_id: duplicate.threadId, reason: why },
    ])
  })

  test('what names no original is said beside its field, and what was typed stays', async () => {
    const world = await openWorld()
    const { original, duplicate } = await plantTwins(world)
    const gone = await plantThread(world, { by: 'kim', title: 'Gone', body: 'Gone.' })
    await hide(world, gone.questionId)
    const noor = await world.as('noor')
    const earlier = await plantThread(world, { by: 'kim', title: 'Earlier', body: 'NW-2-5.' })
    await mark(noor, earlier, { original: duplicate.path })
    const ines = await world.as('ines', way)
    const refusals = [
      ['', 'Paste the address'],
      ['§$%', 'Paste the address'],
      ['nonsense', 'There is no thread at this address'],
      [duplicate.path, 'this very thread'],
      [gone.path, 'hidden or deleted'],
      [`http://forum.example${earlier.path}`, '“Earlier” was merged into this thread'],
    ] as const

    for (const [address, said] of refusals) {
      const refused = await mark(ines, duplicate, { original: address })
      expect(refused.status).toBe(422)
      expect(refused.dom.text('.field.is-invalid #original-error')).toContain(said)
      expect(refused.dom.attr('#original', 'value')).toBe(address)
      expect(refused.dom.text('textarea[name=note]')).toBe(why)
    }
    const unsaid = await mark(ines, duplicate, { original: original.path, note: 'Same' })
    expect(unsaid.dom.text('.field.is-invalid #note-error')).toContain('at least 10')
    expect(await countOf(world, 'merges')).toBe(1)
    expect(
      await countOf(world, `threads where id = ${duplicate.threadId} and merged_into is null`),
    ).toBe(1)
  })

  test('a similar thread is chosen instead of an address', async () => {
    const world = await openWorld()
    const { original, duplicate } = await plantTwins(world)
    const sam = await world.as('sam', way)
    const form = await sam.get(links.duplicate(place(duplicate)))

    expect(form.dom.texts('form.mark-duplicate .choice-label')).toContain(
      'NW-2-5 on every channel since the update',
    )
    const page = await mark(sam, duplicate, { similar: original.path })

    expect(page.path).toContain(original.path)
    expect(await rowsOf(world, 'select original_id from merges')).toEqual([
      { original_id: original.threadId },
    ])
  })
})

test('the old address leads on for now, and the thread stays readable as it was asked', async () => {
  const world = await openWorld()
  const { original, duplicate } = await merged(world)
  const guest = world.guest()

  const response = await guest.send(duplicate.path)
  const bare = await guest.send(`/t/${idToUrl(duplicate.threadId)}`)
  world.trips.reset()
  const asked = await guest.get(links.asAsked(place(duplicate)))

  expect([response.status, bare.status]).toEqual([302, 302])
  expect(response.headers.get('Cache-Control')).toBe('public, no-cache')
  expect(response.headers.get('Location')).toBe(
    `${original.path}?merged=${idToUrl(duplicate.threadId)}`,
  )
  expect(world.trips.trips()).toBe(1)
  expect(asked.dom.text('.flash')).toContain('It goes on in NW-2-5 on every channel')
  expect(asked.dom.texts('.post-body')).toEqual([
    'It says NW-2-5 whatever I open, with a purple zigzag.',
    'Restart the router, that helped me.',
  ])
  expect(asked.dom.attr('link[rel=canonical]', 'href')).toContain(original.path)
  expect(asked.dom.has('form.composer')).toBe(false)
  expect(asked.dom.has('button.me-too')).toBe(false)
})

test('it leaves the lists, search and similar threads; its words find the original', async () => {
  const world = await openWorld()
  const { original, duplicate } = await merged(world)
  const guest = world.guest()
  const leadsTo = (html: string, { threadId }: { threadId: number }) =>
    html.includes(`href="/t/${idToUrl(threadId)}/`)

  for (const page of ['/', '/?show=unanswered', '/codes/NW-2-5', '/sitemap.xml']) {
    expect(leadsTo((await guest.get(page)).html, duplicate), page).toBe(false)
  }
  const found = await guest.get('/search?q=purple+zigzag')

  expect(leadsTo(found.html, duplicate)).toBe(false)
  expect(leadsTo(found.html, original)).toBe(true)
  const map = (await guest.get('/sitemap.xml')).html
  expect([map.includes(original.path), map.includes(duplicate.path)]).toEqual([true, false])
})

test('what is done on an old page of it is done on the original', async () => {
  const world = await openWorld()
  const { original, duplicate } = await merged(world)
  const kim = await world.as('kim')

  const answered = await kim.post(links.reply(duplicate.threadId), { body: 'NW-2-5, too.' })
  await kim.post(links.meToo(duplicate.threadId), { on: 'yes' })
  const refused = await (await world.as('maya')).post(links.meToo(original.threadId), { on: 'no' })

  expect(answered.path).toContain(original.path)
  expect(await countOf(world, `posts where thread_id = ${original.threadId}`)).toBe(3)
  expect(await peopleOf(world, 'me_toos', original.threadId)).toEqual(['kim', 'maya'])
  expect(await peopleOf(world, 'me_toos', duplicate.threadId)).toEqual([])
  // She asked it: she has it.
  expect(refused.status).toBe(403)
})

test('a follower of the duplicate hears of what is answered in the original', async () => {
  const world = await openWorld()
  const { original } = await merged(world)
  const before = (await toldIn(world)).length

  await (await world.as('sam')).post(links.reply(original.threadId), { body: 'Look again.' })

  expect((await toldIn(world)).slice(before).sort()).toEqual(['maya: reply', 'theo: reply'])
})

test('a solution of the duplicate is offered by a link while the original has none', async () => {
  const world = await openWorld()
  const { original, duplicate } = await plantTwins(world)
  const solution = { threadId: duplicate.threadId, postId: duplicate.answerIds[0]! }
  await plantSolution(world, solution, { worked: 3 })
  const page = await mark(await world.as('ines'), duplicate, { original: original.path })

  const offered = page.dom.text('.merged-solution')
  const way = page.dom.attr('.merged-solution a', 'href')
  await plantSolution(world, { threadId: original.threadId, postId: original.answerIds[0]!, by: 2 })
  const solved = await world.guest().get(original.path)

  expect(offered).toContain('it worked for 3')
  expect(way).toBe(links.asAsked(place(duplicate), solution.postId))
  expect(page.dom.has('#solution-title')).toBe(false)
  expect(solved.dom.has('.merged-solution')).toBe(false)
})

test('a duplicate of a duplicate goes to the original, and what was merged into it comes along', async () => {
  const world = await openWorld()
  const { original, duplicate } = await merged(world)
  const third = await plantThread(world, { by: 'kim', title: 'Third', body: 'NW-2-5 again.' })
  const first = await plantThread(world, { by: 'sam', title: 'First of all', body: 'NW-2-5.' })
  const ines = await world.as('ines')

  const followed = await mark(ines, third, { original: duplicate.path })
  await mark(ines, original, { original: idToUrl(first.threadId) })
  const page = await world.guest().send(third.path)

  expect(followed.path).toContain(original.path)
  expect(followed.dom.text('.flash')).toContain(
    '“Television says NW-2-5” was merged into this thread before.',
  )
  expect(page.headers.get('Location')).toContain(`${first.path}?merged=`)
  // Kim, maya and theo asked; sam is the asker of the first.
  expect(await peopleOf(world, 'me_toos', first.threadId)).toEqual(['kim', 'maya', 'theo'])
  expect(await rowsOf(world, `select me_toos from threads where id = ${first.threadId}`)).toEqual([
    { me_toos: 3 },
  ])
})
