// The Node process behind a reverse proxy: limits are for who asks, not for who passes it on.
import { expect, test } from 'vitest'
import { serveForum } from '../../src/node.ts'
import { freePort } from '../support/free-port.ts'
import { rowsOf } from '../support/rows.ts'
import { openWorld } from '../support/world.ts'

test.each([
  ['0', 1],
  ['1', 2],
])('PROXIES=%s: two people behind one proxy count as %i', async (PROXIES, callers) => {
  const PORT = String(await freePort())
  const world = await openWorld({ PORT, PROXIES, SITE_URL: `http://127.0.0.1:${PORT}` })
  const { stop } = await serveForum(world.platform, world.config)

  for (const address of ['203.0.113.5', '2001:db8:1:2::5', '2001:db8:1:2::6']) {
    const answer = await fetch(`${world.config.siteUrl}/forgot`, {
      method: 'POST',
      redirect: 'manual',
      body: new URLSearchParams({ email: `${address.length}@mail.example` }),
      headers: { Origin: world.config.siteUrl, 'X-Forwarded-For': `198.51.100.1, ${address}` },
    })
    expect(answer.status).toBe(303)
  }
  await stop()

  const counted = await rowsOf(world, "select uses from limits where key like 'account:%'")
  expect(counted).toHaveLength(callers)
  expect(counted.reduce((sum, { uses }) => sum + Number(uses), 0)).toBe(3)
})
