// The results of a search as one list: codes and devices that were meant, then articles and threads.
import type { FC, PropsWithChildren } from 'hono/jsx'
import type { FoundText, SearchPage } from '../../src/knowledge/search.ts'
import { links } from '../links.ts'
import { Empty } from '../parts/empty.tsx'
import { FilterForm } from '../parts/filter-form.tsx'
import { Mark } from '../parts/mark.tsx'
import { Marked } from '../parts/marked.tsx'
import { Pagination } from '../parts/pagination.tsx'
import { ThreadRow } from '../parts/thread-row.tsx'
import { deviceTypeWords } from '../words/knowledge.ts'
import { listedStateOf } from '../words/threads.ts'
import { dateOf } from '../words/times.ts'

type Props = { page: SearchPage; now: number }

export const SearchView: FC<Props> = ({ page, now }) => {
  const { q, codes, devices, hits } = page
  const isFound = codes.length + devices.length + hits.length > 0
  return (
    <>
      <div class="page-head">
        <h1>Search</h1>
        <FilterForm
          action={links.search()}
          label="Search threads, articles, codes and devices"
          placeholder="A code, a device, or what goes wrong"
          q={q}
        />
      </div>
      <div class="page-main">
        {isFound ? <Found page={page} now={now} /> : <Nothing page={page} />}
        <Pagination
          newer={page.isLater ? links.search({ q }) : null}
          older={page.older ? links.search({ q, after: page.older }) : null}
        />
      </div>
    </>
  )
}

const Found: FC<Props> = ({ page, now }) => (
  <ol class="thread-list" aria-label={`Found for ${page.q}`}>
    {page.codes.map(({ code, meaning }) => (
      <Row icon="code" kind="Error code" title={code} href={links.code(code)}>
        <p class="thread-row-excerpt">{meaning}</p>
      </Row>
    ))}
    {page.devices.map(({ id, name, type }) => (
      <Row
        icon="device"
        kind={`Device · ${deviceTypeWords(type)}`}
        title={name}
        href={links.device(id)}
      />
    ))}
    {page.hits.map((hit) =>
      hit.kind === 'article' ? <ArticleHit hit={hit} /> : <ThreadHit hit={hit} now={now} />,
    )}
  </ol>
)

type RowProps = PropsWithChildren<{ icon: string; kind: string; title: string; href: string }>

const Row: FC<RowProps> = ({ icon, kind, title, href, children }) => (
  <li class={`thread-row is-${icon}`}>
    <Mark state={icon === 'article' ? 'article' : 'info'} icon={icon} />
    <div class="thread-row-main">
      <h2 class="thread-row-title">
        <a href={href}>{title}</a>
      </h2>
      {children}
      <p class="thread-row-meta">
        <span>{kind}</span>
      </p>
    </div>
  </li>
)

const ArticleHit: FC<{ hit: FoundText }> = ({ hit }) => (
  <Row
    icon="article"
    kind={`Official article · checked ${dateOf(hit.at)}`}
    title={hit.title}
    href={links.article(hit.slug)}
  >
    <p class="thread-row-excerpt">
      <Marked stretches={hit.excerpt} />
    </p>
  </Row>
)

const ThreadHit: FC<{ hit: FoundText; now: number }> = ({ hit, now }) => (
  <ThreadRow
    state={listedStateOf(hit)}
    title={hit.title}
    href={hit.answerId === null ? links.thread(hit) : links.post(hit, hit.answerId)}
    category={{ label: hit.category, href: links.category(hit.categorySlug) }}
    author={hit.answerId === null ? hit.author : `answer by ${hit.author}`}
    at={hit.at}
    now={now}
    answers={hit.replies}
    meToo={hit.meToos}
    excerpt={<Marked stretches={hit.excerpt} />}
    heading="h2"
  />
)

const Nothing: FC<{ page: SearchPage }> = ({ page: { q, isSearchable, isLater } }) => {
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
      said="Fewer or other words may find more. If nobody has had it before, ask."
      icon="search"
      way={{ label: 'Ask this', href: links.ask({ title: q }) }}
    />
  )
}
