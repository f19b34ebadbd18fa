// The queue: what waits for a moderator, most pressing first, and one decision for many at once.
import type { FC } from 'hono/jsx'
import type { loadQueue } from '../../moderation/index.ts'
import { links } from '../links.ts'
import { Empty } from '../parts/empty.tsx'
import { Pagination } from '../parts/pagination.tsx'
import { Tabs } from '../parts/tabs.tsx'
import { seenWords } from '../words/cases.ts'
import { BulkForm } from './bulk.tsx'
import type { Draft } from './decide-form.tsx'
import { Keys } from './keys.tsx'
import { ModTabs } from './mod-tabs.tsx'
import { QueueFilters } from './queue-filters.tsx'
import { CaseRow, tickOf } from './queue-row.tsx'

export type LoadedQueue = Awaited<ReturnType<typeof loadQueue>>

type Props = { loaded: LoadedQueue; draft: Draft; now: number }

export const QueuePage: FC<Props> = ({ loaded, draft, now }) => {
  const { filter, cases, counts, isFirst, after, rest } = loaded
  const ticked = (draft.typed.cases ?? '').split(' ')
  return (
    <>
      <div class="page-head">
        <h1>Moderation queue</h1>
        <p class="page-lead">
          What presses most comes first; each case says what its priority is made of.{' '}
          {rest.seen === 0 ? null : seenWords({ seen: rest.seen, restAfter: rest.after })}
        </p>
        <ModTabs current="queue" open={counts.all} />
      </div>
      <div class="page-main">
        <Whose loaded={loaded} />
        <QueueFilters loaded={loaded} />
        {cases.length === 0 ? (
          <NothingWaits filter={filter} />
        ) : (
          <ol class="case-list">
            {cases.map((entry) => (
              <CaseRow entry={entry} isTicked={ticked.includes(tickOf(entry))} now={now} />
            ))}
          </ol>
        )}
        <Pagination
          newer={isFirst ? null : links.queue(inAddress(filter))}
          older={after === null ? null : links.queue({ ...inAddress(filter), after })}
        />
        {cases.some(({ may }) => may.tick) || draft.errors.cases ? (
          <BulkForm
            action={links.bulk({ ...inAddress(filter), after: loaded.at })}
            draft={draft}
            rules={loaded.choices.reasons}
          />
        ) : null}
        <Keys />
      </div>
    </>
  )
}

/** The filters as the queue's address has them. */
export const inAddress = ({ show, ...filter }: LoadedQueue['filter']) => ({
  ...filter,
  show: show === 'all' ? null : show,
})

const Whose: FC<{ loaded: LoadedQueue }> = ({ loaded: { filter, counts } }) => {
  const tab = (label: string, show: LoadedQueue['filter']['show'], count?: number) => ({
    label,
    href: links.queue(inAddress({ ...filter, show })),
    current: filter.show === show,
    count,
  })
  return (
    <Tabs
      label="Cases"
      tabs={[
        tab('All', 'all'),
        tab('Mine', 'mine', counts.mine),
        tab('Unclaimed', 'unclaimed', counts.unclaimed),
        tab('Handed to me', 'handed', counts.handed),
        tab('Escalated', 'escalated', counts.escalated),
      ]}
    />
  )
}

const NothingWaits: FC<{ filter: LoadedQueue['filter'] }> = ({ filter }) => {
  const { show, ...narrowed } = filter
  if (show === 'all' && Object.values(narrowed).every((value) => value === null)) {
    return <Empty title="Nothing waits here" said="Every case has been decided." />
  }
  return (
    <Empty
      title={show === 'mine' ? 'You hold no case' : 'No case is like that'}
      said="The whole queue shows what else there is."
      way={{ label: 'Show all cases', href: links.queue() }}
    />
  )
}
