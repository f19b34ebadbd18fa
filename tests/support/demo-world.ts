// The demo community that `npm start` shows, served for a real browser.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { together, writeAll } from '../../db/batch.ts'
import { peopleByHandle } from '../../db/reads/people.ts'
import { insertSession } from '../../db/writes/sessions.ts'
import { watchForProblems } from '../../moderation/index.ts'
import { settleDemoPeople } from '../../src/cli/seed/demo-people.ts'
import { fillEmpty } from '../../src/cli/seed/fill.ts'
import { readConfig } from '../../src/config.ts'
import { randomToken, sha256Hex } from '../../src/lib/hashes.ts'
import { openHome, serveForum } from '../../src/node.ts'
import { type Platform, scopeOfHome } from '../../src/scope.ts'
import { dom } from './dom.ts'
import { freePort } from './free-port.ts'
import { openWindows } from './windows.ts'

export type DemoWorld = Awaited<ReturnType<typeof openDemoWorld>>

/** Filling takes some seconds. The browser is closed with the world. */
export const openDemoWorld = async (browser: Promise<Browser>) => {
  const folder = await mkdtemp(join(tmpdir(), 'foyer-demo-'))
  const port = await freePort()
  const site = `http://127.0.0.1:${port}`
  const config = readConfig({
    PORT: String(port),
    SITE_URL: site,
    DATABASE_URL: `file:${join(folder, 'demo.db')}`,
  })
  const { platform, close: closeHome } = await openHome(config)
  await fillEmpty(platform, config)
  await settleDemoPeople(scopeOfHome(platform, config))
  const { stop } = await serveForum(platform, config)
  const sessionOf = (handle: string) => sessionFor(platform, handle)
  const windows = await openWindows(await browser, site, sessionOf)

  const fetched = async (
    path: string,
    handle: string | null,
    more: Record<string, string> = {},
  ) => {
    const headers = new Headers(more)
    if (handle) headers.set('Cookie', `foyer_session=${await sessionOf(handle)}`)
    return (await fetch(site + path, { headers })).text()
  }
  /** A page as one of the demo people reads it. */
  const read = async (path: string, handle: string) => dom(await fetched(path, handle))
  /** The same as htmx gets it. */
  const swapped = (path: string, handle: string | null) =>
    fetched(path, handle, { 'HX-Request': 'true' })

  const close = async () => {
    await windows.close()
    await stop()
    closeHome()
    await rm(folder, { recursive: true, force: true })
  }
  /** What its ticker does every minute, at once. */
  const watch = () => watchForProblems(scopeOfHome(platform, config))
  return { ...windows, site, databaseUrl: config.databaseUrl, read, swapped, watch, close }
}

const sessionFor = async ({ db, clock }: Platform, handle: string): Promise<string> => {
  const { found } = await together(db, { found: peopleByHandle(db, [handle]) })
  const token = randomToken(25)
  await writeAll(db, [
    insertSession(db, {
      id: sha256Hex(token),
      userId: found[0]?.id ?? 0,
      createdAt: clock(),
      expiresAt: clock() + 3_600_000,
    }),
  ])
  return token
}
