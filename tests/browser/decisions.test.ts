// A warning, a suspension and their statements in a real Chromium: without a barrier, at every width.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { links } from '../../views/links.ts'
import { barriers, sidewaysScroll } from '../support/barriers.ts'
import { type BrowserWorld, openBrowserWorld } from '../support/browser-world.ts'
import { decideAs, plantOpenCase } from '../support/decisions.ts'
import { rowsOf } from '../support/rows.ts'
import { plantThread } from '../support/threads.ts'

let world: BrowserWorld
let statements: Record<string, string>
let path: string

beforeAll(async () => {
  world = await openBrowserWorld()
  const planted = await plantThread(world, {
    by: 'maya',
    title: 'NW-2-5 on my television since yesterday',
    body: 'It says NW-2-5 and nothing plays.',
    answers: [
      { by: 'neighbour1', body: 'Call our hotline on 555 0100.' },
      { by: 'neighbour2', body: 'Have your card ready and call us.' },
      { by: 'neighbour3', body: 'I sell accounts, write to me.' },
    ],
  })
  path = planted.path
  const kinds = ['warn', 'suspend', 'hide']
  for (const [n, consequence] of kinds.entries()) {
    const postId = planted.answerIds[n]!
    const caseId = await plantOpenCase(world, { ...planted, postId, by: `neighbour${n + 1}` })
    await decideAs(world, 'ines', caseId, { consequence, days: '7' })
  }
  const rows = await rowsOf(world, 'select id, consequence from decisions')
  statements = Object.fromEntries(
    rows.map(({ id, consequence }) => [String(consequence), links.decision(Number(id))]),
  )
})

afterAll(() => world.close())

test.each([320, 768, 1280])(
  'nothing scrolls sideways or stands in the way at %i',
  async (width) => {
    const visits = [
      ['neighbour1', links.home()],
      ['neighbour2', links.home()],
      ['neighbour1', statements.warn!],
      ['neighbour2', statements.suspend!],
      ['neighbour3', statements.hide!],
      ['ines', links.modLog()],
    ] as const

    for (const [who, at] of visits) {
      const page = await world.open(who, { width })
      await page.goto(at)
      expect(await sidewaysScroll(page), at).toBeLessThanOrEqual(0)
      expect(await barriers(page), at).toEqual([])
      await page.close()
    }
  },
)

test('a warning is confirmed without a reload, and the forum goes on', async () => {
  const page = await world.open('neighbour1')
  await page.goto(path)
  await page.getByRole('button', { name: 'Go on' }).click()
  await page.getByText('Tick the box to confirm').waitFor()
  await page.getByLabel('I have read this warning.').check()
  await page.getByRole('button', { name: 'Go on' }).click()
  await page.waitForURL(`${world.site}/`)

  expect(await page.locator('.thread-row').count()).toBeGreaterThan(0)
  expect(await page.getByText('A moderator has warned you').count()).toBe(0)
  await page.close()
})

test('a suspended person gets their data as a file', async () => {
  const page = await world.open('neighbour2')
  await page.goto(links.home())
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Take my data along' }).click()

  expect((await download).suggestedFilename()).toBe('foyer-neighbour2.json')
  await page.close()
})
