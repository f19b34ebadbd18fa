// What moderators write about a person, and the look at private data that needs a reason.
import type { FC } from 'hono/jsx'
import { links } from '../links.ts'
import { Handle } from '../parts/author-line.tsx'
import { ErrorSummary } from '../parts/error-summary.tsx'
import { Field, TextArea } from '../parts/field.tsx'
import { PostForm } from '../parts/form.tsx'
import { When } from '../parts/when.tsx'
import { agentWords } from '../words/accounts.ts'
import type { LoadedPerson } from './person.tsx'

type Draft = { typed: Record<string, string>; errors: Record<string, string> }
export type Drafts = { note: Draft; reveal: Draft }
type Props = { loaded: LoadedPerson; draft: Draft; now: number }

export const NotesOnThem: FC<Props> = ({ loaded: { person, notes, may }, draft, now }) => (
  <section aria-labelledby="notes-title" id="note">
    <h2 id="notes-title">Notes</h2>
    {notes.length === 0 ? <p>No notes yet. Only moderators read them.</p> : null}
    <ol class="report-list">
      {notes.map((note) => (
        <li class="report">
          <p class="report-reason">
            <Handle handle={note.author} />, <When at={note.at} now={now} />
          </p>
          <p class="report-note">{note.body}</p>
        </li>
      ))}
    </ol>
    {may.note ? (
      <PostForm class="form note" action={links.notePerson(person.handle)} refusedAt="note">
        <ErrorSummary errors={draft.errors} />
        <TextArea
          name="body"
          label="Note"
          hint="It stands beside every case about them, for moderators alone, and stays as it is."
          rows={3}
          maxlength={2000}
          value={draft.typed.body}
          error={draft.errors.body}
        />
        <div class="button-row">
          <button class="button">Keep the note</button>
        </div>
      </PostForm>
    ) : null}
  </section>
)

export const PrivateData: FC<Props> = ({ loaded: { person, revealed, may }, draft, now }) => (
  <section aria-labelledby="private-title" id="private">
    <h2 id="private-title">Private data</h2>
    {revealed ? (
      <>
        <p>Shown this once. That you looked, and why, stands in the log.</p>
        <dl class="facts is-start revealed">
          <div>
            <dt>E-mail address</dt>
            <dd>{revealed.email}</dd>
          </div>
          {revealed.sessions.map((session) => (
            <div>
              <dt>{agentWords(session.agent)}</dt>
              <dd>
                signed in <When at={session.createdAt} now={now} />
                {session.expiresAt > now ? '' : ', ended'}
              </dd>
            </div>
          ))}
        </dl>
      </>
    ) : null}
    {may.reveal && !revealed ? (
      <PostForm class="form reveal" action={links.revealPerson(person.handle)} refusedAt="private">
        <ErrorSummary errors={draft.errors} />
        <p>Their e-mail address and where they are signed in. Network addresses are not kept.</p>
        <Field
          name="reason"
          label="What you need it for"
          hint="It stands in the log, beside your name."
          autocomplete="off"
          maxlength={500}
          value={draft.typed.reason}
          error={draft.errors.reason}
        />
        <div class="button-row">
          <button class="button">Show it once</button>
        </div>
      </PostForm>
    ) : null}
    {may.reveal ? null : <p>Private data of people of the team is for admins only.</p>}
  </section>
)
