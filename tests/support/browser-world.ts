// A forum served for a real browser: a port of its own, people to be, and every complaint of the page kept.

import type { Browser, BrowserContext, ConsoleMessage, Page } from 'playwright-core'
import { serveForum } from '../../src/node.ts'
import { launchChromium } from './chromium.ts'
import { freePort } from './free-port.ts'
import { openWorld } from './world.ts'

export type BrowserWorld = Awaited<ReturnType<typeof openBrowserWorld>>

type Looks = {
  script?: boolean
  width?: number
  scheme?: 'light' | 'dark'
  reducedMotion?: boolean
}

/** Call `close` when done; `complaints` holds console errors, policy violations and failed loads. */
export const openBrowserWorld = async () => {
  const port = await freePort()
  const site = `http://127.0.0.1:${port}`
  const world = await openWorld({ SITE_URL: site, PORT: String(port) })
  const { stop } = await serveForum(world.platform, world.config)
  const browser: Browser = await launchChromium()
  const complaints: string[] = []

  /** A window of a person, or of a guest; script on and 1280 wide unless said otherwise. */
  const open = async (handle: string | null, looks: Looks = {}): Promise<Page> => {
    const context = await browser.newContext({
      baseURL: site,
      javaScriptEnabled: looks.script ?? true,
      viewport: { width: looks.width ?? 1280, height: 900 },
      colorScheme: looks.scheme ?? 'light',
      reducedMotion: looks.reducedMotion ? 'reduce' : 'no-preference',
    })
    if (handle) await signIn(context, site, await world.sessionOf(handle))
    const page = await context.newPage()
    page.on('console', (message) => {
      if (isComplaint(message)) complaints.push(message.text())
    })
    page.on('pageerror', (error) => complaints.push(String(error)))
    return page
  }

  const close = async () => {
    await browser.close()
    await stop()
  }
  return { ...world, site, open, complaints, close }
}

// The browser also logs every refusal: a form that stands there again is an answer, not a mistake.
const isComplaint = (message: ConsoleMessage): boolean => {
  if (message.type() !== 'error' && message.type() !== 'warning') return false
  const isRefusal = /status of 4\d\d/.test(message.text())
  return !isRefusal || new URL(message.location().url).pathname.startsWith('/assets/')
}

const signIn = (context: BrowserContext, site: string, token: string) =>
  context.addCookies([
    { name: 'foyer_session', value: token, url: site, httpOnly: true, sameSite: 'Lax' },
  ])
