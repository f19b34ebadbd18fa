// Every revision of an article: who wrote it, who reviewed it, and what became of it.
import type { FC } from 'hono/jsx'
import type { EditorPage } from '../../src/knowledge/editor.ts'
import { AuthorLine, Handle } from '../parts/author-line.tsx'
import { State } from '../parts/chip.tsx'
import { When } from '../parts/when.tsx'
import { revisionStateOf } from '../words/knowledge.ts'

type Props = { history: EditorPage['history']; now: number }

export const Revisions: FC<Props> = ({ history, now }) => (
  <section id="history" aria-labelledby="history-title">
    <div class="section-head">
      <h2 id="history-title">Revisions</h2>
    </div>
    <ol class="revisions">
      {history.map((revision) => (
        <li class="revision panel">
          <p class="section-head">
            <b>Revision {revision.revision}</b>
            <State {...revisionStateOf(revision)} />
          </p>
          <AuthorLine
            author={{ id: revision.authorId, handle: revision.author }}
            at={revision.savedAt}
            now={now}
          />
          {revision.note ? <p>{revision.note}</p> : null}
          {revision.reviewer && revision.reviewedAt ? (
            <p class="muted">
              Reviewed by <Handle handle={revision.reviewer} />{' '}
              <When at={revision.reviewedAt} now={now} />
              {revision.reviewNote ? `: ${revision.reviewNote}` : null}
            </p>
          ) : null}
        </li>
      ))}
    </ol>
  </section>
)
