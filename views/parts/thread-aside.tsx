// Beside a thread: the official articles, what one can do, the facts, and threads like it.
import type { FC } from 'hono/jsx'
import type { ThreadPage } from '../../src/forum/thread.ts'
import { links } from '../links.ts'
import { threadStateOf } from '../words/threads.ts'
import { ArticleCard } from './article-card.tsx'
import { CompactThreadRow } from './thread-row.tsx'
import { When } from './when.tsx'

type Props = { page: ThreadPage; now: number }

export const ThreadAside: FC<Props> = ({ page, now }) => (
  <aside class="page-aside" aria-label="Beside this thread">
    {page.articles.map((article) => (
      <ArticleCard article={article} />
    ))}
    <section class="panel" aria-labelledby="thread-facts">
      <h2 class="panel-title" id="thread-facts">
        This thread
      </h2>
      <Facts thread={page.thread} now={now} />
      <p class="panel-meta">
        <a href={links.contact(page.thread.id)}>Take it to support, with a summary</a>
      </p>
    </section>
    {page.similar.length > 0 ? <SimilarThreads threads={page.similar} now={now} /> : null}
  </aside>
)

const Facts: FC<{ thread: ThreadPage['thread']; now: number }> = ({ thread, now }) => (
  <dl class="facts">
    <div>
      <dt>Asked</dt>
      <dd>
        <When at={thread.createdAt} now={now} />
      </dd>
    </div>
    <div>
      <dt>Last active</dt>
      <dd>
        <When at={thread.activeAt} now={now} />
      </dd>
    </div>
    <div>
      <dt>Answers</dt>
      <dd>{thread.replies.toLocaleString('en')}</dd>
    </div>
  </dl>
)

const SimilarThreads: FC<{ threads: ThreadPage['similar']; now: number }> = ({ threads, now }) => (
  <section class="panel" aria-labelledby="similar-threads">
    <h2 class="panel-title" id="similar-threads">
      Similar threads
    </h2>
    <ol class="thread-list is-compact">
      {threads.map((thread) => (
        <CompactThreadRow
          state={threadStateOf(thread)}
          title={thread.title}
          href={links.thread(thread)}
          at={thread.activeAt}
          now={now}
        />
      ))}
    </ol>
  </section>
)
