// The results of a search as one list, beside the ways to narrow it.
import type { FC } from 'hono/jsx'
import type { SearchPage } from '../../src/knowledge/search.ts'
import { links } from '../links.ts'
import { Empty } from '../parts/empty.tsx'
import { Pagination } from '../parts/pagination.tsx'
import { ProblemBanners } from '../parts/problem-banner.tsx'
import { ChosenFilters, SearchFacets } from '../parts/search-facets.tsx'
import { SearchForm } from '../parts/search-form.tsx'
import { CodeAnswer, CodeHit, DeviceHit, TextHit } from '../parts/search-rows.tsx'
import { totalWords } from '../words/search.ts'

type Props = { page: SearchPage; now: number }

export const SearchView: FC<Props> = ({ page, now }) => {
  const { q, codes, devices, hits, answer } = page
  const listed = codes.length + devices.length + hits.length
  return (
    <>
      <ProblemBanners problems={page.problems} />
      <div class="page-head">
        <h1>Search</h1>
        <SearchForm page={page} />
        <ChosenFilters page={page} />
        {q === '' ? <Ways /> : null}
      </div>
      <SearchFacets page={page} />
      <div class="page-main" id="found" {...countedAs(page, listed + (answer ? 1 : 0))}>
        <Corrected correction={page.correction} />
        {answer ? <CodeAnswer answer={answer} /> : null}
        {hits.length > 0 ? <p class="muted search-total">{totalWords(page)}</p> : null}
        {listed > 0 ? <Found page={page} now={now} /> : null}
        {listed === 0 && !answer ? <Nothing page={page} /> : null}
        <Pagination
          newer={page.isLater ? links.search({ q }) : null}
          older={page.older ? links.search({ q, after: page.older }) : null}
        />
      </div>
    </>
  )
}

// What the script tells of a search when its page is left; later pages are the same search.
const countedAs = ({ said, isLater, chosen }: SearchPage, found: number) =>
  said === '' || isLater || chosen.length > 0
    ? {}
    : { 'data-searched': said, 'data-found': String(found), 'data-tell': links.searchSeen() }

const Corrected: FC<{ correction: SearchPage['correction'] }> = ({ correction }) =>
  correction === null ? null : (
    <p class="search-corrected" role="status">
      {correction.isInstead ? 'Showing results for ' : 'Showing also results for '}
      <a href={links.search({ q: correction.meant })} data-narrows>
        <b>{correction.meant}</b>
      </a>
      {correction.isInstead ? '; search instead for ' : '; search only for '}
      <a href={links.search({ q: correction.literal })} data-narrows>
        {correction.typed}
      </a>
    </p>
  )

const Found: FC<Props> = ({ page, now }) => (
  <ol class="thread-list" aria-label={`Found for ${page.q}`}>
    {page.codes.map((code) => (
      <CodeHit {...code} />
    ))}
    {page.devices.map((device) => (
      <DeviceHit {...device} />
    ))}
    {page.hits.map((hit) => (
      <TextHit hit={hit} now={now} />
    ))}
  </ol>
)

const examples = [
  ['"black screen"', 'these words together'],
  ['router -wifi', 'without a word'],
  ['device:"samsung tv"', 'on a device, in any spelling'],
  ['code:nw25', 'about a code'],
  ['is:solved', 'also is:unsolved, is:open, is:official'],
  ['in:billing', 'in a category'],
  ['by:maya', 'written by somebody'],
]

const Ways: FC = () => (
  <details class="unfold">
    <summary>Ways to search</summary>
    <dl class="facts search-ways">
      {examples.map(([typed = '', means]) => (
        <div>
          <dt>
            <a href={links.search({ q: typed })}>
              <code>{typed}</code>
            </a>
          </dt>
          <dd>{means}</dd>
        </div>
      ))}
    </dl>
  </details>
)

const Nothing: FC<{ page: SearchPage }> = ({ page }) => {
  const { q, said, isSearchable, isLater } = page
  if (q === '') {
    return (
      <Empty
        title="What is going wrong?"
        said="Type a code as it stands on your screen, a device, or a few words."
        icon="search"
        way={{ label: 'Browse the help articles', href: links.help() }}
      />
    )
  }
  if (isLater) {
    return (
      <Empty
        title="No more results"
        said="This is the end of the list."
        icon="search"
        way={{ label: 'Back to the first page', href: links.search({ q }) }}
      />
    )
  }
  return (
    <Empty
      title={isSearchable ? `Nothing found for “${q}”` : 'There is no word in that to search for'}
      said={<Suggested page={page} />}
      icon="search"
      way={{ label: 'Ask this', href: links.ask({ title: said || q }) }}
    />
  )
}

const Suggested: FC<{ page: SearchPage }> = ({ page: { chosen, said, isSearchable, q } }) => (
  <>
    {isSearchable || !q.includes('-')
      ? null
      : 'Say also what to look for, not only what to leave out. '}
    {chosen.length > 0 && said !== '' ? (
      <>
        <a href={links.search({ q: said })}>Search without filters</a>, or use fewer or other words.{' '}
      </>
    ) : (
      'Fewer or other words may find more. '
    )}
    If nobody has had it before, ask.
  </>
)
