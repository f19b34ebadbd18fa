// What is recognised while one writes: live, by keyboard alone, announced, kept in the draft, and without script.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { barriers, sidewaysScroll } from '../support/barriers.ts'
import { type BrowserWorld, openBrowserWorld } from '../support/browser-world.ts'
import { openedThread } from '../support/opened-thread.ts'
import { minute } from '../support/world.ts'

let world: BrowserWorld

beforeAll(async () => {
  world = await openBrowserWorld()
})

afterAll(() => world.close())

const words = 'My Samsung TV says NW-2-5, a number like my flight.'

test('an answer shows what is recognised; it is taken out and put back by keyboard', async () => {
  const { page, answer } = await openedThread(world)
  const said = page.locator('#recognised-said')
  await answer.fill(words)
  await page.locator('#recognised .chip').first().waitFor()
  const first = await said.textContent()

  const wrong = page.getByRole('checkbox', { name: 'Not this code: NW-2-5' })
  await page.getByRole('link', { name: 'NW-2-5', exact: true }).focus()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Space')
  await page.locator('.recognised-out').waitFor()
  const taken = { said: await said.textContent(), focused: await focusedName() }
  await page.locator('.composer-preview summary').click()
  await page.locator('.composer-preview .prose a').first().waitFor()
  const links = await page.locator('.composer-preview .prose a').allTextContents()
  await wrong.focus()
  await page.keyboard.press('Space')
  await page.locator('.recognised-out').waitFor({ state: 'detached' })

  expect(first).toBe('Recognised: NW-2-5, Samsung smart TV.')
  expect(taken).toEqual({
    said: 'Recognised: Samsung smart TV. Not meant: NW-2-5.',
    focused: 'not-meant-code-nw-2-5',
  })
  expect(links).toEqual(['Samsung TV'])
  expect(await page.locator('#recognised .chip > a').allTextContents()).toEqual([
    'NW-2-5',
    'Samsung smart TV',
  ])
  expect(await focusedName()).toBe('not-meant-code-nw-2-5')
  expect(await answer.inputValue()).toBe(words)
  expect(world.complaints).toEqual([])

  function focusedName() {
    return page.evaluate(() => document.activeElement?.id)
  }
})

test('what was taken out stays out in the draft, in a refused form and in the post', async () => {
  const page = await world.open('kim')
  await page.goto('/ask')
  await page.getByLabel('Title').fill('My TV')
  await page.getByLabel('What happens?').fill(words)
  await page.locator('.chip-remove').first().click()
  await page.locator('.recognised-out').waitFor()
  await page.waitForFunction(() => JSON.stringify(localStorage).includes('code:nw-2-5'))

  await page.goto('/')
  await page.goto('/ask')
  await page.locator('.recognised-out').waitFor()
  const restored = await page.locator('#recognised .chip > a').allTextContents()
  await page.getByLabel('Title').fill('?')
  await page.getByRole('button', { name: 'Post question' }).click()
  await page.locator('#title-error').waitFor()
  const refused = await page.locator('#recognised .chip > a').allTextContents()
  await page.getByLabel('Title').fill('My TV')
  // A first post that took no time to write would wait for a moderator.
  world.pass(minute)
  await page.getByRole('button', { name: 'Post question' }).click()
  await page.locator('.post.is-question').waitFor()

  expect(restored).toEqual(['Samsung smart TV'])
  expect(refused).toEqual(['Samsung smart TV'])
  expect(await page.locator('.post-chips .chip').allTextContents()).toEqual(['Samsung smart TV'])
  expect(await page.locator('.post-body a').allTextContents()).toEqual(['Samsung TV'])
  expect(world.complaints).toEqual([])
})

test('a discarded draft takes nothing out any more', async () => {
  const { page, path, answer } = await openedThread(world)
  await answer.fill(words)
  await page.locator('.chip-remove').first().click()
  await page.locator('.recognised-out').waitFor()
  await page.waitForFunction(() => JSON.stringify(localStorage).includes('code:nw-2-5'))
  await page.goto(path)
  await page.locator('.recognised-out').waitFor()

  await page.getByRole('button', { name: 'Discard' }).click()
  await page.locator('.recognised.is-empty').waitFor({ state: 'attached' })
  await answer.fill(words)
  await page.locator('#recognised .chip').first().waitFor()

  expect(await page.locator('.recognised-out').count()).toBe(0)
  expect(await page.locator('#recognised .chip').count()).toBe(2)
})

test('without script a button shows it, a tick takes it out', async () => {
  const { page, answer } = await openedThread(world, { script: false })
  await answer.fill(words)
  await page.getByRole('button', { name: 'Check codes and devices' }).click()
  await page.locator('label', { hasText: 'Not this code: NW-2-5' }).click()
  const struck = await page
    .getByRole('link', { name: 'NW-2-5', exact: true })
    .evaluate((link) => getComputedStyle(link).textDecorationLine)

  await page.getByRole('button', { name: 'Post answer' }).click()

  expect(struck).toBe('line-through')
  expect(await page.locator('.post-list .post-body a').allTextContents()).toEqual(['Samsung TV'])
  expect(await page.getByRole('button', { name: 'Check codes and devices' }).count()).toBe(1)
})

test.each([320, 1280])('nothing stands in the way at %i pixels', async (width) => {
  const thread = await openedThread(world)
  const page = await world.open('theo', { width })
  await page.goto(thread.path)
  await page.getByLabel('Your answer').fill(`${words} UI-800-3, nw-1-19 and m7111-1331 on an Xbox.`)
  await page.locator('.chip-remove').nth(1).click()
  await page.locator('.recognised-out').waitFor()

  expect(await barriers(page)).toEqual([])
  expect(await sidewaysScroll(page)).toBeLessThanOrEqual(0)
  expect(await page.getByRole('button', { name: 'Check codes and devices' }).count()).toBe(0)
})
