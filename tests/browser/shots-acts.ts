// Pages of the demo community that are only there once somebody did something.
import type { Page } from 'playwright-core'
import cast from '../../db/seed/cast.json' with { type: 'json' }
import type { DemoPage } from '../support/demo-pages.ts'
import type { DemoWorld } from '../support/demo-world.ts'

/**
 * A receipt, a warning, a suspension with its statement, a brigade, and the queue, where `decideMany`
 * acts.
 */
export const actedPages = async (world: DemoWorld): Promise<DemoPage[]> => {
  const receipt = await sendNotice(world)
  const suspended = await sanction(world, 'deepak', /^Suspend/)
  await sanction(world, 'ruthamsel', /^Warn/)
  const attack = await beginBrigade(world)
  return [
    { name: 'report-receipt', at: receipt, who: null },
    { name: 'warned', at: '/', who: 'ruthamsel' },
    { name: 'suspended', at: '/', who: 'deepak' },
    { name: 'suspended-statement', at: suspended, who: 'deepak' },
    { name: 'queue-attack', at: '/mod?kind=attack', who: 'ines' },
    { name: 'case-attack', at: attack, who: 'ines' },
    { name: 'bulk-result', at: '/mod', who: 'noor' },
  ]
}

/** Decides the first case that can be ticked: its picture needs a case of its own. */
export const decideMany = async (page: Page) => {
  await page
    .getByRole('checkbox', { name: /^Decide with others/ })
    .first()
    .check()
  await page.getByText('Decide all that are ticked').click()
  await page.getByRole('radio', { name: /^Ignore/ }).check()
  await page.getByLabel('Reason', { exact: true }).fill('There is nothing left to judge here.')
  await page.getByRole('button', { name: 'Decide the ticked cases' }).click()
  await page.locator('.bulk-results').waitFor()
}

const sendNotice = async (world: DemoWorld): Promise<string> => {
  const page = await world.open(null)
  await page.goto('/report-illegal?url=/u/theo')
  await page.getByLabel('Address of the content').fill(`${world.site}/u/theo`)
  await page.getByLabel('What is against the law').fill('It repeats a whole chapter of my book.')
  await page.getByLabel('Which law').fill('Copyright Act')
  await page.getByLabel('Your name').fill('Robin Hale')
  await page.getByLabel('Your e-mail address').fill('robin@outside.example')
  await page.getByRole('checkbox', { name: /good faith/ }).check()
  await page.getByRole('button', { name: 'Send the notice' }).click()
  await page.getByRole('heading', { name: 'Receipt of your notice' }).waitFor()
  const { pathname } = new URL(page.url())
  await page.context().close()
  return pathname
}

/** Upholds what was reported of somebody; the address of the statement. */
const sanction = async (world: DemoWorld, handle: string, choice: RegExp): Promise<string> => {
  const page = await world.open('ines')
  await page.goto(`/mod?kind=report&author=${handle}`)
  await page.locator('.case-row-title a').first().click()
  await page.getByRole('radio', { name: /^Uphold/ }).check()
  await page.getByRole('radio', { name: choice }).check()
  await page
    .getByLabel('Reason', { exact: true })
    .fill('This was said before, and it happened again.')
  await page.getByRole('button', { name: 'Decide' }).click()
  const statement = page.locator('main a[href^="/decisions/"]').first()
  await statement.waitFor()
  const address = (await statement.getAttribute('href')) ?? ''
  await page.context().close()
  return address
}

/** Many who only press a button in one thread; the address of the case about it. */
const beginBrigade = async (world: DemoWorld): Promise<string> => {
  const crowd = (cast as { handle: string; role: string }[])
    .filter(({ role }) => role === 'member')
    .slice(0, 16)
  const row = '.thread-row:has(a[href^="/codes/"]):not(:has(.state.is-confirmed))'
  const list = await world.read('/?show=unanswered', 'maya')
  // The latest may be about what others wrote of within the hour, too.
  const thread = list.attrs(`${row} .thread-row-title a`, 'href').at(-1) ?? ''
  const headers = { Origin: world.site }
  for (const { handle } of crowd) {
    const action = (await world.read(thread, handle)).attr('form[action$="/me-too"]', 'action')
    const page = await world.open(handle)
    if (action) await page.request.post(action, { headers })
    await page.context().close()
  }
  await world.watch()
  return (await world.read('/mod?kind=attack', 'ines')).attr('.case-row-title a', 'href') ?? ''
}
