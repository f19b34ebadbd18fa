// Codes for staff: the list, a new one, and the form of each with its history.
import { type Context, Hono } from 'hono'
import {
  addCode,
  type CodeEditor,
  loadAdminCodes,
  loadCodeEditor,
  loadNewCode,
  type NewCodePage,
  saveCode,
} from '../../src/knowledge/admin-codes.ts'
import { cut } from '../../src/lib/typed.ts'
import { type CodeEditorProps, CodeEditorView } from '../../views/admin/code.tsx'
import { AdminCodesFound, AdminCodesView } from '../../views/admin/codes.tsx'
import { NewCodeView } from '../../views/admin/new-code.tsx'
import { links } from '../../views/links.ts'
import { isWhileTyping, typedQuery } from '../codes.tsx'
import { goTo, page, part } from '../http/answer.tsx'
import { type Draft, emptyDraft, readForm } from '../http/form.ts'
import type { Env } from '../http/session.ts'
import { codeForm, codeTextOf, newCodeForm } from './forms.ts'

export const adminCodes = new Hono<Env>()
  .get('/admin/codes', async (c) => {
    const loaded = await loadAdminCodes(c.var.scope, typedQuery(c.req.query('q')))
    if (isWhileTyping(c)) {
      return part(c, loaded.frame, (<AdminCodesFound page={loaded} />).toString())
    }
    return page(c, loaded.frame, {
      title: 'Edit codes',
      noindex: true,
      body: <AdminCodesView page={loaded} />,
    })
  })
  .get('/admin/codes/new', async (c) => {
    const code = cut(c.req.query('code') ?? '', 60).trim()
    return showNew(c, await loadNewCode(c.var.scope, code), emptyDraft({ code }))
  })
  .post('/admin/codes/new', async (c) => {
    const { scope } = c.var
    const { value, typed, draft } = await readForm(c, newCodeForm)
    if (draft) return showNew(c, await loadNewCode(scope, cut(typed.code ?? '', 60)), draft)
    const { code, family } = value
    const added = await addCode(scope, { ...codeTextOf(value, typed), code, family })
    if (added.is === 'saved') return goTo(c, links.editCode(added.id))
    return showNew(c, added.page, { typed, errors: added.errors })
  })
  .get('/admin/codes/:id', async (c) =>
    showCode(c, await loadCodeEditor(c.var.scope, c.req.param('id'))),
  )
  .post('/admin/codes/:id', async (c) => {
    const { scope } = c.var
    const id = c.req.param('id')
    const { value, typed, draft } = await readForm(c, codeForm)
    if (draft) return showCode(c, await loadCodeEditor(scope, id), draft)
    const saved = await saveCode(scope, id, { ...codeTextOf(value, typed), version: value.version })
    if (saved.is === 'saved') return goTo(c, links.editCode(id))
    if (saved.is === 'meanwhile') return showCode(c, saved.page, { typed, errors: {} }, saved.mine)
    return showCode(c, saved.page, { typed, errors: saved.errors })
  })

const showCode = (
  c: Context<Env>,
  loaded: CodeEditor,
  draft: Draft | null = null,
  mine: CodeEditorProps['mine'] = null,
) =>
  page(c, loaded.frame, {
    title: `Edit ${loaded.code.code}`,
    shape: 'is-narrow',
    status: mine ? 409 : draft ? 422 : 200,
    noindex: true,
    body: <CodeEditorView page={loaded} now={c.var.scope.now} draft={draft} mine={mine} />,
  })

const showNew = (c: Context<Env>, loaded: NewCodePage, draft: Draft) =>
  page(c, loaded.frame, {
    title: 'Add a code',
    shape: 'is-narrow',
    status: Object.keys(draft.errors).length > 0 ? 422 : 200,
    noindex: true,
    body: <NewCodeView page={loaded} draft={draft} />,
  })
