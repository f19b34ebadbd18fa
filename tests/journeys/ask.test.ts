// Asking a question: by form and by htmx, what follows from it, and what is refused.
import { describe, expect, test } from 'vitest'
import { rowsOf } from '../support/rows.ts'
import { idOf } from '../support/threads.ts'
import { day, hour, minute, openWorld, type World } from '../support/world.ts'

const question = {
  title: 'NW-2-5 on my Samsung TV since yesterday',
  body: 'It shows **NW-2-5** as soon as I open the app. <script>alert(1)</script>',
  category: '',
  device: 'samsung-tv',
  appVersion: '8.2.1',
  tried: 'Restarted the router',
}

describe.each([{ htmx: false }, { htmx: true }])('asking (htmx: $htmx)', (way) => {
  test('leads to the thread, with its codes, devices and facts, in two trips and one', async () => {
    const world = await openWorld()
    const maya = await world.as('maya', way)
    const form = await maya.get('/ask')
    world.trips.reset()

    const thread = await maya.submit(form, 'form#ask', question)

    expect(thread.status).toBe(200)
    expect(thread.path).toMatch(/^\/t\/[0-9a-z]+\/nw-2-5-on-my-samsung-tv-since-yesterday$/)
    expect(world.trips.trips()).toBe(3)
    expect(thread.dom.text('h1')).toBe(question.title)
    expect(thread.dom.text('.crumbs')).toBe('CommunityConnection')
    expect(thread.dom.attr('.post-body a', 'href')).toBe('/codes/NW-2-5')
    expect(thread.dom.text('.post-body')).toContain('<script>alert(1)</script>')
    expect(thread.dom.has('.post-body script')).toBe(false)
    expect(thread.dom.attrs('.post-chips .chip', 'href')).toEqual([
      '/codes/NW-2-5',
      '/devices/samsung-tv',
    ])
    expect(thread.dom.texts('.is-question .facts dd')).toEqual([
      'Samsung smart TV',
      '8.2.1',
      'Restarted the router',
    ])
  })
})

describe('what follows from asking', () => {
  test('the asker follows the thread and gives one signal for each code, device and pair', async () => {
    const world = await openWorld()
    const maya = await world.as('maya')

    await maya.post('/ask', question)
    await world.settle()

    expect(await rows(world, 'select kind, user_id from follows')).toEqual([
      ['thread', idOf('maya')],
    ])
    expect(await rows(world, 'select key, kind, user_id from signals order by key')).toEqual([
      ['c:nw-2-5', 'post', idOf('maya')],
      ['c:nw-2-5|d:samsung-tv', 'post', idOf('maya')],
      ['c:nw-2-5|v:8.2', 'post', idOf('maya')],
      ['d:samsung-tv', 'post', idOf('maya')],
    ])
    expect(await rows(world, "select uses from limits where key = 'ask:1'")).toEqual([[1]])
    expect(await rows(world, 'select count(*) from notices')).toEqual([[0]])
  })

  test('the thread stands first on the front page and in its category', async () => {
    const world = await openWorld()
    const kim = await world.as('kim')

    await kim.post('/ask', {
      ...question,
      title: 'Cannot change my payment card',
      body: 'The page to change my payment card does not open at all.',
      category: 'billing',
      device: '',
    })

    const front = await world.guest().get('/')
    expect(front.dom.texts('.thread-row-title')).toEqual(['Cannot change my payment card'])
    const category = await world.guest().get('/c/billing')
    expect(category.dom.texts('.thread-row-title')).toEqual(['Cannot change my payment card'])
    expect((await world.guest().get('/c/network')).dom.has('.thread-row')).toBe(false)
  })
})

describe('the same form sent twice', () => {
  test('one after the other: one thread', async () => {
    const world = await openWorld()
    const maya = await world.as('maya')

    const first = await maya.post('/ask', question)
    world.pass(9 * minute)
    const second = await maya.post('/ask', question)

    expect(second.path).toBe(first.path)
    expect(await rows(world, 'select count(*) from threads')).toEqual([[1]])
    expect(await rows(world, "select uses from limits where key = 'ask:1'")).toEqual([[1]])
  })

  test('at the very same moment: one thread', async () => {
    const world = await openWorld()
    const maya = await world.as('maya')

    const answers = await Promise.all([maya.post('/ask', question), maya.post('/ask', question)])

    expect(answers.map(({ status }) => status)).toEqual([200, 200])
    expect(answers[0]?.path).toBe(answers[1]?.path)
    expect(await rows(world, 'select count(*) from threads')).toEqual([[1]])
  })

  test('again later, or by another person: another thread', async () => {
    const world = await openWorld()
    const maya = await world.as('maya')
    const theo = await world.as('theo')

    await maya.post('/ask', question)
    await theo.post('/ask', question)
    world.pass(hour)
    await maya.post('/ask', question)

    expect(await rows(world, 'select count(*) from threads')).toEqual([[3]])
  })
})

