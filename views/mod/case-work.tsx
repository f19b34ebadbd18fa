// What moderators leave each other at a case: notes, and handing it over or up.
import type { Child, FC } from 'hono/jsx'
import { links } from '../links.ts'
import { Handle } from '../parts/author-line.tsx'
import { ErrorSummary } from '../parts/error-summary.tsx'
import { Field, TextArea } from '../parts/field.tsx'
import { PostForm } from '../parts/form.tsx'
import { When } from '../parts/when.tsx'
import { noteKindWords } from '../words/cases.ts'
import { type FormDraft, type LoadedCase, noDraft } from './case.tsx'
import { CaseFlags } from './case-flags.tsx'

type Props = { loaded: LoadedCase; draft: FormDraft; now: number }

export const CaseWork: FC<Props> = ({ loaded, draft, now }) => (
  <section class="evidence" aria-labelledby="notes-title">
    <h2 id="notes-title">Among moderators</h2>
    <Notes notes={loaded.notes} now={now} />
    <CaseFlags flags={loaded.flags} now={now} />
    {loaded.may.work ? (
      <>
        <WorkForm act="note" title="Write a note" button="Keep the note" {...{ loaded, draft }} />
        {loaded.subject.closedAt === null ? (
          <>
            <WorkForm
              act="hand-over"
              title="Hand over to a colleague"
              button="Hand it over"
              {...{ loaded, draft }}
            >
              <ToWhom loaded={loaded} draft={draft} />
            </WorkForm>
            <WorkForm
              act="escalate"
              title="Escalate to the admins"
              button="Escalate"
              {...{ loaded, draft }}
            />
          </>
        ) : null}
        {loaded.flags.some(({ answeredAt }) => answeredAt === null) ? null : (
          <WorkForm
            act="flag"
            title="Flag to staff as a widespread problem"
            button="Flag it"
            hint="What makes you think that others have it, too? Staff read it and answer."
            {...{ loaded, draft }}
          />
        )}
      </>
    ) : null}
  </section>
)

const Notes: FC<{ notes: LoadedCase['notes']; now: number }> = ({ notes, now }) =>
  notes.length === 0 ? (
    <p>No notes yet. Only moderators read them.</p>
  ) : (
    <ol class="report-list case-notes">
      {notes.map((note) => (
        <li class="report">
          <p class="report-reason">
            {noteKindWords(note)} by <Handle handle={note.author} />,{' '}
            <When at={note.at} now={now} />
          </p>
          <p class="report-note">{note.body}</p>
        </li>
      ))}
    </ol>
  )

type FormProps = Omit<Props, 'now'> & {
  act: 'note' | 'hand-over' | 'escalate' | 'flag'
  title: string
  button: string
  hint?: string
  children?: Child
}

const WorkForm: FC<FormProps> = ({ act, title, button, hint, loaded, draft, children }) => {
  const { typed, errors } = draft.form === act ? draft : noDraft
  return (
    <details class="unfold" open={Object.keys(errors).length > 0}>
      <summary>{title}</summary>
      <PostForm class={`form ${act}`} action={links.caseAct(loaded.subject.id, act)} label={title}>
        <ErrorSummary errors={byId(act, errors)} />
        {children}
        <TextArea
          name="body"
          id={`${act}-body`}
          label="Note"
          hint={hint ?? 'Only moderators read it. It stays as it is, whatever is added later.'}
          rows={3}
          maxlength={2000}
          value={typed.body}
          error={errors.body}
        />
        <div class="button-row">
          <button class="button">{button}</button>
        </div>
      </PostForm>
    </details>
  )
}

// Several forms with the same fields stand on the page: each control's id begins with its act.
const byId = (act: string, errors: Record<string, string>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(errors).map(([name, said]) => [name === 'form' ? name : `${act}-${name}`, said]),
  )

const ToWhom: FC<Omit<Props, 'now'>> = ({ loaded, draft }) => {
  const { typed, errors } = draft.form === 'hand-over' ? draft : noDraft
  return (
    <>
      <Field
        name="to"
        id="hand-over-to"
        label="Colleague"
        list="team"
        short
        autocomplete="off"
        maxlength={40}
        value={typed.to}
        error={errors.to}
      />
      <datalist id="team">
        {loaded.team.map(({ handle }) => (
          <option value={handle} />
        ))}
      </datalist>
    </>
  )
}
