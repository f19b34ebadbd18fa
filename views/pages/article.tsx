// An official article: its text, what it is about, where it came from, and whether it helped.
import type { FC } from 'hono/jsx'
import type { ArticlePage } from '../../src/knowledge/help.ts'
import { links } from '../links.ts'
import { Handle } from '../parts/author-line.tsx'
import { Chips, State } from '../parts/chip.tsx'
import { Crumbs } from '../parts/crumbs.tsx'
import { type FeedbackDraft, FeedbackPanel } from '../parts/feedback-panel.tsx'
import { Flash } from '../parts/flash.tsx'
import { chipsOf } from '../parts/post.tsx'
import { ProblemBanners } from '../parts/problem-banner.tsx'
import { StoredHtml } from '../parts/stored-html.tsx'
import { ThreadPanel } from '../parts/thread-panel.tsx'
import { helpfulWords } from '../words/knowledge.ts'
import { dateOf } from '../words/times.ts'

type Props = { article: ArticlePage; now: number; draft: FeedbackDraft }

export const ArticleView: FC<Props> = ({ article, now, draft }) => (
  <>
    {article.archivedAt === null ? null : (
      <Flash kind="info">
        This article was archived on {dateOf(article.archivedAt)}: nobody keeps it up to date any
        more, and what it says may no longer hold.
      </Flash>
    )}
    <ProblemBanners problems={article.problems} />
    <div class="page-head">
      <Crumbs
        up={[
          { label: 'Help', href: links.help() },
          { label: article.category, href: links.help({ area: article.categorySlug }) },
        ]}
      />
      <h1>{article.title}</h1>
      <p class="page-meta">
        <State name={article.archivedAt === null ? 'article' : 'archived'} />
        <span>Checked {dateOf(article.checkedAt)}</span>
      </p>
      <Chips {...chipsOf(article.subjects)} />
    </div>
    <div class="page-main">
      {/* Headings within the text begin at h3. */}
      <h2 class="visually-hidden">What it says</h2>
      <StoredHtml html={article.html} class="is-article" />
      <Credit article={article} />
      {article.may.say ? <FeedbackPanel article={article} draft={draft} /> : null}
      {article.may.report ? (
        <p class="muted">
          <a href={links.reportArticle(article.slug)}>Report this article</a>
        </p>
      ) : null}
    </div>
    <aside class="page-aside" aria-label="Around this article">
      {article.may.seeFeedback ? <ForStaff article={article} /> : null}
      {article.told.length === 0 ? null : <ToldOf problems={article.told} />}
      <ThreadPanel
        id="related-threads"
        title="Asked about it"
        threads={article.threads}
        now={now}
      />
    </aside>
  </>
)

const Credit: FC<{ article: ArticlePage }> = ({ article }) => {
  const { sourceAuthor, sourceThread, sourcePostId } = article
  if (sourceAuthor === null || sourcePostId === null) return null
  return (
    <p class="muted credit">
      From an answer by <Handle handle={sourceAuthor} />
      {sourceThread === null ? null : (
        <>
          {' '}
          in <a href={links.post(sourceThread, sourcePostId)}>{sourceThread.title}</a>
        </>
      )}
    </p>
  )
}

const ToldOf: FC<{ problems: ArticlePage['told'] }> = ({ problems }) => (
  <section class="panel" aria-labelledby="told-of">
    <h2 class="panel-title" id="told-of">
      Widespread problems it is about
    </h2>
    <ul>
      {problems.map(({ id, title, closedAt }) => (
        <li>
          <a href={links.problem(id)}>{title}</a>
          {closedAt === null ? null : `, resolved ${dateOf(closedAt)}`}
        </li>
      ))}
    </ul>
  </section>
)

const ForStaff: FC<{ article: ArticlePage }> = ({ article }) => (
  <section class="panel" aria-labelledby="for-staff">
    <h2 class="panel-title" id="for-staff">
      For staff
    </h2>
    <p>{helpfulWords(article)}</p>
    <p>
      <a href={links.editArticle(article.id)}>Edit, check or archive this article</a>
    </p>
  </section>
)
