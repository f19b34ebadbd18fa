// The public log: what moderators decided and why, naming nobody.
import type { FC } from 'hono/jsx'
import type { loadPublicLog } from '../../moderation/index.ts'
import { links } from '../links.ts'
import { Empty } from '../parts/empty.tsx'
import { Pagination } from '../parts/pagination.tsx'
import { When } from '../parts/when.tsx'
import { actionWords, decisionWords } from '../words/moderation.ts'

type Loaded = Awaited<ReturnType<typeof loadPublicLog>>

export const PublicLogPage: FC<{ loaded: Loaded; now: number }> = ({ loaded, now }) => {
  const { entries, head, isFirst, before } = loaded
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
        {head ? (
          <p class="field-hint">
            Each entry is sealed with the one before it. Entry {head.id} has the seal{' '}
            <code>{head.hash}</code>: keep it, and a later change of anything up to there shows.
          </p>
        ) : null}
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
        {entry.action === 'decide' || entry.verdict === null
          ? ''
          : `${actionWords[entry.action] ?? entry.action}: `}
        {entry.verdict === null
          ? (actionWords[entry.action] ?? entry.action)
          : decisionWords(entry)}
      </b>
      <When at={entry.at} now={now} />
    </p>
    <p>
      {entry.rule}
      {entry.subjectKind === 'profile' ? ' in a profile' : ''}
      {entry.subjectKind === 'article' ? ' in an article' : ''}
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
