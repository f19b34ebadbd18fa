// What was changed in a code or device: by whom, when, and each field from what it was to what it is.
import type { FC } from 'hono/jsx'
import type { CodeEditor } from '../../src/knowledge/admin-codes.ts'
import type { Fields } from '../../src/knowledge/catalogue-edits.ts'
import { AuthorLine } from '../parts/author-line.tsx'
import { WordDiff } from '../parts/word-diff.tsx'

type Change = { before: Fields | null; after: Fields }

/** The fields that differ, by what they are called. */
export const changedFields = ({ before, after }: Change): string[] =>
  Object.keys(after).filter((name) => after[name] !== (before?.[name] ?? ''))

export const History: FC<{ history: CodeEditor['history']; now: number }> = ({ history, now }) => (
  <section id="history" aria-labelledby="history-title">
    <div class="section-head">
      <h2 id="history-title">History</h2>
    </div>
    {history.length === 0 ? (
      <p class="muted">Nobody has edited it: it is as it came with the forum.</p>
    ) : (
      <ol class="revisions">
        {history.map((edit) => (
          <li class="revision panel">
            <AuthorLine author={{ id: edit.byId, handle: edit.handle }} at={edit.at} now={now} />
            {edit.note ? <p>{edit.note}</p> : null}
            {edit.before === null ? <p>Added it.</p> : null}
            <Differences {...edit} />
          </li>
        ))}
      </ol>
    )}
  </section>
)

/** Each changed field with its words struck out and put in. */
export const Differences: FC<Change> = ({ before, after }) => (
  <dl class="differences">
    {changedFields({ before, after }).map((name) => (
      <div>
        <dt>{name}</dt>
        <dd>
          <WordDiff before={before?.[name] ?? ''} after={after[name] ?? ''} />
        </dd>
      </div>
    ))}
  </dl>
)

/** Over a form that somebody else was faster with: nothing typed is lost. */
export const Meanwhile: FC<{
  latest: CodeEditor['history'][number] | undefined
  theirs: Fields
  mine: Fields
}> = ({ latest, theirs, mine }) => (
  <section class="panel" aria-labelledby="meanwhile">
    <h2 class="panel-title" id="meanwhile">
      {changedFields({ before: theirs, after: mine }).length === 0
        ? 'They saved just what you typed'
        : 'From their text to yours'}
    </h2>
    <p>
      {latest?.handle ?? 'Somebody'} saved while you were writing. What you typed stands below, not
      saved yet; saving it now makes these changes.
    </p>
    <Differences before={theirs} after={mine} />
  </section>
)
