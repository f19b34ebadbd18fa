// Codes that people write and nobody has listed, for staff: list them, or say that they are none.
import { type Context, Hono } from 'hono'
import { z } from 'zod'
import {
  dismissUnlisted,
  loadUnlisted,
  restoreUnlisted,
  unlistedNote,
} from '../../src/knowledge/unlisted-codes.ts'
import { links } from '../../views/links.ts'
import { UnlistedCodesView, type UnlistedDraft } from '../../views/staff/unlisted-codes.tsx'
import { goTo, page } from '../http/answer.tsx'
import { readForm } from '../http/form.ts'
import type { Env } from '../http/session.ts'

const dismissForm = z.object({ note: unlistedNote })

export const staffUnlistedCodes = new Hono<Env>()
  .get('/staff/codes', (c) => show(c, null))
  .post('/staff/codes/:id/dismiss', async (c) => {
    const id = c.req.param('id')
    const { value, draft } = await readForm(c, dismissForm)
    if (draft) return show(c, { ...draft, id })
    await dismissUnlisted(c.var.scope, id, value.note)
    return goTo(c, links.staffCodes())
  })
  .post('/staff/codes/:id/restore', async (c) => {
    await restoreUnlisted(c.var.scope, c.req.param('id'))
    return goTo(c, links.staffCodes())
  })

const show = async (c: Context<Env>, draft: UnlistedDraft | null) => {
  const loaded = await loadUnlisted(c.var.scope, draft?.id ?? null)
  return page(c, loaded.frame, {
    title: 'New codes',
    shape: 'is-wide',
    noindex: true,
    status: draft ? 422 : 200,
    body: <UnlistedCodesView page={loaded} draft={draft} now={c.var.scope.now} />,
  })
}
