// Answers are compressed for those who take them so, and for nobody else.
import { gunzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { compressed } from '../../src/lib/compression.ts'

const text = 'Grüße an alle. '.repeat(100)

const ask = (accepted?: string, method = 'GET') =>
  new Request('http://forum.example/', {
    method,
    headers: accepted === undefined ? {} : { 'Accept-Encoding': accepted },
  })

const page = (headers: Record<string, string> = {}, body: string | null = text, status = 200) =>
  new Response(body, {
    status,
    headers: { 'Content-Type': 'text/html; charset=UTF-8', ETag: 'W/"a"', ...headers },
  })

const bytesOf = async (answer: Response) => Buffer.from(await answer.arrayBuffer())

describe('compressed', () => {
  test.each(['gzip', 'GZIP', 'deflate, gzip;q=0.5, br', 'br;q=1.0 , gzip ; q=0.001'])(
    'for %j: the same text, its tag, its status',
    async (accepted) => {
      const page404 = page({ 'Content-Length': '1600', Vary: 'Cookie' }, text, 404)

      const answer = await compressed(ask(accepted), page404)

      expect(answer.status).toBe(404)
      expect(Object.fromEntries(answer.headers)).toEqual({
        'content-encoding': 'gzip',
        'content-type': 'text/html; charset=UTF-8',
        etag: 'W/"a"',
        vary: 'Cookie, Accept-Encoding',
      })
      expect(gunzipSync(await bytesOf(answer)).toString()).toBe(text)
    },
  )

  test.each([undefined, '', 'br', 'gzip;q=0', 'gzip; q=0.0, br', 'identity', '*;q=0'])(
    'not for %j, which is told apart',
    async (accepted) => {
      const answer = await compressed(ask(accepted), page({ Vary: 'Cookie' }))

      expect(answer.headers.has('Content-Encoding')).toBe(false)
      expect(answer.headers.get('Vary')).toBe('Cookie, Accept-Encoding')
      expect(await answer.text()).toBe(text)
    },
  )

  test('not what is small', async () => {
    const answer = await compressed(ask('gzip'), page({}, 'Grüße'))

    expect(answer.headers.has('Content-Encoding')).toBe(false)
    expect(await answer.text()).toBe('Grüße')
  })

  test.each([
    ['an image', 'GET', page({ 'Content-Type': 'image/png' })],
    ['what is compressed', 'GET', page({ 'Content-Encoding': 'br' })],
    ['a way to go', 'GET', new Response(null, { status: 303, headers: { Location: '/t/1' } })],
    ['nothing new', 'GET', new Response(null, { status: 304, headers: { ETag: 'W/"a"' } })],
    ['a head', 'HEAD', page({}, null)],
  ])('not %s', async (_, method, answer) => {
    const before = [answer.status, answer.headers.get('Content-Encoding')]

    const after = await compressed(ask('gzip', method), answer)

    expect(after).toBe(answer)
    expect([after.status, after.headers.get('Content-Encoding')]).toEqual(before)
  })

  test('what varies by encoding already says so once', async () => {
    const answer = await compressed(ask('gzip'), page({ Vary: 'accept-encoding, Cookie' }))

    expect(answer.headers.get('Vary')).toBe('accept-encoding, Cookie')
  })
})
