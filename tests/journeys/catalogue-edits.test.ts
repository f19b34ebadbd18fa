// What staff edit in the catalogue reaches recognising at once in its process, soon in others, and costs no trip.
import { describe, expect, test } from 'vitest'
import { openWorld, type World } from '../support/world.ts'

const question = {
  title: 'The blue smurf screen again',
  body: 'My glowbox shows the blue smurf 7 at every start.',
  category: 'app-data',
  device: '',
  appVersion: '',
  tried: '',
}

describe('a new alias of a code and of a device', () => {
  test('is recognised in the next question, in two trips', async () => {
    const world = await openWorld()
    const maya = await world.as('maya')
    const form = await maya.get('/ask')
    await editAliases(world)
    world.trips.reset()

    const thread = await maya.submit(form, 'form#ask', question)

    expect(world.trips.trips()).toBe(3)
    expect(thread.dom.attrs('.post-body a', 'href')).toEqual(['/devices/vizio-tv', '/codes/NW-2-5'])
  })

  test('is known to what recognises before it reads within a minute, in one trip', async () => {
    const world = await openWorld()
    expect(await recognised(world)).toEqual([])
    await editAliases(world)

    world.pass(60_000)
    await world.guest().get('/')
    world.trips.reset()

    expect(await recognised(world)).toEqual(['NW-2-5', 'vizio-tv'])
    expect(world.trips.trips()).toBe(1)
  })

  test('is known to a process that only runs its jobs', async () => {
    const world = await openWorld()
    await world.guest().get('/')
    await editAliases(world)

    world.pass(60_000)
    await world.tick()

    expect(await recognised(world)).toEqual(['NW-2-5', 'vizio-tv'])
  })

  test('that is taken back is forgotten', async () => {
    const world = await openWorld()
    await editAliases(world)
    world.pass(60_000)
    await world.guest().get('/')
    await editAliases(world, [])

    world.pass(60_000)
    await world.guest().get('/')

    expect(await recognised(world)).toEqual([])
  })
})

let version = 0

const editAliases = async (world: World, aliases = ['blue smurf 7', 'glowbox']) => {
  version += 1
  const rows = [
    ['codes', 'nw-2-5', aliases[0]],
    ['devices', 'vizio-tv', aliases[1]],
  ] as const
  for (const [table, id, alias] of rows) {
    await world.client.execute({
      sql: `update ${table} set aliases = ?, version = ?, edited_at = ? where id = ?`,
      args: [JSON.stringify(alias ? [alias] : []), version, world.now(), id],
    })
  }
}

const recognised = async (world: World): Promise<string[]> => {
  const answer = await world.guest().send('/api/v1/recognise', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ title: question.title, body: question.body }),
  })
  const { codes, devices } = (await answer.json()) as {
    codes: { code: string }[]
    devices: { device: string }[]
  }
  return [...codes.map(({ code }) => code), ...devices.map(({ device }) => device)]
}
