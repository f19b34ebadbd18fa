// The categories as a list of links beside a page.
import type { FC } from 'hono/jsx'
import { links } from '../links.ts'

type Props = { categories: { slug: string; label: string }[]; current?: string }

export const CategoryLinks: FC<Props> = ({ categories, current }) => (
  <nav class="panel" aria-labelledby="categories">
    <h2 class="panel-title" id="categories">
      Categories
    </h2>
    <ul class="link-list">
      {categories.map(({ slug, label }) => (
        <li>
          <a href={links.category(slug)} aria-current={slug === current ? 'page' : undefined}>
            {label}
          </a>
        </li>
      ))}
    </ul>
  </nav>
)
