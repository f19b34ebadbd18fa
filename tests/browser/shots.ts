// Pictures of the demo community: docs/thread.png for the README, and every kind of page to look at.
import { mkdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { launchChromium } from '../support/chromium.ts'
import { type DemoPage, demoPages } from '../support/demo-pages.ts'
import { type DemoWorld, openDemoWorld } from '../support/demo-world.ts'
import { actedPages, decideMany } from './shots-acts.ts'

// `npm run shots -- <folder> <name>`: only the pages whose names begin so.
const [folder = join(tmpdir(), 'foyer-shots'), only = ''] = process.argv.slice(2)

const looks = [
  { name: 'wide-light', width: 1280, scheme: 'light' },
  { name: 'wide-dark', width: 1280, scheme: 'dark' },
  { name: 'phone-light', width: 390, scheme: 'light' },
  { name: 'phone-dark', width: 390, scheme: 'dark' },
] as const

type Look = (typeof looks)[number]

const main = async () => {
  const world = await openDemoWorld(launchChromium())
  try {
    await mkdir(folder, { recursive: true })
    const isAsked = ({ name }: DemoPage) => name.startsWith(only)
    const pages = (await demoPages(world)).filter(isAsked)
    for (const look of looks) await shootAll(world, look, pages)
    // Last, for they change what the others show.
    const acted = (await actedPages(world)).filter(isAsked)
    for (const look of looks) await shootAll(world, look, acted)
    console.log(`${looks.length * (pages.length + acted.length)} pictures are in ${folder}`)
  } finally {
    await world.close()
  }
}

const shootAll = async (world: DemoWorld, look: Look, pages: DemoPage[]) => {
  const windows = new Map<string | null, Page>()
  for (const { name, at, who } of pages) {
    const page = windows.get(who) ?? (await world.open(who, look))
    windows.set(who, page)
    await page.goto(at)
    if (name === 'bulk-result') await decideMany(page)
    if (name === 'ask') await page.getByLabel('Title').fill('NW-2-5 on my Samsung TV')
    await page.waitForLoadState('networkidle')
    await page.screenshot({ path: join(folder, `${name}-${look.name}.png`), fullPage: true })
    if (name === 'thread' && look.name === 'wide-light') await shootForReadme(page)
  }
  for (const page of windows.values()) await page.context().close()
}

const shootForReadme = async (page: Page) => {
  await mkdir('docs', { recursive: true })
  await page.setViewportSize({ width: 1280, height: 1165 })
  await page.screenshot({ path: 'docs/thread.png' })
}

await main()
