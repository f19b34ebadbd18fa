// Widespread problems for staff: the list, one problem with its evidence, and what is decided of it.
import { type Context, Hono } from 'hono'
import type { z } from 'zod'
import {
  type ActName,
  attachToProblem,
  confirmProblem,
  detachFromProblem,
  dismissProblem,
  staffForms as forms,
  keepDetails,
  loadStaffProblem,
  loadStaffProblems,
  mergeProblem,
  openForm,
  openProblem,
  resolveProblem,
  snoozeProblem,
  splitProblem,
  undoMove,
  updateProblem,
  wakeProblem,
} from '../../moderation/index.ts'
import { idFromUrl } from '../../src/lib/ids.ts'
import { conflict, missing } from '../../src/refusal.ts'
import type { Scope } from '../../src/scope.ts'
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
  .post('/staff/problems/:id/confirm', (c) => take(c, 'confirm', forms.confirm, confirmProblem))
  .post('/staff/problems/:id/dismiss', (c) => take(c, 'dismiss', forms.dismiss, dismissProblem))
  .post('/staff/problems/:id/update', (c) => take(c, 'update', forms.update, updateProblem))
  .post('/staff/problems/:id/resolve', (c) => take(c, 'resolve', forms.resolve, resolveProblem))
  .post('/staff/problems/:id/attach', (c) =>
    take(c, 'attach', forms.attach, attachToProblem, {
      thread: 'There is no thread at this address that people may read.',
    }),
  )
  .post('/staff/problems/:id/snooze', (c) => take(c, 'snooze', forms.snooze, snoozeProblem))
  .post('/staff/problems/:id/merge', (c) =>
    take(c, 'merge', forms.merge, mergeProblem, {
      into: 'Choose an open problem; one that people know of for one that they know of.',
    }),
  )
  .post('/staff/problems/:id/details', async (c) => {
    const form = await readForm(c, forms.details)
    if (form.draft) return showProblem(c, 'details', form.draft)
    const errors = await keepDetails(c.var.scope, problemId(c), form.value)
    return errors ? showProblem(c, 'details', { typed: form.typed, errors }) : back(c)
  })
  .post('/staff/problems/:id/split', async (c) => {
    const form = await readForm(c, forms.split)
    if (form.draft) return showProblem(c, 'split', form.draft)
    const partId = await splitProblem(c.var.scope, problemId(c), form.value)
    if (partId !== null) return goTo(c, links.staffProblem(partId))
    const errors = { threads: 'Choose at least one thread that goes along.' }
    return showProblem(c, 'split', { typed: form.typed, errors })
  })
  .post('/staff/problems/:id/detach', (c) => press(c, forms.detach, detachFromProblem))
  .post('/staff/problems/:id/wake', (c) => press(c, forms.wake, wakeProblem))
  .post('/staff/problems/:id/undo', (c) => press(c, forms.undo, undoMove))

type Do<S extends z.ZodObject> = (scope: Scope, id: number, form: z.infer<S>) => Promise<unknown>

/** A form of the page; `refused` stands beside its field where there is nothing to do. */
const take = async <S extends z.ZodObject>(
  c: Context<Env>,
  act: FormName,
  schema: S,
  run: Do<S>,
  refused: Record<string, string> = {},
) => {
  const form = await readForm(c, schema)
  if (form.draft) return showProblem(c, act, form.draft)
  const isDone = await run(c.var.scope, problemId(c), form.value)
  if (isDone !== false || Object.keys(refused).length === 0) return back(c)
  return showProblem(c, act, { typed: form.typed, errors: refused })
}

/** A button of the page: nobody typed what it sends, so a wrong one stood on an old page. */
const press = async <S extends z.ZodObject>(c: Context<Env>, schema: S, run: Do<S>) => {
  const form = await readForm(c, schema)
  if (form.draft) {
    await loadStaffProblem(c.var.scope, problemId(c))
    throw conflict(movedOn)
  }
  await run(c.var.scope, problemId(c), form.value)
  return back(c)
}

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

type FormName = Exclude<ActName, 'detach' | 'wake' | 'undo'>

const showProblem = async (c: Context<Env>, act?: FormName, draft: Draft = emptyDraft()) => {
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

const movedOn = 'This problem has changed. Look at it again before you decide.'

const back = (c: Context<Env>) => goTo(c, links.staffProblem(problemId(c)))

const problemId = (c: Context<Env>): number => {
  const id = idFromUrl(c.req.param('id') ?? '')
  if (id === null) throw missing('There is no such problem.')
  return id
}
