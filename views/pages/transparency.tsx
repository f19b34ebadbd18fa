// The transparency report on one page: figures of a period without a name, for everyone or the team.
import type { FC } from 'hono/jsx'
import type { Transparency } from '../../moderation/transparency.ts'
import { links } from '../links.ts'
import { Field } from '../parts/field.tsx'
import { FiguresTable } from '../parts/figures-table.tsx'
import { Pagination } from '../parts/pagination.tsx'
import { ShareBar } from '../parts/share-bar.tsx'
import { Tabs } from '../parts/tabs.tsx'
import { periodWords, restrictionWords, shareWords, spanWords } from '../words/figures.ts'

type Loaded = {
  report: Transparency
  typed: { from: string; to: string }
  errors: Record<string, string>
  before: string | null
  after: string | null
  running: { month: string; quarter: string; year: string }
}

type Props = { loaded: Loaded; now: number; isTeam?: boolean }

/** What stands under the heading of the page. */
export const TransparencyBody: FC<Props> = ({ loaded, now, isTeam = false }) => {
  const { report, before, after } = loaded
  const { period } = report
  const page = isTeam ? links.teamTransparency : links.transparency
  const file = isTeam ? links.teamTransparencyFile : links.transparencyFile
  const asked =
    period.kind === 'days'
      ? { from: loaded.typed.from, to: loaded.typed.to }
      : { period: period.name }
  return (
    <div class="page-main">
      <Tabs label="Period" tabs={tabsOf(loaded, page)} />
      {isTeam ? <Days loaded={loaded} /> : null}
      <h2>
        {periodWords(period)}
        {period.until > now ? ' so far' : ''}
      </h2>
      <p class="button-row">
        <a class="button is-small" href={file('csv', asked)} download>
          CSV
        </a>
        <a class="button is-small" href={file('json', asked)} download>
          JSON
        </a>
      </p>
      <Sums report={report} />
      <Tables report={report} />
      <Pagination
        newer={after === null ? null : page({ period: after })}
        older={before === null ? null : page({ period: before })}
      />
    </div>
  )
}

const tabsOf = ({ report, running }: Loaded, page: (query: { period: string }) => string) =>
  (['month', 'quarter', 'year'] as const).map((kind) => ({
    label: { month: 'Month', quarter: 'Quarter', year: 'Year' }[kind],
    href: page({ period: running[kind] }),
    current: report.period.kind === kind,
  }))

const Days: FC<{ loaded: Loaded }> = ({ loaded: { typed, errors } }) => (
  <form class="filters" method="get" action={links.teamTransparency()} novalidate>
    <Field name="from" label="First day" type="date" value={typed.from} error={errors.from} />
    <Field name="to" label="Last day" type="date" value={typed.to} error={errors.to} />
    <button class="button">Show</button>
  </form>
)

const Sums: FC<{ report: Transparency }> = ({ report: { sanctions, decisions, appeals } }) => (
  <dl class="facts is-start">
    <Sum name="Restrictions">
      {sanctions.total}, of which automated {sanctions.automated} (
      {shareWords(sanctions.automated, sanctions.total)})
    </Sum>
    <Sum name="Came to notice">
      by reports {sanctions.byReports}, by notices of illegal content {sanctions.byNotice}, by
      automated means {sanctions.byRule}, by moderators {sanctions.byModerator}
    </Sum>
    <Sum name="Accounts suspended">{sanctions.suspended}</Sum>
    <Sum name="Redactions">{sanctions.redacted}</Sum>
    <Sum name="Decisions by people">
      {decisions.total}: upheld {decisions.upheld}, dismissed {decisions.dismissed}, closed without
      a verdict {decisions.ignored}
    </Sum>
    <Sum name="Time to decision">
      half within {spanWords(decisions.median)}, nine in ten within {spanWords(decisions.p90)}
    </Sum>
    <Sum name="Taken back">
      {decisions.undone} ({shareWords(decisions.undone, decisions.total)} of the decisions)
    </Sum>
    <Sum name="Appeals">
      {appeals.total}: {appeals.byAuthors} by people restricted, {appeals.byReporters} by people
      whose report was refused
    </Sum>
    <Sum name="Time to an appeal’s end">
      half within {spanWords(appeals.median)}, nine in ten within {spanWords(appeals.p90)}
    </Sum>
  </dl>
)

const Sum: FC<{ name: string; children?: unknown }> = ({ name, children }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
)

const Tables: FC<{ report: Transparency }> = ({ report: { reports, restrictions, appeals } }) => (
  <>
    <h3>Reports and notices</h3>
    <FiguresTable
      caption="Reports and notices by reason and source"
      columns={['Reason', 'By members', 'Notices from outside']}
      rows={reports.map(({ label, members, outside }) => ({
        head: label,
        cells: [members, outside],
      }))}
      empty="Nothing was reported in this time."
    />
    <h3>Restrictions</h3>
    <FiguresTable
      caption="Restrictions by ground and kind"
      columns={['Ground', 'Restriction', 'All', 'Automated']}
      rows={restrictions.map(({ ground, law, label, consequence, total, automated }) => ({
        head: ground === 'law' ? `Law: ${law || label}` : `Rule: ${label}`,
        cells: [restrictionWords[consequence] ?? consequence, total, automated],
      }))}
      empty="Nothing was restricted in this time."
    />
    <h3>Appeals</h3>
    <FiguresTable
      caption="Appeals by outcome"
      columns={['Outcome', 'Appeals', 'Share of those decided']}
      rows={appeals.total === 0 ? [] : outcomesOf(appeals)}
      empty="Nobody appealed in this time."
    />
  </>
)

const outcomesOf = (appeals: Transparency['appeals']) => {
  const decided = appeals.total - appeals.open
  const outcomes = [
    ['Decision stands', appeals.upheld],
    ['Decision varied', appeals.varied],
    ['Decision reversed', appeals.reversed],
  ] as const
  return [
    ...outcomes.map(([head, n]) => ({
      head,
      cells: [
        n,
        <>
          {shareWords(n, decided)} <ShareBar part={n} whole={decided} />
        </>,
      ],
    })),
    { head: 'Still open', cells: [appeals.open, '–'] },
  ]
}
