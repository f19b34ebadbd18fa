// Widespread problems for staff: the list, one problem with its evidence, and what is decided of it.
import { type Context, Hono } from 'hono'
import {
  type ActName,
  actForms,
  attachToProblem,
  confirmProblem,
  detachFromProblem,
  dismissProblem,
  loadStaffProblem,
  loadStaffProblems,
  openForm,
  openProblem,
  resolveProblem,
  updateProblem,
} from '../../moderation/index.ts'
import { idFromUrl } from '../../src/lib/ids.ts'
import { conflict, missing } from '../../src/refusal.ts'
import { links } from '../../views/links.ts'
import { StaffProblemView } from '../../views/staff/problem.tsx'
import { StaffProblemsView } from '../../views/staff/problems.tsx'
import { goTo, page } from '../http/answer.tsx'
import { type Draft, emptyDraft, readForm } from '../http/form.ts'
import type { Env } from '../http/session.ts'

export const staffProblems = new Hono<Env>()
  .get('/staff/problems', (c) => showList(c, emptyDraft()))
  .post('/staff/problems', async (c) => {
    const form = await readForm(c, openForm)
    if (form.draft) return showList(c, form.draft)
    const { id, errors } = await openProblem(c.var.scope, form.value)
    if (errors) return showList(c, { typed: form.typed, errors })
    return goTo(c, links.staffProblem(id))
  })
  .get('/staff/problems/:id', (c) => showProblem(c))
  .post('/staff/problems/:id/confirm', async (c) => {
    const form = await readForm(c, actForms.confirm)
    if (form.draft) return showProblem(c, 'confirm', form.draft)
    await confirmProblem(c.var.scope, problemId(c), form.value)
    return back(c)
  })
  .post('/staff/problems/:id/dismiss', async (c) => {
    const form = await readForm(c, actForms.dismiss)
    if (form.draft) return showProblem(c, 'dismiss', form.draft)
    await dismissProblem(c.var.scope, problemId(c), form.value)
    return back(c)
  })
  .post('/staff/problems/:id/update', async (c) => {
    const form = await readForm(c, actForms.update)
    if (form.draft) return showProblem(c, 'update', form.draft)
    await updateProblem(c.var.scope, problemId(c), form.value)
    return back(c)
  })
  .post('/staff/problems/:id/resolve', async (c) => {
    const form = await readForm(c, actForms.resolve)
    if (form.draft) return showProblem(c, 'resolve', form.draft)
    await resolveProblem(c.var.scope, problemId(c), form.value)
    return back(c)
  })
  .post('/staff/problems/:id/attach', async (c) => {
    const form = await readForm(c, actForms.attach)
    if (form.draft) return showProblem(c, 'attach', form.draft)
    if (await attachToProblem(c.var.scope, problemId(c), form.value)) return back(c)
    const errors = { thread: 'There is no thread at this address that people may read.' }
    return showProblem(c, 'attach', { typed: form.typed, errors })
  })
  .post('/staff/problems/:id/detach', async (c) => {
    const form = await readForm(c, actForms.detach)
    if (form.draft) return outdated(c)
    await detachFromProblem(c.var.scope, problemId(c), form.value)
    return back(c)
  })

const showList = async (c: Context<Env>, draft: Draft) => {
  const loaded = await loadStaffProblems(c.var.scope)
  return page(c, loaded.frame, {
    title: 'Widespread problems',
    shape: 'is-wide is-split',
    status: Object.keys(draft.errors).length > 0 ? 422 : 200,
    noindex: true,
    body: <StaffProblemsView page={loaded} now={c.var.scope.now} draft={draft} />,
  })
}

const showProblem = async (
  c: Context<Env>,
  act?: Exclude<ActName, 'detach'>,
  draft: Draft = emptyDraft(),
) => {
  const loaded = await loadStaffProblem(c.var.scope, problemId(c))
  // There is no form for it any more, and what was typed is not lost for that.
  if (act && !loaded.may[act]) throw conflict(movedOn)
  const refused = act ? { act, draft } : null
  return page(c, loaded.frame, {
    title: loaded.problem.title,
    shape: 'is-wide is-split',
    status: act ? 422 : 200,
    noindex: true,
    body: <StaffProblemView page={loaded} now={c.var.scope.now} refused={refused} />,
  })
}

// Nobody typed what a button sends: the page it stood on is an old one.
const outdated = async (c: Context<Env>): Promise<never> => {
  await loadStaffProblem(c.var.scope, problemId(c))
  throw conflict(movedOn)
}

const movedOn = 'This problem has changed. Look at it again before you decide.'

const back = (c: Context<Env>) => goTo(c, links.staffProblem(problemId(c)))

const problemId = (c: Context<Env>): number => {
  const id = idFromUrl(c.req.param('id') ?? '')
  if (id === null) throw missing('There is no such problem.')
  return id
}
