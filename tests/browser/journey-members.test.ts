// What members come for, from end to end in a real browser: joining, asking, answering and solving.
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { type BrowserWorld, openBrowserWorld } from '../support/browser-world.ts'
import { addressOf, password } from '../support/signing-up.ts'
import { plantThread } from '../support/threads.ts'

let world: BrowserWorld

beforeAll(async () => {
  world = await openBrowserWorld()
})

afterEach(() => {
  expect(world.complaints).toEqual([])
})

afterAll(() => world.close())

/** The link of that kind in the newest letter to the address. */
const mailed = async (email: string, kind: string): Promise<string> => {
  await world.settle()
  const letters = await world.mailTo(email)
  return letters.at(-1)?.text.match(new RegExp(`http\\S+/${kind}/\\S+`))?.[0] ?? ''
}

const signOut = async (page: Page, handle: string) => {
  await page.getByRole('button', { name: `Account of ${handle}` }).click()
  await page.getByRole('button', { name: 'Sign out', exact: true }).click()
  await page.getByRole('link', { name: 'Sign in' }).first().waitFor()
}

describe.each([
  ['with script', true],
  ['without script', false],
])('%s', (way, script) => {
  const said = script ? 'moving' : 'still'

  test('join, leave, come back, and come back with a forgotten password', async () => {
    const page = await world.open(null, { script })
    const handle = `lou_${said}`
    const email = addressOf(handle)

    await page.goto('/')
    await page.getByRole('link', { name: 'Sign in' }).click()
    await page.getByRole('link', { name: 'Make an account' }).click()
    await page.getByLabel('Name', { exact: true }).fill(handle)
    await page.getByLabel('E-mail').fill(email)
    await page.getByLabel('Password').fill(password)
    await page.getByRole('button', { name: 'Make the account' }).click()
    await page.getByRole('heading', { name: 'Check your mail' }).waitFor()
    await page.goto(await mailed(email, 'verify'))
    await page.getByRole('button', { name: 'Confirm my address' }).click()
    await page.getByText(`Welcome, ${handle}`).waitFor()
    await signOut(page, handle)

    await page.goto('/login')
    await page.getByLabel('Name or e-mail').fill(email)
    await page.getByLabel('Password').fill(`${password}!`)
    await page.getByRole('button', { name: 'Sign in', exact: true }).click()
    await page.locator('.error-summary').waitFor()
    expect(await page.getByLabel('Name or e-mail').inputValue()).toBe(email)
    await page.getByRole('link', { name: 'Forgotten password' }).click()
    await page.getByLabel('E-mail').fill(email)
    await page.getByRole('button', { name: 'Mail me a link' }).click()
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.goto(await mailed(email, 'reset'))
    await page.getByLabel('New password').fill('eight loud lanterns')
    await page.getByRole('button', { name: 'Set the password' }).click()
    await page.getByRole('button', { name: `Account of ${handle}` }).waitFor()
    await signOut(page, handle)

    await page.goto('/login')
    await page.getByLabel('Name or e-mail').fill(handle)
    await page.getByLabel('Password').fill('eight loud lanterns')
    await page.getByRole('button', { name: 'Sign in', exact: true }).click()
    await page.getByRole('button', { name: `Account of ${handle}` }).waitFor()
  })

  test('ask: what is known is offered first, and the thread stands with its code and article', async () => {
    await plantThread(world, {
      by: 'neighbour1',
      title: `Asked before, ${way}: NW-2-5`,
      body: 'It says NW-2-5 on my Samsung TV.',
      codes: ['nw-2-5'],
      devices: ['samsung-tv'],
    })
    const page = await world.open('maya', { script })
    const title = `NW-2-5 again, and I am ${said}`

    await page.goto('/')
    await page.getByRole('link', { name: 'Ask', exact: true }).click()
    await page.getByLabel('Title').pressSequentially(title)
    if (!script) await page.getByRole('button', { name: 'Check what is known' }).click()
    await page.getByRole('link', { name: 'NW-2-5: what it means and what to do' }).waitFor()
    await page.getByRole('link', { name: `Asked before, ${way}: NW-2-5` }).waitFor()
    await page.getByLabel('What happens?').fill('My Samsung TV says NW-2-5 <since> *yesterday*.')
    await page.getByRole('button', { name: 'Post question' }).click()
    await page.getByRole('heading', { level: 1, name: title }).waitFor()

    const question = page.locator('.post.is-question')
    expect(await question.locator('.prose').textContent()).toContain('<since> yesterday.')
    expect(await question.locator('.prose a').allTextContents()).toEqual(['Samsung TV', 'NW-2-5'])
    expect(await page.locator('.article-card a').allTextContents()).toContain(
      'NW-2-5: what it means and what to do',
    )
    await question.locator('.post-chips').getByRole('link', { name: 'NW-2-5' }).click()
    await page.getByRole('heading', { level: 1, name: 'NW-2-5' }).waitFor()
    await page.getByRole('link', { name: title }).first().waitFor()
  })

  test('answer, be told, be thanked: the solution stands on top and says where it worked', async () => {
    const title = `No picture, ${way}`
    const { path } = await plantThread(world, { by: 'maya', title, body: 'Only sound.' })
    const theo = await world.open('theo', { script })
    const maya = await world.open('maya', { script })
    const kim = await world.open('kim', { script })

    await theo.goto(path)
    await theo.getByRole('button', { name: 'Follow', exact: true }).click()
    await theo.getByRole('button', { name: 'Unfollow' }).waitFor()
    await theo.getByLabel('Your answer').fill(`Switch to *HDMI 2*, ${said}.`)
    await theo.getByRole('button', { name: 'Post answer' }).click()
    const answer = theo.locator('.answers .post', { hasText: 'HDMI 2' })
    await answer.locator('summary').click()
    await answer.getByRole('link', { name: 'Edit', exact: true }).click()
    await theo.getByLabel('Your answer').fill(`Switch to *HDMI 1*, ${said}.`)
    await theo.getByRole('button', { name: 'Save' }).click()
    await theo.locator('.answers .post', { hasText: 'HDMI 1' }).waitFor()

    await kim.goto(path)
    await kim.getByRole('button', { name: 'I have this too' }).click()
    await kim.locator('.me-too[aria-pressed=true]').waitFor()
    await kim.getByRole('button', { name: 'Helpful' }).click()
    await kim.locator('.vote[aria-pressed=true]').waitFor()

    await maya.goto('/')
    await maya.getByRole('link', { name: /^Notifications/ }).click()
    await maya.getByRole('link', { name: `theo answered “${title}”` }).click()
    await maya.getByRole('button', { name: 'Accept as solution' }).click()
    await maya.locator('.solution .post', { hasText: 'HDMI 1' }).waitFor()

    await kim.reload()
    await kim.getByLabel('Your device').fill('samsung tv')
    await kim.getByRole('button', { name: 'It worked' }).click()
    await kim.getByText('Worked for 1').waitFor()
    expect(await kim.locator('.page-head .state').first().textContent()).toBe('Solved')
    await kim.getByText('By device').click()
    expect(await kim.locator('.proof-devices a').textContent()).toBe('Samsung smart TV')
    await kim
      .locator('.solution')
      .getByRole('link', { name: /^edited/ })
      .click()
    expect(await kim.locator('.revision del').first().textContent()).toContain('2')

    await theo.goto('/notifications')
    await theo.getByRole('link', { name: `maya accepted your answer to “${title}”` }).waitFor()
  })
})
