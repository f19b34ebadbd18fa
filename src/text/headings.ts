// Headings inside what people write, fitted under the headings of the page around them.
import type { Element, Root } from 'hast'
import { elementsOf } from './elements.ts'

// The page's title is h1 and its sections h2; a post begins below them.
const FIRST_LEVEL = 3
const LAST_LEVEL = 6

/** Renames headings so that the highest is h3 and no level is skipped. */
export function demoteHeadings(tree: Root): void {
  const headings = elementsOf(tree).filter(isHeading)
  const levels = [...new Set(headings.map((heading) => heading.tagName))].sort()
  for (const heading of headings) {
    const level = FIRST_LEVEL + levels.indexOf(heading.tagName)
    heading.tagName = `h${Math.min(level, LAST_LEVEL)}`
  }
}

function isHeading(element: Element): boolean {
  return /^h[1-6]$/.test(element.tagName)
}
