// When something fails under way: nothing typed is lost, nothing is sent twice, and it is said.
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { type BrowserWorld, openBrowserWorld } from '../support/browser-world.ts'
import { openedThread } from '../support/opened-thread.ts'

let world: BrowserWorld

beforeAll(async () => {
  world = await openBrowserWorld()
})

// The browser logs what fails, as it should.
afterEach(() => {
  world.complaints.length = 0
})

afterAll(() => world.close())

const text = 'Try the other cable, and the other socket.'

const openThread = async () => {
  const opened = await openedThread(world)
  return { ...opened, note: opened.page.locator('.flash.is-floating') }
}

const send = async (page: Page) => {
  await page.getByLabel('Your answer').fill(text)
  await page.getByRole('button', { name: 'Post answer' }).click()
}

const answers = async (path: string): Promise<number> =>
  (await world.guest().get(path)).dom.count('.answers .post')

test('pressed twice at once, an answer is sent once', async () => {
  const { page, path } = await openThread()
  const sent: string[] = []
  page.on('request', (request) => request.method() === 'POST' && sent.push(request.url()))
  await page.getByLabel('Your answer').fill(text)

  await page.getByRole('button', { name: 'Post answer' }).dblclick()
  await page.locator('.answers .post').waitFor()

  expect(sent.length).toBe(1)
  expect(await answers(path)).toBe(1)
  expect(world.complaints).toEqual([])
})

test('a plain form is sent once, too', async () => {
  const page = await world.open(null)
  const sent: string[] = []
  page.on('request', (request) => request.method() === 'POST' && sent.push(request.url()))
  await page.goto('/login')
  await page.getByLabel('Name or e-mail').fill('nobody')
  await page.getByLabel('Password').fill('some password')

  await page.locator('#main form button').dblclick()
  await page.locator('.error-summary').waitFor()

  expect(sent.length).toBe(1)
})

test('with the network away the text stays and a note says so, until it works again', async () => {
  const { page, path, note } = await openThread()
  await page.route('**/replies', (route) => route.abort())

  await send(page)
  await note.waitFor()
  const said = await note.textContent()
  const kept = await page.getByLabel('Your answer').inputValue()
  await page.unroute('**/replies')
  await page.getByRole('button', { name: 'Post answer' }).click()
  await page.locator('.answers .post').waitFor()

  expect(said).toContain('cannot be reached')
  expect(await note.count()).toBe(0)
  expect(kept).toBe(text)
  expect(await answers(path)).toBe(1)
})

test.each([
  [500, '<title>x</title><main id="main"><h1>Something broke</h1></main>'],
  [502, '<!doctype html><html><head><title>Bad gateway</title></head><body>nginx</body></html>'],
  [200, '<!doctype html><html><body>Sign in to the hotel network</body></html>'],
  [413, '<title>x</title><main id="main"><h1>That is too long</h1></main>'],
])('an answer with %i from who knows where leaves the page as it is', async (status, body) => {
  const { page, note } = await openThread()
  await page.route('**/replies', (route) =>
    route.fulfill({ status, body, contentType: 'text/html' }),
  )

  await send(page)
  await note.waitFor()

  expect(await page.getByLabel('Your answer').inputValue()).toBe(text)
  expect(await page.locator('h1').textContent()).toBe('No sound since the update')
  expect(await page.title()).toBe('No sound since the update · Foyer')
  expect(await page.evaluate(() => Object.values(localStorage).join())).toContain(text)
})

test('our own page for 503 gives the text back', async () => {
  const { page, note } = await openThread()
  await page.route('**/replies', (route) =>
    route.fulfill({
      status: 503,
      contentType: 'text/html',
      body: `<main class="page" id="main"><h1>We cannot reach our records</h1><textarea>${text}</textarea></main>`,
    }),
  )

  await send(page)
  await page.getByRole('heading', { name: 'We cannot reach our records' }).waitFor()

  expect(await page.locator('textarea').inputValue()).toBe(text)
  expect(await note.count()).toBe(0)
})

test('suggestions that cannot come are left out without a word', async () => {
  const page = await world.open('kim')
  await page.goto('/ask')
  const asked: string[] = []
  await page.route('**/ask/suggestions', (route) => {
    asked.push(route.request().url())
    return route.fulfill({ status: 429, body: '<main id="main"><h1>Slow down</h1></main>' })
  })

  await page.getByLabel('Title').pressSequentially('NW-2-5 on my TV')
  await expect.poll(() => asked.length).toBeGreaterThan(0)
  await page.getByRole('button', { name: 'Check what is known' }).click()
  await page.locator('.flash.is-floating').waitFor()

  expect(await page.locator('#main').count()).toBe(1)
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Ask a question')
  expect(await page.locator('#suggestions').count()).toBe(1)
})
