// A connection to the browser of this test run; closing it closes only the windows opened over it.
import { type Browser, chromium } from 'playwright-core'
import { inject } from 'vitest'

export const chromiumOfRun = (): Promise<Browser> => chromium.connect(inject('chromiumUrl'))
