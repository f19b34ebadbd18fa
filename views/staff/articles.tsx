// The articles by the state of their newest revision, for those who write and review them.
import type { FC } from 'hono/jsx'
import type { StaffArticlesPage } from '../../src/knowledge/staff-articles.ts'
import { links } from '../links.ts'
import { State } from '../parts/chip.tsx'
import { Crumbs } from '../parts/crumbs.tsx'
import { Empty } from '../parts/empty.tsx'
import { Mark } from '../parts/mark.tsx'
import { Pagination } from '../parts/pagination.tsx'
import { Tabs } from '../parts/tabs.tsx'
import { When } from '../parts/when.tsx'
import { kindWords, staffLists } from '../words/knowledge.ts'
import { ProposalForms } from './problem-proposal.tsx'

type Props = { page: StaffArticlesPage; now: number }

export const StaffArticlesView: FC<Props> = ({ page, now }) => (
  <>
    <div class="page-head">
      <Crumbs up={[{ label: 'Staff', href: links.staff() }]} />
      <h1>Articles</h1>
      <p class="page-lead">
        A draft comes from an accepted answer: open the thread and make it an official article. A
        widespread problem that was resolved proposes one, too. Someone else reads every text before
        it is published. <a href={links.askedAfter()}>What people asked after reading one</a> says
        what it lacks.
      </p>
    </div>
    <div class="page-main">
      <Tabs
        label="Articles"
        tabs={staffLists.map(({ show, label }) => ({
          label,
          href: links.staffArticles({ show }),
          current: show === page.show,
          count: show === 'published' || show === 'archived' ? undefined : page.counts[show],
        }))}
      />
      {page.proposals.length === 0 ? null : <Proposals proposals={page.proposals} now={now} />}
      {page.articles.length === 0 ? (
        <Empty
          title="Nothing here"
          said={staffLists.find(({ show }) => show === page.show)?.empty}
          icon="article"
        />
      ) : (
        <ol class="thread-list">
          {page.articles.map((article) => (
            <ArticleRow article={article} show={page.show} now={now} />
          ))}
        </ol>
      )}
      <Pagination
        newer={page.isLater ? links.staffArticles({ show: page.show }) : null}
        older={page.older ? links.staffArticles({ show: page.show, before: page.older }) : null}
      />
    </div>
  </>
)

const Proposals: FC<{ proposals: StaffArticlesPage['proposals']; now: number }> = ({
  proposals,
  now,
}) => (
  <section aria-labelledby="proposals">
    <div class="section-head">
      <h2 id="proposals">Proposed by resolved problems</h2>
    </div>
    <ul class="case-list">
      {proposals.map((problem) => (
        <li class="problem-row">
          <div class="problem-row-main">
            <h3 class="problem-row-title">
              <a href={links.staffProblem(problem.id)}>{problem.title}</a>
            </h3>
            <p class="page-meta">
              <span>
                Resolved <When at={problem.closedAt ?? now} now={now} />
              </span>
            </p>
            <ProposalForms problem={problem} article={problem.article} />
          </div>
        </li>
      ))}
    </ul>
  </section>
)

type RowProps = {
  article: StaffArticlesPage['articles'][number]
  show: StaffArticlesPage['show']
  now: number
}

const ArticleRow: FC<RowProps> = ({ article, show, now }) => (
  <li class="thread-row">
    <Mark state="article" icon="article" />
    <div class="thread-row-main">
      <h2 class="thread-row-title">
        <a href={links.editArticle(article.id)}>{article.title}</a>
      </h2>
      <p class="thread-row-meta">
        {show === 'draft' && article.isReturned ? <State name="returned" /> : null}
        <span>{kindWords[article.kind]}</span>
        <span>{article.category}</span>
        <span>
          revision {article.revision} by {article.handle}
        </span>
        <When at={article.at} now={now} />
      </p>
    </div>
  </li>
)
