// Threads beside a page, in a panel of their own; nothing where there are none.
import type { Child, FC } from 'hono/jsx'
import { links } from '../links.ts'
import { threadStateOf } from '../words/threads.ts'
import { CompactThreadRow } from './thread-row.tsx'

type Thread = {
  id: number
  slug: string
  title: string
  activeAt: number
  replies: number
  solvedAt: number | null
  /** Why it stands here, where that is not plain. */
  why?: string
}

type Props = {
  /** The heading's id, which names the panel. */
  id: string
  title: Child
  threads: Thread[]
  now: number
}

export const ThreadPanel: FC<Props> = ({ id, title, threads, now }) =>
  threads.length === 0 ? null : (
    <section class="panel" aria-labelledby={id}>
      <h2 class="panel-title" id={id}>
        {title}
      </h2>
      <ol class="thread-list is-compact">
        {threads.map((thread) => (
          <CompactThreadRow
            state={threadStateOf(thread)}
            title={thread.title}
            href={links.thread(thread)}
            at={thread.activeAt}
            now={now}
            why={thread.why}
          />
        ))}
      </ol>
    </section>
  )
