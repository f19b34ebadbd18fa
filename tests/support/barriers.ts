// What stands in someone's way on a page: broken rules of WCAG, and content wider than the window.
import axe from 'axe-core'
import type { Page } from 'playwright-core'

/** What axe finds, as rule and markup; `rules` narrows it to some. */
export const barriers = async (page: Page, rules?: string[]): Promise<string[]> => {
  // Half a megabyte: a page is given it once, however often it is looked at.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  const { violations } = await page.evaluate((rules) => {
    const { axe: inPage } = window as unknown as { axe: typeof axe }
    return inPage.run({
      ...(rules ? { runOnly: rules } : {}),
      // New in WCAG 2.2, and off by default.
      rules: { 'target-size': { enabled: true } },
      resultTypes: ['violations'],
    })
  }, rules)
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
}

/** By how many pixels the page can be scrolled sideways. */
export const sidewaysScroll = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - innerWidth)

/** What takes the focus by the keyboard without showing it, as markup. */
export const hiddenFocus = async (page: Page): Promise<string[]> => {
  // From here on the browser takes the focus for one moved by keys.
  await page.keyboard.press('Tab')
  return page.evaluate(() => {
    const isOutlined = (style: CSSStyleDeclaration) => style.outlineStyle !== 'none'
    const isShown = (element: Element): boolean =>
      [undefined, '::after'].some((part) => isOutlined(getComputedStyle(element, part)))
    const around = (element: Element): Element[] =>
      element.parentElement ? [element, ...around(element.parentElement)] : [element]
    const candidates = document.querySelectorAll<HTMLElement>(
      'a[href], button, input, select, textarea, summary, [tabindex="0"]',
    )
    const hidden = [...candidates]
      .filter((element) => {
        element.focus({ preventScroll: true })
        return document.activeElement === element && !around(element).some(isShown)
      })
      .map(({ outerHTML }) => outerHTML.slice(0, 100))
    // What lies under the header counts as smaller than it is.
    window.scrollTo(0, 0)
    return hidden
  })
}
