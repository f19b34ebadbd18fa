// Known widespread problems for programs: those going on or resolved, and one with all that was said.
import { type Context, Hono } from 'hono'
import { loadApiProblem, loadApiProblems } from '../../moderation/index.ts'
import { idFromUrl, idToUrl } from '../../src/lib/ids.ts'
import { missing } from '../../src/refusal.ts'
import { links } from '../../views/links.ts'
import type { Env } from '../http/session.ts'
import { apiOnError, problem } from './json.ts'

const states = ['ongoing', 'resolved'] as const

export const problemsApi = new Hono<Env>()
  .get('/api/v1/problems', async (c) => {
    const state = states.find((one) => one === (c.req.query('state') ?? 'ongoing'))
    if (state === undefined) {
      return problem(c, {
        status: 422,
        title: 'The state of problems is "ongoing" or "resolved".',
        errors: { state: 'Neither "ongoing" nor "resolved".' },
      })
    }
    const { problems, older } = await loadApiProblems(
      c.var.scope,
      state,
      c.req.query('before') ?? '',
    )
    return fresh(c, {
      problems: problems.map((one) => said(c, one)),
      next: older && address(c, links.apiProblems({ state, before: older })),
    })
  })
  .get('/api/v1/problems/:id', async (c) => {
    const id = idFromUrl(c.req.param('id'))
    if (id === null) throw missing('There is no such problem.')
    const loaded = await loadApiProblem(c.var.scope, id)
    if (loaded.went !== null) return c.redirect(links.apiProblem(loaded.went), 302)
    return fresh(c, {
      ...said(c, loaded.problem),
      people: loaded.people,
      updates: loaded.updates.map(({ state, body, html, at }) => ({
        state,
        body,
        html,
        at: time(at),
      })),
      threads: loaded.threads.map(({ id: threadId, title, slug }) => ({
        id: idToUrl(threadId),
        title,
        url: address(c, links.thread({ id: threadId, slug })),
      })),
    })
  })

problemsApi.onError(apiOnError)

type Said = Awaited<ReturnType<typeof loadApiProblems>>['problems'][number]

/** What is public of a problem, with whole addresses and times as RFC 3339 has them. */
const said = (c: Context<Env>, one: Said) => ({
  id: idToUrl(one.id),
  title: one.title,
  state: one.state,
  severity: one.severity,
  area: one.area,
  code: one.code,
  device: one.device && { id: one.deviceId, name: one.device },
  country: one.country,
  appVersion: one.appVersion,
  startedAt: time(one.openedAt),
  confirmedAt: one.confirmedAt === null ? null : time(one.confirmedAt),
  updatedAt: time(one.updatedAt),
  resolvedAt: one.closedAt === null ? null : time(one.closedAt),
  note: one.note,
  article: one.article && {
    title: one.article.title,
    url: address(c, links.article(one.article.slug)),
  },
  url: address(c, links.problem(one.id)),
})

// It may change any minute; a program that asks again sends the tag it has.
const fresh = (c: Context<Env>, body: object) => {
  c.header('Cache-Control', 'public, no-cache')
  return c.json(body)
}

const address = (c: Context<Env>, path: string): string => c.var.scope.config.siteUrl + path

const time = (at: number): string => new Date(at).toISOString()
