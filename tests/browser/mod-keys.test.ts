// The queue by keys alone, in a real Chromium: moving, opening, claiming, choosing, and switching off.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { barriers, sidewaysScroll } from '../support/barriers.ts'
import { type BrowserWorld, openBrowserWorld } from '../support/browser-world.ts'
import { plantCase, reason } from '../support/cases.ts'
import { rowsOf } from '../support/rows.ts'
import { minute } from '../support/world.ts'

let world: BrowserWorld
let first: Awaited<ReturnType<typeof plantCase>>
let second: Awaited<ReturnType<typeof plantCase>>

beforeAll(async () => {
  world = await openBrowserWorld()
  first = await plantCase(world, { title: 'The first thread' })
  world.pass(minute)
  second = await plantCase(world, { title: 'The second thread' })
})

afterAll(() => world.close())

test('j and k move, o opens, c claims, h chooses and the reason is next', async () => {
  const page = await world.open('ines')
  await page.goto('/mod')
  const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '')

  await page.keyboard.press('j')
  const top = await focused()
  await page.keyboard.press('j')
  const next = await focused()
  await page.keyboard.press('j')
  const last = await focused()
  await page.keyboard.press('k')
  const back = await focused()
  await page.keyboard.press('o')
  await page.waitForURL(/\/mod\/cases\//)
  await page.keyboard.press('c')
  await page.getByText('You are on it, 15 min left.').waitFor()
  await page.keyboard.press('h')
  await page.keyboard.type(reason)

  expect(top).toContain('The first thread')
  expect(next).toContain('The second thread')
  expect([last, back]).toEqual([next, top])
  expect(new URL(page.url()).pathname).toBe(first.address)
  expect(await page.getByRole('radio', { name: /^Uphold/ }).isChecked()).toBe(true)
  expect(await page.getByRole('radio', { name: /^Hide the post/ }).isChecked()).toBe(true)
  // Written, letters are letters: none of them chose or claimed anything.
  expect(await page.getByLabel('Reason', { exact: true }).inputValue()).toBe(reason)
  expect(await rowsOf(world, 'select 1 from decisions where not interim')).toEqual([])
})

test('u on a row opens its case with the verdict chosen, and j leads back', async () => {
  const page = await world.open('noor')
  await page.goto('/mod')

  await page.keyboard.press('j')
  await page.keyboard.press('j')
  await page.keyboard.press('u')
  await page.waitForURL(/choose=uphold/)
  const there = new URL(page.url()).pathname
  const isChosen = await page.getByRole('radio', { name: /^Uphold/ }).isChecked()
  await page.keyboard.press('j')
  await page.getByRole('heading', { name: 'Moderation queue' }).waitFor()

  expect([there, isChosen]).toEqual([second.address, true])
})

test('? lists the keys and closes the list; there they are switched off, and stay off', async () => {
  const page = await world.open('noor')
  await page.goto('/mod')
  const keys = page.getByRole('dialog', { name: 'Keys' })

  await page.keyboard.press('?')
  await keys.waitFor()
  const found = await barriers(page)
  await page.keyboard.press('?')
  await keys.waitFor({ state: 'hidden' })
  await page.getByRole('button', { name: 'Keys' }).click()
  await page.getByLabel('Use these keys in this browser').uncheck()
  await page.keyboard.press('Escape')
  await page.reload()
  await page.keyboard.press('j')
  const focused = await page.evaluate(() => document.activeElement?.tagName)
  await page.getByRole('button', { name: 'Keys' }).click()

  expect(found).toEqual([])
  expect(focused).toBe('BODY')
  expect(await page.getByLabel('Use these keys in this browser').isChecked()).toBe(false)
})

test('with script colleagues see each other without a reload', async () => {
  const [ines, noor] = [await world.open('ines'), await world.open('noor')]
  await ines.goto(second.address)
  await ines.waitForLoadState('networkidle')

  await noor.goto(second.address)
  await noor.getByText('ines is looking at it.').waitFor()

  expect(world.complaints).toEqual([])
})

test.each([320, 768])('nothing scrolls sideways or stands in the way at %i', async (width) => {
  const page = await world.open('ines', { width })
  for (const at of ['/mod?kind=report', first.address]) {
    await page.goto(at)
    for (const fold of await page.locator('details.unfold > summary').all()) await fold.click()

    expect(await sidewaysScroll(page), at).toBeLessThanOrEqual(0)
    expect(await barriers(page), at).toEqual([])
  }
})