describe('a question that needs another look', () => {
  const wrong: [what: string, fields: Record<string, string>, field: string, said: string][] = [
    ['no title', { title: '' }, 'title', 'at least 3'],
    ['a title of spaces', { title: '            ' }, 'title', 'at least 3'],
    ['a long title', { title: 'x'.repeat(151) }, 'title', 'under 150'],
    ['no text', { body: ' \n ' }, 'body', 'at least 20'],
    ['a text without end', { body: 'x'.repeat(30_001) }, 'body', '30,000'],
    ['an unknown category', { category: 'nowhere' }, 'category', 'of the list'],
    ['an unknown device', { device: "x' or 1=1" }, 'device', 'of the list'],
    ['a long version', { appVersion: '8'.repeat(41) }, 'appVersion', 'At most 40'],
    ['a long history', { tried: 'x'.repeat(2_001) }, 'tried', 'At most 2,000'],
  ]

  test.each(wrong)(
    '%s: the error beside its field, everything typed kept',
    async (_, fields, field, said) => {
      const world = await openWorld()
      const maya = await world.as('maya')
      const typed = { ...question, ...fields }

      const answer = await maya.post('/ask', typed)

      expect(answer.status).toBe(422)
      expect(answer.dom.text(`.field.is-invalid #${field}-error`)).toContain(said)
      expect(answer.dom.count('.field.is-invalid')).toBe(1)
      expect(answer.dom.attr('#error-summary a', 'href')).toBe(`#${field}`)
      const kept = answer.dom.form('form#ask').fields
      expect(kept.title).toBe(typed.title)
      expect(kept.body?.trim()).toBe(typed.body.trim())
      expect(kept.tried).toBe(typed.tried)
      expect(await rows(world, 'select count(*) from threads')).toEqual([[0]])
    },
  )

  test('htmx gets the same form in the main part', async () => {
    const world = await openWorld()
    const maya = await world.as('maya', { htmx: true })

    const answer = await maya.post('/ask', { ...question, title: 'x' })

    expect(answer.status).toBe(422)
    expect(answer.html).not.toContain('<html')
    expect(answer.dom.form('form#ask').fields.body).toBe(question.body)
    expect(answer.headers.get('HX-Push-Url')).toBeNull()
  })
})

describe('who may ask', () => {
  test('a guest is led to sign in and back to the form with its code', async () => {
    const world = await openWorld()

    const answer = await world.guest().send('/ask?code=NW-2-5')

    expect(answer.status).toBe(303)
    expect(answer.headers.get('Location')).toBe('/login?next=%2Fask%3Fcode%3DNW-2-5')
  })

  test.each([question, { ...question, title: 'x' }])(
    'a guest who posts keeps the text',
    async (typed) => {
      const world = await openWorld()

      const answer = await world.guest().post('/ask', typed)

      expect(answer.status).toBe(401)
      expect(answer.html).toContain('It shows **NW-2-5** as soon as')
      expect(answer.html).not.toContain('<script>alert')
      expect(await rows(world, 'select count(*) from threads')).toEqual([[0]])
    },
  )

  test('a silenced person reads why instead of the form', async () => {
    const world = await openWorld()
    const maya = await world.as('maya')
    await world.client.execute(
      `update users set silenced_until = ${world.now() + day} where id = 1`,
    )

    expect((await maya.get('/ask')).status).toBe(403)
    expect((await maya.post('/ask', question)).status).toBe(403)
    expect(await rows(world, 'select count(*) from threads')).toEqual([[0]])
  })

  test('the eleventh question of a day waits for the next', async () => {
    const world = await openWorld()
    // Nobody minds how alike the questions of a trusted person are.
    const theo = await world.as('theo')
    for (let n = 0; n < 10; n++)
      await theo.post('/ask', { ...question, title: `Question ${n} of ten` })

    const eleventh = await theo.post('/ask', { ...question, title: 'One question too many' })
    world.pass(day)
    const tomorrow = await theo.post('/ask', { ...question, title: 'One question tomorrow' })

    expect(eleventh.status).toBe(429)
    expect(Number(eleventh.headers.get('Retry-After'))).toBeGreaterThan(0)
    expect(tomorrow.status).toBe(200)
  })
})

/** The rows of a query as lists of values. */
const rows = async (world: World, sql: string): Promise<unknown[][]> =>
  (await rowsOf(world, sql)).map((row) => Object.values(row))
