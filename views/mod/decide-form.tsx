// The form a decision is made with, and what was typed into it when it came too late.
import type { FC } from 'hono/jsx'
import { links } from '../links.ts'
import { Choices } from '../parts/choices.tsx'
import { ErrorSummary } from '../parts/error-summary.tsx'
import { Field, Select, TextArea } from '../parts/field.tsx'
import { PostForm } from '../parts/form.tsx'
import { consequenceChoices, lengthChoices, verdictChoices } from '../words/moderation.ts'
import type { LoadedCase } from './case.tsx'
import { ContestVerdict } from './contest.tsx'
import { HeldVerdict } from './held-form.tsx'

export type Draft = { typed: Record<string, string>; errors: Record<string, string> }

export const DecideForm: FC<{ loaded: LoadedCase; draft: Draft }> = ({ loaded, draft }) => {
  const { subject } = loaded
  const isContest = subject.caseKind === 'contest'
  const { typed, errors } = draft
  return (
    <PostForm class="form decision" action={links.decide(subject.id)} label="Decide this case">
      <h2>Decide</h2>
      <ErrorSummary errors={errors} />
      <Verdict loaded={loaded} draft={draft} />
      <TextArea
        name="reason"
        label="Reason"
        hint={`${isContest ? 'The asker and who marked it' : 'The author and those who reported'} read it, and it stands in the public log: name nobody.`}
        rows={4}
        maxlength={2000}
        value={typed.reason}
        error={errors.reason}
      />
      <TextArea
        name="note"
        label="Note for moderators"
        optional
        rows={2}
        maxlength={2000}
        value={typed.note}
        error={errors.note}
      />
      <input type="hidden" id="version" name="version" value={String(subject.version)} />
      <div class="button-row">
        <button class="button is-primary">Decide</button>
      </div>
    </PostForm>
  )
}

const Verdict: FC<{ loaded: LoadedCase; draft: Draft }> = ({ loaded, draft }) => {
  if (loaded.subject.caseKind === 'contest') return <ContestVerdict draft={draft} />
  return loaded.subject.isHeld ? (
    <HeldVerdict loaded={loaded} draft={draft} />
  ) : (
    <ReportVerdict loaded={loaded} draft={draft} />
  )
}

const ReportVerdict: FC<{ loaded: LoadedCase; draft: Draft }> = ({
  loaded: { subject, rules, possible },
  draft: { typed, errors },
}) => (
  <>
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
      choices={consequenceChoices.filter(({ value }) => possible.includes(value))}
      value={typed.consequence || 'none'}
      error={errors.consequence}
    />
    {possible.includes('redact') ? (
      <TextArea
        name="passages"
        label="What to take out"
        hint="Of links: each address. Of private data: each passage as it stands in the post, in its title or in an earlier version. One a line; capitals and spaces make no difference."
        optional
        rows={3}
        value={typed.passages}
        error={errors.passages}
      />
    ) : null}
    <Select
      name="days"
      label="For how long"
      hint="Of a silence, a suspension or a limit on reports."
      options={lengthChoices}
      value={typed.days || '3'}
      error={errors.days}
    />
    <Select
      name="rule"
      label="Rule"
      hint="Most reports named the one chosen here."
      options={rules.map(({ id, label }) => ({ value: id, label }))}
      value={typed.rule || subject.reportedFor.id}
      error={errors.rule}
    />
    <Field
      name="law"
      label="Law"
      hint="Where the content is illegal: which law, and which article of it."
      optional
      mayBeAway
      maxlength={300}
      value={typed.law}
      error={errors.law}
    />
    <TextArea
      name="facts"
      label="Facts"
      hint="What in the text breaks the rule. Left empty, the reason below says it."
      optional
      rows={2}
      maxlength={2000}
      value={typed.facts}
      error={errors.facts}
    />
  </>
)

/** Nothing typed is lost because somebody else was faster. */
export const KeptText: FC<{ typed: Record<string, string> }> = ({ typed }) => {
  const kept = (['reason', 'note'] as const).filter((name) => typed[name])
  return kept.length === 0 ? null : (
    <section class="panel" aria-labelledby="kept-title">
      <h2 class="panel-title" id="kept-title">
        What you wrote
      </h2>
      {kept.map((name) => (
        <div class="field">
          <label class="field-label" for={`kept-${name}`}>
            {name === 'reason' ? 'Reason' : 'Note for moderators'}
          </label>
          <textarea class="input" id={`kept-${name}`} rows={4} readonly>
            {typed[name]}
          </textarea>
        </div>
      ))}
    </section>
  )
}
