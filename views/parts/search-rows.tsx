// One result of a search, of any kind, and the code that is all that was asked for.
import type { FC, PropsWithChildren } from 'hono/jsx'
import type { FoundText, SearchPage } from '../../src/knowledge/search.ts'
import { links } from '../links.ts'
import { deviceTypeWords } from '../words/knowledge.ts'
import { listedStateOf } from '../words/threads.ts'
import { dateOf } from '../words/times.ts'
import { Mark } from './mark.tsx'
import { Marked } from './marked.tsx'
import { KnownProblem, ThreadRow } from './thread-row.tsx'

const stepsShown = 3

/** What the code means, what to try first, and where to read on: most need nothing else. */
export const CodeAnswer: FC<{ answer: NonNullable<SearchPage['answer']> }> = ({ answer }) => (
  <section class="panel code-answer" aria-labelledby="code-answer">
    <p class="panel-kicker">Error code</p>
    <h2 class="panel-title" id="code-answer">
      <a href={links.code(answer.code)}>{answer.code}</a>
    </h2>
    <p>{answer.meaning}</p>
    {answer.fixes.length > 0 ? (
      <div class="prose">
        <ol class="steps">
          {answer.fixes.slice(0, stepsShown).map((fix) => (
            <li>{fix}</li>
          ))}
        </ol>
      </div>
    ) : null}
    <p class="panel-meta">
      <a href={links.code(answer.code)}>Everything about {answer.code}</a>
    </p>
    {answer.article ? (
      <p class="panel-meta">
        Official article: <a href={links.article(answer.article.slug)}>{answer.article.title}</a>,
        checked {dateOf(answer.article.at)}
      </p>
    ) : null}
  </section>
)

type Beside = { problem: FoundText['problem'] }

export const CodeHit: FC<{ code: string; meaning: string } & Beside> = ({
  code,
  meaning,
  problem,
}) => (
  <Row icon="code" kind="Error code" title={code} href={links.code(code)} problem={problem}>
    <p class="thread-row-excerpt">{meaning}</p>
  </Row>
)

export const DeviceHit: FC<{ id: string; name: string; type: string } & Beside> = ({
  id,
  name,
  type,
  problem,
}) => (
  <Row
    icon="device"
    kind={`Device · ${deviceTypeWords(type)}`}
    title={name}
    href={links.device(id)}
    problem={problem}
  />
)

export const TextHit: FC<{ hit: FoundText; now: number }> = ({ hit, now }) =>
  hit.kind === 'article' ? <ArticleHit hit={hit} /> : <ThreadHit hit={hit} now={now} />

type RowProps = PropsWithChildren<
  { icon: string; kind: string; title: string; href: string } & Beside
>

const Row: FC<RowProps> = ({ icon, kind, title, href, problem, children }) => (
  <li class={`thread-row is-${icon}`}>
    <Mark state={icon === 'article' ? 'article' : 'info'} icon={icon} />
    <div class="thread-row-main">
      <h2 class="thread-row-title">
        <a href={href}>{title}</a>
      </h2>
      {children}
      <p class="thread-row-meta">
        <KnownProblem problem={problem} />
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
    problem={hit.problem}
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
    problem={hit.problem}
    excerpt={<Marked stretches={hit.excerpt} />}
    heading="h2"
  />
)
