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

test.each([
  ['0', 'CF-IPCountry', 'Not said'],
  ['1', '', 'Not said'],
  ['1', 'CF-IPCountry', 'Austria'],
])('PROXIES=%s, COUNTRY_HEADER=%s: the ask form offers %s', async (PROXIES, header, offered) => {
  const PORT = String(await freePort())
  const SITE_URL = `http://127.0.0.1:${PORT}`
  const world = await openWorld({ PORT, PROXIES, COUNTRY_HEADER: header, SITE_URL })
  const { stop } = await serveForum(world.platform, world.config)
  const Cookie = `foyer_session=${await world.sessionOf('maya')}`

  const answer = await fetch(`${SITE_URL}/ask`, { headers: { Cookie, 'CF-IPCountry': 'AT' } })
  const page = await answer.text()
  await stop()

  const [, chosen] =
    /<select[^>]*name="country".*?<option[^>]* selected[^>]*>([^<]*)</s.exec(page) ?? []
  expect(chosen).toBe(offered)
})
