// The community's front page, and the page of each category.
import { type Context, Hono } from 'hono'
import { type ListAddress, loadCategory, loadHome } from '../src/forum/lists.ts'
import { links } from '../views/links.ts'
import { CategoryView } from '../views/pages/category.tsx'
import { HomeView } from '../views/pages/home.tsx'
import { page } from './http/answer.tsx'
import type { Env } from './http/session.ts'

export const home = new Hono<Env>()
  .get('/', async (c) => {
    const scope = c.var.scope
    const loaded = await loadHome(scope, listAddress(c))
    return page(c, loaded.frame, {
      title: scope.config.siteName,
      shape: 'is-split',
      description: `Questions and answers about ${scope.config.serviceName}, from its community.`,
      canonical: links.home(),
      noindex: loaded.list.isLater,
      body: <HomeView page={loaded} now={scope.now} isNew={c.req.query('welcome') === 'yes'} />,
    })
  })
  .get('/c/:slug', async (c) => {
    const scope = c.var.scope
    const loaded = await loadCategory(scope, c.req.param('slug'), listAddress(c))
    return page(c, loaded.frame, {
      title: loaded.category.label,
      shape: 'is-split',
      description: loaded.category.about,
      canonical: links.category(loaded.category.slug),
      noindex: loaded.list.isLater,
      body: <CategoryView page={loaded} now={scope.now} />,
    })
  })

const listAddress = (c: Context): ListAddress => ({
  show: c.req.query('show'),
  before: c.req.query('before'),
})
