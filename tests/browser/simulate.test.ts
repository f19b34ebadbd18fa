// A newcomer plays an outage into the demo and watches: the suspicion, then the banner.
import { spawn } from 'node:child_process'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { chromiumOfRun } from '../support/chromium-of-run.ts'
import { type DemoWorld, openDemoWorld } from '../support/demo-world.ts'

let world: DemoWorld

beforeAll(async () => {
  world = await openDemoWorld(chromiumOfRun())
})

afterAll(() => world.close())

test('an outage is played, staff see it with its evidence, confirm it, and everyone reads of it', async () => {
  const { code, said } = await played()

  expect(said).toMatch(/minute +\d+ +\w+ asks: /)
  expect(code, said).toBe(0)
  const [, path = ''] =
    /sign in as sam\): http:\/\/[\d.:]+(\/staff\/problems\/\w+)/.exec(said) ?? []
  const staff = await world.open('sam')
  await staff.goto('/staff/problems')
  await staff.locator(`.problem-row.is-suspected a[href="${path}"]`).click()
  await staff.locator('#confirm-form').waitFor()
  expect(await staff.locator('main').textContent()).toContain('18 people')

  const thread = /\/t\/\S+/.exec(said)?.[0] ?? ''
  const guest = await world.open(null)
  await guest.goto(thread)
  expect(await guest.locator('.banner').count()).toBe(0)
  await staff.locator('#confirm-form').getByLabel('Public note').fill('We see it and look into it.')
  await staff.getByRole('button', { name: 'Confirm and tell people' }).click()
  await staff.locator('#update-form').waitFor()

  for (const where of [thread, /\/codes\/\S+/.exec(said)?.[0] ?? '']) {
    await guest.goto(where)
    expect(await guest.locator('.banner-title').textContent(), where).toContain('tvq-st-103')
  }
})

/** What the command says; the forum looks meanwhile as often as it would in a minute. */
const played = async () => {
  const args = ['problems', 'simulate', '--seed', '1', '--speed', '6000', '--url', world.site]
  const child = spawn(process.execPath, ['dist/foyer.js', ...args], {
    env: { PATH: process.env.PATH, DATABASE_URL: world.databaseUrl },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const words: string[] = []
  const waits = Promise.withResolvers<void>()
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (text) => {
      words.push(String(text))
      if (words.join('').includes('wait for it')) waits.resolve()
    })
  }
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  await Promise.race([waits.promise, ended])
  await world.watch()
  return { code: await ended, said: words.join('') }
}
