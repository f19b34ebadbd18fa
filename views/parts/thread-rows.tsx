// Threads as rows of a list, without tabs or pages.
import type { FC } from 'hono/jsx'
import type { withChips } from '../../src/forum/lists.ts'
import { links } from '../links.ts'
import { listedStateOf } from '../words/threads.ts'
import { chipsOf } from './post.tsx'
import { ThreadRow, type ThreadRowProps } from './thread-row.tsx'

/** With `postId` the row leads to that post; without it to the question. */
type Listed = ReturnType<typeof withChips> & { postId?: number | null }

type Props = {
  threads: Listed[]
  now: number
  /** In a category its own name says nothing. */
  inCategory?: boolean
  heading?: ThreadRowProps['heading']
}

export const ThreadRows: FC<Props> = ({ threads, now, inCategory, heading }) => (
  <ol class="thread-list">
    {threads.map((thread) => (
      <ThreadRow
        state={listedStateOf(thread)}
        title={thread.title}
        href={placeOf(thread)}
        category={
          inCategory ? null : { label: thread.category, href: links.category(thread.categorySlug) }
        }
        author={thread.authorHandle}
        at={thread.activeAt}
        now={now}
        {...chipsOf(thread.chips)}
        answers={thread.replies}
        meToo={thread.meToos}
        heading={heading}
      />
    ))}
  </ol>
)

const placeOf = (thread: Listed): string =>
  thread.postId ? links.post(thread, thread.postId) : links.thread(thread)
