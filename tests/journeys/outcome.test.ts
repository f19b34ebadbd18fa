// Saying whether the solution worked, and on which device: the last word of each reader counts.
import { describe, expect, test } from 'vitest'
import { idToUrl } from '../../src/lib/ids.ts'
import { hide, silence } from '../support/moments.ts'
import { countOf, rowsOf } from '../support/rows.ts'
import { plantThread } from '../support/threads.ts'
import { ways } from '../support/visitor.ts'
import { openWorld, type World } from '../support/world.ts'

const network = {
  by: 'maya',
  title: 'NW-2-5 on my Samsung TV',
  body: 'It says NW-2-5 since yesterday.',
  codes: ['nw-2-5'],
  devices: ['samsung-tv'],
  answers: [
    { by: 'theo', body: 'Restart the router.' },
    { by: 'kim', body: 'Update the app.' },
  ],
}

/** A thread with its first answer accepted. */
const plant = async (world: World) => {
  const thread = await plantThread(world, network)
  const [solution = 0, other = 0] = thread.answerIds
  await (await world.as('maya')).post(`/p/${idToUrl(solution)}/accept`)
  const outcome = (postId: number) => `/p/${idToUrl(postId)}/outcome`
  return { thread, solution, other, outcome }
}

const said = (world: World) =>
  rowsOf(world, 'select user_id, worked, device_id, app_version from outcomes order by user_id')

const counts = (world: World, postId: number) =>
  rowsOf(world, `select worked, failed from posts where id = ${postId}`)

describe.each(ways)('with %s', (_, way) => {
  test('a reader says it worked, in words of their own, and changes their mind', async () => {
    const world = await openWorld()
    const { thread, solution } = await plant(world)
    const sam = await world.as('sam', way)
    const page = await sam.get(thread.path)
    world.trips.reset()

    const typed = { device: 'my roku stick', appVersion: '8.2.1', worked: 'yes' }
    const worked = await sam.submit(page, '.proof-ask', typed)
    const trips = world.trips.trips()
    const changed = await sam.submit(worked, '.proof-ask', { worked: 'no' })

    expect(trips).toBe(3)
    expect(page.dom.text('.proof-sum')).toBe('Nobody has said yet whether it worked.')
    expect(worked.path).toBe(`${thread.path}#post-${idToUrl(solution)}`)
    expect(worked.dom.text('.proof-sum')).toBe('Worked for 1')
    expect(worked.dom.attrs('.proof-ask button', 'aria-pressed')).toEqual(['true', 'false'])
    expect(worked.dom.text('.proof-devices tbody')).toContain('Roku Streaming Stick')
    expect(worked.dom.form('.proof-ask').fields).toEqual({
      device: 'Roku Streaming Stick',
      appVersion: '8.2.1',
    })
    expect(changed.dom.text('.proof-sum')).toBe('Worked for 0, did not for 1')
    expect(changed.dom.attrs('.proof-ask button', 'aria-pressed')).toEqual(['false', 'true'])
    expect(await said(world)).toEqual([
      { user_id: 5, worked: 0, device_id: 'roku-streaming-stick', app_version: '8.2.1' },
    ])
    expect(await counts(world, solution)).toEqual([{ worked: 0, failed: 1 }])
    expect(await countOf(world, "notices where kind <> 'accepted'")).toBe(0)
  })

  test.each([
    [
      'an unknown device',
      { device: 'my toaster', appVersion: '8.2.1' },
      'device',
      'do not know this device',
    ],
    [
      'markup',
      { device: '<script>alert(1)</script>', appVersion: '' },
      'device',
      'do not know this device',
    ],
    [
      'a long device',
      { device: 'tv '.repeat(40), appVersion: '' },
      'device',
      'At most 80 characters',
    ],
    [
      'a long version',
      { device: 'iPhone', appVersion: '8'.repeat(41) },
      'appVersion',
      'At most 40 characters',
    ],
  ])(
    '%s is refused beside its field, and all that was typed is kept',
    async (_name, typed, field, why) => {
      const world = await openWorld()
      const { thread, solution } = await plant(world)
      const sam = await world.as('sam', way)
      const page = await sam.get(thread.path)
      world.trips.reset()

      const refused = await sam.submit(page, '.proof-ask', { ...typed, worked: 'yes' })

      expect(refused.status).toBe(422)
      expect(world.trips.trips()).toBe(2)
      expect(refused.dom.text(`.proof-ask .field.is-invalid #${field}-error`)).toContain(why)
      expect(refused.dom.form('.proof-ask').fields).toEqual(typed)
      expect(refused.dom.form('#reply').fields.body).toBe('')
      expect(refused.dom.has('.proof script')).toBe(false)
      expect(await said(world)).toEqual([])
      expect(await counts(world, solution)).toEqual([{ worked: 0, failed: 0 }])
    },
  )
})

