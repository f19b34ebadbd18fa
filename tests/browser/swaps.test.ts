// What happens when a page is swapped in: title, address, header, menus, focus, and the way back.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type BrowserWorld, openBrowserWorld } from '../support/browser-world.ts'
import { openedThread } from '../support/opened-thread.ts'

let world: BrowserWorld

beforeAll(async () => {
  world = await openBrowserWorld()
})

afterAll(() => world.close())

const openThread = async (by = 'theo') => {
  const answers = [{ by: 'kim', body: 'Is the cable in?' }]
  const opened = await openedThread(world, { by, answers })
  await opened.page.evaluate(() => document.body.setAttribute('data-same', 'yes'))
  return opened
}

const isSame = async (page: Page): Promise<boolean> =>
  (await page.locator('body').getAttribute('data-same')) === 'yes'

const focused = (page: Page): Promise<string> =>
  page.evaluate(() => document.activeElement?.id || document.activeElement?.localName || '')

const post = async (page: Page, body: string) => {
  await page.getByLabel('Your answer').fill(body)
  await page.getByRole('button', { name: 'Post answer' }).click()
}

test('an answer takes its place in the same document, has the focus and is announced', async () => {
  const { page, path } = await openThread()

  await post(page, 'Try the other cable.')
  const mine = page.locator('.post', { hasText: 'Try the other cable.' })
  await mine.waitFor()

  expect(await isSame(page)).toBe(true)
  expect(await focused(page)).toBe(await mine.getAttribute('id'))
  expect(await page.locator('body > [role=status]').textContent()).toBe('Your post is here.')
  expect(new URL(page.url()).pathname).toBe(path)
  expect(world.complaints).toEqual([])
})

test('a question brings its own page: title, address, the top of it, and the way back', async () => {
  const page = await world.open('kim')
  await page.goto('/ask')
  await page.evaluate(() => document.body.setAttribute('data-same', 'yes'))
  await page.getByLabel('Title').fill('The picture is green since Monday')
  await page.getByLabel('What happens?').fill('Everything looks like a meadow, on all films.')

  await page.getByRole('button', { name: 'Post question' }).click()
  await page.getByRole('heading', { level: 1, name: 'The picture is green' }).waitFor()
  const title = await page.title()
  const scrolled = await page.evaluate(() => scrollY)

  expect(await isSame(page)).toBe(true)
  expect(title).toBe('The picture is green since Monday · Foyer')
  expect(new URL(page.url()).pathname).toMatch(/^\/t\/\w+\/the-picture-is-green/)
  expect(await focused(page)).toBe('h1')
  expect(scrolled).toBe(0)
  await page.goBack()
  await page.getByRole('heading', { name: 'Ask a question' }).waitFor()
  expect(new URL(page.url()).pathname).toBe('/ask')
  expect(world.complaints).toEqual([])
})

test('a refused form keeps its address and text, and what is wrong has the focus', async () => {
  const page = await world.open('kim')
  await page.goto('/ask')
  const text = '</textarea><script>alert(1)</script> --> it is & stays "quoted" text'
  await page.getByLabel('Title').fill('>')
  await page.getByLabel('What happens?').fill(text)

  await page.getByRole('button', { name: 'Post question' }).click()
  await page.locator('#title-error').waitFor()

  expect(await focused(page)).toBe('error-summary')
  expect(await page.getByLabel('Title').inputValue()).toBe('>')
  expect(await page.getByLabel('What happens?').inputValue()).toBe(text)
  expect(new URL(page.url()).pathname).toBe('/ask')
  await page.getByRole('link', { name: 'at least 3 characters' }).click()
  expect(await focused(page)).toBe('title')
  expect(world.complaints).toEqual([])
})

test('an answer that is refused says so where it is typed', async () => {
  const { page } = await openThread()

  await post(page, '  ')
  await page.locator('#reply .field-error').waitFor()

  expect(await focused(page)).toBe('error-summary')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  expect(await focused(page)).toBe('body')
  expect(await isSame(page)).toBe(true)
})

