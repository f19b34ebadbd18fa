// Widespread problems in a real Chromium: decided without a reload, at every width, without a barrier.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { barriers, sidewaysScroll } from '../support/barriers.ts'
import { type BrowserWorld, openBrowserWorld } from '../support/browser-world.ts'
import { confirmed, surge } from '../support/surges.ts'
import { minute } from '../support/world.ts'

let world: BrowserWorld
let known: { path: string; staffPath: string }
let suspected: string

beforeAll(async () => {
  world = await openBrowserWorld()
  known = await confirmed(world)
  await surge(world, 8, { codes: ['ui-800-3'], devices: ['roku-tv'] }, 12)
  world.pass(minute)
  await world.tick()
  const list = await (await world.as('sam')).get('/staff/problems')
  suspected = list.dom.attr('.problem-row-title a', 'href') ?? ''
})

afterAll(() => world.close())

test('a form that is wrong says so in place, and a right one shows the problem as confirmed', async () => {
  const page = await world.open('sam')
  await page.goto(suspected)
  await page.evaluate(() => document.body.setAttribute('data-same', 'yes'))

  await page.getByRole('button', { name: 'Confirm and tell people' }).click()
  await page.locator('#confirm-body-error').waitFor()
  await page.getByLabel('Public note').fill('We see **it** and look into it.')
  await page.getByRole('button', { name: 'Confirm and tell people' }).click()
  await page.locator('#update-form').waitFor()

  expect(await page.locator('.timeline-item strong').textContent()).toBe('it')
  expect(await page.locator('#confirm-form').count()).toBe(0)
  expect(await page.locator('body').getAttribute('data-same')).toBe('yes')
  expect(new URL(page.url()).pathname).toBe(suspected)
  expect(world.complaints).toEqual([])
})

test.each([320, 768])(
  'nothing scrolls sideways or stands in the way at %i pixels',
  async (width) => {
    const page = await world.open('sam', { width })

    for (const at of [
      '/staff',
      '/staff/problems',
      suspected,
      known.staffPath,
      '/status',
      known.path,
    ]) {
      await page.goto(at)
      const wider = await sidewaysScroll(page)
      expect(wider, at).toBeLessThanOrEqual(0)
      expect(await barriers(page), at).toEqual([])
    }
  },
)
