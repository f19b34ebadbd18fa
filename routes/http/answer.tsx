// Answers with a page, a part of one, or the way to go; the one file that knows htmx's headers.
import { Buffer } from 'node:buffer'
import type { Context } from 'hono'
import type { Child } from 'hono/jsx'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { sha256Hex } from '../../src/lib/hashes.ts'
import type { Frame } from '../../src/page.ts'
import { Layout, Main } from '../../views/layout.tsx'
import type { Env } from './session.ts'

export type Page = {
  title: string
  body: Child
  /** Classes of `main`, such as `is-split`; none is one wide column. */
  shape?: string
  status?: ContentfulStatusCode
  /** For search engines and previews. */
  description?: string
  /** The one address of this page. */
  canonical?: string
  /** The feed that tells the same. */
  feed?: string
  noindex?: boolean
}

/** A whole page, or to htmx its title, main and header: every form's answer is its next page. */
export const page = (c: Context<Env>, frame: Frame, page: Page) => {
  const status = page.status ?? 200
  describe(c, frame, status)
  const place = { path: placeOf(c), config: c.var.scope.config }
  if (!isHtmx(c)) {
    return sent(c, `<!doctype html>${<Layout frame={frame} place={place} page={page} />}`, status)
  }
  // A refused form keeps its address: only what was reached by GET is a place to come back to.
  if (c.req.method === 'GET') c.header('HX-Push-Url', pathAndQuery(c))
  return sent(c, `${<Main frame={frame} place={place} page={page} />}`, status)
}

/** A part of a page that makes sense on its own, for htmx to put where it asked from. */
export const part = (c: Context<Env>, frame: Frame, body: string | Promise<string>) => {
  describe(c, frame)
  return c.html(body)
}

/** A file of text to keep; its tag, too, is one asker's, as the tags of pages are. */
export const file = (
  c: Context<Env>,
  frame: Frame,
  { text, type, name }: { text: string; type: string; name: string },
) => {
  describe(c, frame)
  const asker = [frame.viewer?.id ?? 'guest', isHtmx(c)].join()
  c.header('ETag', `W/"${sha256Hex(`${asker}\n${text}`).slice(0, 32)}"`)
  c.header('Content-Type', `${type}; charset=UTF-8`)
  c.header('Content-Disposition', `attachment; filename="${name}"`)
  return c.body(text)
}

/** An Atom feed, the same for everyone. */
export const feed = (c: Context<Env>, text: string) => {
  c.header('Cache-Control', 'public, no-cache')
  c.header('Content-Type', 'application/atom+xml; charset=utf-8')
  return c.body(text)
}

/** Lines of plain text to a program that asked for what there is not. */
export const refusedLines = (c: Context<Env>, frame: Frame, lines: string[]) => {
  describe(c, frame, 422)
  return c.text(`${lines.join('\n')}\n`, 422)
}

/** The next address after a command: followed by a GET, with or without script. */
export const goTo = (c: Context<Env>, path: string) => c.redirect(path, 303)

/** The one address of what was asked for; asked again each time, for titles and rights change. */
export const moved = (c: Context<Env>, frame: Frame, path: string) => {
  describe(c, frame)
  return c.redirect(path, 301)
}

/**
 * Where to go on for now. 302 and never a permanent answer: browsers keep those, and search engines
 * forget the address, while what leads there may be undone any day.
 */
export const elsewhere = (c: Context<Env>, frame: Frame, path: string) => {
  describe(c, frame)
  return c.redirect(path, 302)
}

export const isHtmx = (c: Context): boolean =>
  c.req.header('HX-Request') === 'true' && c.req.header('HX-History-Restore-Request') !== 'true'

/** The page the person was on, as a path of this site, or null. */
export const cameFrom = (c: Context<Env>): string | null => {
  const from = c.req.header('HX-Current-URL') ?? c.req.header('Referer')
  if (!from || !URL.canParse(from)) return null
  const url = new URL(from)
  const ours = [new URL(c.req.url).host, new URL(c.var.scope.config.siteUrl).host]
  return ours.includes(url.host) ? url.pathname + url.search : null
}

// What a form posts to is often no page one could come back to after signing in.
const placeOf = (c: Context<Env>): string =>
  (c.req.method === 'POST' ? cameFrom(c)?.split('?')[0] : null) ?? c.req.path

const pathAndQuery = (c: Context): string => {
  const url = new URL(c.req.url)
  return url.pathname + url.search
}

// Encoded once, for its tag and for the way. Without a tag of ours the middleware would make one,
// from a stream of the text and a copy of it.
const sent = (c: Context<Env>, html: string, status: ContentfulStatusCode) => {
  const bytes = Buffer.from(html)
  if (status === 200 && c.req.method !== 'POST') {
    c.header('ETag', `W/"${sha256Hex(bytes).slice(0, 32)}"`)
  }
  c.header('Content-Type', 'text/html; charset=UTF-8')
  return c.body(bytes, status)
}

const describe = (c: Context<Env>, frame: Frame, status = 200) => {
  c.header('Vary', 'HX-Request, Cookie, Accept-Encoding')
  if (status >= 400) return c.header('Cache-Control', 'no-store')
  c.header('Cache-Control', frame.viewer ? 'private, no-cache' : 'public, no-cache')
}
