// The Worker as it is deployed: its own entry, settings from bindings, the database over HTTP.
import { createExecutionContext, env, waitOnExecutionContext } from 'cloudflare:test'
import { expect, test } from 'vitest'
import worker from '../../src/worker.ts'

const site = 'http://127.0.0.1:8787'

const fetched = async (path: string) => {
  const ctx = createExecutionContext()
  const answer = await worker.fetch(new Request(site + path), env, ctx)
  await waitOnExecutionContext(ctx)
  return answer
}

test('the entry runs in workerd and answers a page from the remote database', async () => {
  const answer = await fetched('/')

  expect(navigator.userAgent).toBe('Cloudflare-Workers')
  expect(answer.status).toBe(200)
  expect(await answer.text()).toContain('Foyer')
})

test('the schedule runs the jobs, which then count as done', async () => {
  const ctx = createExecutionContext()

  worker.scheduled({}, env, ctx)
  await waitOnExecutionContext(ctx)

  const ready = await fetched('/readyz')
  expect(ready.status).toBe(200)
  expect(await ready.json()).toEqual({ ready: true, problems: [] })
})
