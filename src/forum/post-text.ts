// From what a person typed to what is stored: safe HTML, and the codes and devices it mentions.
import type { Ref } from '../../db/reads/beside.ts'
import type { NewMention } from '../../db/writes/posts.ts'
import { recogniserOf } from '../knowledge/catalogue.ts'
import type { Recognition } from '../knowledge/recogniser/recogniser.ts'
import { type Sighting, sightingsOf } from '../knowledge/unlisted-codes.ts'
import { cut } from '../lib/typed.ts'
import type { Scope } from '../scope.ts'
import { codePath, devicePath } from '../text/catalogue-paths.ts'
import { renderMarkdown } from '../text/markdown.ts'
import type { MentionLink } from '../text/mention-links.ts'
import { type StoredHtml, TEXT_VERSION } from '../text/stored-html.ts'
import { isAmong, refKey } from './not-meant.ts'

/** A code or device a post is about; `text` is how it stands there, empty for a chosen device. */
export type Mention = { kind: 'code' | 'device'; ref: string; text: string }

export type PostText = {
  html: StoredHtml
  textVersion: number
  /** Each code and device once, in the order they are met. */
  mentions: Mention[]
  /** The same for what stands in the text and is not meant: neither linked nor a mention. */
  notMeant: Mention[]
  /** Codes of a known family that the catalogue does not list: plain text, told to staff. */
  unlisted: Sighting[]
  /** The catalogue's id of the area the text belongs to. */
  area: string
}

/**
 * What goes with a text: a question's title and the device chosen in its form, and the codes and
 * devices that are not meant where they are recognised.
 */
export type TextParts = { title?: string; deviceId?: string | null; notMeant?: readonly Ref[] }

/** The stored form of Markdown as typed; an answer has neither title nor chosen device. */
export const renderPost = (
  scope: Scope,
  body: string,
  { title = '', deviceId = null, notMeant = [] }: TextParts = {},
): PostText => {
  let found = nothing
  let removed = nothing
  const isMeant = not(isAmong(notMeant))
  const { html } = renderMarkdown(body, {
    internalHost: new URL(scope.config.siteUrl).host,
    mentions: (text) => {
      const all = recogniserOf(scope).recognise({ title, body: text })
      found = only(all, isMeant)
      removed = only(all, not(isMeant))
      return linksOf(found)
    },
  })
  return {
    html,
    textVersion: TEXT_VERSION,
    mentions: mentionsOf(found, deviceId),
    notMeant: mentionsOf(removed, null),
    unlisted: sightingsOf(found.unknown),
    area: found.area,
  }
}

const nothing: Recognition = { codes: [], devices: [], unknown: [], area: 'other' }

const not =
  (is: (ref: Ref) => boolean) =>
  (ref: Ref): boolean =>
    !is(ref)

const only = (found: Recognition, is: (ref: Ref) => boolean): Recognition => ({
  ...found,
  codes: found.codes.filter(({ id }) => is({ kind: 'code', ref: id })),
  devices: found.devices.filter(({ id }) => is({ kind: 'device', ref: id })),
})

// Nobody asks about more things at once; a list of everything is about none of it.
const mostMentions = 60

/** The codes, listed or not, and the devices a text names. */
export const subjectOf = ({ mentions, unlisted }: PostText) => {
  const refs = (kind: Mention['kind']) =>
    mentions.filter((mention) => mention.kind === kind).map(({ ref }) => ref)
  return { codes: [...refs('code'), ...unlisted.map(({ id }) => id)], devices: refs('device') }
}

/** The rows that keep a post's mentions. */
export const mentionRows = (
  post: { id: number; threadId: number; at: number },
  mentions: Mention[],
): NewMention[] =>
  mentions.map(({ kind, ref, text }) => ({
    postId: post.id,
    threadId: post.threadId,
    at: post.at,
    kind,
    ref,
    text: cut(text, longestMention),
  }))

/** Characters kept of the words of a mention. */
export const longestMention = 80

const linksOf = (found: Recognition): MentionLink[] => [
  ...found.codes
    // A repaired code is a guess: it may be offered, never linked as if it stood there.
    .filter(({ field, strength }) => field === 'body' && strength !== 'repaired')
    .map(({ start, end, label }) => ({ start, end, label, href: codePath(label) })),
  ...found.devices
    .filter(({ field }) => field === 'body')
    .map(({ start, end, label, id }) => ({ start, end, label, href: devicePath(id) })),
]

const mentionsOf = (found: Recognition, deviceId: string | null): Mention[] => {
  const all: Mention[] = [
    ...found.codes.map(({ id, text }) => ({ kind: 'code' as const, ref: id, text })),
    ...found.devices.map(({ id, text }) => ({ kind: 'device' as const, ref: id, text })),
    ...(deviceId ? [{ kind: 'device' as const, ref: deviceId, text: '' }] : []),
  ]
  const first = new Map<string, Mention>()
  for (const mention of all) {
    const key = refKey(mention)
    if (!first.has(key)) first.set(key, mention)
  }
  return [...first.values()].slice(0, mostMentions)
}
