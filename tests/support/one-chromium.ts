// Started once for a run: the browser every test file opens its windows in.
import type { TestProject } from 'vitest/node'
import { serveChromium } from './chromium.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the browser is reached. */
    chromiumUrl: string
  }
}

export default async (project: TestProject) => {
  const browser = await serveChromium()
  project.provide('chromiumUrl', browser.wsEndpoint())
  return () => browser.close()
}
