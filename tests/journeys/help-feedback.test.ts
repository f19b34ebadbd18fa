// Whether an article helped: one voice each, thanks, a word for staff, and counts for staff alone.
import { describe, expect, test } from 'vitest'
import { countOf, rowsOf } from '../support/rows.ts'
import { ways } from '../support/visitor.ts'
import { openWorld, type World } from '../support/world.ts'

const path = '/help/code-nw-2-5'

describe.each(ways)('with %s', (_, way) => {
  test('a member says that it helped, and is thanked', async () => {
    const world = await openWorld()
    const maya = await world.as('maya', way)
    const page = await maya.get(path)
    world.trips.reset()

    const said = await maya.submit(page, '#feedback form', { helpful: 'yes' })

    expect(world.trips.trips()).toBe(3)
    expect(said.path).toBe(`${path}#feedback`)
    expect(said.dom.text('#feedback-title')).toBe('Thank you for saying so')
    expect(said.dom.text('#feedback [role=status]')).toContain('You said that it helped.')
    expect(said.dom.attr('#feedback button[value=yes]', 'aria-pressed')).toBe('true')
    expect(await counts(world)).toEqual([1, 0])
    expect(said.html).not.toContain('1 of 1')
  })

  test('a comment that is too long is refused and kept', async () => {
    const world = await openWorld()
    const maya = await world.as('maya', way)
    const said = await maya.post(`${path}/feedback`, { helpful: 'no' })
    world.trips.reset()

    const refused = await maya.submit(said, '#feedback form[aria-label="Tell us more"]', {
      comment: 'x'.repeat(1001),
    })

    expect(refused.status).toBe(422)
    expect(world.trips.trips()).toBe(1)
    expect(refused.dom.text('.field.is-invalid #comment-error')).toBe(
      'At most 1,000 characters, please.',
    )
    expect(refused.dom.form('form[aria-label="Tell us more"]').fields).toEqual({
      helpful: 'no',
      comment: 'x'.repeat(1001),
    })
    expect((await rowsOf(world, 'select comment from article_feedback'))[0]?.comment).toBe('')
  })
})

describe('a voice', () => {
  test('changes its mind and stays one voice; its comment stays', async () => {
    const world = await openWorld()
    const maya = await world.as('maya')

    await maya.post(`${path}/feedback`, { helpful: 'yes' })
    await maya.post(`${path}/feedback`, { helpful: 'no', comment: 'Step 3 is gone.' })
    const again = await maya.post(`${path}/feedback`, { helpful: 'no' })

    expect(await counts(world)).toEqual([0, 1])
    expect(await countOf(world, 'article_feedback')).toBe(1)
    expect(again.dom.form('form[aria-label="Tell us more"]').fields.comment).toBe('Step 3 is gone.')
    await maya.post(`${path}/feedback`, { helpful: 'yes' })
    expect(await counts(world)).toEqual([1, 0])
  })

  test('of guests is one for each network address, kept as a keyed hash', async () => {
    const world = await openWorld()
    const at = (address: string) => ({ 'X-Test-Address': address })
    const guest = world.guest()

    await guest.post(`${path}/feedback`, { helpful: 'yes' }, at('192.0.2.7'))
    await guest.post(`${path}/feedback`, { helpful: 'yes' }, at('192.0.2.7'))
    await guest.post(`${path}/feedback`, { helpful: 'no' }, at('192.0.2.8'))
    const voices = await rowsOf(world, 'select voice from article_feedback')

    expect(await counts(world)).toEqual([1, 1])
    expect(voices.map(({ voice }) => String(voice))).toEqual([
      expect.stringMatching(/^[0-9a-f]{64}$/),
      expect.stringMatching(/^[0-9a-f]{64}$/),
    ])
    const page = await guest.get(path, at('192.0.2.9'))
    expect(page.dom.text('#feedback-title')).toBe('Did this help?')
  })

  test('is heard twenty times a day at most', async () => {
    const world = await openWorld()
    const maya = await world.as('maya')

    for (let n = 0; n < 20; n++) await maya.post(`${path}/feedback`, { helpful: 'yes' })
    const over = await maya.post(`${path}/feedback`, { helpful: 'no' })

    expect(over.status).toBe(429)
    expect(Number(over.headers.get('Retry-After'))).toBeGreaterThan(0)
    expect(await counts(world)).toEqual([1, 0])
  })

  test.each(['', 'maybe', 'YES', '1'])('%j is neither yes nor no', async (helpful) => {
    const world = await openWorld()

    const refused = await world.guest().post(`${path}/feedback`, { helpful })

    expect(refused.status).toBe(422)
    expect(refused.dom.text('#helpful-error')).toContain('Say yes or no.')
    expect(await countOf(world, 'article_feedback')).toBe(0)
  })

  test('is not heard where there is no article, or no longer one', async () => {
    const world = await openWorld()
    const guest = world.guest()
    await world.client.execute("update articles set archived_at = 1 where slug = 'code-nw-3-6'")

    const unknown = await guest.post('/help/nothing/feedback', { helpful: 'yes' })
    const archived = await guest.post('/help/code-nw-3-6/feedback', { helpful: 'yes' })

    expect(unknown.status).toBe(404)
    expect(archived.status).toBe(409)
    expect(await countOf(world, 'article_feedback')).toBe(0)
  })

  test('its count and comments are read by staff alone', async () => {
    const world = await openWorld()
    const [maya, sam, ines] = [
      await world.as('maya'),
      await world.as('sam'),
      await world.as('ines'),
    ]
    await maya.post(`${path}/feedback`, { helpful: 'no', comment: '<b>Step 3</b> is gone.' })

    const forStaff = await sam.get(path)
    const editor = await sam.get(forStaff.dom.attr('a[href^="/staff/articles"]', 'href') ?? '')

    expect(forStaff.dom.text('.page-aside')).toContain('0 of 1 said it helped.')
    expect(editor.dom.text('#readers')).toContain('<b>Step 3</b> is gone.')
    for (const visitor of [ines, world.guest()]) {
      const page = await visitor.get(path)
      expect(page.html).not.toContain('said it helped')
      expect(page.html).not.toContain('Step 3')
    }
  })
})

const counts = async (world: World) => {
  const [row] = await rowsOf(
    world,
    "select helpful, unhelpful from articles where slug = 'code-nw-2-5'",
  )
  return [row?.helpful, row?.unhelpful]
}
