// An appeal on its case's page: what it says, the decision it is against, deciding it, its outcome.
import type { FC } from 'hono/jsx'
import { links } from '../links.ts'
import { Said } from '../parts/appeal.tsx'
import { Handle } from '../parts/author-line.tsx'
import { Choices } from '../parts/choices.tsx'
import { ErrorSummary } from '../parts/error-summary.tsx'
import { Select, TextArea } from '../parts/field.tsx'
import { PostForm } from '../parts/form.tsx'
import { When } from '../parts/when.tsx'
import { restrictionWords } from '../words/figures.ts'
import { decisionWords } from '../words/moderation.ts'
import type { LoadedCase } from './case.tsx'
import type { Draft } from './decide-form.tsx'

type Heard = NonNullable<LoadedCase['appeal']>

type Props = { caseId: number; version: number; appeal: Heard; draft: Draft; now: number }

export const AppealCase: FC<Props> = (props) => {
  const { appeal, now } = props
  return (
    <>
      <section class="panel" aria-labelledby="appeal-title">
        <h2 class="panel-title" id="appeal-title">
          {appeal.side === 'author' ? 'Appeal against a restriction' : 'Appeal of a reporter'}
        </h2>
        <p>
          <Handle handle={appeal.appellant} />, <When at={appeal.at} now={now} />
        </p>
        <Said said={appeal} />
      </section>
      <Against appeal={appeal} now={now} />
      {appeal.outcome === null ? null : <Outcome {...props} />}
      {appeal.tie === null || appeal.outcome !== null ? null : <p class="muted">{appeal.tie}</p>}
      {appeal.may.decide ? <HearingForm {...props} /> : null}
    </>
  )
}

const Against: FC<{ appeal: Heard; now: number }> = ({ appeal, now }) => (
  <section class="panel" aria-labelledby="against-title">
    <h2 class="panel-title" id="against-title">
      {decisionWords(appeal)}
    </h2>
    <p>
      {appeal.decider === null ? 'A rule' : <Handle handle={appeal.decider} />},{' '}
      <When at={appeal.decidedAt} now={now} />: {appeal.decisionReason}
    </p>
    {appeal.undoneAt === null || appeal.outcome !== null ? null : (
      <p>
        It was undone <When at={appeal.undoneAt} now={now} />: only “taken back” still fits.
      </p>
    )}
    <p class="button-row">
      <a class="button is-small" href={links.decision(appeal.decisionId)}>
        Its statement
      </a>
      <a class="button is-small" href={links.case(appeal.originalId)}>
        Its case
      </a>
    </p>
  </section>
)

const outcomeChoices = (side: Heard['side']) => [
  { value: 'upheld', label: 'The decision stands', hint: 'The appeal changes nothing.' },
  ...(side === 'author'
    ? [
        {
          value: 'varied',
          label: 'Another decision takes its place',
          hint: 'Right that something was done, but not this.',
        },
      ]
    : []),
  {
    value: 'reversed',
    label: 'It is taken back',
    hint:
      side === 'author'
        ? 'Everything it did is restored, but for text that was taken out.'
        : 'The report goes back into the queue, with a note.',
  },
]

const HearingForm: FC<Props> = ({ caseId, version, appeal, draft: { typed, errors } }) => (
  <PostForm class="form hearing" action={links.hearAppeal(caseId)} label="Decide this appeal">
    <h2>Decide the appeal</h2>
    <ErrorSummary errors={errors} />
    <Choices
      name="outcome"
      legend="Outcome"
      choices={outcomeChoices(appeal.side)}
      value={typed.outcome}
      error={errors.outcome}
    />
    {appeal.side === 'author' ? <Instead appeal={appeal} draft={{ typed, errors }} /> : null}
    <TextArea
      name="reason"
      label="Reason"
      hint="Whoever appealed reads it, and it stands in the log: name nobody."
      rows={4}
      maxlength={2000}
      value={typed.reason}
      error={errors.reason}
    />
    <input type="hidden" name="version" value={String(version)} />
    <div class="button-row">
      <button class="button is-primary">Decide</button>
    </div>
  </PostForm>
)

// Only read for “another decision”.
const Instead: FC<{ appeal: Heard; draft: Draft }> = ({ appeal, draft: { typed, errors } }) => (
  <>
    <Select
      name="consequence"
      label="What takes its place"
      optional
      options={[
        { value: '', label: '–' },
        ...appeal.possible.map((value) => ({ value, label: restrictionWords[value] ?? value })),
      ]}
      value={typed.consequence}
      error={errors.consequence}
    />
    <Select
      name="days"
      label="For how long"
      hint="Of a silence, a suspension or a limit."
      optional
      options={[
        { value: '', label: '–' },
        ...appeal.lengths.map((days) => ({
          value: String(days),
          label: days === 1 ? '1 day' : `${days} days`,
        })),
      ]}
      value={typed.days}
      error={errors.days}
    />
  </>
)

const outcomeTitles = {
  upheld: 'Appeal decided: the decision stands',
  varied: 'Appeal decided: another decision took its place',
  reversed: 'Appeal decided: the decision is taken back',
}

const Outcome: FC<Props> = ({ caseId, appeal, draft: { typed, errors }, now }) => (
  <section class="panel decided" aria-labelledby="heard-title">
    <h2 class="panel-title" id="heard-title">
      {outcomeTitles[appeal.outcome ?? 'upheld']}
    </h2>
    <p>
      <Handle handle={appeal.hearer} />, <When at={appeal.heardAt ?? now} now={now} />:{' '}
      {appeal.reason}
    </p>
    {appeal.replacedBy === null ? null : (
      <p>
        <a href={links.decision(appeal.replacedBy)}>The decision that took its place</a>
      </p>
    )}
    {appeal.may.undo ? (
      <details class="unfold" open={errors.reason !== undefined}>
        <summary>Undo this outcome</summary>
        <PostForm class="form undo" action={links.undoHearing(caseId)} label="Undo the outcome">
          <TextArea
            name="reason"
            label="Why"
            hint="Whoever appealed reads it; the appeal waits again, and what stood before stands."
            rows={3}
            maxlength={2000}
            value={typed.reason}
            error={errors.reason}
          />
          <div class="button-row">
            <button class="button">Undo</button>
          </div>
        </PostForm>
      </details>
    ) : null}
  </section>
)
