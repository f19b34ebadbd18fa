// Search over threads, answers, articles, codes and devices; and how searches ended, told by the script.
import { Hono } from 'hono'
import { z } from 'zod'
import { loadSearch } from '../src/knowledge/search.ts'
import { tellSearch } from '../src/knowledge/searches.ts'
import { SearchView } from '../views/pages/search.tsx'
import { page } from './http/answer.tsx'
import { failurePage } from './http/failures.tsx'
import { readForm } from './http/form.ts'
import type { Env } from './http/session.ts'

// Ten thousand words are searched for by their beginning; what is longer was not typed by anybody.
const longest = 100_000

const toldForm = z.object({
  words: z.string().trim().min(1, 'Say what was searched for.'),
  found: z.coerce.number().int().min(0).max(1_000_000),
  opened: z.enum(['yes', 'no']),
})

export const search = new Hono<Env>()
  .get('/search', async (c) => {
    const typed = c.req.query('q') ?? ''
    if (typed.length > longest) {
      return failurePage(c, {
        status: 414,
        title: 'That is too long to search for',
        said: 'A search takes up to 1,000 characters. Search for the words that say what is wrong.',
      })
    }
    const loaded = await loadSearch(c.var.scope, typed, c.req.query('after') ?? '')
    return page(c, loaded.frame, {
      title: loaded.q ? `Search: ${loaded.q}` : 'Search',
      shape: loaded.facets.length > 0 ? 'is-split' : undefined,
      noindex: true,
      body: <SearchView page={loaded} now={c.var.scope.now} />,
    })
  })
  .post('/search/seen', async (c) => {
    const { value, draft } = await readForm(c, toldForm)
    if (draft) {
      return failurePage(c, {
        status: 422,
        title: 'That says nothing about a search',
        said: 'This address is told how searches ended, by the pages of this site.',
        keeps: 'nothing',
      })
    }
    await tellSearch(c.var.scope, { ...value, opened: value.opened === 'yes' })
    return c.body(null, 204)
  })
