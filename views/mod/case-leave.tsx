// Leave to decide in spite of an interest: asking for it, and a second of the team giving it.
import type { FC } from 'hono/jsx'
import { links } from '../links.ts'
import { ErrorSummary } from '../parts/error-summary.tsx'
import { TextArea } from '../parts/field.tsx'
import { PostForm } from '../parts/form.tsx'
import { When } from '../parts/when.tsx'
import { type FormDraft, type LoadedCase, noDraft } from './case.tsx'

type Props = { loaded: LoadedCase; draft: FormDraft; now: number }

export const Leaves: FC<Props> = ({ loaded, draft, now }) => {
  const mine = loaded.leaves.some(({ askerId }) => askerId === loaded.frame.viewer?.id)
  return (
    <>
      {loaded.leaves.map((leave) => (
        <section class="panel leave" aria-label={`Leave for ${leave.asker}`}>
          <p>
            {leave.asker} asked for leave to decide this case <When at={leave.askedAt} now={now} />:{' '}
            {leave.reason}
          </p>
          <p>
            {leave.grantedAt === null ? (
              'A second moderator, whom nothing ties to the case, can give it.'
            ) : (
              <>
                {leave.granter} gave it <When at={leave.grantedAt} now={now} />.
              </>
            )}
          </p>
          {leave.mayGrant ? (
            <PostForm action={links.caseAct(loaded.subject.id, 'grant')} class="grant-form">
              <input type="hidden" name="asker" value={String(leave.askerId)} />
              <button class="button is-small">Let {leave.asker} decide it</button>
            </PostForm>
          ) : null}
        </section>
      ))}
      {loaded.may.askLeave && !mine ? <AskLeave loaded={loaded} draft={draft} /> : null}
    </>
  )
}

const AskLeave: FC<Omit<Props, 'now'>> = ({ loaded, draft }) => {
  const { typed, errors } = draft.form === 'override' ? draft : noDraft
  return (
    <details class="unfold" open={Object.keys(errors).length > 0}>
      <summary>Ask for leave to decide it nevertheless</summary>
      <PostForm class="form override" action={links.caseAct(loaded.subject.id, 'override')}>
        <ErrorSummary errors={errors} />
        <TextArea
          name="reason"
          id="override-reason"
          label="Why it has to be you"
          hint="A second moderator reads it and gives leave, or does not. Both stand in the log."
          rows={3}
          maxlength={2000}
          value={typed.reason}
          error={errors.reason}
        />
        <div class="button-row">
          <button class="button">Ask for leave</button>
        </div>
      </PostForm>
    </details>
  )
}
