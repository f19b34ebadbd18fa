// A real Chromium: the one CHROME_PATH names, an installed one, or the one that ships with the packages.
import { existsSync } from 'node:fs'
import { type Browser, type BrowserServer, chromium, type LaunchOptions } from 'playwright-core'

const installed = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

const quiet = [
  '--headless=new',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export const launchChromium = async (): Promise<Browser> => chromium.launch(await chosen())

/** The same for several connections at once. */
export const serveChromium = async (): Promise<BrowserServer> =>
  chromium.launchServer(await chosen())

const chosen = async (): Promise<LaunchOptions> => {
  const named = process.env.CHROME_PATH ?? installed.find((path) => existsSync(path))
  return named ? { executablePath: named, args: quiet } : bundled()
}

const bundled = async (): Promise<LaunchOptions> => {
  // Set before it is imported, this makes the package unpack the shared libraries it brings along.
  process.env.AWS_LAMBDA_JS_RUNTIME = 'nodejs24.x'
  const { default: packaged } = await import('@sparticuz/chromium')
  return { executablePath: await packaged.executablePath(), args: [...packaged.args, ...quiet] }
}
