// The two addresses for programs: what a text mentions, and what is like it.
import { describe, expect, test } from 'vitest'
import { plantArticle } from '../support/known.ts'
import { countOf } from '../support/rows.ts'
import { plantThread } from '../support/threads.ts'
import { openWorld, type World } from '../support/world.ts'

describe('POST /api/v1/recognise', () => {
  test('gives codes and devices with their places, in one trip', async () => {
    const world = await openWorld()
    const body = 'Since today my Samsung TV says nw 2 5.'
    world.trips.reset()

    const { status, json } = await send(world, '/api/v1/recognise', { title: 'Help', body })

    expect(status).toBe(200)
    expect(world.trips.trips()).toBe(1)
    expect(json.codes).toEqual([{ code: 'NW-2-5', field: 'body', start: 31, end: 37 }])
    expect(json.devices).toMatchObject([{ device: 'samsung-tv', name: 'Samsung smart TV' }])
    const [{ start, end }] = json.devices as [{ start: number; end: number }]
    expect(body.slice(start, end)).toBe('Samsung TV')
  })

  test('finds nothing in nothing', async () => {
    const world = await openWorld()

    const { json } = await send(world, '/api/v1/recognise', {})

    expect(json).toMatchObject({ codes: [], devices: [] })
  })
})

describe('POST /api/v1/similar', () => {
  test('gives threads and articles with whole addresses, in one trip', async () => {
    const world = await openWorld()
    const thread = await plantThread(world, {
      by: 'kim',
      title: 'No connection since the update',
      body: 'It says ui-113.',
      codes: ['ui-113'],
    })
    await plantArticle(world, { id: 1, title: 'What ui-113 means', codes: ['ui-113'] })
    world.trips.reset()

    const { status, json } = await send(world, '/api/v1/similar', { title: 'ui-113 again' })

    expect(status).toBe(200)
    expect(world.trips.trips()).toBe(1)
    expect(json.threads).toMatchObject([
      { title: 'No connection since the update', url: `http://forum.example${thread.path}` },
    ])
    expect(json.articles).toEqual([
      { title: 'What ui-113 means', url: 'http://forum.example/help/article-1' },
    ])
  })
})

describe.each(['/api/v1/recognise', '/api/v1/similar'])('%s', (path) => {
  test('has an end', async () => {
    const world = await openWorld()
    const limited = Array.from({ length: 3 }, () => send(world, path, { title: 'Sound' }))
    await Promise.all(limited)
    await world.settle()
    await world.client.execute('update limits set uses = 600')

    const { status, type, headers } = await send(world, path, { title: 'Sound' })

    expect(status).toBe(429)
    expect(type).toBe('application/problem+json')
    expect(Number(headers.get('Retry-After'))).toBeGreaterThan(0)
  })
})

describe.each(['/api/v1/recognise', '/api/v1/similar'])('%s refuses', (path) => {
  const wrong: [string, string, number][] = [
    ['no body', '', 400],
    ['no JSON', '{title', 400],
    ['a list', '[]', 422],
    ['null', 'null', 422],
    ['a number for a text', '{"title": 5}', 422],
    ['texts of the wrong kind', '{"title": ["NW-2-5"], "body": {}}', 422],
    ['a megabyte', JSON.stringify({ body: 'NW-2-5 '.repeat(150_000) }), 413],
    ['a text without end', JSON.stringify({ body: 'x'.repeat(30_001) }), 422],
  ]

  test.each(wrong)('%s', async (_, body, status) => {
    const world = await openWorld()

    const answer = await sendRaw(world, path, body)

    expect(answer.status).toBe(status)
    expect(answer.headers.get('Content-Type')).toBe('application/problem+json')
    expect(await answer.json()).toMatchObject({ status, title: expect.any(String) })
    expect(await countOf(world, 'limits')).toBe(0)
  })
})

const sendRaw = (world: World, path: string, body: string) =>
  world.guest().send(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body,
  })

const send = async (world: World, path: string, body: unknown) => {
  const answer = await sendRaw(world, path, JSON.stringify(body))
  return {
    status: answer.status,
    headers: answer.headers,
    type: answer.headers.get('Content-Type'),
    json: (await answer.json()) as Record<string, unknown>,
  }
}
