// A category: what belongs in it, and its threads.
import type { FC } from 'hono/jsx'
import type { CategoryPage } from '../../src/forum/lists.ts'
import { links } from '../links.ts'
import { CategoryLinks } from '../parts/category-links.tsx'
import { Crumbs } from '../parts/crumbs.tsx'
import { Icon } from '../parts/icon.tsx'
import { ThreadList } from '../parts/thread-list.tsx'

export const CategoryView: FC<{ page: CategoryPage; now: number }> = ({ page, now }) => {
  const { slug, label, about } = page.category
  return (
    <>
      <div class="page-head">
        <Crumbs up={[{ label: 'Community', href: links.home() }]} />
        <h1>{label}</h1>
        <p class="page-lead">{about}</p>
        <div class="page-actions">
          <a class="button is-primary" href={links.ask({ category: slug })}>
            <Icon name="plus" />
            Ask here
          </a>
        </div>
      </div>
      <ThreadList
        list={page.list}
        now={now}
        address={(query) => links.category(slug, query)}
        inCategory
      />
      <aside class="page-aside" aria-label="Other categories">
        <CategoryLinks categories={page.categories} current={slug} />
      </aside>
    </>
  )
}
