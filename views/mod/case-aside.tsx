// Beside a case: who wrote the post and what was decided about them before, and what happened here.
import type { FC } from 'hono/jsx'
import { links } from '../links.ts'
import { Handle } from '../parts/author-line.tsx'
import { When } from '../parts/when.tsx'
import { actionWords, decisionWords } from '../words/moderation.ts'
import type { LoadedCase } from './case.tsx'

export const AuthorPanel: FC<{ loaded: LoadedCase; now: number }> = ({ loaded, now }) => {
  const { subject } = loaded
  return (
    <section class="panel" aria-labelledby="author-title">
      <h2 class="panel-title" id="author-title">
        The author
      </h2>
      <dl class="facts">
        <Fact name="Name">
          <Handle handle={subject.author} />
        </Fact>
        <Fact name="Role">{subject.authorRole}</Fact>
        <Fact name="Trust">{subject.authorTrust} of 4</Fact>
        <Fact name="Member since">
          <When at={subject.authorSince} now={now} />
        </Fact>
        <Standing subject={subject} now={now} />
        <Record loaded={loaded} />
      </dl>
      <Earlier earlier={loaded.earlier} now={now} />
      <NotesOnThem notes={loaded.notesOnAuthor} now={now} />
      <p>
        <a href={links.modPerson(subject.author)}>All about them</a>
      </p>
    </section>
  )
}

type Of<K extends keyof LoadedCase> = { [Key in K]: LoadedCase[K] } & { now: number }

const Standing: FC<Of<'subject'>> = ({ subject, now }) => (
  <>
    {(subject.authorSuspendedUntil ?? 0) > now ? (
      <Fact name="Suspended">cannot do anything at the moment</Fact>
    ) : null}
    {(subject.authorSilencedUntil ?? 0) > now ? (
      <Fact name="Silenced">cannot write at the moment</Fact>
    ) : null}
  </>
)

/** What others reported of them, and what became of what they reported themselves. */
const Record: FC<{ loaded: LoadedCase }> = ({ loaded: { record, earlier } }) => {
  const standing = earlier.filter(({ undoneAt }) => undoneAt === null)
  const against = standing.filter(({ verdict }) => verdict === 'uphold').length
  const inFavour = standing.filter(({ verdict }) => verdict === 'dismiss').length
  return (
    <>
      <Fact name="Reports against them">{record.reportsAgainst}</Fact>
      <Fact name="Upheld against them">{against}</Fact>
      <Fact name="Dismissed">{inFavour}</Fact>
      <Fact name="Reports by them">{record.reportsMade}</Fact>
      {record.reportsMade === 0 ? null : (
        <Fact name="Of those">
          {record.reportsUpheld} upheld, {record.reportsDismissed} dismissed
        </Fact>
      )}
    </>
  )
}

const Earlier: FC<Of<'earlier'>> = ({ earlier, now }) =>
  earlier.length === 0 ? (
    <p>No case about them was decided before.</p>
  ) : (
    <ul class="link-list">
      {earlier.map((decision) => (
        <li>
          <a href={links.case(decision.caseId)}>
            {decision.rule}: {decisionWords(decision)}
            {decision.undoneAt === null ? '' : ' (undone)'}
          </a>
          <span>
            <When at={decision.at} now={now} />
          </span>
        </li>
      ))}
    </ul>
  )

const NotesOnThem: FC<{ notes: LoadedCase['notesOnAuthor']; now: number }> = ({ notes, now }) => (
  <>
    {notes.map((note) => (
      <p class="person-note">
        {note.author}, <When at={note.at} now={now} />: {note.body}
      </p>
    ))}
  </>
)

const Fact: FC<{ name: string; children?: unknown }> = ({ name, children }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
)

const concerning = ({ action, subject }: LoadedCase['log'][number]): string => {
  if (action === 'take-over') return ` from ${subject}`
  return action === 'hand-over' || action === 'give-leave' ? ` to ${subject}` : ''
}

export const LogPanel: FC<{ log: LoadedCase['log']; now: number }> = ({ log, now }) =>
  log.length === 0 ? null : (
    <section class="panel" aria-labelledby="case-log-title">
      <h2 class="panel-title" id="case-log-title">
        What happened here
      </h2>
      <ol class="timeline">
        {log.map((row) => (
          <li class="timeline-item">
            <p class="timeline-head">
              <span>
                {actionWords[row.action] ?? row.action} by {row.actor}
                {concerning(row)}
              </span>
              <When at={row.at} now={now} />
            </p>
          </li>
        ))}
      </ol>
    </section>
  )
