// Drafts: nothing typed is lost before it was posted, and nothing is kept after.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type BrowserWorld, openBrowserWorld } from '../support/browser-world.ts'
import { openedThread } from '../support/opened-thread.ts'
import { promoted } from '../support/solved.ts'

let world: BrowserWorld

beforeAll(async () => {
  world = await openBrowserWorld()
})

afterAll(() => world.close())

const openThread = () => openedThread(world)

const keptIn = (page: Page): Promise<string[]> => page.evaluate(() => Object.keys(localStorage))

test('an answer half written is there again after a crash, and may be discarded', async () => {
  const { page, answer, path } = await openThread()
  await answer.fill('Try the other')
  await page.goto('/')

  await page.goto(path)
  await page.getByText('Restored what you had typed').waitFor()
  const restored = await answer.inputValue()
  await page.getByRole('button', { name: 'Discard' }).click()

  expect(restored).toBe('Try the other')
  expect(await answer.inputValue()).toBe('')
  expect(await page.getByText('Restored what you had typed').count()).toBe(0)
  await page.reload()
  expect(await answer.inputValue()).toBe('')
  expect(world.complaints).toEqual([])
})

test('what was posted is not offered again, and the box is empty', async () => {
  const { page, answer, path } = await openThread()
  await answer.fill('Try the other cable.')

  await page.getByRole('button', { name: 'Post answer' }).click()
  await page.locator('.answers .post').waitFor()
  const after = await answer.inputValue()
  await page.goto(path)

  expect(after).toBe('')
  expect(await answer.inputValue()).toBe('')
  expect(await page.getByText('Restored').count()).toBe(0)
  expect(await keptIn(page)).toEqual([])
})

test('a button pressed meanwhile leaves the half written answer as it is', async () => {
  const { page, answer } = await openThread()
  await answer.fill('Try the other')

  await page.getByRole('button', { name: 'I have this too' }).click()
  await page.locator('.me-too[aria-pressed=true]').waitFor()

  expect(await answer.inputValue()).toBe('Try the other')
  expect(await page.getByText('Restored').count()).toBe(0)
})

test('an ended session loses nothing: the text is on the page, and after signing in it is offered', async () => {
  const { page, answer, path } = await openThread()
  await answer.fill('A long answer that took a while to write.')
  const [session] = await page.context().cookies()
  await page.context().clearCookies()

  await page.getByRole('button', { name: 'Post answer' }).click()
  await page.getByRole('heading', { name: 'Sign in first' }).waitFor()
  const given = await page.getByLabel(/What you typed/).inputValue()
  if (session) await page.context().addCookies([session])
  await page.goto(path)

  expect(given).toBe('A long answer that took a while to write.')
  expect(await answer.inputValue()).toBe(given)
})

test('sent again from the page of a failure, it is posted once and forgotten', async () => {
  const { page, answer, path } = await openThread()
  await answer.fill('A long answer that took a while to write.')
  const [session] = await page.context().cookies()
  await page.context().clearCookies()
  await page.getByRole('button', { name: 'Post answer' }).click()
  await page.getByRole('heading', { name: 'Sign in first' }).waitFor()
  if (session) await page.context().addCookies([session])

  await page.getByRole('button', { name: 'Try again' }).click()
  await page.locator('.answers .post').waitFor()
  await page.goto(path)

  expect(await page.locator('.answers .post').count()).toBe(1)
  expect(await answer.inputValue()).toBe('')
  expect(await keptIn(page)).toEqual([])
})

test('the ask form is kept whole: title, text and choices', async () => {
  const page = await world.open('kim')
  await page.goto('/ask')
  await page.getByLabel('Title').fill('The picture is green')
  await page.getByLabel('What happens?').fill('Everything looks like a meadow.')
  await page.getByLabel('App version').fill('8.2')
  await page.getByLabel('Category').selectOption({ index: 2 })
  const category = await page.getByLabel('Category').inputValue()

  await page.goto('/')
  await page.goto('/ask')

  expect(await page.getByLabel('Title').inputValue()).toBe('The picture is green')
  expect(await page.getByLabel('What happens?').inputValue()).toBe(
    'Everything looks like a meadow.',
  )
  expect(await page.getByLabel('App version').inputValue()).toBe('8.2')
  expect(await page.getByLabel('Category').inputValue()).toBe(category)
})

test('someone else at the same device sees nothing of it, and signing out forgets it', async () => {
  const { page, answer, path } = await openThread()
  await answer.fill('Only for my eyes')
  await page.goto('/')
  const [mine] = await page.context().cookies()
  await page.context().addCookies([{ ...mine!, value: await world.sessionOf('kim') }])
  await page.goto(path)
  const theirs = await answer.inputValue()
  await page.context().addCookies([mine!])
  await page.goto(path)
  const again = await answer.inputValue()

  await page.getByRole('button', { name: 'Account of theo' }).click()
  await page.getByRole('button', { name: 'Sign out' }).click()
  await page.getByRole('link', { name: 'Sign in' }).first().waitFor()

  expect(theirs).toBe('')
  expect(again).toBe('Only for my eyes')
  expect(await keptIn(page)).toEqual([])
})

test('no password is ever kept', async () => {
  const page = await world.open(null)
  for (const path of ['/signup', '/login']) {
    await page.goto(path)
    for (const field of await page.locator('#main form .input').all()) await field.fill('a secret')
  }

  await page.goto('/')

  expect(await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }))).toBe(
    '{}',
  )
})

test('a form that leads back to its own page shows what was taken, not what was typed', async () => {
  const made = await promoted(world)
  const page = await world.open('sam')
  await page.goto(made.page.path)

  await page.getByLabel('Title').fill('  A title with room around it ')
  await page.getByLabel('Title').press('Enter')
  await page.getByRole('heading', { level: 1, name: 'A title with room around it' }).waitFor()

  expect(await page.getByLabel('Title').inputValue()).toBe('A title with room around it')
  expect(await page.getByText('Restored').count()).toBe(0)
})

test('where nothing may be kept, everything else still works', async () => {
  const { page, answer, path } = await openThread()
  await page.addInitScript(() => {
    const refuse = {
      get: () => {
        throw new DOMException('No', 'SecurityError')
      },
    }
    Object.defineProperty(window, 'localStorage', refuse)
  })
  await page.goto(path)
  await answer.fill('Try the other cable.')

  await page.getByRole('button', { name: 'Bold' }).click()
  await page.getByRole('button', { name: 'Post answer' }).click()
  await page.locator('.answers .post').waitFor()

  expect(await answer.inputValue()).toBe('')
  expect(world.complaints).toEqual([])
})
