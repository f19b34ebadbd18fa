// What came of a trial: what triage says of the text, and what entries would have met.
import type { FC } from 'hono/jsx'
import { labelWords, patternKinds, triageVerdictWords } from '../words/triage.ts'
import { ReasonList } from './check-reasons.tsx'
import type { Tried } from './rules.tsx'

export const Trial: FC<{ tried: Tried }> = ({ tried }) => (
  <section class="panel" aria-labelledby="trial-title" id="trial">
    <h2 class="panel-title" id="trial-title">
      {tried.said ? triageVerdictWords[tried.said.verdict] : 'What it would have met'}
    </h2>
    <Said tried={tried} />
    <Matched tried={tried} />
    <Draft tried={tried} />
  </section>
)

const Said: FC<{ tried: Tried }> = ({ tried: { said } }) =>
  said === null ? null : (
    <>
      <p>
        {said.label === 'ok' ? 'It looks fine' : `It looks like ${labelWords[said.label]}`}:{' '}
        {said.score} of 1000 points, held from 500.
      </p>
      <ReasonList reasons={said.reasons} />
      {said.findings.length > 0 ? (
        <p>Personal data: {said.findings.map(({ masked }) => masked).join(', ')}</p>
      ) : null}
    </>
  )

const Matched: FC<{ tried: Tried }> = ({ tried: { said, matched, of } }) => {
  if (said === null) return null
  return matched.length === 0 ? (
    <p>Nothing of the list stands in it.</p>
  ) : (
    <ul>
      {matched.map(({ kind, text, touched }) => (
        <li>
          {patternKinds[kind]} <b>{text}</b> stands in it, and in {touched} of the last {of} posts.
        </li>
      ))}
    </ul>
  )
}

const Draft: FC<{ tried: Tried }> = ({ tried: { trial, of } }) =>
  trial === null ? null : (
    <p>
      {patternKinds[trial.kind]} <b>{trial.text}</b>, not listed by this, would have touched{' '}
      {trial.touched} of the last {of} posts.
      {trial.isInSample === null
        ? ''
        : trial.isInSample
          ? ' It stands in the text.'
          : ' It does not stand in the text.'}
    </p>
  )
