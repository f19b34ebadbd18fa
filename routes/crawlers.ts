// What search engines ask first: where not to go, and where to begin.
import { Hono } from 'hono'
import { loadSitemap } from '../src/forum/sitemap.ts'
import { links } from '../views/links.ts'
import type { Env } from './http/session.ts'

// Nothing there is worth finding, and each visit would cost a session or a search.
const closed = [
  links.ask(),
  links.search(),
  links.signIn(),
  links.signUp(),
  links.forgot(),
  links.account(),
  links.notifications(),
  links.queue(),
  links.staff(),
  links.admin(),
  '/api/',
  '/p/',
]

const anHour = 'public, max-age=3600'

export const crawlers = new Hono<Env>()
  .get('/robots.txt', (c) => {
    const { siteUrl } = c.var.scope.config
    const lines = ['User-agent: *', ...closed.map((path) => `Disallow: ${path}`), '']
    c.header('Cache-Control', anHour)
    return c.text([...lines, `Sitemap: ${siteUrl}${links.sitemap()}`, ''].join('\n'))
  })
  .get('/sitemap.xml', async (c) => {
    const { threads, articles } = await loadSitemap(c.var.scope)
    const entries = [
      ...threads.map(({ at, ...thread }) => ({ path: links.thread(thread), at })),
      ...articles.map(({ at, slug }) => ({ path: links.article(slug), at: at ?? 0 })),
    ]
    c.header('Cache-Control', anHour)
    c.header('Content-Type', 'application/xml; charset=utf-8')
    return c.body(sitemapOf(c.var.scope.config.siteUrl, entries))
  })

type Entry = { path: string; at: number }

// Slugs are letters, digits and hyphens, so a path holds nothing XML would read.
const sitemapOf = (site: string, entries: Entry[]): string =>
  [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...entries.map(
      ({ path, at }) =>
        `<url><loc>${site}${path}</loc><lastmod>${new Date(at).toISOString()}</lastmod></url>`,
    ),
    '</urlset>',
    '',
  ].join('\n')
