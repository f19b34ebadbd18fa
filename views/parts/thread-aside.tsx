// Beside a thread: the official articles, what one can do, the facts, and threads like it.
import type { FC } from 'hono/jsx'
import type { ThreadPage } from '../../src/forum/thread.ts'
import { links } from '../links.ts'
import { ArticleCard } from './article-card.tsx'
import type { DraftShown } from './reply-form.tsx'
import { SlowForm } from './slow-form.tsx'
import { ThreadPanel } from './thread-panel.tsx'
import { When } from './when.tsx'

type Props = { page: ThreadPage; now: number; slow: DraftShown }

export const ThreadAside: FC<Props> = ({ page, now, slow }) => (
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
      {page.may.report ? (
        <p class="panel-meta">
          <a href={links.reportThread(page.thread.id)}>Report this thread</a>
        </p>
      ) : null}
      {page.may.markDuplicate ? (
        <p class="panel-meta">
          <a href={links.duplicate(page.thread)}>Mark as a duplicate</a>
        </p>
      ) : null}
    </section>
    {page.may.slow ? <SlowForm thread={page.thread} draft={slow} /> : null}
    <ThreadPanel id="similar-threads" title="Similar threads" threads={page.similar} now={now} />
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
