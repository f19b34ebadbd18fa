// A forum of the test's own, served for a real browser on a port of its own.
import { serveForum } from '../../src/node.ts'
import { chromiumOfRun } from './chromium-of-run.ts'
import { freePort } from './free-port.ts'
import { openWindows } from './windows.ts'
import { openWorld } from './world.ts'

export type BrowserWorld = Awaited<ReturnType<typeof openBrowserWorld>>

/** Call `close` when done; `complaints` holds console errors, policy violations and failed loads. */
export const openBrowserWorld = async () => {
  const port = await freePort()
  const site = `http://127.0.0.1:${port}`
  const world = await openWorld({ SITE_URL: site, PORT: String(port) })
  const { stop } = await serveForum(world.platform, world.config)
  const windows = await openWindows(await chromiumOfRun(), site, world.sessionOf)

  const close = async () => {
    await windows.close()
    await stop()
  }
  return { ...world, ...windows, site, close }
}
