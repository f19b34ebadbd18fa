// The Worker as it is deployed: its own entry, settings from bindings, the database over HTTP.
import { createExecutionContext, env, waitOnExecutionContext } from 'cloudflare:test'
import { expect, test } from 'vitest'
import { writeAll } from '../../db/batch.ts'
import { connectRemote, databaseOver } from '../../db/client.ts'
import { insertSession } from '../../db/writes/sessions.ts'
import { sha256Hex } from '../../src/lib/hashes.ts'
import worker from '../../src/worker.ts'
import { idOf } from '../support/threads.ts'

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

test.each([
  ['AT', 'Austria'],
  // Tor, and what no list of countries has.
  ['T1', 'Not said'],
  [undefined, 'Not said'],
])(
  'from %s by what the network says, the ask form offers %s; a header says nothing',
  async (country, offered) => {
    const db = databaseOver(connectRemote({ url: (env as { DATABASE_URL: string }).DATABASE_URL }))
    const token = crypto.randomUUID()
    const at = { createdAt: Date.now(), expiresAt: Date.now() + 3_600_000 }
    await writeAll(db, [insertSession(db, { id: sha256Hex(token), userId: idOf('maya'), ...at })])
    const headers = { Cookie: `foyer_session=${token}`, 'CF-IPCountry': 'FR' }
    const request = new Request(`${site}/ask`, { headers, cf: { country } } as RequestInit)
    const ctx = createExecutionContext()

    const answer = await worker.fetch(request, env, ctx)
    await waitOnExecutionContext(ctx)

    const page = await answer.text()
    const [, chosen] =
      /<select[^>]*name="country".*?<option[^>]* selected[^>]*>([^<]*)</s.exec(page) ?? []
    expect(chosen).toBe(offered)
  },
)
