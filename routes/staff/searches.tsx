// What people searched for in vain, and the article that is begun for it.
import { Hono } from 'hono'
import { z } from 'zod'
import { loadSearches } from '../../src/knowledge/searches.ts'
import { startArticle } from '../../src/knowledge/start-article.ts'
import { oneLine } from '../../src/lib/typed.ts'
import { links } from '../../views/links.ts'
import { SearchesView } from '../../views/staff/searches.tsx'
import { goTo, page } from '../http/answer.tsx'
import { failurePage } from '../http/failures.tsx'
import { readForm } from '../http/form.ts'
import type { Env } from '../http/session.ts'

const startForm = z.object({
  title: z
    .string()
    .overwrite(oneLine)
    .min(2, 'Say what the article is about.')
    .max(150, 'Keep the title under 150 characters.'),
})

export const staffSearches = new Hono<Env>()
  .get('/staff/searches', async (c) => {
    const loaded = await loadSearches(c.var.scope, c.req.query('days') ?? '')
    return page(c, loaded.frame, {
      title: 'Searches',
      noindex: true,
      body: <SearchesView page={loaded} />,
    })
  })
  .post('/staff/articles', async (c) => {
    const { value, draft } = await readForm(c, startForm)
    if (draft) {
      return failurePage(c, {
        status: 422,
        title: 'An article needs a title',
        said: draft.errors.title ?? 'Write a title and send it once more.',
      })
    }
    return goTo(c, links.editArticle(await startArticle(c.var.scope, value.title)))
  })
