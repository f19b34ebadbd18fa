// Links that people write: which addresses are allowed, and how links to other sites are marked.
import type { Element, Root, Text } from 'hast'
import { elementsOf } from './elements.ts'

const LONGEST_ADDRESS = 2_000

// Search engines should not count it, and the page it opens should not reach back into ours.
const EXTERNAL_REL = ['nofollow', 'ugc', 'noopener']

/** Rewrites every address in the tree, turns images into links, and unwraps links to nowhere. */
export function settleLinks(tree: Root, internalHost?: string): void {
  for (const element of elementsOf(tree)) {
    if (element.tagName === 'img') imageToLink(element)
  }
  // Links of links go (an image inside one has just become one): only the outer is kept.
  for (const link of elementsOf(tree)) {
    if (link.tagName !== 'a') continue
    for (const inner of elementsOf({ type: 'root', children: link.children })) {
      if (inner.tagName === 'a') unwrap(inner)
    }
    settle(link, internalHost)
  }
}

// Images on other servers tell their owner who reads a thread, so they open on request only.
function imageToLink(image: Element): void {
  const { src, alt } = image.properties
  const label: Text = { type: 'text', value: String(alt || src || '') }
  image.tagName = 'a'
  image.properties = { href: src }
  image.children = [label]
}

function settle(link: Element, internalHost: string | undefined): void {
  const { href, title } = link.properties
  const address = typeof href === 'string' ? settledAddress(href, internalHost) : null
  if (!address) {
    unwrap(link)
    return
  }
  link.properties = { href: address.href }
  if (typeof title === 'string') link.properties.title = title
  if (address.external) link.properties.rel = EXTERNAL_REL
}

// A span is not on the sanitiser's list, so only its content will be left.
function unwrap(link: Element): void {
  link.tagName = 'span'
  link.properties = {}
}

// The URL parser of the platform is the browser's (WHATWG), so both read an address alike: tabs
// inside `java\tscript:`, backslashes and odd slashes are settled before the scheme is judged.
function settledAddress(
  href: string,
  internalHost = 'internal.invalid',
): { href: string; external: boolean } | null {
  if (href.length > LONGEST_ADDRESS) return null
  const absolute = /^[a-z][a-z0-9+.-]*:/i.test(href)
  if (!absolute && !href.startsWith('/')) return null
  const base = `https://${internalHost}`
  if (!URL.canParse(href, base)) return null
  const url = new URL(href, base)
  // A name before the host (`https://bank.example@evil.example`) only ever serves to mislead.
  if (url.username || url.password) return null
  if (url.protocol === 'mailto:') {
    // Without the query a letter cannot be filled in by the poster.
    return { href: `mailto:${url.pathname}`, external: true }
  }
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return null
  if (absolute) return { href: url.href, external: url.host !== internalHost }
  // `//other.example` and `/\other.example` look like paths and are not.
  if (url.host !== new URL(base).host) return null
  return { href: url.pathname + url.search + url.hash, external: false }
}
