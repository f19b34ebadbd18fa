// One error code: what it means, what to try, what has helped, where it was seen.
import type { FC } from 'hono/jsx'
import type { CodePage } from '../../src/knowledge/codes.ts'
import { links } from '../links.ts'
import { ArticleCard } from '../parts/article-card.tsx'
import { BestSolutions } from '../parts/best-solutions.tsx'
import { Chips } from '../parts/chip.tsx'
import { Crumbs } from '../parts/crumbs.tsx'
import { Empty } from '../parts/empty.tsx'
import { Icon } from '../parts/icon.tsx'
import { ProblemBanners } from '../parts/problem-banner.tsx'
import { ThreadRows } from '../parts/thread-rows.tsx'
import { confidenceWords, tallyWords } from '../words/knowledge.ts'

type Props = { code: CodePage; now: number }

export const CodeView: FC<Props> = ({ code, now }) => (
  <>
    <ProblemBanners problems={code.problems} />
    <Head code={code} />
    <div class="page-main">
      <FirstSteps code={code} />
      <BestSolutions title="What has helped" solutions={code.solutions} now={now} />
      <section aria-labelledby="threads">
        <div class="section-head">
          <h2 id="threads">Latest threads about {code.code}</h2>
        </div>
        {code.threads.length > 0 ? (
          <ThreadRows threads={code.threads} now={now} />
        ) : (
          <Empty
            title="Nobody has asked about it yet"
            said="Yours would be the first thread. Say on which device it shows and what you tried."
            icon="question"
            way={{ label: `Ask about ${code.code}`, href: links.ask({ code: code.code }) }}
          />
        )}
      </section>
    </div>
    <Aside code={code} />
  </>
)

const Head: FC<{ code: CodePage }> = ({ code }) => (
  <div class="page-head">
    <Crumbs
      up={[
        { label: 'Community', href: links.home() },
        { label: 'Codes', href: links.codes() },
      ]}
    />
    <h1 class="code-title">{code.code}</h1>
    <p class="page-lead">{code.meaning}</p>
    <p class="page-meta">
      <span>{confidenceWords(code)}</span>
      <a href={links.category(code.categorySlug)}>{code.category}</a>
      <span>{tallyWords(code.tally.threads, code.counted)}</span>
      {code.tally.solved > 0 ? <span>{code.tally.solved} solved</span> : null}
    </p>
    <div class="page-actions">
      <a class="button is-primary" href={links.ask({ code: code.code })}>
        <Icon name="plus" />
        Ask about {code.code}
      </a>
    </div>
  </div>
)

const FirstSteps: FC<{ code: CodePage }> = ({ code }) => (
  <section class="panel" aria-labelledby="first-steps">
    <h2 class="panel-title" id="first-steps">
      What to try first
    </h2>
    <div class="prose">
      <ol class="steps">
        {code.fixes.map((fix) => (
          <li>{fix}</li>
        ))}
      </ol>
    </div>
  </section>
)

const Aside: FC<{ code: CodePage }> = ({ code }) => (
  <aside class="page-aside" aria-label={`About ${code.code}`}>
    {code.articles.map((article) => (
      <ArticleCard article={article} />
    ))}
    <SeenOn code={code} />
    <Related code={code} kinship="parent" title="The general code" />
    <Related code={code} kinship="part" title="More exact codes" />
    <Related code={code} kinship="sibling" title="The same elsewhere" />
    <section class="panel" aria-labelledby="family">
      <h2 class="panel-title" id="family">
        Its family
      </h2>
      <p>
        <span class="code">{code.shape}</span> {code.familyAbout}
      </p>
    </section>
  </aside>
)

const SeenOn: FC<{ code: CodePage }> = ({ code: { devices } }) =>
  devices.length === 0 ? null : (
    <section class="panel" aria-labelledby="seen-on">
      <h2 class="panel-title" id="seen-on">
        Seen on
      </h2>
      <ul class="link-list">
        {devices.map(({ ref, name, threads }) => (
          <li>
            <a href={links.device(ref)}>{name}</a>
            <span>
              {threads}
              <span class="visually-hidden">{threads === 1 ? ' thread' : ' threads'}</span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  )

type RelatedProps = {
  code: CodePage
  kinship: CodePage['related'][number]['kinship']
  title: string
}

const Related: FC<RelatedProps> = ({ code, kinship, title }) => {
  const codes = code.related
    .filter((related) => related.kinship === kinship)
    .map((related) => ({ label: related.code, href: links.code(related.code) }))
  if (codes.length === 0) return null
  return (
    <section class="panel" aria-labelledby={`related-${kinship}`}>
      <h2 class="panel-title" id={`related-${kinship}`}>
        {title}
      </h2>
      <Chips codes={codes} />
    </section>
  )
}

/** For an address that spells no code we know. */
export const UnknownCode: FC<{ spelled: string }> = ({ spelled }) => (
  <div class="empty is-page">
    <h1>We do not know this code</h1>
    <p>
      <span class="code">{spelled}</span> is not in our list. It may be new, mistyped, or belong to
      another service or device.
    </p>
    <p class="button-row">
      <a class="button is-primary" href={links.ask({ title: spelled })}>
        Ask about it
      </a>
      <a class="button" href={links.search({ q: spelled })}>
        Search for it
      </a>
      <a class="button is-quiet" href={links.codes()}>
        All codes
      </a>
    </p>
  </div>
)
