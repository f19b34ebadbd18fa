// Answering and solving in a real browser, with the script and without: each press leads where it should.
import type { Locator } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { idToUrl } from '../../src/lib/ids.ts'
import { type BrowserWorld, openBrowserWorld } from '../support/browser-world.ts'
import { plantThread } from '../support/threads.ts'

let world: BrowserWorld

beforeAll(async () => {
  world = await openBrowserWorld()
})

afterAll(() => world.close())

const question = {
  by: 'maya',
  title: 'No sound since the update',
  body: 'There is no sound at all.\n\n'.repeat(8),
  answers: [
    { by: 'kim', body: 'Is the cable in?' },
    { by: 'theo', body: 'Switch the sound to stereo.\n\nThen restart.' },
  ],
}

describe.each([
  ['with', true],
  ['without', false],
])('%s the script', (_, script) => {
  test('an answer is in view, the solution is accepted, tried and doubted', async () => {
    const thread = await plantThread(world, question)
    const anchor = `#post-${idToUrl(thread.answerIds[1]!)}`
    const maya = await world.open('maya', { script })
    await maya.goto(thread.path)

    await maya.getByLabel('Your answer').fill('The cable is in.')
    await maya.getByRole('button', { name: 'Post answer' }).click()
    const mine = maya.locator('.post', { hasText: 'The cable is in.' })
    await mine.waitFor()
    expect(await inView(mine)).toBe(true)

    await maya.locator(anchor).getByRole('button', { name: 'Accept as solution' }).click()
    await maya.locator(`.solution ${anchor}`).waitFor()
    expect(await maya.locator('.solution-by').textContent()).toContain('Accepted by maya')
    await maya.getByRole('button', { name: 'Take back' }).waitFor()

    const sam = await world.open('sam', { script, width: 390 })
    await sam.goto(thread.path)
    await sam.getByLabel('Your device').fill('my toaster')
    await sam.getByLabel('App version').fill('8.2.1')
    await sam.getByRole('button', { name: 'It did not' }).click()
    const error = sam.locator('#device-error')
    await error.waitFor()
    expect(await inView(error)).toBe(true)
    expect(await sam.getByLabel('App version').inputValue()).toBe('8.2.1')

    await sam.getByLabel('Your device').fill('Samsung TV')
    await sam.getByRole('button', { name: 'It did not' }).click()
    await sam.getByText('did not for 1').waitFor()
    const pressed = sam.locator('.proof-ask button[aria-pressed=true]')
    expect(await pressed.textContent()).toBe('It did not')
    expect(await sam.getByLabel('Your device').inputValue()).toBe('Samsung smart TV')
    const wider = await sam.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    expect(wider).toBeLessThanOrEqual(0)
    expect(world.complaints).toEqual([])
  })

  test('an answer is edited and its edits read, then deleted after one question', async () => {
    const thread = await plantThread(world, question)
    const theo = await world.open('theo', { script })
    await theo.goto(thread.path)
    const post = theo.locator(`#post-${idToUrl(thread.answerIds[1]!)}`)

    await post.locator('summary').click()
    await post.getByRole('link', { name: 'Edit', exact: true }).click()
    await theo.getByLabel('Your answer').fill('Switch the sound to mono.')
    await theo.getByRole('button', { name: 'Save' }).click()
    await post.getByText('Switch the sound to mono.').waitFor()
    expect(await inView(post)).toBe(true)

    await post.getByRole('link', { name: 'edited' }).click()
    await theo.getByRole('heading', { name: 'Edits of this answer' }).waitFor()
    expect(await theo.locator('.revision ins').first().textContent()).toContain('mono')
    await theo.goBack()

    await post.locator('summary').click()
    await post.getByRole('link', { name: 'Delete' }).click()
    await theo.getByRole('button', { name: 'Delete it' }).click()
    await theo.getByText('This post was deleted by the person who wrote it.').waitFor()
    expect(await theo.getByText('mono').count()).toBe(0)
    expect(world.complaints).toEqual([])
  })
})

const inView = (locator: Locator): Promise<boolean> =>
  locator.evaluate((element) => {
    const { top, bottom } = element.getBoundingClientRect()
    return top >= 0 && bottom <= innerHeight
  })
