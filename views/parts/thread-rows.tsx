// Threads as rows below a heading of their own, without tabs or pages.
import type { FC } from 'hono/jsx'
import type { withChips } from '../../src/forum/lists.ts'
import { links } from '../links.ts'
import { listedStateOf } from '../words/threads.ts'
import { chipsOf } from './post.tsx'
import { ThreadRow } from './thread-row.tsx'

type Props = { threads: ReturnType<typeof withChips>[]; now: number }

export const ThreadRows: FC<Props> = ({ threads, now }) => (
  <ol class="thread-list">
    {threads.map((thread) => (
      <ThreadRow
        state={listedStateOf(thread)}
        title={thread.title}
        href={links.thread(thread)}
        category={{ label: thread.category, href: links.category(thread.categorySlug) }}
        author={thread.authorHandle}
        at={thread.activeAt}
        now={now}
        {...chipsOf(thread.chips)}
        answers={thread.replies}
        meToo={thread.meToos}
      />
    ))}
  </ol>
)
