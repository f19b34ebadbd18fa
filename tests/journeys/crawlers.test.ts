// What search engines are told: where not to go, and what there is.
import { expect, test } from 'vitest'
import { plantArticle } from '../support/known.ts'
import { plantThread } from '../support/threads.ts'
import { openWorld } from '../support/world.ts'

test('robots.txt closes what is not for them and names the sitemap', async () => {
  const world = await openWorld()
  world.trips.reset()

  const robots = await world.guest().get('/robots.txt')

  expect(world.trips.trips()).toBe(0)
  expect(robots.headers.get('Content-Type')).toContain('text/plain')
  expect(robots.html).toContain('Disallow: /mod\n')
  expect(robots.html).toContain('Disallow: /p/\n')
  expect(robots.html).toContain('Sitemap: http://forum.example/sitemap.xml\n')
  expect(robots.html).not.toMatch(/Disallow: (\/|\/t\/?|\/help)\n/)
})

test('the sitemap has visible threads and published articles, in one trip', async () => {
  const world = await openWorld()
  const thread = await plantThread(world, { by: 'kim', title: 'No sound', body: 'Silence.' })
  const hidden = await plantThread(world, { by: 'kim', title: 'Cheap accounts', body: 'Buy.' })
  await world.client.execute({
    sql: 'update threads set hidden_at = 1 where id = ?',
    args: [hidden.threadId],
  })
  await plantArticle(world, { id: 1, title: 'What NW-2-5 means' })
  await plantArticle(world, { id: 2, title: 'A draft', publishedAt: null })
  await plantArticle(world, { id: 3, title: 'An old one', archivedAt: 1 })
  world.trips.reset()

  const sitemap = await world.guest().get('/sitemap.xml')

  expect(world.trips.trips()).toBe(1)
  expect(sitemap.headers.get('Content-Type')).toContain('application/xml')
  const addresses = [...sitemap.html.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, at]) => at)
  expect(addresses).toContain('http://forum.example/help/article-1')
  expect(addresses.filter((at) => at?.includes('/t/'))).toEqual([
    `http://forum.example${thread.path}`,
  ])
  expect(sitemap.html).not.toMatch(/cheap-accounts|article-2|article-3/)
  expect(sitemap.html).toContain('<lastmod>2026-11-04T')
})
