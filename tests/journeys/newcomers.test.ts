// What new members may post and how soon, and threads that slow down: told beside the field, nothing lost.
import { describe, expect, test } from 'vitest'
import { links } from '../../views/links.ts'
import { rowsOf } from '../support/rows.ts'
import { answered, question } from '../support/subjects.ts'
import { ways } from '../support/visitor.ts'
import { day, hour, minute, openWorld, type World } from '../support/world.ts'

const text = (n: number) => `It has stopped at ${n} percent since yesterday evening.`
const why = 'The two of them should cool down a little.'

const set = async (world: World, name: string, fields: Record<string, string>) => {
  const ada = await world.as('ada')
  const page = await ada.get(links.settings())
  const saved = await ada.submit(page, `#${name}`, { ...fields, why })
  expect(saved.status).toBe(200)
  return saved
}

describe.each(ways)('a new member with %s', (_, way) => {
  test('is told the limits before, stopped at them with all they typed, and not by others’', async () => {
    const world = await openWorld()
    const { path, threadId } = await answered(world)
    const kim = await world.as('kim', way)
    const page = await kim.get(path)
    expect(page.dom.text('#reply')).toContain(
      'at most 2 links, 1 image and 2 people named, and 3 answers in one thread',
    )
    const body = `${text(1)} https://one.example/ https://two.example/ [three](https://three.example/)`

    const refused = await kim.submit(page, '#reply', { body })
    const images = await kim.submit(page, '#reply', {
      body: '![a](https://i.example/a.png) ![b](https://i.example/b.png) and words enough.',
    })
    const named = await kim.submit(page, '#reply', { body: `@theo @maya @ines ${text(2)}` })
    const fine = await kim.submit(page, '#reply', {
      body: `@theo see https://one.example/ and /codes/NW-2-5, ${text(3)}`,
    })

    expect(refused.status).toBe(422)
    expect(refused.dom.form('#reply').fields.body).toBe(body)
    expect(refused.dom.text('#reply .field-error')).toContain('at most 2 links; this one has 3')
    expect(images.html).toContain('at most 1 image; this one has 2')
    expect(named.html).toContain('at most 2 mentions; this one has 3')
    expect(fine.status).toBe(200)
    expect(await rowsOf(world, 'select id from posts where author_id = 8')).toHaveLength(1)
    // Theo has earned more room.
    const theo = await world.as('theo', way)
    expect((await theo.post(links.reply(threadId), { body })).status).toBe(200)
  })
})

test('an edit does not get around the limits, but what stood there may stay', async () => {
  const world = await openWorld()
  const { threadId } = await question(world)
  const kim = await world.as('kim')
  const posted = await kim.post(links.reply(threadId), { body: text(4) })
  const id = Number.parseInt(posted.path.split('#post-')[1] ?? '', 36)
  const three = 'https://one.example/ https://two.example/ https://three.example/'
  world.pass(minute)

  const form = await kim.get(links.edit(id))
  const refused = await kim.submit(form, 'form.form', { body: `${text(4)} ${three}` })
  expect(refused.status).toBe(422)
  expect(refused.html).toContain('at most 2 links; this one has 3')
  expect(refused.dom.form('form.form').fields.body).toContain(three)
  await world.client.execute({
    sql: 'update posts set body = ? where id = ?',
    args: [`${text(4)} ${three}`, id],
  })
  const fixed = await kim.post(links.edit(id), { body: `${text(5)} ${three}` })

  expect(fixed.status).toBe(200)
  const [row] = await rowsOf(world, `select body from posts where id = ${id}`)
  expect(row?.body).toBe(`${text(5)} ${three}`)
})

test('the first day has three questions, a pace, and three answers in one thread; then it has not', async () => {
  const world = await openWorld()
  const kim = await world.as('kim')
  const ask = (n: number) => kim.post(links.ask(), { title: `No picture ${n}`, body: text(n) })

  const first = await ask(1)
  const tooSoon = await ask(2)
  expect([first.status, tooSoon.status]).toEqual([200, 422])
  expect(tooSoon.html).toMatch(/send it again in 2 minutes/)
  for (const n of [2, 3]) {
    world.pass(2 * minute)
    expect((await ask(n)).status).toBe(200)
  }
  world.pass(2 * minute)
  const fourth = await ask(4)
  expect(fourth.status).toBe(422)
  expect(fourth.html).toContain('at most 3 questions on their first day')
  expect(fourth.dom.form('#ask').fields).toMatchObject({ title: 'No picture 4', body: text(4) })

  const { threadId } = await question(world)
  const reply = (n: number) => kim.post(links.reply(threadId), { body: text(n) })
  for (const n of [11, 12, 13]) {
    world.pass(minute)
    expect((await reply(n)).status).toBe(200)
  }
  world.pass(minute)
  expect((await reply(14)).html).toContain('answer at most 3 times in one thread')

  // The next day only the pace and the thread's own number are left.
  world.pass(day)
  expect((await ask(5)).status).toBe(200)
})

test('posts sent at the same moment keep to the limits', async () => {
  const world = await openWorld()
  const { threadId } = await question(world)
  const kim = await world.as('kim')

  const sent = await Promise.all(
    [21, 22, 23, 24].map((n) => kim.post(links.reply(threadId), { body: text(n) })),
  )

  expect(sent.map(({ status }) => status).sort()).toEqual([200, 422, 422, 422])
  expect(await rowsOf(world, 'select id from posts where author_id = 8')).toHaveLength(1)
})

