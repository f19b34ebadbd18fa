// The page of a case as an answer: as it is, with a form that was not taken, or too late.
import type { Context } from 'hono'
import { idFromUrl } from '../../src/lib/ids.ts'
import { missing } from '../../src/refusal.ts'
import { CasePage, type FormDraft, type LoadedCase, OwnCasePage } from '../../views/mod/case.tsx'
import { caseTitle } from '../../views/words/cases.ts'
import { appealTooLateWords, heldWords, tooLateWords } from '../../views/words/moderation.ts'
import { changedByAuthorWords } from '../../views/words/triage.ts'
import { page } from '../http/answer.tsx'
import { type Draft, emptyDraft } from '../http/form.ts'
import type { Env } from '../http/session.ts'

type Answered = { draft: FormDraft; status: 200 | 409 | 422; said?: string }

const untouched: Answered = { draft: { ...emptyDraft(), form: 'decide' }, status: 200 }

/** Somebody whose own content it is about sees that there is a case, and no more. */
export const casePage = (
  c: Context<Env>,
  loaded: LoadedCase,
  { draft, status, said }: Answered = untouched,
) => {
  const shown = { loaded, draft, said: said ?? null, now: c.var.scope.now }
  const isOwn = !loaded.may.see
  return page(c, loaded.frame, {
    title: isOwn ? 'A case about your own content' : caseTitle(loaded.subject),
    shape: isOwn ? '' : 'is-split',
    status: isOwn ? 403 : status,
    noindex: true,
    body: isOwn ? <OwnCasePage {...shown} /> : <CasePage {...shown} />,
  })
}

/** Who did what instead, and what was typed: nothing of it is lost. */
export const conflictPage = (c: Context<Env>, loaded: LoadedCase, typed: Draft['typed']) => {
  const { now } = c.var.scope
  const [decision] = loaded.decisions
  const said =
    changedByAuthorWords(loaded.log.at(-1)?.action ?? '') ??
    (loaded.appeal ? appealTooLateWords(loaded.appeal, now) : null) ??
    (decision ? tooLateWords(decision, now) : heldWords(loaded.holder, now))
  const draft = { ...emptyDraft(typed), form: 'decide' as const }
  return casePage(c, loaded, { draft, status: 409, said })
}

export const idIn = (c: Context<Env>): number => {
  const id = idFromUrl(c.req.param('id') ?? '')
  if (id === null) throw missing('There is no such case.')
  return id
}
