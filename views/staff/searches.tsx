// What people searched for and found nothing, or opened nothing: articles that are missing or misnamed.
import type { FC } from 'hono/jsx'
import type { SearchesPage } from '../../src/knowledge/searches.ts'
import { links } from '../links.ts'
import { Crumbs } from '../parts/crumbs.tsx'
import { Empty } from '../parts/empty.tsx'
import { Tabs } from '../parts/tabs.tsx'
import { counted } from '../words/threads.ts'

type Tally = SearchesPage['nothing'][number]

export const SearchesView: FC<{ page: SearchesPage }> = ({ page: { days, nothing, unopened } }) => (
  <>
    <div class="page-head">
      <Crumbs up={[{ label: 'Staff', href: links.staff() }]} />
      <h1>Searches</h1>
      <p class="page-lead">
        What people looked for in vain. Words stand here once three networks searched for them, each
        counted once; readers without script are not counted, and nothing says who it was.
      </p>
    </div>
    <div class="page-main">
      <Tabs
        label="How far back"
        tabs={[7, 30].map((far) => ({
          label: `${far} days`,
          href: links.staffSearches({ days: String(far) }),
          current: far === days,
        }))}
      />
      <Searches
        title="Found nothing"
        searches={nothing}
        empty="No search that several people made came back empty."
      />
      <Searches
        title="Found, but opened nothing"
        searches={unopened}
        empty="Whoever searched opened something."
      />
    </div>
  </>
)

type Props = { title: string; searches: Tally[]; empty: string }

const Searches: FC<Props> = ({ title, searches, empty }) => (
  <section>
    <h2>{title}</h2>
    {searches.length === 0 ? (
      <Empty title="Nothing here" said={empty} icon="search" />
    ) : (
      <table class="table">
        <thead>
          <tr>
            <th scope="col">Searched for</th>
            <th scope="col">
              <span class="visually-hidden">What to do</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {searches.map((search) => (
            <SearchRow search={search} />
          ))}
        </tbody>
      </table>
    )}
  </section>
)

const SearchRow: FC<{ search: Tally }> = ({ search: { words, networks, opened } }) => (
  <tr>
    <th scope="row">
      <a href={links.search({ q: words })}>{words}</a>
      <p class="muted">
        {counted(networks, 'network', 'networks')}
        {opened === 0 ? '' : `; ${counted(opened, 'other', 'others')} opened something`}
      </p>
    </th>
    <td>
      <form method="post" action={links.startArticle()}>
        <input type="hidden" name="title" value={words} />
        <button class="button is-small">
          Write an article<span class="visually-hidden"> on {words}</span>
        </button>
      </form>
    </td>
  </tr>
)
