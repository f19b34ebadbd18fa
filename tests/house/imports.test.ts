// Who may import whom: the table of ARCHITECTURE.md, held.
import { expect, test } from 'vitest'
import { layerOf, sources } from './sources.ts'

/** For each layer: what it may import as values; types may come from anywhere below the table's sense. */
const mayImport: Record<string, string[]> = {
  'lib, text': ['lib, text'],
  db: ['db', 'lib, text'],
  policy: ['policy', 'scope', 'lib, text'],
  scope: ['scope', 'policy', 'db', 'lib, text', 'domains'],
  moderation: ['moderation', 'db', 'policy', 'scope', 'lib, text', 'domains'],
  domains: ['domains', 'moderation', 'db', 'policy', 'scope', 'lib, text'],
  jobs: ['jobs', 'domains', 'moderation', 'db', 'policy', 'scope', 'lib, text', 'mail views'],
  'mail views': ['mail views', 'views', 'lib, text'],
  views: ['views', 'policy', 'lib, text', 'built'],
  routes: ['routes', 'views', 'domains', 'moderation', 'jobs', 'policy', 'scope', 'lib, text'],
  app: [
    'app',
    'routes',
    'views',
    'domains',
    'moderation',
    'jobs',
    'db',
    'policy',
    'scope',
    'lib, text',
  ],
  browser: ['browser'],
}

/** Packages each layer may use; `null` allows any. */
const mayUse: Record<string, RegExp | null> = {
  'lib, text': /^(?!hono|drizzle|@libsql)/,
  db: /^(?!hono|lucia)/,
  policy: /^$/,
  scope: /^(zod|nodemailer)$/,
  moderation: /^(?!hono)/,
  domains: /^(?!hono)/,
  jobs: /^(?!hono)/,
  'mail views': /^(?!hono\/(?!jsx))/,
  views: /^(hono\/jsx|diff|d3-)/,
  routes: null,
  app: null,
  browser: /^(htmx\.org|dompurify)/,
}

test('the layers import only what the table allows', () => {
  const strays = sources.flatMap(({ path, imports }) =>
    imports
      .filter(({ to, typeOnly }) => !typeOnly && layerOf(to) !== 'package')
      .filter(({ to }) => !mayImport[layerOf(path)]?.includes(layerOf(to)))
      .map(({ to }) => `${path} imports ${to}`),
  )

  expect(sources.length).toBeGreaterThan(50)
  expect(strays).toEqual([])
})

test('the layers use only packages that belong to them', () => {
  const strays = sources.flatMap(({ path, imports }) => {
    const allowed = mayUse[layerOf(path)]
    return imports
      .filter(({ to, typeOnly }) => !typeOnly && layerOf(to) === 'package')
      .filter(({ to }) => allowed && !allowed.test(to))
      .map(({ to }) => `${path} uses ${to}`)
  })

  expect(strays).toEqual([])
})

test('moderation is entered by its one door', () => {
  const strays = sources
    .filter(({ path }) => layerOf(path) !== 'moderation')
    .flatMap(({ path, imports }) =>
      imports
        .filter(
          ({ to, typeOnly }) =>
            !typeOnly && to.startsWith('moderation/') && to !== 'moderation/index.ts',
        )
        .map(({ to }) => `${path} imports ${to}`),
    )

  expect(strays).toEqual([])
})

test('native code and Node stay out of what a Worker loads', () => {
  const reached = reachable('src/worker.ts')
  const native = [...reached].filter((path) =>
    /^(@libsql\/client\/sqlite3|libsql|node:(fs|path|http|net))/.test(path),
  )

  expect(reached.has('src/app.ts')).toBe(true)
  expect(native).toEqual([])
})

/** Everything a file loads, directly or not. */
function reachable(start: string): Set<string> {
  const byPath = new Map(sources.map((source) => [source.path, source]))
  const seen = new Set<string>()
  const queue = [start]
  for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
    if (seen.has(path)) continue
    seen.add(path)
    for (const { to, typeOnly } of byPath.get(path)?.imports ?? []) if (!typeOnly) queue.push(to)
  }
  return seen
}