test('a pressed button keeps the focus, and no press is a step to go back to', async () => {
  const { page, path } = await openThread()
  await page.goto('/codes')
  await page.goto(path)
  const vote = page.getByRole('button', { name: 'Helpful' })
  await vote.focus()

  await page.keyboard.press('Enter')
  await page.locator('.vote[aria-pressed=true]').waitFor()
  await page.keyboard.press('Enter')
  await page.locator('.vote[aria-pressed=false]').waitFor()
  const stays = await vote.evaluate((button) => button === document.activeElement)
  await page.goBack()
  await page.waitForURL('**/codes')

  expect(stays).toBe(true)
})

test('the header comes along, its menus open and its icons are drawn', async () => {
  const page = await world.open('ines')
  const { path } = await openThread()
  await page.goto(path)

  await page.getByRole('button', { name: 'I have this too' }).click()
  await page.locator('.me-too[aria-pressed=true]').waitFor()
  await page.getByRole('button', { name: 'Account of ines' }).click()
  await page.getByRole('link', { name: 'Moderation queue' }).waitFor()
  const icon = await page.locator('.me-too use').getAttribute('href')

  expect(icon).toMatch(/^\/assets\/icons\.\w+\.svg#hand$/)
  expect(await page.locator('#account-menu:popover-open').count()).toBe(1)
  await page.keyboard.press('Escape')
  expect(await page.locator('#account-menu:popover-open').count()).toBe(0)
  expect(world.complaints).toEqual([])
})

test("a post's menu closes by a click beside it and by Escape, and what is unfolded stays so", async () => {
  const { page } = await openThread()
  const menus = page.locator('details.more')
  const more = menus.first().locator('summary')
  await page.locator('.composer-preview summary').click()

  await more.click()
  const opened = await menus.first().getAttribute('open')
  await page.locator('h1').click()
  const beside = await menus.first().getAttribute('open')
  await more.click()
  await page.keyboard.press('Escape')
  const escaped = await menus.first().getAttribute('open')
  await page.getByRole('button', { name: 'I have this too' }).click()
  await page.locator('.me-too[aria-pressed=true]').waitFor()

  expect([opened, beside, escaped]).toEqual(['', null, null])
  expect(await page.locator('.composer-preview[open]').count()).toBe(1)
})

test('what others wrote is inert, however it comes', async () => {
  const { page, path } = await openThread()
  const hostile = [
    '<p hx-post="/logout" hx-trigger="load" data-hx-get="/" onclick="alert(1)" style="color:red">a</p>',
    '[a](javascript:alert(1)) ![b](x" onerror="alert(1)) [c](https://c.example)',
    '<img src=x onerror=alert(1)> <svg onload=alert(1)> <template><b>d</b></template>',
    '<hx-partial hx-target="#main"><b>e</b></hx-partial> <hx-oob id="main"></hx-oob>',
  ].join('\n\n')

  await post(page, hostile)
  const prose = page.locator('.post .prose', { hasText: 'hx-partial' })
  await prose.waitFor()
  const attributes = await prose.evaluate((element) =>
    [...element.querySelectorAll('*')].flatMap(({ attributes }) =>
      [...attributes].map(({ name }) => name),
    ),
  )

  expect([...new Set(attributes)].sort()).toEqual(['href', 'rel'])
  expect(await prose.locator('img, svg, template, b').count()).toBe(0)
  expect(await page.locator('h1').textContent()).toBe('No sound since the update')
  expect(new URL(page.url()).pathname).toBe(path)
  expect(world.complaints).toEqual([])
})

test('the page of a refusal is swapped in, with the text ready to be sent again', async () => {
  const { page, path } = await openThread('neighbour1')
  await world.client.execute(
    `update users set silenced_until = ${world.now() + 1000} where handle = 'neighbour1'`,
  )

  await post(page, 'Try the other cable, and the other socket.')
  await page.getByRole('heading', { name: 'That is not yours to do' }).waitFor()

  expect(await isSame(page)).toBe(true)
  expect(await focused(page)).toBe('h1')
  expect(await page.getByLabel(/What you typed/).inputValue()).toContain('the other socket')
  expect(new URL(page.url()).pathname).toBe(path)
  expect(world.complaints).toEqual([])
})
