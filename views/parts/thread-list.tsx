// A list of threads under its tabs, with the way to older ones; or what stands where none are.
import type { FC } from 'hono/jsx'
import type { ThreadList as List } from '../../src/forum/lists.ts'
import { links } from '../links.ts'
import { listWords } from '../words/threads.ts'
import { Empty } from './empty.tsx'
import { Pagination } from './pagination.tsx'
import { Tabs } from './tabs.tsx'
import { ThreadRows } from './thread-rows.tsx'

type Props = {
  list: List
  now: number
  /** The address of this list with another tab or page. */
  address: (query: { show?: string; before?: string }) => string
  inCategory?: boolean
}

export const ThreadList: FC<Props> = ({ list, now, address, inCategory }) => (
  <div class="page-main">
    <h2 class="visually-hidden">Threads</h2>
    <Tabs
      label="Threads"
      tabs={tabs.map(({ show, label }) => ({
        label,
        href: address({ show: show === 'latest' ? undefined : show }),
        current: show === list.show,
      }))}
    />
    {list.threads.length === 0 ? <Nothing list={list} address={address} /> : null}
    {list.threads.length > 0 ? (
      <ThreadRows threads={list.threads} now={now} inCategory={inCategory} />
    ) : null}
    <Pagination
      newer={list.isLater ? address({ show: showOf(list) }) : null}
      older={list.older ? address({ show: showOf(list), before: list.older }) : null}
    />
  </div>
)

const tabs = [
  { show: 'latest', label: 'Latest' },
  { show: 'unanswered', label: 'Unanswered' },
  { show: 'solved', label: 'Solved' },
] as const

const showOf = (list: List) => (list.show === 'latest' ? undefined : list.show)

const Nothing: FC<Pick<Props, 'list' | 'address'>> = ({ list, address }) =>
  list.isLater ? (
    <Empty
      title="No older threads"
      said="This is the end of the list."
      way={{ label: 'Back to the first page', href: address({ show: showOf(list) }) }}
    />
  ) : (
    <Empty
      {...listWords[list.show]}
      icon="question"
      way={{ label: 'Ask a question', href: links.ask() }}
    />
  )
