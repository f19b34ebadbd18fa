// Official articles in a real Chromium: promoted, reviewed and judged by readers, with script and without.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type BrowserWorld, openBrowserWorld } from '../support/browser-world.ts'
import { solvedThread } from '../support/solved.ts'

let world: BrowserWorld

beforeAll(async () => {
  world = await openBrowserWorld()
})

afterAll(() => world.close())

test.each([
  ['with script', true],
  ['without script', false],
])('%s an answer becomes an article that readers judge', async (way, script) => {
  const thread = await solvedThread(world, { title: `It says NW-2-5, ${way}` })
  const [sam, lena, guest] = [
    await world.open('sam', { script }),
    await world.open('lena', { script }),
    await world.open(null, { script }),
  ]

  await sam.goto(thread.path)
  await sam.locator('.solution .more > summary').click()
  await sam.getByRole('button', { name: 'Make it an official article' }).click()
  await sam.getByLabel('Title').fill(`NW-2-5 explained ${way}`)
  await sam.getByRole('button', { name: 'Preview' }).click()
  await sam.locator('#preview').getByRole('link', { name: 'NW-2-5' }).waitFor()
  await sam.getByRole('button', { name: 'Save draft' }).click()
  await sam.getByRole('heading', { level: 1, name: `NW-2-5 explained ${way}` }).waitFor()
  await sam.getByRole('button', { name: 'Submit for review' }).click()
  await sam.getByText('In review').first().waitFor()

  await lena.goto(new URL(sam.url()).pathname)
  await lena.getByRole('button', { name: 'Return to the author' }).click()
  await lena.locator('#review-note-error').waitFor()
  await lena.getByRole('button', { name: 'Approve' }).click()
  await lena.getByRole('button', { name: 'Publish' }).click()
  const link = lena.getByRole('link', { name: 'The article as readers see it' })
  await link.waitFor()

  await guest.goto((await link.getAttribute('href')) ?? '')
  await guest.getByRole('button', { name: 'No' }).click()
  await guest.getByText('Thank you for saying so').waitFor()
  await guest.getByLabel('What was missing').fill('Where DNS is set.')
  await guest.getByRole('button', { name: 'Send' }).click()
  await guest.getByText('You said that it did not help.').waitFor()

  expect(await guest.getByRole('heading', { level: 1 }).textContent()).toBe(
    `NW-2-5 explained ${way}`,
  )
  await sam.reload()
  expect(await sam.locator('#readers').textContent()).toContain('Where DNS is set.')
  expect(world.complaints).toEqual([])
})
