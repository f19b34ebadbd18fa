// A page whose script is only the Trusted Types policy, under the real Content-Security-Policy.
import { build } from 'esbuild'
import type { Page } from 'playwright-core'

type Policy = { createHTML: (html: string) => string }
type Bundle = { policy: { policy: Policy } }

/** Opens a page with nothing but the policy; `through` gives what markup becomes, as a list of elements. */
export const openPolicyPage = async (world: { open: (handle: null) => Promise<Page> }) => {
  const { outputFiles } = await build({
    entryPoints: ['public/client/policy.ts'],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'policy',
  })
  const page = await world.open(null)
  const body = outputFiles[0]?.text ?? ''
  await page.route('**/assets/app.*.js', (route) =>
    route.fulfill({ body, contentType: 'text/javascript' }),
  )
  await page.goto('/login')
  return { page, through: (html: string) => page.evaluate(throughPolicy, html) }
}

/** In the page: the markup after the policy, wrapped and parsed as htmx does, put into the document. */
const throughPolicy = (html: string): { elements: string[]; text: string } => {
  const { policy } = (window as unknown as Bundle).policy
  const trusted = policy.createHTML(`<template>${html}</template>`)
  const parsed = Document.parseHTMLUnsafe(trusted).querySelector('template')
  const place = document.getElementById('main') as HTMLElement
  place.replaceChildren(parsed?.content ?? '')
  // Again through the policy: what comes out must not become something else when it is parsed twice.
  place.innerHTML = policy.createHTML(place.innerHTML)
  const said = (element: Element): string =>
    [element.localName, ...[...element.attributes].map(({ name, value }) => `${name}=${value}`)]
      .join(' ')
      .trim()
  const all = (root: ParentNode): string[] =>
    [...root.querySelectorAll('*')].flatMap((element) => [
      said(element),
      ...(element instanceof HTMLTemplateElement ? all(element.content) : []),
    ])
  return { elements: all(place), text: place.textContent ?? '' }
}

/** What a script that got through would have done. */
export const hasRun = (page: Page): Promise<boolean> =>
  page.evaluate(() => 'pwned' in window || document.title === 'pwned')
