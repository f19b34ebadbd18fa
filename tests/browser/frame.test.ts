// The frame in a real Chromium: no complaint under the strict policy, no sideways scrolling, no barrier.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type BrowserWorld, openBrowserWorld } from '../support/browser-world.ts'

let world: BrowserWorld

beforeAll(async () => {
  world = await openBrowserWorld()
})

afterAll(() => world.close())

test('the front page loads its style and script without a complaint', async () => {
  const page = await world.open(null)

  await page.goto('/')

  expect(await page.title()).toBe('Foyer')
  expect(await page.evaluate(() => document.styleSheets.length)).toBe(2)
  expect(world.complaints).toEqual([])
})

test('the keyboard reaches the content first', async () => {
  const page = await world.open(null)
  await page.goto('/')

  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')

  expect(await page.evaluate(() => document.activeElement?.id)).toBe('main')
})

test.each([320, 390, 1280])('nothing scrolls sideways at %i pixels', async (width) => {
  const page = await world.open('maya', { width })
  await page.goto('/')

  const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)

  expect(wider).toBeLessThanOrEqual(0)
})