test.each([
  ['an id', 'samsung-tv', 'samsung-tv'],
  ['a name of the catalogue', 'sony bravia before android tv', 'sony-bravia-legacy'],
  ['a sentence', 'It is the PS5 of my son', 'playstation-5'],
  ['nothing', '  ', null],
])('a device is understood by %s', async (_, device, id) => {
  const world = await openWorld()
  const { solution, outcome } = await plant(world)

  await (await world.as('sam')).post(outcome(solution), { worked: 'yes', device })

  expect(await said(world)).toEqual([{ user_id: 5, worked: 1, device_id: id, app_version: '' }])
})

test.each<Record<string, string>>([{}, { worked: 'perhaps' }])(
  '%o says nothing: it is asked again',
  async (fields) => {
    const world = await openWorld()
    const { solution, other, outcome } = await plant(world)
    const sam = await world.as('sam')

    const onSolution = await sam.post(outcome(solution), fields)
    const onOther = await sam.post(outcome(other), fields)

    expect([onSolution.status, onOther.status]).toEqual([422, 422])
    expect(onSolution.dom.text('.proof-ask #worked-error')).toBe(
      'Say whether it worked: yes or no.',
    )
    expect(onOther.dom.text('.flash.is-bad')).toBe('Say whether it worked: yes or no.')
    expect(await said(world)).toEqual([])
  },
)

test('each reader has one voice, pressed twice at once or not', async () => {
  const world = await openWorld()
  const { thread, solution, outcome } = await plant(world)
  const sam = await world.as('sam')
  const maya = await world.as('maya')

  const yes = { worked: 'yes', device: 'iPhone' }
  await Promise.all([sam.post(outcome(solution), yes), sam.post(outcome(solution), yes)])
  await maya.post(outcome(solution), { worked: 'no' })
  const page = await world.guest().get(thread.path)

  expect(await counts(world, solution)).toEqual([{ worked: 1, failed: 1 }])
  expect(page.dom.text('.proof-sum')).toBe('Worked for 1, did not for 1')
  expect(page.dom.texts('.proof-devices tbody tr')).toEqual(['iPhone10', 'Not named01'])
})

test('a solution that failed counts towards a problem, by the reader’s own device; others do not', async () => {
  const world = await openWorld()
  const { solution, other, outcome } = await plant(world)

  await (await world.as('sam')).post(outcome(solution), { worked: 'no', device: 'roku stick' })
  await (await world.as('lena')).post(outcome(solution), { worked: 'yes' })
  await (await world.as('lena')).post(outcome(other), { worked: 'no' })

  const signals = await rowsOf(world, 'select key, user_id, kind from signals order by key')
  expect(signals).toEqual([
    { key: 'c:nw-2-5', user_id: 5, kind: 'failed' },
    { key: 'c:nw-2-5|d:roku-streaming-stick', user_id: 5, kind: 'failed' },
    { key: 'd:roku-streaming-stick', user_id: 5, kind: 'failed' },
  ])
})

test('other answers ask in their menu, and say how they did', async () => {
  const world = await openWorld()
  const { thread, other, outcome } = await plant(world)
  const sam = await world.as('sam')
  const page = await sam.get(thread.path)

  const voted = await sam.submit(page, `.post-list .menu form[action="${outcome(other)}"]`, {
    worked: 'yes',
  })

  expect(voted.dom.text('.post-list .post-foot .muted')).toBe('Worked for 1')
  expect(voted.dom.attrs('.post-list .menu button', 'aria-pressed')).toEqual(['true', 'false'])
  expect(await counts(world, other)).toEqual([{ worked: 1, failed: 0 }])
})

test('not of one’s own answer, a question, what is hidden or unknown; not by guests or the silenced', async () => {
  const world = await openWorld()
  const { thread, solution, other, outcome } = await plant(world)
  await hide(world, other)
  await silence(world, 'lena')
  const yes = { worked: 'yes' }
  const [theo, sam] = [await world.as('theo'), await world.as('sam')]
  const at = { Referer: world.config.siteUrl + thread.path }

  const guest = await world.guest().post(outcome(solution), yes, at)
  const refused = [
    await theo.post(outcome(solution), yes),
    await theo.post(outcome(solution), { worked: '' }),
    await sam.post(outcome(thread.questionId), yes),
    await (await world.as('lena')).post(outcome(solution), yes),
    await sam.post(outcome(other), yes),
    await sam.post('/p/zz9/outcome', yes),
    await sam.get(outcome(solution)),
  ]

  expect(guest.path).toBe(`/login?next=${encodeURIComponent(thread.path)}`)
  expect(refused.map(({ status }) => status)).toEqual([403, 403, 403, 403, 404, 404, 405])
  expect((await theo.get(thread.path)).dom.has('.proof-ask')).toBe(false)
  expect((await world.guest().get(thread.path)).dom.has('.proof-ask')).toBe(true)
  expect(await said(world)).toEqual([])
})
