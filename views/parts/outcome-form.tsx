// Asks a reader whether the solution worked, and on which device; what they said can be changed.
import type { FC } from 'hono/jsx'
import type { SolutionView } from '../../src/forum/thread.ts'
import { links } from '../links.ts'
import { saidWords } from '../words/posts.ts'
import { ErrorSummary } from './error-summary.tsx'
import { Field, FieldError } from './field.tsx'
import { PostForm } from './form.tsx'
import { Icon } from './icon.tsx'
import type { DraftShown } from './reply-form.tsx'

type Props = {
  solution: SolutionView
  draft: DraftShown
  /** The id of the part it stands in. */
  at: string
}

export const OutcomeForm: FC<Props> = ({ solution, draft: { typed, errors }, at }) =>
  solution.may.reportOutcome ? (
    <PostForm class="proof-ask" action={links.outcome(solution.id)} refusedAt={at}>
      <ErrorSummary errors={errors} />
      <span class="proof-question" id="proof-question">
        {saidWords(solution.said)}
      </span>
      <div class="field-row">
        <Field
          name="device"
          label="Your device"
          optional
          hint="In your words: Samsung TV, Roku stick, iPhone"
          value={typed.device ?? solution.saidDevice ?? ''}
          error={errors.device}
          maxlength={80}
        />
        <Field
          name="appVersion"
          label="App version"
          optional
          value={typed.appVersion ?? solution.saidVersion ?? ''}
          error={errors.appVersion}
          maxlength={40}
        />
      </div>
      <Answer value="yes" icon="check" label="It worked" isSaid={solution.said === 1} />
      <Answer value="no" icon="close" label="It did not" isSaid={solution.said === 0} />
      <FieldError id="worked" error={errors.worked} />
    </PostForm>
  ) : null

type AnswerProps = { value: 'yes' | 'no'; icon: string; label: string; isSaid: boolean }

const Answer: FC<AnswerProps> = ({ value, icon, label, isSaid }) => (
  <button
    class="button is-small"
    id={value === 'yes' ? 'worked' : undefined}
    name="worked"
    value={value}
    aria-pressed={isSaid ? 'true' : 'false'}
    aria-describedby="proof-question"
  >
    <Icon name={icon} />
    {label}
  </button>
)
