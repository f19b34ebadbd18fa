// The help articles: every area with its first few, and one area with all of its own.
import type { FC } from 'hono/jsx'
import type { AreaPage, HelpPage } from '../../src/knowledge/help.ts'
import { links } from '../links.ts'
import { Crumbs } from '../parts/crumbs.tsx'
import { Empty } from '../parts/empty.tsx'
import { FilterForm } from '../parts/filter-form.tsx'
import { Mark } from '../parts/mark.tsx'
import { Pagination } from '../parts/pagination.tsx'
import { kindWords } from '../words/knowledge.ts'
import { dateOf } from '../words/times.ts'

export const HelpView: FC<{ page: HelpPage }> = ({ page }) => (
  <>
    <div class="page-head">
      <Crumbs up={[{ label: 'Community', href: links.home() }]} />
      <h1>Help articles</h1>
      <p class="page-lead">Official and checked; many began as an answer in the community.</p>
      <FilterForm
        action={links.search()}
        label="Search articles, codes, devices and threads"
        placeholder="What is going wrong?"
        q=""
      />
    </div>
    <div class="page-main">
      <div class="panel-row">
        {page.areas.map(({ slug, label, about, articles }) => (
          <section class="panel" aria-labelledby={`area-${slug}`}>
            <h2 class="panel-title" id={`area-${slug}`}>
              {label}
            </h2>
            <p class="muted">{about}</p>
            <ul class="link-list">
              {articles.map((article) => (
                <li>
                  <a href={links.article(article.slug)}>{article.title}</a>
                </li>
              ))}
            </ul>
            <p class="panel-meta">
              {articles.length === 0 ? (
                'No article yet.'
              ) : (
                <a href={links.help({ area: slug })}>All articles: {label}</a>
              )}
            </p>
          </section>
        ))}
      </div>
    </div>
  </>
)

export const AreaView: FC<{ page: AreaPage }> = ({ page: { area, articles, isLater, older } }) => (
  <>
    <div class="page-head">
      <Crumbs
        up={[
          { label: 'Community', href: links.home() },
          { label: 'Help', href: links.help() },
        ]}
      />
      <h1>{area.label}</h1>
      <p class="page-lead">{area.about}</p>
    </div>
    <div class="page-main">
      {articles.length === 0 ? <NoArticle slug={area.slug} isLater={isLater} /> : null}
      {articles.length > 0 ? (
        <ol class="thread-list">
          {articles.map((article) => (
            <ArticleRow article={article} />
          ))}
        </ol>
      ) : null}
      <Pagination
        newer={isLater ? links.help({ area: area.slug }) : null}
        older={older ? links.help({ area: area.slug, before: older }) : null}
      />
    </div>
  </>
)

const ArticleRow: FC<{ article: AreaPage['articles'][number] }> = ({ article }) => (
  <li class="thread-row is-article">
    <Mark state="article" icon="article" />
    <div class="thread-row-main">
      <h2 class="thread-row-title">
        <a href={links.article(article.slug)}>{article.title}</a>
      </h2>
      <p class="thread-row-excerpt">{article.opening}</p>
      <p class="thread-row-meta">
        <span>{kindWords[article.kind]}</span>
        <span>Checked {dateOf(article.checkedAt)}</span>
      </p>
    </div>
  </li>
)

const NoArticle: FC<{ slug: string; isLater: boolean }> = ({ slug, isLater }) =>
  isLater ? (
    <Empty
      title="No more articles"
      said="This is the end of the list."
      icon="article"
      way={{ label: 'Back to the first page', href: links.help({ area: slug }) }}
    />
  ) : (
    <Empty
      title="No article yet"
      said="The community may know: look at the threads of this area, or ask."
      icon="article"
      way={{ label: 'Its threads', href: links.category(slug) }}
    />
  )
