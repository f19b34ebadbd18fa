// Accounts and notifications in a real Chromium: with and without script, at every width, without a barrier.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { writeAll } from '../../db/batch.ts'
import { notify } from '../../src/notices/notify.ts'
import { barriers, sidewaysScroll } from '../support/barriers.ts'
import { type BrowserWorld, openBrowserWorld } from '../support/browser-world.ts'
import { addressOf, password } from '../support/signing-up.ts'
import { idOf } from '../support/threads.ts'

let world: BrowserWorld

beforeAll(async () => {
  world = await openBrowserWorld()
  for (const handle of ['maya', 'kim']) {
    const data = { threadId: 1000, slug: 'a', title: 'No sound', postId: 2000, by: 'theo' }
    const notice = { kind: 'reply' as const, actorId: idOf('theo'), data }
    await writeAll(world.db, notify(world.scope(), [idOf(handle)], notice))
  }
})

afterAll(() => world.close())

test.each([
  ['with script', true],
  ['without script', false],
])('from signing up to signed out, %s', async (_how, script) => {
  const page = await world.open(null, { script })
  const handle = script ? 'nora' : 'olga'
  const email = addressOf(handle)

  await page.goto('/signup')
  await page.getByLabel('Name', { exact: true }).fill(handle)
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Make the account' }).click()
  await page.getByRole('heading', { name: 'Check your mail' }).waitFor()
  await world.settle()
  const [letter] = await world.mailTo(email)
  await page.goto(letter?.text.match(/http\S+\/verify\/\S+/)?.[0] ?? '')
  await page.getByRole('button', { name: 'Confirm my address' }).click()
  await page.getByText(`Welcome, ${handle}`).waitFor()
  await page.goto('/account')
  await page.getByRole('button', { name: `Account of ${handle}` }).click()
  await page.getByRole('button', { name: 'Sign out', exact: true }).click()
  await page.getByRole('link', { name: 'Sign in' }).first().waitFor()

  expect((await page.context().cookies()).length).toBe(0)
  expect(world.complaints).toEqual([])
})

test('all is marked as read in place, and the bell falls silent', async () => {
  const page = await world.open('maya')
  await page.goto('/notifications')
  await page.evaluate(() => document.body.setAttribute('data-same', 'yes'))

  await page.getByRole('button', { name: 'Mark all as read' }).click()
  await page.locator('.notice.is-unread').waitFor({ state: 'detached' })

  expect(await page.locator('.site-tools .count-badge').count()).toBe(0)
  expect(await page.getByText('theo answered “No sound”').count()).toBe(1)
  expect(await page.locator('body').getAttribute('data-same')).toBe('yes')
  expect(world.complaints).toEqual([])
})

test('the profile is saved in place', async () => {
  const page = await world.open('kim')
  await page.goto('/account')
  await page.evaluate(() => document.body.setAttribute('data-same', 'yes'))

  await page.getByLabel('About you').fill('I fix routers.')
  await page.getByLabel('Mail me my notifications too').uncheck()
  await page.getByRole('button', { name: 'Save profile' }).click()
  await page.getByText('Your profile is saved.').waitFor()

  expect(await page.getByLabel('About you').inputValue()).toBe('I fix routers.')
  expect(await page.getByLabel('Mail me my notifications too').isChecked()).toBe(false)
  expect(await page.locator('body').getAttribute('data-same')).toBe('yes')
  expect(world.complaints).toEqual([])
})

const forGuests = ['/signup', '/signup/mailed', '/verify/again', '/login', '/forgot', '/reset/none']
const forMembers = ['/account', '/notifications', '/u/theo']

test.each([320, 768])(
  'nothing scrolls sideways or stands in the way at %i pixels',
  async (width) => {
    for (const [handle, paths] of [
      [null, forGuests],
      ['kim', forMembers],
    ] as const) {
      const page = await world.open(handle, { width })
      for (const path of paths) {
        await page.goto(path)
        const wider = await sidewaysScroll(page)
        expect(wider, path).toBeLessThanOrEqual(0)
        expect(await barriers(page), path).toEqual([])
      }
    }
  },
)
