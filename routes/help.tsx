// The help articles: by area, one by one, and whether each helped.
import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { loadArea, loadArticle, loadHelp, sayHelpful } from '../src/knowledge/help.ts'
import { links } from '../views/links.ts'
import { ArticleView } from '../views/pages/article.tsx'
import { AreaView, HelpView } from '../views/pages/help.tsx'
import { goTo, page } from './http/answer.tsx'
import { type Draft, emptyDraft, readForm } from './http/form.ts'
import type { Env } from './http/session.ts'

const feedbackForm = z.object({
  helpful: z.enum(['yes', 'no'], { error: 'Say yes or no.' }),
  comment: z.string().trim().max(1000, 'At most 1,000 characters, please.'),
})

export const help = new Hono<Env>()
  .get('/help', (c) => {
    const area = c.req.query('area')
    return area ? showArea(c, area) : showHelp(c)
  })
  .get('/help/:slug', (c) => showArticle(c))
  .post('/help/:slug/feedback', async (c) => {
    const form = await readForm(c, feedbackForm)
    if (form.draft) return showArticle(c, form.draft)
    const slug = c.req.param('slug')
    const { helpful, comment } = form.value
    await sayHelpful(c.var.scope, slug, { helpful: helpful === 'yes', comment })
    return goTo(c, `${links.article(slug)}#feedback`)
  })

const showHelp = async (c: Context<Env>) => {
  const loaded = await loadHelp(c.var.scope)
  return page(c, loaded.frame, {
    title: 'Help articles',
    canonical: links.help(),
    body: <HelpView page={loaded} />,
  })
}

const showArea = async (c: Context<Env>, area: string) => {
  const loaded = await loadArea(c.var.scope, area, c.req.query('before') ?? '')
  return page(c, loaded.frame, {
    title: `${loaded.area.label}: help articles`,
    canonical: links.help({ area: loaded.area.slug }),
    noindex: loaded.isLater,
    body: <AreaView page={loaded} />,
  })
}

const showArticle = async (c: Context<Env>, draft: Draft = emptyDraft()) => {
  const article = await loadArticle(c.var.scope, c.req.param('slug') ?? '')
  return page(c, article.frame, {
    title: article.title,
    shape: 'is-split',
    status: Object.keys(draft.errors).length > 0 ? 422 : 200,
    description: article.description,
    canonical: links.article(article.slug),
    noindex: article.archivedAt !== null,
    body: <ArticleView article={article} now={c.var.scope.now} draft={draft} />,
  })
}
