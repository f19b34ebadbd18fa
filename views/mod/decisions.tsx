// What was decided on a case, by whom and why, and the way to undo it.
import type { FC } from 'hono/jsx'
import { links } from '../links.ts'
import { Handle } from '../parts/author-line.tsx'
import { ErrorSummary } from '../parts/error-summary.tsx'
import { TextArea } from '../parts/field.tsx'
import { PostForm } from '../parts/form.tsx'
import { When } from '../parts/when.tsx'
import { decisionWords } from '../words/moderation.ts'
import type { LoadedCase } from './case.tsx'
import type { Draft } from './decide-form.tsx'

type Decision = LoadedCase['decisions'][number]

export const Decisions: FC<{ loaded: LoadedCase; draft: Draft | null; now: number }> = ({
  loaded,
  draft,
  now,
}) => (
  <>
    {loaded.decisions.map((decision) => (
      <section class="panel decided" aria-labelledby="decided-title">
        <h2 class="panel-title" id="decided-title">
          {decisionWords(decision)}
        </h2>
        <Facts decision={decision} now={now} />
        <p>
          <a href={links.decision(decision.id)}>The statement its author reads</a>
        </p>
        {decision.mayUndo ? (
          <UndoForm
            decisionId={decision.id}
            of={decision}
            draft={draft ?? { typed: {}, errors: {} }}
          />
        ) : null}
      </section>
    ))}
  </>
)

const Facts: FC<{ decision: Decision; now: number }> = ({ decision, now }) => (
  <dl class="facts is-start">
    <div>
      <dt>Decided by</dt>
      <dd>
        <Handle handle={decision.decider} />, <When at={decision.at} now={now} />
      </dd>
    </div>
    <div>
      <dt>Rule</dt>
      <dd>{decision.rule}</dd>
    </div>
    <div>
      <dt>Reason</dt>
      <dd>{decision.reason}</dd>
    </div>
    {decision.note ? (
      <div>
        <dt>Note for moderators</dt>
        <dd>{decision.note}</dd>
      </div>
    ) : null}
    {decision.restoredAt === null ? null : (
      <div>
        <dt>Put right</dt>
        <dd>
          by its author’s edit, <When at={decision.restoredAt} now={now} />
        </dd>
      </div>
    )}
    {decision.acknowledgedAt === null ? null : (
      <div>
        <dt>Warning confirmed</dt>
        <dd>
          <When at={decision.acknowledgedAt} now={now} />
        </dd>
      </div>
    )}
    {decision.undoneAt !== null && decision.undoer !== null ? (
      <div>
        <dt>Undone by</dt>
        <dd>
          <Handle handle={decision.undoer} />, <When at={decision.undoneAt} now={now} />:{' '}
          {decision.undoReason}
        </dd>
      </div>
    ) : null}
  </dl>
)

const undoing = 'What it did is taken back; the author and those who reported read this.'
const contested = 'The contest waits again; the asker and whoever marked it read this.'
const whatUndoingDoes: Record<string, string> = {
  'stay-merged': contested,
  unmerge: `The thread is merged again. ${contested}`,
}

/** `of` says what was decided; `id` where several stand on a page. */
export const UndoForm: FC<{
  decisionId: number
  of: { consequence: string | null }
  draft: Draft
  id?: string
}> = ({ decisionId, of, draft, id }) => {
  const hasErrors = Object.keys(draft.errors).length > 0
  return (
    <details class="unfold" open={hasErrors}>
      <summary>Undo this decision</summary>
      <PostForm class="form undo" action={links.undoDecision(decisionId)}>
        <ErrorSummary errors={draft.errors} />
        <TextArea
          name="reason"
          id={id}
          label="Why it is undone"
          hint={whatUndoingDoes[of.consequence ?? ''] ?? undoing}
          rows={3}
          maxlength={2000}
          value={draft.typed.reason}
          error={draft.errors.reason}
        />
        <div class="button-row">
          <button class="button is-danger">Undo the decision</button>
        </div>
      </PostForm>
    </details>
  )
}
