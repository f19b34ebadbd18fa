// What the team comes for, from end to end in a real browser: a report, a widespread problem, an article.
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { type BrowserWorld, openBrowserWorld } from '../support/browser-world.ts'
import { crowd } from '../support/people.ts'
import { solvedThread } from '../support/solved.ts'
import { plantThread } from '../support/threads.ts'
import { minute } from '../support/world.ts'

let world: BrowserWorld

/** How twelve people tell the same. */
const tales = [
  'Since this morning the picture never comes.',
  'We sat down with the children and nothing would start.',
  'It worked until lunch, then it went dark.',
  'Every film stops after the logo.',
  'I pressed play twice and got thrown out.',
  'My neighbour has it, too, so it is not our router.',
  'The menu opens, yet no episode does.',
  'Yesterday all was well; tonight it is hopeless.',
  'Trailers run fine while whole films refuse.',
  'Switching it off for an hour changed nothing at all.',
  'Another profile on the same account fails likewise.',
  'Halfway through the match everything froze for good.',
]

beforeAll(async () => {
  world = await openBrowserWorld()
})

afterEach(() => {
  expect(world.complaints).toEqual([])
})

afterAll(() => world.close())

describe.each([
  ['with script', true],
  ['without script', false],
])('%s', (way, script) => {
  test('a report is decided, everyone is told, and it is undone', async () => {
    const title = `Sound is gone, ${way}`
    const { path } = await plantThread(world, {
      by: 'maya',
      title,
      body: 'Since today.',
      answers: [{ by: 'kim', body: 'Call our hotline 555 0100 now.' }],
    })
    const theo = await world.open('theo', { script })
    const ines = await world.open('ines', { script })
    const noor = await world.open('noor', { script })
    const kim = await world.open('kim', { script })

    await theo.goto(path)
    const answer = theo.locator('.answers .post', { hasText: 'hotline' })
    await answer.locator('summary').click()
    await answer.getByRole('link', { name: 'Report' }).click()
    await theo.getByRole('radio', { name: /^Scam/ }).check()
    await theo.getByRole('button', { name: 'Send the report' }).click()
    await theo.locator('.flash.is-good').waitFor()

    await ines.goto('/')
    await ines.getByRole('button', { name: 'Account of ines' }).click()
    await ines.getByRole('link', { name: /^Moderation queue/ }).click()
    await ines.getByRole('link', { name: `Answer by kim in “${title}”` }).click()
    await noor.goto(new URL(ines.url()).pathname)
    await ines.getByRole('button', { name: 'Claim' }).click()
    await ines.getByText('You are on it').waitFor()
    for (const page of [ines, noor]) {
      await page.getByRole('radio', { name: /^Uphold/ }).check()
      await page.getByRole('radio', { name: /^Hide the post/ }).check()
      await page.getByLabel('Reason', { exact: true }).fill('It asks people to call strangers.')
    }
    await ines.getByRole('button', { name: 'Decide' }).click()
    await ines.getByRole('heading', { name: 'Upheld: post hidden' }).waitFor()
    await noor.getByRole('button', { name: 'Decide' }).click()
    await noor.getByText(/ines/).first().waitFor()
    expect(await noor.locator('#main').textContent()).toContain('Upheld: post hidden')

    await kim.goto('/notifications')
    await kim.getByRole('link', { name: `A moderator hid your post in “${title}”` }).click()
    await kim.getByText('It asks people to call strangers.').first().waitFor()
    await theo.goto('/notifications')
    await theo.getByText(`A moderator agreed with your report on a post in “${title}”`).waitFor()
    await theo.goto(path)
    expect(await theo.getByText('555 0100').count()).toBe(0)
    await theo.getByText('This post was hidden by a moderator').waitFor()

    await ines.getByText('Undo this decision').click()
    await ines.getByLabel('Why it is undone').fill('The number is the official one.')
    await ines.getByRole('button', { name: 'Undo the decision' }).click()
    await ines.getByText('The number is the official one.').first().waitFor()
    await theo.goto(path)
    await theo.getByText('555 0100').waitFor()
    await theo.goto('/modlog')
    await theo.getByText('The number is the official one.').first().waitFor()
  })

  test('twelve people ask about the same; staff confirm it, everyone sees it, and it ends', async () => {
    // Another pair of code and device each time: what is known is not suspected again.
    const [code, device, name] = script
      ? ['NW-3-6', 'PS5', 'PlayStation 5']
      : ['UI-800-3', 'Roku TV', 'Roku TV']
    const askers = script ? crowd.slice(0, 12) : crowd.slice(8, 20)
    for (const [nth, handle] of askers.entries()) {
      const person = await world.as(handle)
      await person.submit(await person.get('/ask'), '#ask', {
        title: `${code} on my ${device}, says ${handle}`,
        // In words of their own: copies of one text are one voice.
        body: `${tales[nth]} The screen says ${code}.`,
      })
      world.pass(2 * minute)
    }
    await world.tick()
    const sam = await world.open('sam', { script })
    const maya = await world.open('maya', { script })
    const title = `${code} on every ${device}`

    await sam.goto('/staff')
    await sam.getByRole('link', { name: /Suspected problem/ }).click()
    await sam.locator('.problem-row-title a').first().click()
    expect(await sam.locator('.page-meta').first().textContent()).toContain('12 people so far')
    await sam.getByLabel('Title').fill(title)
    await sam.getByLabel('Public note').fill('We see it and **mend** it.')
    await sam.getByRole('button', { name: 'Confirm and tell people' }).click()
    await sam.getByRole('button', { name: 'Resolve and ask people' }).waitFor()

    await maya.goto(`/codes/${code}`)
    await maya.locator('.banner').getByRole('link', { name: title }).waitFor()
    await maya
      .getByRole('link', { name: `${code} on my ${device}, says ${askers[3]}` })
      .first()
      .click()
    await maya.locator('.banner').getByRole('link', { name: title }).waitFor()
    await maya.goto('/ask')
    await maya.getByLabel('Title').pressSequentially(`${code} on my ${device}`)
    if (!script) await maya.getByRole('button', { name: 'Check what is known' }).click()
    await maya.locator('#suggestions .banner').getByRole('link', { name: title }).click()
    await maya.getByText('We see it and mend it.').first().waitFor()
    await maya.getByRole('button', { name: 'Tell me when it is over' }).click()
    await maya.getByRole('button', { name: 'Stop following' }).waitFor()
    expect(await maya.locator('.chips').first().textContent()).toContain(name)

    await sam.getByLabel('Closing note').fill('It works again.')
    await sam.getByRole('button', { name: 'Resolve and ask people' }).click()
    await sam.getByText('It works again.').first().waitFor()
    await maya.goto('/notifications')
    await maya.getByRole('link', { name: new RegExp(`^Resolved: ${title}`) }).click()
    await maya.getByRole('button', { name: 'No, I still have it' }).waitFor()
    await maya.goto(`/codes/${code}`)
    expect(await maya.locator('.banner').count()).toBe(0)
  })

  test('an accepted answer becomes an official article that names its source', async () => {
    const thread = await solvedThread(world, { title: `NW-2-5 since yesterday, ${way}` })
    const title = `Mending NW-2-5 ${way}`
    const sam = await world.open('sam', { script })
    const lena = await world.open('lena', { script })
    const guest = await world.open(null, { script })

    await sam.goto(thread.path)
    await sam.locator('.solution .more > summary').click()
    await sam.getByRole('button', { name: 'Make it an official article' }).click()
    await sam.getByLabel('Title').fill(title)
    await sam.getByRole('button', { name: 'Save draft' }).click()
    await sam.getByRole('heading', { level: 1, name: title }).waitFor()
    await sam.getByRole('button', { name: 'Submit for review' }).click()
    await sam.getByText('In review').first().waitFor()
    expect(await sam.getByRole('button', { name: 'Approve' }).count()).toBe(0)

    await lena.goto('/staff')
    await lena.getByRole('link', { name: /Article review/ }).click()
    await lena.getByRole('link', { name: title }).click()
    await lena.getByRole('button', { name: 'Approve' }).click()
    await lena.getByRole('button', { name: 'Publish' }).click()
    await lena.getByRole('link', { name: 'The article as readers see it' }).waitFor()

    await guest.goto(thread.path)
    await guest.getByText('The solution of this thread is now an official article').waitFor()
    await guest.goto('/codes/NW-2-5')
    await guest.locator('.article-card').getByRole('link', { name: title }).click()
    await guest.getByText('From an answer by theo').waitFor()
    await guest
      .locator('.credit')
      .getByRole('link', { name: `NW-2-5 since yesterday, ${way}` })
      .click()
    await guest.getByRole('heading', { level: 1, name: `NW-2-5 since yesterday, ${way}` }).waitFor()
  })
})
