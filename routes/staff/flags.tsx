// What a moderator flagged as a sign of a widespread problem, and the answer of staff.
import { type Context, Hono } from 'hono'
import { answerFlag, flagAnswerForm, loadFlag } from '../../moderation/index.ts'
import { idFromUrl } from '../../src/lib/ids.ts'
import { missing } from '../../src/refusal.ts'
import { links } from '../../views/links.ts'
import { FlagView } from '../../views/staff/flag.tsx'
import { goTo, page } from '../http/answer.tsx'
import { type Draft, readForm } from '../http/form.ts'
import type { Env } from '../http/session.ts'

export const staffFlags = new Hono<Env>()
  .get('/staff/flags/:id', (c) => showFlag(c, null))
  .post('/staff/flags/:id', async (c) => {
    const form = await readForm(c, flagAnswerForm)
    if (form.draft) return showFlag(c, form.draft)
    const errors = await answerFlag(c.var.scope, flagId(c), form.value)
    return errors ? showFlag(c, { typed: form.typed, errors }) : goTo(c, links.staffFlag(flagId(c)))
  })

const showFlag = async (c: Context<Env>, draft: Draft | null) => {
  const loaded = await loadFlag(c.var.scope, flagId(c))
  return page(c, loaded.frame, {
    title: `Flagged: ${loaded.flag.title}`,
    shape: 'is-narrow',
    status: draft ? 422 : 200,
    noindex: true,
    body: <FlagView page={loaded} draft={draft} now={c.var.scope.now} />,
  })
}

const flagId = (c: Context<Env>): number => {
  const id = idFromUrl(c.req.param('id') ?? '')
  if (id === null) throw missing('Nobody flagged this.')
  return id
}
