// Search in a browser: how it ended is told when its page is left, and the ways to narrow fold on a phone.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type BrowserWorld, openBrowserWorld } from '../support/browser-world.ts'
import { rowsOf } from '../support/rows.ts'
import { plantThread } from '../support/threads.ts'

let world: BrowserWorld

beforeAll(async () => {
  world = await openBrowserWorld()
  await plantThread(world, { by: 'maya', title: 'A zebrafish', body: 'A zebrafish. A teapot.' })
})

afterAll(() => world.close())

const endings = () =>
  rowsOf(world, 'select words, ending from search_counts order by words, ending')

test('found nothing, opened nothing, opened: each is told once, and narrowing is not', async () => {
  const page = await world.open(null)
  await page.goto('/search?q=gramophone')
  await page.goto('/search?q=zebrafish')
  await page.locator('.thread-row-title a').first().click()
  await page.locator('.posts, .post').first().waitFor()
  await page.goto('/search?q=teapot')
  await page.goto('/search?q=zebrafish+teapot')
  await page.locator('.facet-list a').first().click()
  await page.locator('.search-chosen').waitFor()
  await page.goto('/')

  await expect.poll(endings).toEqual([
    { words: 'gramophone', ending: 'nothing' },
    { words: 'teapot', ending: 'unopened' },
    { words: 'zebrafish', ending: 'opened' },
  ])
  expect(world.complaints).toEqual([])
})

test('the ways to narrow stand beside the results, and on a phone folded above them', async () => {
  const wide = await world.open(null)
  await wide.goto('/search?q=zebrafish')
  expect(await wide.locator('.facet-list a').first().isVisible()).toBe(true)
  const beside = await wide.locator('.search-aside').boundingBox()
  const results = await wide.locator('#found').boundingBox()
  expect(beside!.x).toBeGreaterThan(results!.x + results!.width)

  await wide.setViewportSize({ width: 390, height: 800 })
  expect(await wide.locator('.facet-list a').first().isVisible()).toBe(false)
  await wide.getByText('Narrow the results').click()
  expect(await wide.locator('.facet-list a').first().isVisible()).toBe(true)
  expect((await wide.locator('.search-aside').boundingBox())!.y).toBeLessThan(
    (await wide.locator('#found').boundingBox())!.y,
  )
})
