// Widespread problems for staff: the suspected ones with their evidence, and a way to open one.
import type { FC } from 'hono/jsx'
import type { StaffProblems } from '../../moderation/problems/staff-pages.ts'
import { isSnoozed } from '../../src/policy/problems.ts'
import { links } from '../links.ts'
import { State } from '../parts/chip.tsx'
import { Crumbs } from '../parts/crumbs.tsx'
import { Empty } from '../parts/empty.tsx'
import { ErrorSummary } from '../parts/error-summary.tsx'
import { Field, TextArea } from '../parts/field.tsx'
import { FiguresTable } from '../parts/figures-table.tsx'
import { PostForm } from '../parts/form.tsx'
import type { DraftShown } from '../parts/reply-form.tsx'
import { Sparkline } from '../parts/sparkline.tsx'
import { When } from '../parts/when.tsx'
import { severityWords } from '../words/known-problems.ts'
import { evidenceSentence, peopleWords, precisionWords } from '../words/problems.ts'
import { counted } from '../words/threads.ts'
import { fullDateOf, monthOf } from '../words/times.ts'
import { CodeAndDevice } from './code-and-device.tsx'
import { FlagsWaiting } from './flags-waiting.tsx'

type Props = { page: StaffProblems; now: number; draft: DraftShown }

export const StaffProblemsView: FC<Props> = ({ page, now, draft }) => (
  <>
    <div class="page-head">
      <Crumbs up={[{ label: 'Staff', href: links.staff() }]} />
      <h1>Widespread problems</h1>
      <p class="page-lead">
        Noticed from what people ask, report and have too. Nothing is public before you confirm it.{' '}
        <a href={links.staffAlerts()}>How you hear of it</a>
      </p>
    </div>
    <div class="page-main">
      <FlagsWaiting flags={page.flags} now={now} />
      <h2>Open</h2>
      {page.open.length === 0 ? (
        <Empty
          title="Nothing unusual"
          said="No code and no device is named more often than it should be."
        />
      ) : (
        <Rows problems={page.open} now={now} />
      )}
      {page.snoozed.length === 0 ? null : (
        <>
          <h2>Put off</h2>
          <Rows problems={page.snoozed} now={now} />
        </>
      )}
      {page.closed.length === 0 ? null : (
        <>
          <h2>Closed in the last 30 days</h2>
          <Rows problems={page.closed} now={now} />
        </>
      )}
      <h2>How often alarms were right</h2>
      <FiguresTable
        caption="Alarms by month, and what they were found to be"
        columns={['Month', 'Alarms', 'Problems', 'Dismissed', 'Right']}
        rows={page.months.map((month) => ({
          head: monthOf(month.month),
          cells: [month.alarms, month.problems, month.dismissed, precisionWords(month)],
        }))}
        empty="No alarm was raised in the last twelve months."
      />
    </div>
    <aside class="page-aside" aria-label="Open a problem">
      <OpenForm page={page} draft={draft} />
    </aside>
  </>
)

type Row = StaffProblems['open'][number]

const Rows: FC<{ problems: Row[]; now: number }> = ({ problems, now }) => (
  <ol class="problem-list">
    {problems.map((problem) => (
      <li class={`problem-row is-${problem.state}`}>
        <div class="problem-row-main">
          <h3 class="problem-row-title">
            <State name={problem.state} />
            <a href={links.staffProblem(problem.id)}>{problem.title}</a>
          </h3>
          <p>{evidenceSentence(problem)}</p>
          <p class="page-meta">
            <span>
              Seen <When at={problem.seenAt} now={now} />
            </span>
            <span>{counted(problem.threads, 'thread', 'threads')}</span>
            {problem.severity === null ? null : <span>{severityWords(problem.severity)}</span>}
            {problem.owner === null ? null : <span>owned by {problem.owner}</span>}
            {problem.state === 'suspected' && isSnoozed(problem, now) ? (
              <span>until {fullDateOf(problem.snoozedUntil ?? now)}</span>
            ) : null}
            {problem.stillBroken > 0 ? (
              <span>{peopleWords(problem.stillBroken)} still affected</span>
            ) : null}
          </p>
        </div>
        <Sparkline
          counts={problem.hours}
          label={`People an hour over the last 24 hours, at most ${Math.max(...problem.hours)}`}
        />
      </li>
    ))}
  </ol>
)

const OpenForm: FC<{ page: StaffProblems; draft: DraftShown }> = ({ page, draft }) => (
  <PostForm action={links.staffProblems()} class="form panel" id="open-problem">
    <h2 class="panel-title">Report a problem ourselves</h2>
    <p>For what you know before the community does. It is public at once.</p>
    <ErrorSummary errors={draft.errors} />
    <CodeAndDevice page={page} typed={draft.typed} errors={draft.errors} />
    <Field
      name="title"
      label="Title"
      maxlength={120}
      value={draft.typed.title}
      error={draft.errors.title}
    />
    <TextArea
      name="body"
      label="Public note"
      rows={5}
      maxlength={2000}
      value={draft.typed.body}
      error={draft.errors.body}
    />
    <div class="button-row">
      <button class="button is-primary">Open the problem</button>
    </div>
  </PostForm>
)
