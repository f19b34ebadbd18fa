// Every kind of page is for everyone: no barrier by WCAG 2.2 A and AA, at any width, light and dark.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { barriers, hiddenFocus, sidewaysScroll } from '../support/barriers.ts'
import { chromiumOfRun } from '../support/chromium-of-run.ts'
import { type DemoPage, demoPages } from '../support/demo-pages.ts'
import { type DemoWorld, openDemoWorld } from '../support/demo-world.ts'

let world: DemoWorld
/** What every page was found to have, noted in one round, for each page is dear to load. */
const found = {
  visited: 0,
  barriers: [] as string[],
  sideways: [] as string[],
  frames: [] as string[],
  hiddenFocus: [] as string[],
}

beforeAll(async () => {
  world = await openDemoWorld(chromiumOfRun())
  const windows = new Map<string | null, Page>()
  for (const one of await demoPages(world)) {
    // Colours that are still changing have no contrast to judge.
    const page = windows.get(one.who) ?? (await world.open(one.who, { reducedMotion: true }))
    windows.set(one.who, page)
    await examine(page, one)
  }
}, 240_000)

afterAll(() => world.close())

const wide = { width: 1280, height: 900 }
const phone = { width: 390, height: 844 }
const small = { width: 320, height: 640 }

// What another width can change; the rest of the rules see the same page again.
const rulesOfWidth = ['color-contrast', 'target-size', 'link-name', 'button-name', 'label']

const examine = async (page: Page, { name, at }: DemoPage) => {
  const note = (list: string[], look: string, what: string[]) =>
    list.push(...what.map((one) => `${name}, ${look}: ${one}`))

  await page.emulateMedia({ colorScheme: 'light' })
  await page.setViewportSize(wide)
  await page.goto(at)
  note(found.barriers, 'wide', await barriers(page))
  note(found.hiddenFocus, 'wide', await hiddenFocus(page))
  await page.emulateMedia({ colorScheme: 'dark' })
  note(found.barriers, 'wide and dark', await barriers(page, ['color-contrast']))
  await page.setViewportSize(phone)
  note(found.barriers, 'narrow and dark', await barriers(page, rulesOfWidth))
  await page.emulateMedia({ colorScheme: 'light' })
  note(found.barriers, 'narrow', await barriers(page, ['color-contrast']))
  await page.setViewportSize(small)
  const wider = await sidewaysScroll(page)
  if (wider > 0) found.sideways.push(`${name} by ${wider}`)
  found.frames.push(await frameOf(page, name))
  found.visited += 1
}

const frameOf = async (page: Page, name: string): Promise<string> => {
  const count = (selector: string) => page.locator(selector).count()
  const isNamed = (await page.title()).endsWith('Foyer')
  return `${name}: ${await count('h1')} h1, ${await count('main')} main, ${isNamed}`
}

test('no barrier anywhere: wide and narrow, light and dark', () => {
  expect(found.visited).toBeGreaterThan(30)
  expect(found.barriers).toEqual([])
})

test('nothing scrolls sideways at 320 pixels', () => {
  expect(found.sideways).toEqual([])
})

test('every page has one heading of its own, a main part and a title', () => {
  expect(found.frames.filter((line) => !line.endsWith(': 1 h1, 1 main, true'))).toEqual([])
})

test('whatever the keyboard reaches shows that it has the focus', () => {
  expect(found.hiddenFocus).toEqual([])
})

test('no page complains', () => {
  expect(world.complaints).toEqual([])
})

test('a refused form, an open preview and an open menu are no barriers either', async () => {
  const page = await world.open('maya', { width: 390, reducedMotion: true })
  await page.goto('/ask')
  await page.getByLabel('What happens?').fill('It is **loud**.')
  await page.getByText('Preview', { exact: true }).click()
  await page.locator('.composer-preview strong').waitFor()

  await page.getByRole('button', { name: 'Post question' }).click()
  await page.locator('#error-summary').waitFor()
  const refused = await barriers(page)
  await page.getByRole('button', { name: 'Account of maya' }).click()
  const menu = await barriers(page)

  expect([...refused, ...menu]).toEqual([])
})

test('with less motion asked for, nothing moves', async () => {
  const page = await world.open(null, { reducedMotion: true })
  await page.goto('/')

  const moving = await page.evaluate(
    () =>
      [...document.querySelectorAll('*')].filter((element) => {
        const { transitionDuration, animationName } = getComputedStyle(element)
        return transitionDuration !== '0s' || animationName !== 'none'
      }).length,
  )

  expect(moving).toBe(0)
})
