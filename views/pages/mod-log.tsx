// The public log: what moderators decided and why, naming nobody.
import type { FC } from 'hono/jsx'
import type { loadPublicLog } from '../../moderation/index.ts'
import { links } from '../links.ts'
import { Empty } from '../parts/empty.tsx'
import { Pagination } from '../parts/pagination.tsx'
import { When } from '../parts/when.tsx'
import { decisionWords } from '../words/moderation.ts'

type Loaded = Awaited<ReturnType<typeof loadPublicLog>>

export const PublicLogPage: FC<{ loaded: Loaded; now: number }> = ({ loaded, now }) => {
  const { entries, isFirst, before } = loaded
  return (
    <>
      <div class="page-head">
        <h1>Moderation log</h1>
        <p class="page-lead">
          What moderators decided and why. People are not named: those concerned read the whole
          statement, and can object to it.
        </p>
      </div>
      <div class="page-main">
        {entries.length === 0 ? (
          <Empty title="Nothing was decided yet" said="Decisions appear here as they are made." />
        ) : (
          <ol class="timeline">
            {entries.map((entry) => (
              <Entry entry={entry} now={now} />
            ))}
          </ol>
        )}
        <Pagination
          newer={isFirst ? null : links.publicModLog()}
          older={before === null ? null : links.publicModLog({ before })}
        />
      </div>
    </>
  )
}

const Entry: FC<{ entry: Loaded['entries'][number]; now: number }> = ({ entry, now }) => (
  <li class={`timeline-item ${entry.action === 'undo' ? 'is-dismissed' : 'is-monitoring'}`}>
    <p class="timeline-head">
      <b>
        {entry.action === 'undo' ? 'Undone: ' : ''}
        {decisionWords(entry)}
      </b>
      <When at={entry.at} now={now} />
    </p>
    <p>
      {entry.rule}
      {entry.category && entry.categorySlug ? (
        <>
          {' '}
          in <a href={links.category(entry.categorySlug)}>{entry.category}</a>
        </>
      ) : null}
    </p>
    <p>{entry.reason}</p>
  </li>
)
