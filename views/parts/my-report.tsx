// One's own report: when, as what, what it weighs, what became of it, and the button that takes it back.
import type { FC } from 'hono/jsx'
import { links } from '../links.ts'
import type { LoadedReport } from '../pages/report.tsx'
import { weightWords } from '../words/reports.ts'
import { State } from './chip.tsx'
import { PostForm } from './form.tsx'
import { When } from './when.tsx'

type Mine = NonNullable<LoadedReport['mine']>

export const MyReport: FC<{ mine: Mine; now: number }> = ({ mine, now }) => (
  <section class="panel" aria-labelledby="mine-title">
    <h2 class="panel-title" id="mine-title">
      You reported this
    </h2>
    <dl class="facts">
      <div>
        <dt>When</dt>
        <dd>
          <When at={mine.at} now={now} />
        </dd>
      </div>
      <div>
        <dt>As</dt>
        <dd>{mine.reason}</dd>
      </div>
      <div>
        <dt>Weighs</dt>
        <dd>{weightWords(mine)}</dd>
      </div>
      <div>
        <dt>State</dt>
        <dd>
          <ReportState report={mine} />
        </dd>
      </div>
    </dl>
    {mine.note ? <p>{mine.note}</p> : null}
    {mine.may.withdraw ? <Withdraw id={mine.id} /> : null}
  </section>
)

type Stated = Pick<Mine, 'withdrawnAt' | 'closedAt' | 'decisionId'>

/** Waiting, decided with the way to the decision, or taken back. */
export const ReportState: FC<{ report: Stated }> = ({ report }) => {
  if (report.withdrawnAt !== null) return <State name="archived" said="Taken back" />
  if (report.closedAt === null) return <State name="open" said="Waiting for a moderator" />
  return (
    <>
      <State name="decided" />{' '}
      {report.decisionId === null ? null : (
        <a href={links.decision(report.decisionId)}>Read the decision</a>
      )}
    </>
  )
}

/** Offered for the first ten minutes. */
export const Withdraw: FC<{ id: number }> = ({ id }) => (
  <PostForm action={links.withdrawReport(id)} label="Take the report back">
    <p class="button-row">
      <button class="button is-small">Take it back</button>
      <span class="muted">Possible for ten minutes; then it counts no more.</span>
    </p>
  </PostForm>
)
