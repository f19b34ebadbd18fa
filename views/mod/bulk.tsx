// One decision for the ticked cases of the queue, and the list of what became of each.
import type { FC } from 'hono/jsx'
import type { loadBulk } from '../../moderation/index.ts'
import { links } from '../links.ts'
import { Choices } from '../parts/choices.tsx'
import { Crumbs } from '../parts/crumbs.tsx'
import { ErrorSummary } from '../parts/error-summary.tsx'
import { Field, Select, TextArea } from '../parts/field.tsx'
import { PostForm } from '../parts/form.tsx'
import { caseTitle } from '../words/cases.ts'
import {
  consequenceChoices,
  heldWords,
  lengthChoices,
  tooLateWords,
  verdictChoices,
} from '../words/moderation.ts'
import type { Draft } from './decide-form.tsx'

// What has to be said for each text by itself, such as which link goes, is not for many at once.
const forMany = ['none', 'hide', 'lock', 'warn', 'silence', 'suspend']
const bulkChoices = consequenceChoices.filter(({ value }) => forMany.includes(value))

type Props = { action: string; draft: Draft; rules: { id: string; label: string }[] }

export const BulkForm: FC<Props> = ({ action, draft: { typed, errors }, rules }) => (
  <details class="unfold" open={Object.keys(errors).length > 0}>
    <summary>Decide all that are ticked</summary>
    <PostForm class="form decision" id="bulk" action={action} label="Decide the ticked cases">
      <ErrorSummary errors={errors} />
      <Choices
        name="verdict"
        legend="Verdict"
        choices={verdictChoices}
        value={typed.verdict}
        error={errors.verdict}
        inline
      />
      <Choices
        name="consequence"
        legend="Consequence"
        choices={bulkChoices}
        value={typed.consequence || 'none'}
        error={errors.consequence}
      />
      <Select
        name="days"
        label="For how long"
        hint="Of a silence or a suspension."
        options={[{ value: '', label: 'Choose' }, ...lengthChoices]}
        value={typed.days ?? ''}
        error={errors.days}
      />
      <Select
        name="rule"
        label="Rule"
        options={[
          { value: '', label: 'What most reports of each named' },
          ...rules.map(({ id, label }) => ({ value: id, label })),
        ]}
        value={typed.rule ?? ''}
        error={errors.rule}
      />
      <Field
        name="law"
        label="Law"
        hint="Where the content is illegal: which law, and which article of it."
        optional
        maxlength={300}
        value={typed.law}
        error={errors.law}
      />
      <TextArea
        name="reason"
        label="Reason"
        hint="The people concerned of every case read it, and it stands in the public log: name nobody."
        rows={4}
        maxlength={2000}
        value={typed.reason}
        error={errors.reason}
      />
      {/* Each case brings its own. */}
      <input type="hidden" name="version" value="0" />
      <div class="button-row">
        <button class="button is-primary">Decide the ticked cases</button>
      </div>
    </PostForm>
  </details>
)

type Loaded = Awaited<ReturnType<typeof loadBulk>>
type Result = Loaded['results'][number]

export const BulkPage: FC<{ loaded: Loaded; now: number }> = ({ loaded: { results }, now }) => {
  const decided = results.filter(({ outcome }) => outcome.how === 'decided').length
  return (
    <>
      <div class="page-head">
        <Crumbs up={[{ label: 'Moderation queue', href: links.queue() }]} />
        <h1>
          {decided} of {results.length} decided
        </h1>
      </div>
      <div class="page-main">
        <ul class="link-list bulk-results">
          {results.map((result) => (
            <li>
              {result.about === null ? (
                <span>A case that is not there</span>
              ) : (
                <a href={links.case(result.outcome.caseId)}>{caseTitle(result.about)}</a>
              )}
              <span>{becameWords(result, now)}</span>
            </li>
          ))}
        </ul>
      </div>
    </>
  )
}

const becameWords = ({ outcome, about }: Result, now: number): string => {
  if (outcome.how === 'decided') return 'Decided.'
  if (outcome.how === 'refused') return `Not decided: ${outcome.why}`
  if (outcome.how === 'held') return `Not decided: ${heldWords(about?.holder ?? null, now)}`
  return about?.decision
    ? `Too late: ${tooLateWords(about.decision, now)}`
    : 'Too late: the case has changed since you ticked it.'
}
