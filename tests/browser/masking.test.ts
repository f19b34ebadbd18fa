// Personal data in what one is about to post: its author masks it, or leaves it to a moderator.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { barriers, sidewaysScroll } from '../support/barriers.ts'
import { type BrowserWorld, openBrowserWorld } from '../support/browser-world.ts'
import { openedThread } from '../support/opened-thread.ts'
import { rowsOf } from '../support/rows.ts'
import { minute } from '../support/world.ts'

let world: BrowserWorld

beforeAll(async () => {
  world = await openBrowserWorld()
})

afterAll(() => world.close())

const secret = 'My e-mail is lind.family@mail.example, write to me there about NW-2-5.'
const mask = 'Mask it for me'
const asItIs = /^Post it as it is/

/** The question filled in and sent, and the form there again with what was found. */
const askWithSecret = async (by: string, script: boolean): Promise<Page> => {
  const page = await world.open(by, { script })
  await page.goto('/ask')
  await page.getByLabel('Title').fill('NW-2-5 every evening')
  await page.getByLabel('What happens?').fill(secret)
  world.pass(minute)
  await page.getByRole('button', { name: 'Post question' }).click()
  await page.getByRole('heading', { name: 'Is this meant for everyone?' }).waitFor()
  return page
}

const answerWithSecret = async (by: string, script: boolean) => {
  const { page, path } = await openedThread(world, { by, script })
  await page.getByLabel('Your answer').fill(secret)
  world.pass(minute)
  await page.getByRole('button', { name: 'Post answer' }).click()
  await page.getByRole('heading', { name: 'Is this meant for everyone?' }).waitFor()
  return { page, path }
}

const postsWithSecret = () =>
  rowsOf(world, `select id from posts where body like '%lind.family%' or html like '%lind.family%'`)

describe.each([
  ['with script', true, 'neighbour1', 'neighbour2'],
  ['without script', false, 'neighbour3', 'neighbour4'],
])('%s', (_way, script, asker, helper) => {
  test('a question is masked at one press, and no draft keeps what was masked', async () => {
    const before = await postsWithSecret()
    const page = await askWithSecret(helper, script)
    const typed = await page.getByLabel('What happens?').inputValue()
    const found = await page.locator('[aria-labelledby=left-in] li').textContent()
    await page.getByRole('button', { name: mask }).click()
    await page.locator('.post.is-question').waitFor()

    const body = await page.locator('.post-body').textContent()
    expect(typed).toBe(secret)
    expect(found).toContain('lind.family@mail.example')
    expect(body).toContain('about NW-2-5')
    expect(body).not.toContain('lind.family')
    expect(await page.locator('.post-notice').count()).toBe(0)
    expect(await postsWithSecret()).toEqual(before)
    if (!script) return
    expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain('lind.family')
  })

  test('a question as it is waits in its place for its author, and is nowhere for others', async () => {
    const page = await askWithSecret(asker, script)
    await page.getByRole('button', { name: asItIs }).click()
    await page.locator('.post.is-question').waitFor()

    const path = new URL(page.url()).pathname
    expect(await page.locator('.post-notice').textContent()).toContain('waits for a moderator')
    expect(await page.locator('.post-body').textContent()).toContain('lind.family@mail.example')
    expect(await page.locator('#reply').textContent()).toContain('out of sight')
    expect((await world.guest().get(path)).status).toBe(404)
    expect((await world.guest().get('/')).html).not.toContain(path)
  })

  test('an answer is masked at one press', async () => {
    const { page, path } = await answerWithSecret(helper, script)
    await page.getByRole('button', { name: mask }).click()
    await page.locator('.post-list .post-body').waitFor()

    const read = (await world.guest().get(path)).dom.text('.post-list .post-body')
    expect(read).toContain('about NW-2-5')
    expect(read).not.toContain('lind.family')
  })

  test('an answer as it is waits in its place for its author, and others do not read it', async () => {
    const { page, path } = await answerWithSecret(asker, script)
    await page.getByRole('button', { name: asItIs }).click()
    await page.locator('.post-list .post-notice').waitFor()

    const notice = await page.locator('.post-list .post-notice').textContent()
    expect(notice).toContain('waits for a moderator')
    expect(await page.locator('.post-list .post-body').textContent()).toContain('lind.family@')
    expect((await world.guest().get(path)).html).not.toContain('lind.family')
    expect(world.complaints).toEqual([])
  })
})

test.each([
  [320, 'neighbour5'],
  [768, 'neighbour6'],
])('nothing scrolls sideways or stands in the way at %i', async (width, asker) => {
  const page = await askWithSecret(asker, true)
  await page.setViewportSize({ width, height: 800 })
  const asked = { wider: await sidewaysScroll(page), found: await barriers(page) }
  await page.getByRole('button', { name: asItIs }).click()
  await page.locator('.post-notice').waitFor()

  expect(asked).toEqual({ wider: expect.any(Number), found: [] })
  expect(asked.wider).toBeLessThanOrEqual(0)
  expect(await barriers(page)).toEqual([])
  expect(await sidewaysScroll(page)).toBeLessThanOrEqual(0)
})
