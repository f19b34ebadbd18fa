// Who may speak to the local endpoint: this machine, with the token, and no web page.
import { request } from 'node:http'
import { expect, test, vi } from 'vitest'
import { connectRemote } from '../../../db/client.ts'
import { failureOf, post, rowsOf, run, useEndpoints } from '../endpoints.ts'

const { start, client, closing } = useEndpoints()

test('takes the token and nothing else for it', async () => {
  const { url } = await start({ token: 'secret' })
  const pipeline = `${url}/v2/pipeline`
  const body = { requests: [run('select 1'), { type: 'close' }] }

  const statuses = []
  for (const authorization of ['', 'Bearer wrong!', 'Bearer secret ', 'secret']) {
    statuses.push((await post(pipeline, body, { authorization })).status)
  }
  const right = closing(connectRemote({ url, token: 'secret' }))
  const wrong = closing(connectRemote({ url, token: 'other!' }))

  expect(statuses).toEqual([401, 401, 200, 401])
  expect(await rowsOf(right, 'select 1')).toEqual([[1]])
  expect((await failureOf(wrong.execute('select 1'))).message).toContain('401')
})

test('is spoken on this machine only', async () => {
  for (const host of ['0.0.0.0', '::', '192.168.1.5', 'example.org', '127.0.0.1.example.org']) {
    await expect(start({ host })).rejects.toThrow(/only this machine/)
  }
  const { url } = await start({ host: 'localhost' })
  expect(await rowsOf(client(url), 'select 1')).toEqual([[1]])
})

test('is not spoken to a page in a browser', async () => {
  const { url } = await start()
  const body = JSON.stringify({ requests: [run('create table planted (a)')] })

  const plain = await post(`${url}/v2/pipeline`, body, { 'content-type': 'text/plain' })
  const preflight = await fetch(`${url}/v2/pipeline`, { method: 'OPTIONS' })
  const rebound = await new Promise((resolve) => {
    const asked = request(`${url}/v2/pipeline`, {
      method: 'POST',
      headers: { host: 'evil.example.org', 'content-type': 'application/json' },
    })
    asked.on('response', (response) => resolve(response.resume().statusCode)).end(body)
  })

  expect([plain.status, preflight.status, rebound]).toEqual([415, 405, 403])
  expect(preflight.headers.get('access-control-allow-origin')).toBeNull()
  expect(await rowsOf(client(url), 'select * from sqlite_master')).toEqual([])
})

test('refuses more than 16 MB', async () => {
  const { url } = await start()
  const status = await new Promise((resolve) => {
    const asked = request(`${url}/v2/pipeline`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
    })
    asked.on('response', (response) => resolve(response.resume().statusCode))
    // Half of what is sent is never read: the endpoint hangs up.
    asked.on('error', () => undefined)
    asked.end(' '.repeat(17 * 1024 * 1024))
  })

  expect(status).toBe(413)
  expect(await rowsOf(client(url), 'select 1')).toEqual([[1]])
})

test('outlives a client that hangs up in the middle', async () => {
  const { url } = await start()
  const complaints = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  await new Promise<void>((resolve) => {
    const asked = request(`${url}/v2/pipeline`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'content-length': 1000 },
    })
    asked.on('error', () => undefined).on('close', resolve)
    asked.write('{"requests": [', () => asked.destroy())
  })

  expect(await rowsOf(client(url), 'select 1')).toEqual([[1]])
  expect(complaints).not.toHaveBeenCalled()
  complaints.mockRestore()
})
