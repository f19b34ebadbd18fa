// The one Trusted Types policy: whatever becomes markup in the browser passes DOMPurify first.
import DOMPurify, { type Config } from 'dompurify'

// The attributes of htmx our own parts carry; `hx-on`, `hx-vals` and their kin evaluate script.
const htmxAttributes = new Set([
  'hx-get',
  'hx-post',
  'hx-target',
  'hx-swap',
  'hx-swap-oob',
  'hx-trigger',
  'hx-sync',
  'hx-ignore',
  'hx-morph-skip',
])

// What our own parts need beyond DOMPurify's defaults.
const ownAttributes = new Set([
  'target',
  'form',
  'formaction',
  'data-label',
  'data-composer',
  'data-format',
  'data-searched',
  'data-found',
  'data-tell',
  'data-narrows',
  'data-read',
  'data-looking',
  'data-key',
  'data-keys-switch',
])

const allowed: Config = {
  ADD_TAGS: ['title', 'use', 'search'],
  ADD_ATTR: (name: string) => htmxAttributes.has(name) || ownAttributes.has(name),
  USE_PROFILES: { html: true, svg: true },
  // Their colons are not those of addresses.
  ADD_URI_SAFE_ATTR: ['hx-trigger', 'hx-sync', 'data-label', 'data-searched'],
  ALLOW_DATA_ATTR: false,
  FORBID_ATTR: ['style'],
  FORBID_TAGS: ['style', 'template'],
  // Our fields are called `title`, `body` and `name`, as properties of a document are.
  SANITIZE_DOM: false,
  // A fragment begins with its title, which would go into a head.
  FORCE_BODY: true,
}

const localAddress = /^\/(?![/\\])/
const localAttributes = new Set([
  'hx-get',
  'hx-post',
  'formaction',
  'data-tell',
  'data-read',
  'data-looking',
])

// `use` draws from our own sprite, forms and script ask this site, a trigger has no filter (it is script),
// and nothing in what people wrote (it stands in `hx-ignore`) speaks to htmx.
DOMPurify.addHook('uponSanitizeAttribute', (node, data) => {
  const { attrName: name, attrValue: value } = data
  if (localAttributes.has(name) && !localAddress.test(value)) data.keepAttr = false
  if (name === 'action' && value !== '' && !localAddress.test(value)) data.keepAttr = false
  if (name === 'hx-trigger' && value.includes('[')) data.keepAttr = false
  if (name.endsWith('href') && node.nodeName.toLowerCase() === 'use' && !isOfSprite(value)) {
    data.keepAttr = false
  }
  if (!htmxAttributes.has(name) && !ownAttributes.has(name)) return
  if (node.parentElement?.closest('[hx-ignore]')) data.keepAttr = false
})

// Nothing in what people wrote asks for anything or draws: no forms, no controls, no pictures.
DOMPurify.addHook('uponSanitizeElement', (node, { tagName }) => {
  if (!unwritten.has(tagName) || !(node as Element).parentElement?.closest('[hx-ignore]')) return
  node.parentNode?.removeChild(node)
})

const unwritten = new Set(
  'form input button textarea select option svg math use img video audio picture'.split(' '),
)

const isOfSprite = (href: string): boolean => /^\/assets\/icons\.\w+\.svg#[\w-]+$/.test(href)

type TrustedHtml = { createHTML: (html: string) => unknown }
type Factory = {
  createPolicy: (name: string, rules: { createHTML: (html: string) => string }) => TrustedHtml
}

// htmx wraps a fragment in a template, which the sanitiser would drop: it comes off and goes back.
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
