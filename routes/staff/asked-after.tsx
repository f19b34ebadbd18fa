// What was asked after reading an official article, for the staff who improve it.
import { type Context, Hono } from 'hono'
import { z } from 'zod'
import {
  dealWithAsked,
  loadArticleAskedAfter,
  loadAskedAfter,
} from '../../src/knowledge/asked-after.ts'
import { idFromUrl } from '../../src/lib/ids.ts'
import { missing } from '../../src/refusal.ts'
import { links } from '../../views/links.ts'
import { ArticleAskedAfterView, AskedAfterView } from '../../views/staff/asked-after.tsx'
import { goTo, page } from '../http/answer.tsx'
import { type Draft, emptyDraft, readForm } from '../http/form.ts'
import type { Env } from '../http/session.ts'

const dealtForm = z.object({
  upTo: z.string().transform(idFromUrl),
  note: z
    .string()
    .trim()
    .min(5, 'Say what was changed, so that the next reader knows.')
    .max(500, 'At most 500 characters, please.'),
})

export const staffAskedAfter = new Hono<Env>()
  .get('/staff/articles/asked-after', async (c) => {
    const loaded = await loadAskedAfter(c.var.scope)
    return page(c, loaded.frame, {
      title: 'Asked after reading',
      noindex: true,
      body: <AskedAfterView page={loaded} now={c.var.scope.now} />,
    })
  })
  .get('/staff/articles/:id/asked-after', (c) => showArticle(c, emptyDraft()))
  .post('/staff/articles/:id/asked-after', async (c) => {
    const { value, draft } = await readForm(c, dealtForm)
    if (draft) return showArticle(c, draft)
    await dealWithAsked(c.var.scope, { articleId: articleId(c), ...value })
    return goTo(c, links.askedAfter())
  })

const showArticle = async (c: Context<Env>, draft: Draft) => {
  const loaded = await loadArticleAskedAfter(c.var.scope, articleId(c), c.req.query('before') ?? '')
  return page(c, loaded.frame, {
    title: `Asked after: ${loaded.article.title}`,
    noindex: true,
    status: Object.keys(draft.errors).length > 0 ? 422 : 200,
    body: <ArticleAskedAfterView page={loaded} now={c.var.scope.now} draft={draft} />,
  })
}

const articleId = (c: Context<Env>): number => {
  const id = idFromUrl(c.req.param('id') ?? '')
  if (id === null) throw missing('There is no such article.')
  return id
}
