// What staff acts on problems refuse: bad forms, other people, stale pages, two at once.
import { describe, expect, test } from 'vitest'
import { confirmed, suspect } from '../support/surges.ts'
import { plantThread } from '../support/threads.ts'
import { openWorld, type World } from '../support/world.ts'

describe('a form with something to put right', () => {
  test.each([{ htmx: false }, { htmx: true }])(
    'keeps what was typed and says what is wrong beside it, htmx: $htmx',
    async ({ htmx }) => {
      const world = await openWorld()
      await suspect(world)
      const sam = await world.as('sam', { htmx })
      const page = await openOnly(sam)

      const refused = await sam.submit(page, '#confirm-form', {
        title: '<b',
        body: 'short',
      })

      expect(refused.status).toBe(422)
      expect(refused.dom.count('.field.is-invalid')).toBe(2)
      expect(refused.dom.text('#confirm-body-error')).toContain('at least 10 characters')
      expect(refused.dom.text('#confirm-body')).toBe('short')
      expect(refused.dom.attr('#confirm-title', 'value')).toBe('<b')
      expect(refused.dom.attr('.error-summary a', 'href')).toBe('#confirm-title')
      expect((await sam.get(page.path)).dom.text('.page-meta .state')).toBe('Suspected')
    },
  )

  test('is every other one too', async () => {
    const world = await openWorld()
    const { sam, page } = await confirmed(world)

    const update = await sam.submit(page, '#update-form', { state: 'resolved', body: 'x' })
    const resolve = await sam.submit(page, '#resolve-form', { body: '   ' })
    const nonsense = await sam.submit(page, '#attach-form', { thread: 'http://elsewhere.example/' })
    const unknown = await sam.submit(page, '#attach-form', { thread: '/t/abc/nothing' })
    const unversioned = await sam.post(`${page.path}/resolve`, { body: 'It is over for everyone.' })

    expect(update.dom.text('#state-error')).toContain('Choose where the problem stands')
    expect(update.dom.text('#update-body')).toBe('x')
    expect(resolve.dom.text('#resolve-body-error')).toContain('at least 10 characters')
    expect(nonsense.dom.text('#attach-thread-error')).toContain('Paste the address')
    expect(unknown.dom.text('#attach-thread-error')).toContain('no thread at this address')
    expect(unversioned.dom.text('.error-summary')).toContain('Open the problem again')
    for (const answer of [update, resolve, nonsense, unknown, unversioned]) {
      expect(answer.status).toBe(422)
    }
    expect((await sam.get(page.path)).dom.count('.timeline-item')).toBe(1)
  })

  test('of a problem staff open themselves names what is missing, unknown or open already', async () => {
    const world = await openWorld()
    const { sam } = await confirmed(world)
    const list = await sam.get('/staff/problems')
    const full = { title: 'It fails', body: 'It fails for everyone we know.' }

    const empty = await sam.submit(list, '#open-problem', full)
    const unknown = await sam.submit(list, '#open-problem', { ...full, code: 'XX-0-0' })
    const double = await sam.submit(list, '#open-problem', {
      ...full,
      code: 'nw-2-5',
      device: 'samsung-tv',
    })

    expect(empty.dom.text('#code-error')).toContain('Name a code, a device, or both')
    expect(unknown.dom.text('#code-error')).toContain('No such code')
    expect(unknown.dom.attr('#code', 'value')).toBe('XX-0-0')
    expect(double.dom.text('#code-error')).toContain('open already')
    for (const answer of [empty, unknown, double]) expect(answer.status).toBe(422)
    expect((await sam.get('/staff/problems')).dom.count('.problem-row')).toBe(1)
  })
})

describe('another person', () => {
  test('of the staff who comes second is told who did what, and changes nothing', async () => {
    const world = await openWorld()
    await suspect(world)
    const [sam, lena] = [await world.as('sam'), await world.as('lena')]
    const seenByLena = await openOnly(lena)
    await sam.submit(await openOnly(sam), '#confirm-form', { body: 'We see it, says Sam.' })

    const late = await lena.submit(seenByLena, '#dismiss-form', { reason: 'It looks like a joke.' })

    expect(late.status).toBe(409)
    expect(late.dom.text('.page-lead')).toContain('sam has written about this problem as confirmed')
    expect(late.html).toContain('It looks like a joke.')
    const page = await lena.get(seenByLena.path)
    expect(page.dom.text('.page-meta .state')).toBe('Confirmed')
    expect(page.dom.count('.timeline-item')).toBe(1)
  })

  test('at the very same moment loses whole, and is told the same', async () => {
    const world = await openWorld()
    await suspect(world)
    const [sam, lena] = [await world.as('sam'), await world.as('lena')]
    const page = await openOnly(sam)

    const answers = await Promise.all([
      sam.submit(page, '#confirm-form', { body: 'We see it, says Sam.' }),
      lena.submit(page, '#confirm-form', { body: 'We see it, says Lena.' }),
    ])

    const [winner, loser] = answers.toSorted((a, b) => a.status - b.status)
    expect([winner?.status, loser?.status]).toEqual([200, 409])
    expect(loser?.dom.text('.page-lead')).toMatch(/^(sam|lena) has written about this problem/)
    expect((await sam.get(page.path)).dom.count('.timeline-item')).toBe(1)
  })

  test.each(['maya', 'ines'])('%s may not see or do anything here', async (handle) => {
    const world = await openWorld()
    await suspect(world)
    const page = await openOnly(await world.as('sam'))
    const other = await world.as(handle)

    for (const path of ['/staff', '/staff/problems', page.path]) {
      expect((await other.get(path)).status).toBe(403)
    }
    const form = { version: '0', title: 'Mine now', body: 'This is not mine to say.' }
    expect((await other.post(`${page.path}/confirm`, form)).status).toBe(403)
    expect((await other.post('/staff/problems', { ...form, code: 'nw-3-6' })).status).toBe(403)
    expect((await openOnly(await world.as('sam'))).dom.count('.timeline-item')).toBe(0)
  })

  test('who is not signed in is led to sign in and back', async () => {
    const world = await openWorld()

    const answer = await world.guest().send('/staff/problems')

    expect(answer.status).toBe(303)
    expect(answer.headers.get('Location')).toBe('/login?next=%2Fstaff%2Fproblems')
  })
})

describe('nothing', () => {
  test('is at an unknown id, for pages and for acts', async () => {
    const world = await openWorld()
    const sam = await world.as('sam')

    for (const path of ['/staff/problems/zzzz', '/staff/problems/-', '/status/zzzz', '/status/0']) {
      expect((await sam.get(path)).status).toBe(404)
    }
    const form = { version: '0', body: 'It is over for everyone.' }
    expect((await sam.post('/staff/problems/zzzz/resolve', form)).status).toBe(404)
    expect((await sam.post('/status/zzzz/me-too')).status).toBe(404)
  })

  test('hidden becomes readable by attaching it', async () => {
    const world = await openWorld()
    const { sam, page, path } = await confirmed(world)
    const hidden = await plantThread(world, { by: 'maya', title: 'Secret words', body: 'Secret.' })
    await world.client.execute(`update threads set hidden_at = 1 where id = ${hidden.threadId}`)

    const answer = await sam.submit(page, '#attach-form', { thread: hidden.path })

    expect(answer.status).toBe(422)
    expect((await world.guest().get(path)).html).not.toContain('Secret words')
  })
})

const openOnly = async (staff: Awaited<ReturnType<World['as']>>) => {
  const list = await staff.get('/staff/problems')
  return staff.get(list.dom.attr('.problem-row-title a', 'href')!)
}
