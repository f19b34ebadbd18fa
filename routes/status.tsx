// The status page, its months and each known problem, with what readers can do about it.
import { type Context, Hono } from 'hono'
import {
  answerForm,
  followForm,
  followKnownProblem,
  haveProblemToo,
  loadPublicProblem,
  loadStatus,
  loadStatusMonth,
  sayWhetherFixed,
} from '../moderation/index.ts'
import { idFromUrl } from '../src/lib/ids.ts'
import { cut, oneLine } from '../src/lib/typed.ts'
import { missing } from '../src/refusal.ts'
import { excerpt } from '../src/text/excerpts.ts'
import { plainText } from '../src/text/markdown.ts'
import { links } from '../views/links.ts'
import { StatusMonthView, StatusView } from '../views/pages/status.tsx'
import { StatusProblemView } from '../views/pages/status-problem.tsx'
import { monthOf } from '../views/words/times.ts'
import { elsewhere, goTo, page } from './http/answer.tsx'
import { allTyped, readForm } from './http/form.ts'
import type { Env } from './http/session.ts'

export const status = new Hono<Env>()
  .get('/status', (c) => {
    const month = c.req.query('month')
    return month === undefined ? showStatus(c) : showMonth(c, month)
  })
  .get('/status/:id', async (c) => {
    const { frame, went, ...loaded } = await loadPublicProblem(c.var.scope, problemId(c))
    if (went !== null) return elsewhere(c, frame, links.problem(went))
    const joined = c.req.query('joined') === undefined ? null : (c.req.query('title') ?? '')
    return page(c, frame, {
      title: loaded.problem.title,
      shape: 'is-split',
      description: excerpt(plainText(loaded.problem.note), 160),
      canonical: links.problem(loaded.problem.id),
      feed: links.statusFeed(),
      body: (
        <StatusProblemView
          page={{ frame, went, ...loaded }}
          now={c.var.scope.now}
          joined={joined && cut(joined, longestTitle)}
        />
      ),
    })
  })
  .post('/status/:id/follow', async (c) => {
    const { value } = await readForm(c, followForm)
    await followKnownProblem(c.var.scope, problemId(c), value ?? { follow: 'yes' })
    return back(c)
  })
  // From the ask form, too: then with everything typed there, of which the title goes along.
  .post('/status/:id/me-too', async (c) => {
    const { title } = await allTyped(c)
    await haveProblemToo(c.var.scope, problemId(c))
    if (title === undefined) return back(c)
    const typed = cut(oneLine(title), longestTitle)
    return goTo(c, links.problem(problemId(c), { joined: 'yes', title: typed }))
  })
  .post('/status/:id/fixed', (c) => answer(c, true))
  .post('/status/:id/still-broken', (c) => answer(c, false))

const longestTitle = 150

const showStatus = async (c: Context<Env>) => {
  const { config, now } = c.var.scope
  const loaded = await loadStatus(c.var.scope)
  return page(c, loaded.frame, {
    title: 'Status',
    description: `Known widespread problems with ${config.serviceName}.`,
    canonical: links.status(),
    feed: links.statusFeed(),
    body: <StatusView page={loaded} serviceName={config.serviceName} now={now} />,
  })
}

const showMonth = async (c: Context<Env>, month: string) => {
  const loaded = await loadStatusMonth(c.var.scope, month, c.req.query('before') ?? '')
  return page(c, loaded.frame, {
    title: `Problems resolved in ${monthOf(month)}`,
    noindex: loaded.isLater,
    body: <StatusMonthView page={loaded} now={c.var.scope.now} />,
  })
}

const answer = async (c: Context<Env>, fixed: boolean) => {
  const { value } = await readForm(c, answerForm)
  await sayWhetherFixed(c.var.scope, problemId(c), { fixed, round: value?.round ?? null })
  return back(c)
}

const back = (c: Context<Env>) => goTo(c, links.problem(problemId(c)))

const problemId = (c: Context<Env>): number => {
  const id = idFromUrl(c.req.param('id') ?? '')
  if (id === null) throw missing('There is no such problem.')
  return id
}
