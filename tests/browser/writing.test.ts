// Writing with script: the toolbar and its keys, the preview, and drafts that outlive a page.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type BrowserWorld, openBrowserWorld } from '../support/browser-world.ts'
import { openedThread } from '../support/opened-thread.ts'

let world: BrowserWorld

beforeAll(async () => {
  world = await openBrowserWorld()
})

afterAll(() => world.close())

const openThread = (script = true) => openedThread(world, { script })

const select = (page: Page, start: number, end: number) =>
  page.getByLabel('Your answer').evaluate(
    (text: HTMLTextAreaElement, [start, end]) => {
      text.focus()
      text.setSelectionRange(start ?? 0, end ?? 0)
    },
    [start, end],
  )

test.each([
  ['Bold', 'press it', '**press** it'],
  ['Italic', 'press it', '*press* it'],
  ['Code', 'press it', '`press` it'],
  ['Link', 'press it', '[press](https://) it'],
  ['List', 'press it', '- press it'],
  ['Quote', 'press it', '> press it'],
])('%s of the toolbar marks what is selected', async (name, typed, marked) => {
  const { page, answer } = await openThread()
  await answer.fill(typed)
  await select(page, 0, 5)

  await page.getByRole('button', { name, exact: true }).click()

  expect(await answer.inputValue()).toBe(marked)
  expect(world.complaints).toEqual([])
})

test('marks come by keys, go by the same keys, and are undone as typing is', async () => {
  const { page, answer } = await openThread()
  await answer.fill('press it')
  await select(page, 0, 5)

  await page.keyboard.press('Control+b')
  const bold = await answer.inputValue()
  await page.keyboard.press('Control+b')
  const plain = await answer.inputValue()
  await page.keyboard.press('Control+i')
  await page.keyboard.press('Control+z')
  const undone = await answer.inputValue()
  await select(page, 6, 8)
  await page.keyboard.press('Control+k')
  await page.keyboard.type('https://a.example')

  expect(bold).toBe('**press** it')
  expect(plain).toBe('press it')
  expect(undone).toBe('press it')
  expect(await answer.inputValue()).toBe('press [it](https://a.example)')
})

test('several lines become a list, and a list becomes lines', async () => {
  const { page, answer } = await openThread()
  await answer.fill('one\ntwo')
  await select(page, 1, 5)

  await page.getByRole('button', { name: 'List', exact: true }).click()
  const list = await answer.inputValue()
  await page.getByRole('button', { name: 'List', exact: true }).click()

  expect(list).toBe('- one\n- two')
  expect(await answer.inputValue()).toBe('one\ntwo')
})

test('the preview shows what will stand there, with links, without anything that acts', async () => {
  const { page, answer } = await openThread()
  const preview = page.locator('.composer-preview')

  await answer.fill('Is it **NW-2-5**? <img src=x onerror=alert(1)>')
  await page.getByText('Preview', { exact: true }).click()
  await preview.getByRole('link', { name: 'NW-2-5' }).waitFor()
  await answer.pressSequentially(' And then?')
  await preview.getByText('And then?').waitFor()

  expect(await preview.locator('strong').count()).toBe(1)
  expect(await preview.locator('img').count()).toBe(0)
  expect(await preview.textContent()).toContain('<img src=x onerror=alert(1)>')
  expect(world.complaints).toEqual([])
})

test('tools and preview work after the page was swapped, and the preview closes with the posting', async () => {
  const { page, answer } = await openThread()
  await answer.fill('Try the other cable.')
  await page.getByText('Preview', { exact: true }).click()
  await page.locator('.composer-preview').getByText('Try the other cable.').waitFor()

  await page.getByRole('button', { name: 'Post answer' }).click()
  await page.locator('.answers .post').waitFor()
  await answer.fill('press it')
  await select(page, 0, 5)
  await page.getByRole('button', { name: 'Bold' }).click()

  expect(await answer.inputValue()).toBe('**press** it')
  expect(await page.locator('.composer-preview[open]').count()).toBe(0)
  expect(world.complaints).toEqual([])
})

test('without script there are neither tools nor a preview', async () => {
  const { page } = await openThread(false)

  expect(await page.getByRole('toolbar').count()).toBe(0)
  expect(await page.getByText('Preview', { exact: true }).isVisible()).toBe(false)
  expect(await page.getByLabel('Your answer').isVisible()).toBe(true)
})
