// The status page: what is going on now, what was resolved in the last weeks, and a month of the past.
import type { FC } from 'hono/jsx'
import type { Status, StatusMonth } from '../../moderation/problems/public-pages.ts'
import { links } from '../links.ts'
import { Crumbs } from '../parts/crumbs.tsx'
import { Empty } from '../parts/empty.tsx'
import { Icon } from '../parts/icon.tsx'
import { Pagination } from '../parts/pagination.tsx'
import { ProblemList } from '../parts/problem-list.tsx'
import { knownWords } from '../words/problems.ts'
import { monthOf } from '../words/times.ts'

type Props = { page: Status; serviceName: string; now: number }

export const StatusView: FC<Props> = ({ page, serviceName, now }) => (
  <>
    <div class="page-head">
      <h1>Status</h1>
      <p class="page-lead">
        Widespread problems with {serviceName} that the community has noticed and staff have
        confirmed. <a href={links.statusFeed()}>Read them in a feed reader</a>.
      </p>
    </div>
    <div class="page-main">
      <Now known={page.ongoing.length} />
      {page.ongoing.length === 0 ? null : (
        <>
          <h2>Going on now</h2>
          <ProblemList problems={page.ongoing} now={now} />
        </>
      )}
      {page.resolved.length === 0 ? null : (
        <>
          <h2>Resolved in the last 30 days</h2>
          <ProblemList problems={page.resolved} now={now} />
        </>
      )}
      {page.months.length === 0 ? null : <Months months={page.months} />}
      <p class="muted">
        Something fails and it is not here? <a href={links.ask()}>Ask the community</a>: enough
        people with the same code bring it to the attention of staff by themselves.
      </p>
    </div>
  </>
)

const Now: FC<{ known: number }> = ({ known }) => (
  <p class={`status-now is-${known === 0 ? 'good' : 'warning'}`}>
    <Icon name={known === 0 ? 'check' : 'warning'} />
    <span>{knownWords(known)}</span>
  </p>
)

const Months: FC<Pick<Status, 'months'>> = ({ months }) => (
  <section aria-labelledby="months">
    <h2 id="months">By month</h2>
    <ul class="status-months">
      {months.map(({ month, problems }) => (
        <li>
          <a href={links.status({ month })}>{monthOf(month)}</a> ({problems} resolved)
        </li>
      ))}
    </ul>
  </section>
)

/** One month of the past, a page at a time. */
export const StatusMonthView: FC<{ page: StatusMonth; now: number }> = ({ page, now }) => (
  <>
    <div class="page-head">
      <Crumbs up={[{ label: 'Status', href: links.status() }]} />
      <h1>Problems resolved in {monthOf(page.month)}</h1>
    </div>
    <div class="page-main">
      {page.problems.length === 0 ? (
        <Empty
          title="Nothing here"
          said="No widespread problem was resolved then."
          icon="check"
          way={{ label: 'Back to the present', href: links.status() }}
        />
      ) : (
        <ProblemList problems={page.problems} now={now} heading="h2" />
      )}
      <Pagination
        newer={page.isLater ? links.status({ month: page.month }) : null}
        older={page.older ? links.status({ month: page.month, before: page.older }) : null}
      />
    </div>
  </>
)
