// The frame of a form with which staff act on a problem: its title, the version it is made on, its errors.
import type { Child, FC } from 'hono/jsx'
import type { ActName } from '../../moderation/problems/staff-forms.ts'
import type { StaffProblem } from '../../moderation/problems/staff-pages.ts'
import { links } from '../links.ts'
import { ErrorSummary } from '../parts/error-summary.tsx'
import { TextArea } from '../parts/field.tsx'
import { PostForm } from '../parts/form.tsx'
import type { DraftShown } from '../parts/reply-form.tsx'

/** The act whose form has to be put right. */
export type RefusedAct = { act: ActName; draft: DraftShown }

export type FormProps = { page: StaffProblem; draft: DraftShown }

/** What was typed into the form of an act, if it was refused. */
export const draftOf = (refused: RefusedAct | null, act: ActName): DraftShown =>
  refused?.act === act ? refused.draft : { typed: {}, errors: {} }

type Props = FormProps & {
  act: ActName
  title: string
  /** Stands closed under this line until it is needed. */
  folded?: string
  children?: Child
}

export const ActForm: FC<Props> = ({ act, page, draft, title, folded, children }) => {
  const form = (
    <PostForm
      action={links.staffProblemAct(page.problem.id, act)}
      class={folded ? 'form' : 'form panel'}
      id={`${act}-form`}
      label={title}
      refusedAt={folded ? `${act}-form` : undefined}
    >
      {folded ? null : <h2 class="panel-title">{title}</h2>}
      <ErrorSummary errors={byId(act, draft.errors)} />
      <input type="hidden" name="version" value={page.problem.version} />
      {children}
    </PostForm>
  )
  if (!folded) return form
  return (
    <section class="panel" aria-labelledby={`${act}-title`}>
      <h2 class="panel-title" id={`${act}-title`}>
        {title}
      </h2>
      <details class="unfold" open={Object.keys(draft.errors).length > 0}>
        <summary>{folded}</summary>
        {form}
      </details>
    </section>
  )
}

type NoteProps = {
  act: ActName
  draft: DraftShown
  label: string
  name?: 'body' | 'reason'
  rows?: number
  hint?: string
}

export const Note: FC<NoteProps> = ({ act, draft, label, name = 'body', rows = 4, hint }) => (
  <TextArea
    name={name}
    id={`${act}-${name}`}
    label={label}
    hint={hint}
    rows={rows}
    maxlength={2000}
    value={draft.typed[name]}
    error={draft.errors[name]}
  />
)

/** A button of its own that needs nothing but the version: and what it is about. */
export const ActButton: FC<{
  page: StaffProblem
  act: ActName
  fields?: Record<string, string>
  children?: Child
}> = ({ page, act, fields = {}, children }) => (
  <PostForm action={links.staffProblemAct(page.problem.id, act)}>
    <input type="hidden" name="version" value={page.problem.version} />
    {Object.entries(fields).map(([name, value]) => (
      <input type="hidden" name={name} value={value} />
    ))}
    <button class="button is-quiet is-small">{children}</button>
  </PostForm>
)

// Several forms of the page have a field of the same name; the summary leads to ids.
const byId = (act: ActName, errors: DraftShown['errors']) =>
  Object.fromEntries(
    Object.entries(errors).map(([field, said]) =>
      field === 'form' || field === 'version'
        ? ['form', said]
        : [field === 'state' ? field : `${act}-${field}`, said],
    ),
  )
