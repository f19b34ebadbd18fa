// One device: the codes seen on it, the solutions that worked on it, its threads and articles.
import type { FC } from 'hono/jsx'
import type { DevicePage } from '../../src/knowledge/devices.ts'
import { links } from '../links.ts'
import { ArticleCard } from '../parts/article-card.tsx'
import { BestSolutions } from '../parts/best-solutions.tsx'
import { Crumbs } from '../parts/crumbs.tsx'
import { DeviceSupport } from '../parts/device-support.tsx'
import { Empty } from '../parts/empty.tsx'
import { Icon } from '../parts/icon.tsx'
import { ProblemBanners } from '../parts/problem-banner.tsx'
import { ThreadRows } from '../parts/thread-rows.tsx'
import { deviceTypeWords, makerWords, tallyWords } from '../words/knowledge.ts'

type Props = { device: DevicePage; now: number }

export const DeviceView: FC<Props> = ({ device, now }) => (
  <>
    <ProblemBanners problems={device.problems} />
    <Head device={device} />
    <div class="page-main">
      {isRestricted(device) ? <DeviceSupport device={device} /> : null}
      <KnownIssues device={device} />
      <CodesSeen device={device} />
      <BestSolutions title="What worked on it" solutions={device.solutions} now={now} />
      <section aria-labelledby="threads">
        <div class="section-head">
          <h2 id="threads">Latest threads</h2>
        </div>
        {device.threads.length > 0 ? (
          <ThreadRows threads={device.threads} now={now} />
        ) : (
          <Empty
            title="Nobody has asked about it yet"
            said="Yours would be the first thread about this device."
            icon="question"
            way={{ label: 'Ask a question', href: links.ask({ device: device.id }) }}
          />
        )}
      </section>
    </div>
    <aside class="page-aside" aria-label={`About ${device.name}`}>
      {isRestricted(device) ? null : <DeviceSupport device={device} />}
      {device.articles.map((article) => (
        <ArticleCard article={article} />
      ))}
      <Related device={device} />
    </aside>
  </>
)

// Whoever reads on should know it first, on a phone, too.
const isRestricted = ({ support }: DevicePage): boolean =>
  support === 'limited' || support === 'ended'

const Head: FC<{ device: DevicePage }> = ({ device }) => (
  <div class="page-head">
    <Crumbs
      up={[
        { label: 'Community', href: links.home() },
        { label: 'Devices', href: links.devices() },
      ]}
    />
    <h1>{device.name}</h1>
    <p class="page-meta">
      <span>{makerWords(device.maker)}</span>
      <span>{deviceTypeWords(device.type)}</span>
      <span>{device.platform}</span>
      <span>{tallyWords(device.tally.threads, device.counted)}</span>
      {device.tally.solved > 0 ? <span>{device.tally.solved} solved</span> : null}
    </p>
    <div class="page-actions">
      <a class="button is-primary" href={links.ask({ device: device.id })}>
        <Icon name="plus" />
        Ask about it
      </a>
      {device.may.edit ? (
        <a class="button" href={links.editDevice(device.id)}>
          <Icon name="edit" />
          Edit<span class="visually-hidden"> this device</span>
        </a>
      ) : null}
    </div>
  </div>
)

// Open problems stand as banners above everything, too: here they are one list with the rest.
const KnownIssues: FC<{ device: DevicePage }> = ({ device: { problems, note } }) =>
  problems.length === 0 && note === null ? null : (
    <section class="panel" aria-labelledby="known-issues">
      <h2 class="panel-title" id="known-issues">
        {problems.length > 0 ? 'Known issues' : 'Good to know'}
      </h2>
      {problems.length > 0 ? (
        <ul class="link-list">
          {problems.map((problem) => (
            <li>
              <a href={links.problem(problem.id)}>{problem.title}</a>
              <span>{problem.state === 'monitoring' ? 'Monitoring' : 'Confirmed'}</span>
            </li>
          ))}
        </ul>
      ) : null}
      {note === null ? null : <p>{note}</p>}
    </section>
  )

const CodesSeen: FC<{ device: DevicePage }> = ({ device: { codes } }) =>
  codes.length === 0 ? null : (
    <section aria-labelledby="codes-seen">
      <div class="section-head">
        <h2 id="codes-seen">Codes seen on it</h2>
      </div>
      <ul class="card-grid">
        {codes.map(({ name, meaning, threads }) => (
          <li class="card">
            <h3 class="card-title">
              <a class="code" href={links.code(name)}>
                {name}
              </a>
            </h3>
            <p>{meaning}</p>
            <p class="card-meta">
              <span>{threads === 1 ? '1 thread' : `${threads} threads`}</span>
            </p>
          </li>
        ))}
      </ul>
    </section>
  )

const Related: FC<{ device: DevicePage }> = ({ device: { related } }) => {
  const parent = related.find(({ isParent }) => isParent)
  const models = related.filter(({ isParent }) => !isParent)
  return (
    <>
      {parent ? (
        <section class="panel" aria-labelledby="belongs-to">
          <h2 class="panel-title" id="belongs-to">
            Belongs to
          </h2>
          <p>
            <a href={links.device(parent.id)}>{parent.name}</a>
          </p>
        </section>
      ) : null}
      {models.length > 0 ? (
        <section class="panel" aria-labelledby="models">
          <h2 class="panel-title" id="models">
            More exactly
          </h2>
          <ul class="link-list">
            {models.map(({ id, name }) => (
              <li>
                <a href={links.device(id)}>{name}</a>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  )
}
