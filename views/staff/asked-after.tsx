// Articles that did not answer: which, how many asked after reading them, and what they asked.
import type { FC } from 'hono/jsx'
import type { AskedAfterList, AskedAfterPage } from '../../src/knowledge/asked-after.ts'
import { idToUrl } from '../../src/lib/ids.ts'
import { links } from '../links.ts'
import { Crumbs } from '../parts/crumbs.tsx'
import { Empty } from '../parts/empty.tsx'
import { TextArea } from '../parts/field.tsx'
import { PostForm } from '../parts/form.tsx'
import { Mark } from '../parts/mark.tsx'
import { Pagination } from '../parts/pagination.tsx'
import type { DraftShown } from '../parts/reply-form.tsx'
import { When } from '../parts/when.tsx'
import { threadIcons } from '../words/states.ts'
import { askedAfterWords, counted, provenWords, threadStateOf } from '../words/threads.ts'

export const AskedAfterView: FC<{ page: AskedAfterList; now: number }> = ({ page, now }) => (
  <>
    <div class="page-head">
      <Crumbs
        up={[
          { label: 'Staff', href: links.staff() },
          { label: 'Articles', href: links.staffArticles() },
        ]}
      />
      <h1>Asked after reading</h1>
      <p class="page-lead">
        These articles stood beside a question while it was written, and it was asked nevertheless.
        What people asked says what an article lacks.
      </p>
    </div>
    <div class="page-main">
      {page.articles.length === 0 ? (
        <Empty
          title="Every article answers"
          said="An article stands here once somebody asked although it was shown to them."
          icon="article"
        />
      ) : (
        <ol class="thread-list">
          {page.articles.map((article) => (
            <ArticleRow article={article} now={now} />
          ))}
        </ol>
      )}
    </div>
  </>
)

type RowProps = { article: AskedAfterList['articles'][number]; now: number }

const ArticleRow: FC<RowProps> = ({ article, now }) => (
  <li class="thread-row">
    <Mark state="article" icon="article" />
    <div class="thread-row-main">
      <h2 class="thread-row-title">
        <a href={links.articleAskedAfter(article.id)}>{article.title}</a>
      </h2>
      <p class="thread-row-meta">
        <b>{askedAfterWords(article.askedAfter)}</b>
        <span>{article.isOwn ? 'yours' : `of ${article.owner}`}</span>
        <span>revision {article.revision}</span>
        <When at={article.publishedAt} now={now} />
      </p>
      <ul class="close-links">
        {article.newest.map((thread) => (
          <li>
            <a href={links.thread(thread)}>{thread.title}</a>
          </li>
        ))}
      </ul>
    </div>
  </li>
)

type PageProps = { page: AskedAfterPage; now: number; draft: DraftShown }

export const ArticleAskedAfterView: FC<PageProps> = ({ page, now, draft }) => {
  const { article } = page
  return (
    <>
      <div class="page-head">
        <Crumbs
          up={[
            { label: 'Staff', href: links.staff() },
            { label: 'Asked after reading', href: links.askedAfter() },
          ]}
        />
        <h1>{article.title}</h1>
        <p class="page-lead">
          {askedAfterWords(article.askedAfter)} (revision {article.revision}, of {article.owner}).{' '}
          <a href={links.article(article.slug)}>Read it</a> or{' '}
          <a href={links.editArticle(article.id)}>write a better revision</a>.
        </p>
      </div>
      <div class="page-main">
        {page.questions.length === 0 ? (
          <Empty
            title="Nothing is open"
            said="Nobody asked since this was dealt with."
            icon="check"
          />
        ) : (
          <ol class="thread-list">
            {page.questions.map((question) => (
              <QuestionRow question={question} now={now} />
            ))}
          </ol>
        )}
        <Pagination
          newer={page.isLater ? links.articleAskedAfter(article.id) : null}
          older={page.older ? links.articleAskedAfter(article.id, { before: page.older }) : null}
        />
        {page.questions.length > 0 && !page.isLater ? (
          <DealtForm page={page} draft={draft} />
        ) : null}
        <Dealings page={page} now={now} />
      </div>
    </>
  )
}

type QuestionProps = { question: AskedAfterPage['questions'][number]; now: number }

const QuestionRow: FC<QuestionProps> = ({ question, now }) => {
  const state = threadStateOf(question)
  return (
    <li class={`thread-row is-${state}`}>
      <Mark state={state} icon={threadIcons[state]} />
      <div class="thread-row-main">
        <h2 class="thread-row-title">
          <a href={links.thread(question)}>{question.title}</a>
        </h2>
        <p class="thread-row-meta">
          <span>
            {question.opened ? 'opened the article' : 'saw it'} as number {question.rank}
          </span>
          <span>{provenWords({ ...question, worked: 0 })}</span>
          {question.askedAfter > 0 ? <span>{askedAfterWords(question.askedAfter)}</span> : null}
          {question.isHidden ? <span>hidden now</span> : null}
          <When at={question.at} now={now} />
        </p>
      </div>
    </li>
  )
}

const DealtForm: FC<{ page: AskedAfterPage; draft: DraftShown }> = ({ page, draft }) => (
  <PostForm class="form" id="dealt" action={links.articleAskedAfter(page.article.id)}>
    <h2>These are dealt with</h2>
    <p>
      Say so once revision {page.article.revision} answers them: the count starts anew, and later
      questions are about that revision.
    </p>
    <input type="hidden" name="upTo" value={idToUrl(page.questions[0]?.id ?? 0)} />
    <TextArea
      name="note"
      label="What was changed?"
      rows={2}
      value={draft.typed.note}
      error={draft.errors.note}
      maxlength={500}
    />
    <div class="button-row">
      <button class="button is-primary">Start the count anew</button>
    </div>
  </PostForm>
)

const Dealings: FC<{ page: AskedAfterPage; now: number }> = ({ page: { dealings }, now }) =>
  dealings.length === 0 ? null : (
    <section aria-labelledby="dealings">
      <h2 id="dealings">Dealt with before</h2>
      <ul>
        {dealings.map((one) => (
          <li>
            {counted(one.questions, 'question', 'questions')} by {one.by} with revision{' '}
            {one.revision} <When at={one.at} now={now} />: {one.note}
          </li>
        ))}
      </ul>
    </section>
  )