test('the settings hold at once, trust 1 has five times the room, the team all', async () => {
  const world = await openWorld()
  const { threadId } = await question(world)
  await set(world, 'new-user-limits', { links: '0', secondsBetweenPosts: '0' })
  const kim = await world.as('kim')
  const one = `See https://one.example/ first. ${text(6)}`

  expect((await kim.post(links.reply(threadId), { body: one })).status).toBe(422)
  await set(world, 'new-user-limits', { links: '1' })
  expect((await kim.post(links.reply(threadId), { body: one })).status).toBe(200)
  const linksOf = (n: number) =>
    Array.from({ length: n }, (_, at) => `https://number${at}.example/ is one of the pages I read.`)
  const maya = await world.as('maya')
  const six = await maya.post(links.reply(threadId), { body: linksOf(6).join('\n\n') })
  expect(six.html).toContain('at most 5 links; this one has 6')
  const sam = await world.as('sam')
  const staff = await sam.post(links.reply(threadId), { body: linksOf(30).join('\n\n') })
  expect(staff.status).toBe(200)
})

describe('slow mode', () => {
  test('by hand: shown, logged, kept by all but moderators, ended with 0', async () => {
    const world = await openWorld()
    const { threadId, path } = await question(world)
    const ines = await world.as('ines')
    const page = await ines.get(path)
    const short = await ines.submit(page, '#slow form', { seconds: 'soon', reason: 'no' })
    expect(short.status).toBe(422)
    expect(short.dom.form('#slow form').fields.seconds).toBe('soon')

    const slowed = await ines.submit(page, '#slow form', { seconds: '300', reason: why })
    await ines.post(links.slow(threadId), { seconds: '300', reason: why })
    expect(slowed.dom.text('.page-head')).toContain(
      'Slow mode: one answer a person every 5 minutes',
    )
    const theo = await world.as('theo')
    const reply = (n: number) => theo.post(links.reply(threadId), { body: text(n) })
    expect((await reply(1)).status).toBe(200)
    world.pass(2 * minute)
    const waits = await reply(2)
    const preview = await theo.post(links.preview(), { body: text(2) })
    expect(waits.status).toBe(422)
    expect(waits.dom.text('#reply .field-error')).toContain(
      'in slow mode: one answer every 5 minutes. You can answer again in 3 minutes.',
    )
    expect(waits.dom.form('#reply').fields.body).toBe(text(2))
    expect(preview.status).toBe(200)
    for (const n of [3, 4]) {
      expect((await ines.post(links.reply(threadId), { body: text(n) })).status).toBe(200)
    }
    world.pass(3 * minute)
    expect((await reply(2)).status).toBe(200)
    await ines.post(links.slow(threadId), { seconds: '0', reason: why })
    expect((await reply(5)).status).toBe(200)
    expect((await theo.get(path)).dom.text('.page-head')).not.toContain('Slow mode')
    const log = await rowsOf(world, "select reason from mod_log where action = 'slow' order by id")
    expect(log.map(({ reason }) => reason)).toEqual([`${why} (300 s)`, `${why} (ended)`])
  })

  test('by itself: (2 + reports + own reports) minutes once three posts were reported', async () => {
    const world = await openWorld()
    const { threadId, answerId, questionId, path } = await answered(world)
    const report = async (who: string, postId: number) =>
      (await world.as(who)).post(links.report(postId), { reason: 'harassment' })
    const five = await world.as('neighbour5')
    const six = await world.as('neighbour6')
    const reply = (one: typeof five, n: number) =>
      one.post(links.reply(threadId), { body: text(n) })
    await reply(five, 1)
    await reply(six, 2)
    await report('neighbour7', answerId)
    await report('neighbour5', answerId)
    world.pass(minute)
    expect((await reply(five, 3)).status).toBe(200)
    await report('neighbour8', questionId)

    // Three reports: 2 + 3 minutes, and one more for who reported here. Their forms say so before.
    const formOf = async (one: typeof five) => (await one.get(path)).dom.text('form.composer')
    expect(await formOf(five)).toContain('slowed down: one answer a person every 6 minutes.')
    expect(await formOf(six)).toContain('slowed down: one answer a person every 5 minutes.')
    expect(await formOf(await world.as('ines'))).not.toContain('slowed down')
    const waits = await reply(five, 4)
    expect(waits.status).toBe(422)
    expect(waits.html).toContain('reported 3 times in the last 24 hours')
    expect(waits.html).toContain('one answer every 6 minutes. You can answer again in 6 minutes.')
    expect(waits.html).toContain('You reported here yourself: leave it to the moderators.')
    const other = await reply(six, 5)
    expect(other.html).toContain('one answer every 5 minutes. You can answer again in 4 minutes.')
    expect(other.html).not.toContain('leave it to the moderators')
    // Whoever has not written there yet is not stopped, nor a moderator.
    expect((await reply(await world.as('neighbour9'), 6)).status).toBe(200)
    const ines = await world.as('ines')
    for (const n of [7, 8]) expect((await reply(ines, n)).status).toBe(200)
    world.pass(4 * minute)
    expect((await reply(six, 5)).status).toBe(200)
    world.pass(2 * minute)
    expect((await reply(five, 4)).status).toBe(200)
    // A day later the reports are old.
    world.pass(day + hour)
    for (const n of [9, 10]) expect((await reply(five, n)).status).toBe(200)
  })

  test('by itself can be switched off', async () => {
    const world = await openWorld()
    const { threadId, answerId } = await answered(world)
    await set(world, 'slow-mode', { reports: '1' })
    await (await world.as('neighbour7')).post(links.report(answerId), { reason: 'harassment' })
    const six = await world.as('neighbour6')
    const reply = (n: number) => six.post(links.reply(threadId), { body: text(n) })
    await reply(1)
    expect((await reply(2)).status).toBe(422)

    await set(world, 'slow-mode', { automatic: '' })

    expect((await reply(2)).status).toBe(200)
  })
})
