// An official article beside a thread or under the ask form.
import type { FC } from 'hono/jsx'
import type { ArticleCard as Card } from '../../src/forum/cards.ts'
import { links } from '../links.ts'
import { dateOf } from '../words/times.ts'
import { Icon } from './icon.tsx'

export const ArticleCard: FC<{ article: Card }> = ({ article }) => (
  <section class="panel article-card" aria-labelledby={`article-${article.slug}`}>
    <p class="panel-kicker">
      <Icon name="article" />
      {article.isPromoted ? 'Official article made from this thread' : 'Official article'}
    </p>
    <h2 class="panel-title" id={`article-${article.slug}`}>
      <a href={links.article(article.slug)}>{article.title}</a>
    </h2>
    <p>{article.opening}</p>
    <p class="panel-meta">Checked {dateOf(article.checkedAt)}</p>
  </section>
)
