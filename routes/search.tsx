// Search over threads, answers, articles, codes and devices.
import { Hono } from 'hono'
import { loadSearch } from '../src/knowledge/search.ts'
import { SearchView } from '../views/pages/search.tsx'
import { page } from './http/answer.tsx'
import type { Env } from './http/session.ts'

export const search = new Hono<Env>().get('/search', async (c) => {
  const typed = (c.req.query('q') ?? '').replaceAll('\0', ' ')
  const loaded = await loadSearch(c.var.scope, typed, c.req.query('after') ?? '')
  return page(c, loaded.frame, {
    title: loaded.q ? `Search: ${loaded.q}` : 'Search',
    noindex: true,
    body: <SearchView page={loaded} now={c.var.scope.now} />,
  })
})
