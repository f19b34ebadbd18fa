// The threads most others were merged into: what is asked again and again, and wants an article.
import type { FC } from 'hono/jsx'
import type { loadDashboard } from '../../src/jobs/dashboard.ts'
import { links } from '../links.ts'
import { PostForm } from '../parts/form.tsx'
import { counted, hadTheSameWords } from '../words/threads.ts'

type Thread = Awaited<ReturnType<typeof loadDashboard>>['duplicated'][number]

export const MostDuplicated: FC<{ threads: Thread[] }> = ({ threads }) => (
  <section aria-labelledby="duplicated-title">
    <h2 id="duplicated-title">Asked again and again</h2>
    {threads.length === 0 ? (
      <p>No thread was marked as a duplicate in the last thirty days.</p>
    ) : (
      <ol class="problem-list most-duplicated">
        {threads.map((thread) => (
          <li class="problem-row">
            <div class="problem-row-main">
              <h3 class="problem-row-title">
                <a href={links.thread(thread)}>{thread.title}</a>
              </h3>
              <p class="dotted">
                <span>{counted(thread.duplicates, 'duplicate', 'duplicates')} in thirty days</span>
                <span>{hadTheSameWords(thread.meToos)}</span>
              </p>
            </div>
            <div class="button-row">
              <Article thread={thread} />
            </div>
          </li>
        ))}
      </ol>
    )}
  </section>
)

const Article: FC<{ thread: Thread }> = ({ thread: { articleId, solutionId } }) => {
  if (articleId !== null) {
    return (
      <a class="button is-small" href={links.editArticle(articleId)}>
        Its article
      </a>
    )
  }
  if (solutionId === null) return <span class="muted">No accepted answer yet</span>
  return (
    <PostForm action={links.promote(solutionId)}>
      <button class="button is-small">Write the article</button>
    </PostForm>
  )
}
