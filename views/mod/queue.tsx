// The queue: what waits for a moderator, most pressing first.
import type { FC } from 'hono/jsx'
import type { loadQueue } from '../../moderation/index.ts'
import { links } from '../links.ts'
import { State } from '../parts/chip.tsx'
import { Empty } from '../parts/empty.tsx'
import { PostForm } from '../parts/form.tsx'
import { Pagination } from '../parts/pagination.tsx'
import { Tabs } from '../parts/tabs.tsx'
import { When } from '../parts/when.tsx'
import { leftWords, postWords, reportsWords } from '../words/moderation.ts'
import { ModTabs } from './mod-tabs.tsx'

type Loaded = Awaited<ReturnType<typeof loadQueue>>
type Case = Loaded['cases'][number]

export const QueuePage: FC<{ loaded: Loaded; now: number }> = ({ loaded, now }) => {
  const { show, cases, counts, isFirst, after } = loaded
  return (
    <>
      <div class="page-head">
        <h1>Moderation queue</h1>
        <p class="page-lead">
          Priority is ten points for each report and one for each hour of waiting, up to two days.
        </p>
        <ModTabs current="queue" open={counts.all} />
      </div>
      <div class="page-main">
        <Tabs
          label="Cases"
          tabs={[
            { label: 'All', href: links.queue(), current: show === 'all' },
            {
              label: 'Mine',
              href: links.queue({ show: 'mine' }),
              current: show === 'mine',
              count: counts.mine,
            },
            {
              label: 'Unclaimed',
              href: links.queue({ show: 'unclaimed' }),
              current: show === 'unclaimed',
              count: counts.unclaimed,
            },
          ]}
        />
        {cases.length === 0 ? (
          <NothingWaits show={show} />
        ) : (
          <ol class="case-list">
            {cases.map((entry) => (
              <CaseRow entry={entry} now={now} />
            ))}
          </ol>
        )}
        <Pagination
          newer={isFirst ? null : links.queue({ show: shownIn(show) })}
          older={after === null ? null : links.queue({ show: shownIn(show), after })}
        />
      </div>
    </>
  )
}

const shownIn = (show: Loaded['show']): string | undefined => (show === 'all' ? undefined : show)

const NothingWaits: FC<{ show: Loaded['show'] }> = ({ show }) =>
  show === 'all' ? (
    <Empty title="Nothing waits here" said="Every report has been decided." />
  ) : (
    <Empty
      title={show === 'mine' ? 'You hold no case' : 'Somebody is on every case'}
      said="The whole queue shows what else there is."
      way={{ label: 'Show all cases', href: links.queue() }}
    />
  )

const CaseRow: FC<{ entry: Case; now: number }> = ({ entry, now }) => {
  const { holder, parts } = entry
  const sum = parts.map(({ label, points }) => `${points} for ${label}`).join(' + ')
  const title = `${postWords[entry.kind]} by ${entry.author} in “${entry.title}”`
  return (
    <li class={holder ? 'case-row is-claimed' : 'case-row'}>
      <p class="case-score" title={sum}>
        <b>{entry.score}</b>
        <span>priority</span>
      </p>
      <div class="case-row-main">
        <h2 class="case-row-title">
          {entry.may.open ? <a href={links.case(entry.id)}>{title}</a> : title}
        </h2>
        <p class="case-row-excerpt">“{entry.contestReason ?? entry.excerpt}”</p>
        <p class="case-row-meta">
          {holder ? (
            <State
              name="claimed"
              said={`${holder.handle} is on it, ${leftWords(holder.until, now)}`}
            />
          ) : (
            <State name="open" />
          )}
          <span>
            {entry.contestReason === null
              ? `${reportsWords(entry.reports)}: ${entry.reasons}`
              : 'Contested duplicate'}
          </span>
          <When at={entry.openedAt} now={now} />
          <span class="case-row-sum">{sum}</span>
        </p>
      </div>
      {entry.may.claim && !holder ? (
        <PostForm
          class="case-row-act"
          action={links.claim(entry.id)}
          label={`Claim the case: ${title}`}
        >
          <button class="button is-small">Claim</button>
        </PostForm>
      ) : null}
    </li>
  )
}
