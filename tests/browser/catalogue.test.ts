// Codes and devices in a real Chromium: lists that follow as one types, forms that staff fill in, by keyboard.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { barriers, sidewaysScroll } from '../support/barriers.ts'
import { type BrowserWorld, openBrowserWorld } from '../support/browser-world.ts'

let world: BrowserWorld

beforeAll(async () => {
  world = await openBrowserWorld()
})

afterAll(() => world.close())

test.each([
  ['/codes', 'nw 2', 'NW-2-5', '.card-title'],
  ['/devices', 'sammy', 'Samsung smart TV', '.card-title'],
])('%s follows as one types, and the field keeps the focus', async (at, typed, found, where) => {
  const page = await world.open(null, { width: 390 })
  await page.goto(at)

  await page.keyboard.press('Tab')
  await page.locator('#main input[name=q]').focus()
  await page.keyboard.type(typed, { delay: 30 })
  await page.locator(where, { hasText: found }).first().waitFor()
  await page.keyboard.type(' ')

  expect(await page.locator('#main input[name=q]').inputValue()).toBe(`${typed} `)
  expect(await page.locator('#main input[name=q]:focus').count()).toBe(1)
  expect(await page.locator('[role=status]').first().textContent()).toMatch(/\d+ .*found/)
  expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe(at)
  expect(await barriers(page)).toEqual([])
  expect(world.complaints).toEqual([])
})

test('a family unfolds and leads to a code by the keyboard alone', async () => {
  const page = await world.open(null, { width: 390, reducedMotion: true })
  await page.goto('/codes')

  await page.locator('summary').first().focus()
  await page.keyboard.press('Enter')
  const unfolded = await barriers(page)
  const wider = await sidewaysScroll(page)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.locator('h1.code-title').waitFor()

  expect(unfolded).toEqual([])
  expect(wider).toBeLessThanOrEqual(0)
  expect(new URL(page.url()).pathname).toMatch(/^\/codes\/NW-/)
})

test('a link to a family finds it unfolded', async () => {
  const page = await world.open(null)
  await page.goto('/codes/TVP-899')

  await page.getByRole('link', { name: 'The TVP-8nn codes we know' }).click()
  await page.locator('#family-TVP .card').first().waitFor()

  expect(await page.locator('#family-TVP .card').count()).toBe(5)
})

test('of two editors the second reads both texts in place and loses nothing', async () => {
  const [sam, lena] = [await world.open('sam'), await world.open('lena', { width: 390 })]
  await sam.goto('/admin/codes/nw-2-5')
  await lena.goto('/admin/codes/nw-2-5')
  await lena.evaluate(() => document.body.setAttribute('data-same', 'yes'))
  await sam.getByLabel('What it means').fill('The words of Sam on what it means.')
  await sam.getByRole('button', { name: 'Save' }).click()
  await sam.locator('.revision').waitFor()

  await lena.getByLabel('What it means').fill('The words of Lena on what it means.')
  await lena.getByRole('button', { name: 'Save' }).click()
  await lena.locator('#meanwhile').waitFor()
  const found = await barriers(lena)
  const wider = await sidewaysScroll(lena)
  const kept = await lena.getByLabel('What it means').inputValue()
  await lena.getByRole('button', { name: 'Save mine instead' }).click()
  await lena.locator('.revision').nth(1).waitFor()
  // The header would lie over whatever is scrolled to its edge.
  await lena.evaluate(() => scrollTo(0, 0))

  expect(kept).toBe('The words of Lena on what it means.')
  expect(await lena.locator('body').getAttribute('data-same')).toBe('yes')
  expect(found).toEqual([])
  expect(wider).toBeLessThanOrEqual(0)
  expect(await barriers(lena)).toEqual([])
  expect(world.complaints).toEqual([])
})

test('a refused spelling says beside its field whose it is', async () => {
  const page = await world.open('sam', { width: 390 })
  await page.goto('/admin/devices/samsung-tv')

  await page.getByLabel('Other names').fill('samsung tv\nps5')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.locator('#aliases-error').waitFor()

  expect(await page.locator('#aliases-error').textContent()).toContain('PlayStation 5')
  expect(await page.getByLabel('Other names').inputValue()).toBe('samsung tv\nps5')
  expect(await barriers(page)).toEqual([])
})
