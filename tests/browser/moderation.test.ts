// Reporting and moderating in a real Chromium: without a reload, at every width, without a barrier.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { links } from '../../views/links.ts'
import { barriers, sidewaysScroll } from '../support/barriers.ts'
import { type BrowserWorld, openBrowserWorld } from '../support/browser-world.ts'
import { decideBy, decisionOn, plantCase, reason } from '../support/cases.ts'
import { hour } from '../support/world.ts'

let world: BrowserWorld
let open: Awaited<ReturnType<typeof plantCase>>
let decided: Awaited<ReturnType<typeof plantCase>>

beforeAll(async () => {
  world = await openBrowserWorld()
  decided = await plantCase(world, { title: 'A thread that was dealt with' })
  await decideBy(await world.as('noor'), decided.address, { note: 'Seen before.' })
  world.pass(3 * hour)
  open = await plantCase(world, { title: 'A thread that waits' })
})

afterAll(() => world.close())

test.each([320, 768])('nothing scrolls sideways or stands in the way at %i', async (width) => {
  const statement = links.decision(await decisionOn(world, decided.caseId))
  const moderators = ['/mod', '/mod/log', open.address, decided.address, statement, '/modlog']
  const visits = [
    ...moderators.map((at) => ['ines', at] as const),
    ['maya', links.report(open.postId)] as const,
    ['theo', links.report(open.postId)] as const,
    ['theo', links.ownReports()] as const,
    [null, links.reportIllegal()] as const,
    ['ines', links.limitReports('theo')] as const,
  ]

  for (const [who, at] of visits) {
    const page = await world.open(who, { width })
    await page.goto(at)
    const wider = await sidewaysScroll(page)
    expect(wider, at).toBeLessThanOrEqual(0)
    expect(await barriers(page), at).toEqual([])
    await page.close()
  }
})

test('a report is sent, thanked for and taken back, in the same document', async () => {
  const page = await world.open('neighbour2')
  await page.goto(links.report(open.postId))
  await mark(page)

  await page.getByRole('button', { name: 'Send the report' }).click()
  await page.locator('#reason-error').waitFor()
  await page.getByRole('radio', { name: /^Scam/ }).check()
  await page.getByRole('button', { name: 'Send the report' }).click()
  await page.locator('.flash.is-good').waitFor()

  expect(new URL(page.url()).pathname).toBe(links.report(open.postId))
  await page.getByRole('button', { name: 'Take it back' }).click()
  await page.getByText('Your report is taken back.').waitFor()
  expect(new URL(page.url()).pathname).toBe(links.ownReports())
  expect(await isSame(page)).toBe(true)
})

test('a case is claimed, decided and undone without leaving its page', async () => {
  const page = await world.open('ines')
  await page.goto('/mod')
  await mark(page)

  await page.getByRole('button', { name: 'Claim' }).click()
  await page.getByText('You are on it, 15 min left.').waitFor()
  await page.getByRole('radio', { name: /^Uphold/ }).check()
  await page.getByRole('radio', { name: /^Hide the post/ }).check()
  await page.getByLabel('Reason', { exact: true }).fill(reason)
  await page.getByRole('button', { name: 'Decide' }).click()
  await page.getByRole('heading', { name: 'Upheld: post hidden' }).waitFor()
  const after = await (await world.guest().get(open.path)).html
  await page.getByText('Undo this decision').click()
  await page.getByLabel('Why it is undone').fill('The number is the official one.')
  await page.getByRole('button', { name: 'Undo the decision' }).click()
  await page.getByText('The number is the official one.').waitFor()

  expect(after).not.toContain('555 0100')
  expect((await world.guest().get(open.path)).html).toContain('555 0100')
  expect(new URL(page.url()).pathname).toBe(open.address)
  expect(await isSame(page)).toBe(true)
  expect(world.complaints).toEqual([])
})

const mark = (page: Page) => page.evaluate(() => document.body.setAttribute('data-same', 'yes'))

const isSame = async (page: Page): Promise<boolean> =>
  (await page.locator('body').getAttribute('data-same')) === 'yes'

test('a notice of illegal content is sent by a guest, in the same document', async () => {
  const page = await world.open(null)
  await page.goto(links.reportIllegal())
  await mark(page)

  await page.getByRole('button', { name: 'Send the notice' }).click()
  await page.locator('#goodFaith-error').waitFor()
  await page.getByLabel('Address of the content').fill(links.person('theo'))
  await page.getByLabel('What is against the law').fill('It repeats a whole chapter of my book.')
  await page.getByLabel('Your name').fill('Robin Hale')
  await page.getByLabel('Your e-mail address').fill('robin@outside.example')
  await page.getByRole('checkbox', { name: /good faith/ }).check()
  await page.getByRole('button', { name: 'Send the notice' }).click()
  await page.getByRole('heading', { name: 'Receipt of your notice' }).waitFor()

  expect(await isSame(page)).toBe(true)
})

test('the form asks for days and a law only where the choice needs them', async () => {
  const { address } = await plantCase(world, { title: 'A thread to choose for' })
  const page = await world.open('noor')
  await page.goto(address)
  const shown = async () => {
    const fields = ['Consequence', 'What to take out', 'For how long', 'Law']
    const seen = await Promise.all(
      fields.map((name) =>
        page.locator('form.decision .field-label', { hasText: name }).first().isVisible(),
      ),
    )
    return fields.filter((_, n) => seen[n])
  }
  const atFirst = await shown()
  await page.getByRole('radio', { name: /^Silence/ }).check()
  const timed = await shown()
  await page.getByRole('radio', { name: /^Take links out/ }).check()
  await page.getByLabel('Rule', { exact: true }).selectOption('illegal')
  const illegal = await shown()
  await page.getByRole('radio', { name: /^Dismiss/ }).check()
  await page.getByLabel('Reason', { exact: true }).fill(reason)
  const dismissed = await shown()
  await page.getByLabel('Law', { exact: false }).fill('Telemedia Act')
  await page.getByLabel('Rule', { exact: true }).selectOption('off-topic')
  const named = await shown()
  await page.getByRole('button', { name: 'Decide' }).click()
  await page.locator('#consequence-error').waitFor()

  expect(atFirst).toEqual(['Consequence'])
  expect(timed).toEqual(['Consequence', 'For how long'])
  expect(illegal).toEqual(['Consequence', 'What to take out', 'Law'])
  expect(dismissed).toEqual(['What to take out', 'Law'])
  // What is typed stays in sight, and what was chosen before and is in the way comes back.
  expect(named).toContain('Law')
  expect(await shown()).toContain('Consequence')
})
