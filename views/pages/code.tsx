// One error code: what it means, what to try, what has helped, where it was seen.
import type { FC } from 'hono/jsx'
import type { CodePage } from '../../src/knowledge/codes.ts'
import { links } from '../links.ts'
import { ArticleCard } from '../parts/article-card.tsx'
import { BestSolutions } from '../parts/best-solutions.tsx'
import { CodeKin } from '../parts/code-kin.tsx'
import { Crumbs } from '../parts/crumbs.tsx'
import { DaysChart } from '../parts/days-chart.tsx'
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
      {code.may.edit ? (
        <a class="button" href={links.editCode(code.id)}>
          <Icon name="edit" />
          Edit<span class="visually-hidden"> this code</span>
        </a>
      ) : null}
    </div>
  </div>
)

const FirstSteps: FC<{ code: CodePage }> = ({ code }) => (
  <section class="panel" aria-labelledby="first-steps">
    <h2 class="panel-title" id="first-steps">
      What to try first
    </h2>
    <div class="prose">
      {code.fixes.length > 0 ? (
        <ol class="steps">
          {code.fixes.map((fix) => (
            <li>{fix}</li>
          ))}
        </ol>
      ) : (
        <p>Nothing is known to help with it yet.</p>
      )}
    </div>
  </section>
)

const Aside: FC<{ code: CodePage }> = ({ code }) => (
  <aside class="page-aside" aria-label={`About ${code.code}`}>
    {code.articles.map((article) => (
      <ArticleCard article={article} />
    ))}
    <section class="panel" aria-labelledby="signals">
      <h2 class="panel-title" id="signals">
        Lately
      </h2>
      <DaysChart days={code.days} what={code.code} />
    </section>
    <SeenOn code={code} />
    <CodeKin code={code} kinship="parent" title="The general code" />
    <CodeKin code={code} kinship="part" title="More exact codes" />
    <CodeKin code={code} kinship="sibling" title="The same elsewhere" />
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
