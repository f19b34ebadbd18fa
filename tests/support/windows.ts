// Windows of a real browser on a forum: whose they are, how they look, and every complaint of their pages.
import type { Browser, BrowserContext, ConsoleMessage, Page } from 'playwright-core'

export type Looks = {
  script?: boolean
  width?: number
  scheme?: 'light' | 'dark'
  reducedMotion?: boolean
}

/** `sessionOf` gives a token of a new session; `complaints` holds console errors, policy violations, failed loads. */
export const openWindows = async (
  browser: Browser,
  site: string,
  sessionOf: (handle: string) => Promise<string>,
) => {
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
    // What takes longer does not come.
    context.setDefaultTimeout(15_000)
    if (handle) await signIn(context, site, await sessionOf(handle))
    const page = await context.newPage()
    page.on('console', (message) => {
      if (isComplaint(message)) complaints.push(message.text())
    })
    page.on('pageerror', (error) => complaints.push(String(error)))
    return page
  }

  return { open, complaints, close: () => browser.close() }
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
