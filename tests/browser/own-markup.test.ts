// The policy takes nothing from our own pages: what the server sends by htmx arrives whole.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { chromiumOfRun } from '../support/chromium-of-run.ts'
import { demoPages } from '../support/demo-pages.ts'
import { type DemoWorld, openDemoWorld } from '../support/demo-world.ts'
import { openPolicyPage } from '../support/policy-page.ts'

let world: DemoWorld

beforeAll(async () => {
  world = await openDemoWorld(chromiumOfRun())
})

afterAll(() => world.close())

test('every element and attribute of every kind of page comes through', async () => {
  const { page, through } = await openPolicyPage(world)
  // A page without a policy, to see the same markup as it was sent.
  const plain = await page.context().newPage()
  const lost: string[] = []

  for (const { name, at, who } of await demoPages(world)) {
    const sent = await world.swapped(at, who)
    const whole = await plain.evaluate(listed, sent)
    const { elements } = await through(sent)
    const arrived = new Set(elements)
    lost.push(...whole.filter((one) => !arrived.has(one)).map((one) => `${name}: ${one}`))
  }

  expect(lost).toEqual([])
})

/** In the page: every element as `openPolicyPage` tells it. */
const listed = (html: string): string[] => {
  const template = document.createElement('template')
  template.innerHTML = html
  // What search engines read is of no use in a page that is there already.
  return [...template.content.querySelectorAll('*:not(script)')].map((element) =>
    [element.localName, ...[...element.attributes].map(({ name, value }) => `${name}=${value}`)]
      .join(' ')
      .trim(),
  )
}
