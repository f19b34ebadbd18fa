// The status page and each known problem, with what readers can do about it.
import { type Context, Hono } from 'hono'
import {
  followForm,
  followKnownProblem,
  haveProblemToo,
  loadPublicProblem,
  loadStatus,
  sayStillBroken,
} from '../moderation/index.ts'
import { idFromUrl } from '../src/lib/ids.ts'
import { missing } from '../src/refusal.ts'
import { excerpt } from '../src/text/excerpts.ts'
import { plainText } from '../src/text/markdown.ts'
import { links } from '../views/links.ts'
import { StatusView } from '../views/pages/status.tsx'
import { StatusProblemView } from '../views/pages/status-problem.tsx'
import { goTo, page } from './http/answer.tsx'
import { readForm } from './http/form.ts'
import type { Env } from './http/session.ts'

export const status = new Hono<Env>()
  .get('/status', async (c) => {
    const { config, now } = c.var.scope
    const loaded = await loadStatus(c.var.scope)
    return page(c, loaded.frame, {
      title: 'Status',
      description: `Known widespread problems with ${config.serviceName}.`,
      canonical: links.status(),
      body: <StatusView page={loaded} serviceName={config.serviceName} now={now} />,
    })
  })
  .get('/status/:id', async (c) => {
    const loaded = await loadPublicProblem(c.var.scope, problemId(c))
    return page(c, loaded.frame, {
      title: loaded.problem.title,
      shape: 'is-split',
      description: excerpt(plainText(loaded.problem.note), 160),
      canonical: links.problem(loaded.problem.id),
      body: <StatusProblemView page={loaded} now={c.var.scope.now} />,
    })
  })
  .post('/status/:id/follow', async (c) => {
    const { value } = await readForm(c, followForm)
    await followKnownProblem(c.var.scope, problemId(c), value ?? { follow: 'yes' })
    return back(c)
  })
  .post('/status/:id/me-too', async (c) => {
    await haveProblemToo(c.var.scope, problemId(c))
    return back(c)
  })
  .post('/status/:id/still-broken', async (c) => {
    await sayStillBroken(c.var.scope, problemId(c))
    return back(c)
  })

const back = (c: Context<Env>) => goTo(c, links.problem(problemId(c)))

const problemId = (c: Context<Env>): number => {
  const id = idFromUrl(c.req.param('id') ?? '')
  if (id === null) throw missing('There is no such problem.')
  return id
}
