// Without a mouse: a question is asked and answered by the keys alone, and every menu opens and closes.
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type BrowserWorld, openBrowserWorld } from '../support/browser-world.ts'
import { decideAs, plantOpenCase } from '../support/decisions.ts'
import { plantThread } from '../support/threads.ts'

let world: BrowserWorld

beforeAll(async () => {
  world = await openBrowserWorld()
})

afterAll(() => world.close())

/** Presses Tab until the element has the focus; never more than a patient person would. */
const tabTo = async (page: Page, goal: Locator, most = 60) => {
  for (let n = 0; n < most; n++) {
    await page.keyboard.press('Tab')
    if (await goal.evaluate((element) => element === document.activeElement)) return
  }
  throw new Error(`Tab did not reach ${goal}`)
}

test.each([
  ['with script', true],
  ['without script', false],
])('%s a question is asked and answered', async (way, script) => {
  const page = await world.open('maya', { script })
  const title = `The remote does nothing, ${way}`
  await page.goto('/')

  await tabTo(page, page.getByRole('link', { name: 'Ask', exact: true }))
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Ask a question' }).waitFor()
  await tabTo(page, page.getByLabel('Title'))
  await page.keyboard.type(title)
  await tabTo(page, page.getByLabel('What happens?'))
  await page.keyboard.type('No key of the remote does anything, whatever I press.')
  await tabTo(page, page.getByRole('button', { name: 'Post question' }))
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: title }).waitFor()
  await tabTo(page, page.getByLabel('Your answer'))
  await page.keyboard.type('It was the battery.')
  await tabTo(page, page.getByRole('button', { name: 'Post answer' }))
  await page.keyboard.press('Enter')
  const answer = page.locator('.answers .post', { hasText: 'It was the battery.' })
  await answer.waitFor()
  // From the new post on, not from the top of the page.
  await tabTo(page, answer.locator('summary'), script ? 3 : 60)
  await page.keyboard.press('Enter')

  expect(await answer.locator('.more').getAttribute('open')).toBe('')
  expect(world.complaints).toEqual([])
})

test('the menu of the account opens, leads on and closes back to where one was', async () => {
  const page = await world.open('ines')
  await page.goto('/')
  const button = page.getByRole('button', { name: 'Account of ines' })

  await tabTo(page, button)
  await page.keyboard.press('Enter')
  await tabTo(page, page.getByRole('link', { name: 'Profile', exact: true }), 1)
  await page.keyboard.press('Escape')
  const closed = await page.locator('#account-menu:popover-open').count()
  const back = await button.evaluate((element) => element === document.activeElement)
  await page.keyboard.press('Enter')
  await tabTo(page, page.getByRole('link', { name: /^Moderation queue/ }), 3)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Moderation queue' }).waitFor()

  expect(closed).toBe(0)
  expect(back).toBe(true)
})

test("Escape closes a post's menu and gives the focus back to its button", async () => {
  const { path } = await plantThread(world, { by: 'maya', title: 'No sound', body: 'None at all.' })
  const page = await world.open('theo')
  await page.goto(path)
  const more = page.locator('.more > summary')

  await tabTo(page, more)
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Escape')

  expect(await page.locator('.more[open]').count()).toBe(0)
  expect(await more.evaluate((element) => element === document.activeElement)).toBe(true)
})

test('the tools of the composer are reached, and say their keys', async () => {
  const { path } = await plantThread(world, { by: 'maya', title: 'No sound', body: 'None at all.' })
  const page = await world.open('theo')
  await page.goto(path)

  await tabTo(page, page.getByRole('button', { name: 'Bold' }))
  await page.keyboard.press('Enter')
  await page.keyboard.type('loud')

  expect(await page.getByLabel('Your answer').inputValue()).toBe('**loud**')
  expect(
    await page.getByRole('button', { name: 'Bold' }).getAttribute('aria-keyshortcuts'),
  ).toContain('Control+B')
})

test('a warning is read, confirmed and left behind', async () => {
  const { threadId, answerIds } = await plantThread(world, {
    by: 'maya',
    title: 'NW-2-5 since the update',
    body: 'It says NW-2-5.',
    answers: [{ by: 'neighbour1', body: 'Call our hotline on 555 0100.' }],
  })
  const caseId = await plantOpenCase(world, { postId: answerIds[0]!, threadId, by: 'neighbour1' })
  await decideAs(world, 'ines', caseId, { consequence: 'warn' })
  const page = await world.open('neighbour1')
  await page.goto('/')

  await tabTo(page, page.getByLabel('I have read this warning.'))
  await page.keyboard.press('Space')
  await tabTo(page, page.getByRole('button', { name: 'Go on' }))
  await page.keyboard.press('Enter')
  await page.locator('.thread-row').first().waitFor()

  expect(await page.getByText('A moderator has warned you').count()).toBe(0)
  await page.goto('/')
  expect(await page.getByText('A moderator has warned you').count()).toBe(0)
})
