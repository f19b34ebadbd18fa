// What becomes of a resolved problem among the official articles, for staff.
import { type Context, Hono } from 'hono'
import { proposalForm, refuseProposal, takeProposal } from '../../moderation/index.ts'
import { idFromUrl } from '../../src/lib/ids.ts'
import { missing } from '../../src/refusal.ts'
import { links } from '../../views/links.ts'
import { goTo } from '../http/answer.tsx'
import { readForm } from '../http/form.ts'
import type { Env } from '../http/session.ts'

export const problemArticles = new Hono<Env>()
  .post('/staff/problems/:id/article', async (c) => {
    const { problemId, seen } = await proposalIn(c)
    return goTo(c, links.editArticle(await takeProposal(c.var.scope, problemId, seen)))
  })
  .post('/staff/problems/:id/no-article', async (c) => {
    const { problemId, seen } = await proposalIn(c)
    await refuseProposal(c.var.scope, problemId, seen)
    return goTo(c, links.staffArticles())
  })

const proposalIn = async (c: Context<Env>) => {
  const problemId = idFromUrl(c.req.param('id') ?? '')
  if (problemId === null) throw missing('There is no such problem.')
  const { value } = await readForm(c, proposalForm)
  return { problemId, seen: value ?? { version: -1 } }
}
