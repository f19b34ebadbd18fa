// Where staff begin: what waits for them, each tile leading to it.
import type { FC } from 'hono/jsx'
import { links } from '../links.ts'
import { counted } from '../words/threads.ts'
import { MostDuplicated } from './most-duplicated.tsx'

export type StaffCounts = {
  suspected: number
  flags: number
  ongoing: number
  reviews: number
  unanswered: number
  newCodes: number
}

type Duplicated = Parameters<typeof MostDuplicated>[0]['threads']

type Props = {
  counts: StaffCounts
  duplicated: Duplicated
  /** What is wrong with the forum's own work. */
  troubles: string[]
}

export const DashboardView: FC<Props> = ({ counts, duplicated, troubles }) => (
  <>
    <div class="page-head">
      <h1>Staff</h1>
      <p class="page-lead">What waits for you.</p>
    </div>
    <div class="page-main">
      <ul class="tiles">
        <Tile
          n={counts.suspected}
          tone="warning"
          label="Suspected problems"
          note="Many people name the same thing"
          href={links.staffProblems()}
        />
        <Tile
          n={counts.flags}
          tone="warning"
          label="Flagged by moderators"
          note="Cases that may be a widespread problem"
          href={links.staffProblems()}
        />
        <Tile
          n={counts.ongoing}
          tone="bad"
          label="Confirmed problems"
          note="Public, and waiting for news"
          href={links.staffProblems()}
        />
        <Tile
          n={counts.reviews}
          tone="warning"
          label="Article reviews"
          note="Drafts that wait for a second pair of eyes"
          href={links.staffArticles()}
        />
        <Tile
          n={counts.unanswered}
          tone="warning"
          label="Unanswered for a day"
          note="Questions nobody has answered"
          href={links.home({ show: 'unanswered' })}
        />
      </ul>
      <h2>What the forum knows</h2>
      <ul class="tiles">
        <Tile
          n={counts.newCodes}
          tone="warning"
          label="New codes"
          note="Written in posts, listed nowhere"
          href={links.staffCodes()}
        />
        <Place
          label="Codes and devices"
          note="Meanings, spellings, support, edits"
          href={links.admin()}
        />
        <Place
          label="Wrongly recognised"
          note="What people took out of posts"
          href={links.staffRecognition()}
        />
        <Place
          label="Asked after reading"
          note="Articles that did not answer"
          href={links.askedAfter()}
        />
        <Place
          label="Searches in vain"
          note="Words that found nothing"
          href={links.staffSearches()}
        />
      </ul>
      <MostDuplicated threads={duplicated} />
      <h2>How moderation goes</h2>
      <ul class="tiles">
        <Place label="Mirror" note="Agreement, time to decision, workload" href={links.mirror()} />
        <Place
          label="Transparency"
          note="Figures of a period, also as files"
          href={links.teamTransparency()}
        />
        <Place
          label="Triage rules"
          note="Words, links and domains that hold a post back"
          href={links.rules()}
        />
      </ul>
      <h2>The forum itself</h2>
      <ul class="tiles">
        <Place
          label="Alerts"
          note="How you hear of problems, and when it is quiet"
          href={links.staffAlerts()}
        />
      </ul>
      {troubles.length === 0 ? (
        <p>Jobs run on time and no mail is stuck.</p>
      ) : (
        <ul class="tiles" aria-label={counted(troubles.length, 'trouble', 'troubles')}>
          {troubles.map((trouble) => (
            <li class="tile is-bad">
              <div>
                <span class="tile-label">{trouble}</span>
              </div>
            </li>
          ))}
        </ul>
      )}
    </div>
  </>
)

type TileProps = { n: number; tone: 'warning' | 'bad'; label: string; note: string; href: string }

const Place: FC<Omit<TileProps, 'n' | 'tone'>> = ({ label, note, href }) => (
  <li class="tile">
    <a href={href}>
      <span class="tile-label">{label}</span>
      <span class="tile-note">{note}</span>
    </a>
  </li>
)

const Tile: FC<TileProps> = ({ n, tone, label, note, href }) => (
  <li class={n > 0 ? `tile is-${tone}` : 'tile is-good'}>
    <a href={href}>
      <span class="tile-value">{n > 99 ? '99+' : n}</span>
      <span class="tile-label">{label}</span>
      <span class="tile-note">{note}</span>
    </a>
  </li>
)
