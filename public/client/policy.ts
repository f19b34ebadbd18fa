// The one Trusted Types policy: whatever becomes markup in the browser passes DOMPurify first.
import DOMPurify, { type Config } from 'dompurify'

// What our own parts need beyond DOMPurify's defaults. `hx-on` runs script and is never let through.
const isHtmxAttribute = (name: string) => /^hx-(?!on)[a-z:0-9-]+$/.test(name)

const allowed: Config = {
  ADD_TAGS: ['template', 'title', 'use', 'search'],
  ADD_ATTR: (name: string) =>
    isHtmxAttribute(name) ||
    ['href', 'popover', 'popovertarget', 'target', 'novalidate', 'rel', 'hx', 'type'].includes(
      name,
    ),
  ALLOW_DATA_ATTR: false,
  SANITIZE_DOM: false,
  FORCE_BODY: true,
  WHOLE_DOCUMENT: false,
}

// `use` may only draw from our own sprite.
DOMPurify.addHook('uponSanitizeAttribute', (node, data) => {
  if (node.nodeName.toLowerCase() === 'use' && !data.attrValue.startsWith('/assets/')) {
    data.keepAttr = false
  }
})

type TrustedHtml = { createHTML: (html: string) => unknown }
type Factory = {
  createPolicy: (name: string, rules: { createHTML: (html: string) => string }) => TrustedHtml
}

// htmx wraps a fragment in a template, which the sanitiser would empty: it comes off and goes back.
const purified = (html: string): string => {
  const inner = /^<template>([\s\S]*)<\/template>$/.exec(html)?.[1]
  return inner === undefined ? sanitised(html) : `<template>${sanitised(inner)}</template>`
}

const sanitised = (html: string): string => DOMPurify.sanitize(html, allowed)

const factory = (window as unknown as { trustedTypes?: Factory }).trustedTypes
const html = factory?.createPolicy('foyer', { createHTML: purified }) ?? { createHTML: purified }

export const policy = {
  createHTML: (text: string) => html.createHTML(text),
  // No fragment of ours carries script.
  createScript: () => '',
}
