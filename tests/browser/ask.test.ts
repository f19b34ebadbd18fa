// Asking in a real Chromium: suggestions while typing, the thread without a reload, no barrier at any width.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { barriers, sidewaysScroll } from '../support/barriers.ts'
import { type BrowserWorld, openBrowserWorld } from '../support/browser-world.ts'
import { plantArticle, plantProblem, plantSolution } from '../support/known.ts'
import { plantThread } from '../support/threads.ts'

let world: BrowserWorld
let path: string

beforeAll(async () => {
  world = await openBrowserWorld()
  const thread = await plantThread(world, {
    by: 'maya',
    title: 'No connection on my Samsung TV since the update',
    body: 'It says **ui-113**.\n\n```\nUE55TU7000, a very long line of text that does not end before the edge of a narrow phone\n```',
    codes: ['ui-113'],
    devices: ['samsung-tv'],
    answers: [
      { by: 'kim', body: 'Wait a day.' },
      { by: 'theo', body: 'Set DNS to automatic.' },
    ],
  })
  path = thread.path
  const { threadId, answerIds } = thread
  await plantSolution(world, { threadId, postId: answerIds[1]! }, { worked: 3, failed: 1 })
  await plantArticle(world, { id: 1, title: 'What ui-113 means', codes: ['ui-113'] })
  await plantProblem(world, { id: 1, title: 'ui-113 on Samsung TVs', codeId: 'ui-113' })
})

afterAll(() => world.close())

test('what already answers a question shows while it is typed, and the form keeps its words', async () => {
  const page = await world.open('theo')
  await page.goto('/ask')

  await page.getByLabel('Title').pressSequentially('ui 113 on my samsung tv')
  await page.locator('.suggestion').first().waitFor()
  const answered = page.waitForResponse((response) => response.url().endsWith('/ask/suggestions'))
  await page.getByLabel('What happens?').pressSequentially('It is my only television.')
  await answered

  expect(await page.locator('.suggestion a').allTextContents()).toEqual([
    'What ui-113 means',
    'No connection on my Samsung TV since the update',
  ])
  expect(await page.locator('#suggestions .banner-title a').textContent()).toBe(
    'ui-113 on Samsung TVs',
  )
  expect(await page.getByLabel('Title').inputValue()).toBe('ui 113 on my samsung tv')
  expect(await page.getByLabel('What happens?').inputValue()).toBe('It is my only television.')
  expect(new URL(page.url()).pathname).toBe('/ask')
  expect(world.complaints).toEqual([])
})

test('a known problem is followed instead, and what was typed is there for who goes on', async () => {
  const page = await world.open('theo')
  await page.goto('/ask')
  await page.getByLabel('Title').pressSequentially('ui-113 on my samsung tv')
  await page.getByLabel('What happens?').fill('It is my only television.')

  await page.getByRole('button', { name: 'We know: follow it here' }).click()
  await page.getByText('You are counted with this problem').waitFor()
  await page.getByRole('link', { name: 'Go on with your question' }).click()

  await page.getByText('Restored what you had typed').waitFor()
  expect(await page.getByLabel('Title').inputValue()).toBe('ui-113 on my samsung tv')
  expect(await page.getByLabel('What happens?').inputValue()).toBe('It is my only television.')
  expect(world.complaints).toEqual([])
})

test('the button asks for the same and posts nothing', async () => {
  const page = await world.open('theo')
  await page.goto('/ask')
  await page.getByLabel('Device optional').selectOption('samsung-tv')
  await page.getByLabel('Title').fill('ui-113')

  await page.getByRole('button', { name: 'Check what is known' }).click()
  await page.locator('.suggestion').first().waitFor()

  expect(new URL(page.url()).pathname).toBe('/ask')
  expect(await page.locator('.field.is-invalid').count()).toBe(0)
})

test('a question becomes a thread without a reload', async () => {
  const page = await world.open('kim')
  await page.goto('/ask')
  await page.evaluate(() => document.body.setAttribute('data-same', 'yes'))

  await page.getByLabel('Title').fill('?')
  await page.getByRole('button', { name: 'Post question' }).click()
  await page.locator('#title-error').waitFor()
  await page.getByLabel('Title').fill('UI-800-3 on my Roku TV')
  await page.getByLabel('What happens?').fill('It says UI-800-3 after every start of the app.')
  await page.getByRole('button', { name: 'Post question' }).click()
  await page.locator('.post.is-question').waitFor()

  expect(new URL(page.url()).pathname).toMatch(/^\/t\/\w+\/ui-800-3-on-my-roku-tv$/)
  expect(await page.title()).toContain('UI-800-3 on my Roku TV')
  expect(await page.locator('.post-chips .chip').allTextContents()).toEqual(['ui-800-3', 'Roku TV'])
  expect(await page.locator('body').getAttribute('data-same')).toBe('yes')
  expect(world.complaints).toEqual([])
})

test.each([320, 768])(
  'nothing scrolls sideways or stands in the way at %i pixels',
  async (width) => {
    const page = await world.open('theo', { width })

    for (const at of ['/', '/?show=solved', '/c/network', '/c/other', path, '/ask?code=ui-113']) {
      await page.goto(at)
      const wider = await sidewaysScroll(page)
      expect(wider, at).toBeLessThanOrEqual(0)
      expect(await barriers(page), at).toEqual([])
    }
    expect(world.complaints).toEqual([])
  },
)
