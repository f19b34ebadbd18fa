// Reading in a browser: what was read and for how long is told once a thread is left, while somebody is there.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type BrowserWorld, openBrowserWorld } from '../support/browser-world.ts'
import { rowsOf } from '../support/rows.ts'
import { plantThread } from '../support/threads.ts'

let world: BrowserWorld

beforeAll(async () => {
  world = await openBrowserWorld()
})

afterAll(() => world.close())

/** Looks at a thread for so long by the page's own clock, and goes on. */
const read = async (path: string, who: string | null, seconds: number) => {
  const page = await world.open(who)
  await page.clock.install()
  await page.goto(path)
  await page.clock.runFor(seconds * 1000)
  await page.goto('/codes')
  await page.locator('h1').waitFor()
}

/** Whole seconds that are kept of each reader. */
const kept = async () => {
  await world.settle()
  const rows = await rowsOf(world, 'select user_id, reading from visits order by user_id')
  return rows.map(({ user_id, reading }) => [user_id, Math.round(Number(reading) / 10_000) * 10])
}

test('a thread that was read is told when it is left, by people who are signed in', async () => {
  const { path } = await plantThread(world, {
    by: 'maya',
    title: 'Stuck at 25 percent',
    body: 'It stops at 25 percent, every evening.',
    answers: [{ by: 'neighbour1', body: 'Restart the router first of all.' }],
  })

  await read(path, null, 100)
  await read(path, 'theo', 34)
  // Two posts count for four seconds when they are opened.
  await expect.poll(kept).toEqual([[2, 40]])
  // Whoever does not move for a minute is away.
  await read(path, 'maya', 300)
  await expect.poll(kept).toEqual([
    [1, 60],
    [2, 40],
  ])
  expect(world.complaints).toEqual([])
})
