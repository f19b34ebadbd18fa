// The ways to narrow a search, with how many results each leaves; folded above the results on a phone.
import type { FC } from 'hono/jsx'
import type { SearchPage } from '../../src/knowledge/search.ts'
import { links } from '../links.ts'
import { chosenWords } from '../words/search.ts'
import { Icon } from './icon.tsx'

export const SearchFacets: FC<{ page: SearchPage }> = ({ page: { facets } }) =>
  facets.length === 0 ? null : (
    <aside class="page-aside search-aside" aria-label="Narrow the results">
      <details class="unfold search-facets">
        <summary>Narrow the results</summary>
        {facets.map(({ title, ways }) => (
          <nav class="panel" aria-label={title}>
            <h2 class="panel-title">{title}</h2>
            <ul class="facet-list">
              {ways.map(({ label, count, q }) => (
                <li>
                  <a href={links.search({ q })} data-narrows>
                    <span>{label}</span>
                    <span class="facet-count">
                      {count.toLocaleString('en')}
                      <span class="visually-hidden"> results</span>
                    </span>
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        ))}
      </details>
    </aside>
  )

/** The filters in force, each a link to the search without it. */
export const ChosenFilters: FC<{ page: SearchPage }> = ({ page: { chosen } }) =>
  chosen.length === 0 ? null : (
    <ul class="chips search-chosen" aria-label="Filters">
      {chosen.map((filter) => (
        <li>
          <a class="chip" href={links.search({ q: filter.without })} data-narrows>
            {chosenWords(filter)}
            <Icon name="close" />
            <span class="visually-hidden">, take it off</span>
          </a>
        </li>
      ))}
    </ul>
  )
