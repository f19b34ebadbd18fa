// The appeal against a decision on its statement's page: the form, or how it stands.
import type { FC } from 'hono/jsx'
import type { AppealState } from '../../moderation/appeal-state.ts'
import { links } from '../links.ts'
import { dateOf } from '../words/times.ts'
import { ErrorSummary } from './error-summary.tsx'
import { TextArea } from './field.tsx'
import { PostForm } from './form.tsx'
import { When } from './when.tsx'

type Draft = { typed: Record<string, string>; errors: Record<string, string> }

type Props = { decisionId: number; appeal: AppealState; draft: Draft; now: number }

export const Appeal: FC<Props> = ({ decisionId, appeal, draft, now }) => {
  switch (appeal.kind) {
    case 'none':
      return null
    case 'over':
      return (
        <Panel title="Appealing">
          <p>This decision could be appealed against until {dateOf(appeal.until)}.</p>
        </Panel>
      )
    case 'may':
      return <AppealForm decisionId={decisionId} until={appeal.until} draft={draft} />
    default:
      return <Sent appeal={appeal} now={now} />
  }
}

const Panel: FC<{ title: string; children?: unknown }> = ({ title, children }) => (
  <section class="panel" aria-labelledby="appeal-title">
    <h2 class="panel-title" id="appeal-title">
      {title}
    </h2>
    {children}
  </section>
)

const questions = [
  {
    name: 'happened',
    label: 'What happened?',
    hint: 'As you saw it, for somebody who was not there.',
  },
  {
    name: 'wrong',
    label: 'Why is the decision wrong?',
    hint: 'What it overlooked, or why the rule does not fit.',
  },
  {
    name: 'change',
    label: 'What should change, and what will you do differently?',
    hint: 'Say so, too, if there is nothing to do differently.',
  },
] as const

const AppealForm: FC<{ decisionId: number; until: number; draft: Draft }> = ({
  decisionId,
  until,
  draft: { typed, errors },
}) => (
  <PostForm class="form appeal" action={links.appeal(decisionId)} label="Appeal">
    <h2 id="appeal-title">You do not agree? Appeal</h2>
    <p>
      Until {dateOf(until)} you can appeal once, free of charge: somebody who did not make the
      decision looks at it again, never a program, within 72 hours if we can. You can also turn to a
      certified out-of-court dispute body or to a court.
    </p>
    <ErrorSummary errors={errors} />
    {questions.map(({ name, label, hint }) => (
      <TextArea
        name={name}
        label={label}
        hint={hint}
        rows={4}
        maxlength={2000}
        value={typed[name]}
        error={errors[name]}
      />
    ))}
    <div class="button-row">
      <button class="button is-primary">Send the appeal</button>
    </div>
  </PostForm>
)

type SentState = Extract<AppealState, { kind: 'sent' | 'heard' }>

const outcomeWords = {
  upheld: 'The decision stands.',
  varied: 'The decision is replaced by another.',
  reversed: 'The decision is taken back.',
}

const Sent: FC<{ appeal: SentState; now: number }> = ({ appeal, now }) => (
  <Panel title="Your appeal">
    <p class="appeal-state">
      Sent <When at={appeal.at} now={now} />.{' '}
      {appeal.kind === 'heard' ? (
        <>
          Decided <When at={appeal.outcome.at} now={now} /> by a moderator who had not made the
          decision: <b>{outcomeWords[appeal.outcome.name]}</b>
        </>
      ) : now <= appeal.target ? (
        <>
          Somebody who did not make the decision looks at it; we aim to answer by{' '}
          <When at={appeal.target} now={now} />.
        </>
      ) : (
        'It takes longer than the 72 hours we aim at; it is not forgotten.'
      )}
    </p>
    {appeal.kind === 'heard' ? <blockquote>{appeal.outcome.reason}</blockquote> : null}
    {appeal.kind === 'heard' && appeal.outcome.replacedBy !== null ? (
      <p>
        <a href={links.decision(appeal.outcome.replacedBy)}>The decision that took its place</a>
      </p>
    ) : null}
    <details class="unfold">
      <summary>What you wrote</summary>
      <Said said={appeal.said} />
    </details>
  </Panel>
)

/** What an appeal says, question by question. */
export const Said: FC<{ said: { happened: string; wrong: string; change: string } }> = ({
  said,
}) => (
  <dl class="facts is-start">
    {questions.map(({ name, label }) => (
      <div>
        <dt>{label}</dt>
        <dd>{said[name]}</dd>
      </div>
    ))}
  </dl>
)
