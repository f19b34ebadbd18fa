// One case in the queue: its priority with the sum, what it is about, and who is on it.
import type { FC } from 'hono/jsx'
import { links } from '../links.ts'
import { State } from '../parts/chip.tsx'
import { TextArea } from '../parts/field.tsx'
import { PostForm } from '../parts/form.tsx'
import { When } from '../parts/when.tsx'
import { caseKindWords, caseTitle, openedByWords } from '../words/cases.ts'
import { leftWords } from '../words/moderation.ts'
import { flaggedWords } from '../words/problems.ts'
import type { LoadedQueue } from './queue.tsx'

type Entry = LoadedQueue['cases'][number]

type Props = { entry: Entry; isTicked: boolean; now: number }

/** What the form for many cases sends for this one: the version goes with the case. */
export const tickOf = ({ id, version }: Entry): string => `${id}-${version}`

export const CaseRow: FC<Props> = ({ entry, isTicked, now }) => {
  const sum = entry.parts.map(({ label, points }) => `${points} for ${label}`).join(' + ')
  const title = caseTitle(entry)
  return (
    <li class={entry.holder ? 'case-row is-claimed' : 'case-row'}>
      <p class="case-score" title={sum}>
        <b>{entry.score}</b>
        <span>priority</span>
      </p>
      <div class="case-row-main">
        <h2 class="case-row-title">
          {entry.may.open ? <a href={links.case(entry.id)}>{title}</a> : title}
        </h2>
        <p class="case-row-excerpt">{excerptOf(entry)}</p>
        <p class="case-row-meta">
          <Whereabouts entry={entry} now={now} />
          <span>{openedIn(entry)}</span>
          <When at={entry.openedAt} now={now} />
          <span class="case-row-sum">{sum || 'new'}</span>
        </p>
        <Aside entry={entry} />
        {entry.may.flag ? <Flag entry={entry} title={title} /> : null}
      </div>
      <div class="case-row-act">
        {entry.may.claim && !entry.holder ? (
          <PostForm
            class="claim-form"
            action={links.claim(entry.id)}
            label={`Claim the case: ${title}`}
          >
            <button class="button is-small" data-key="c">
              Claim
            </button>
          </PostForm>
        ) : null}
        {entry.may.tick ? <Tick entry={entry} title={title} isTicked={isTicked} /> : null}
      </div>
    </li>
  )
}

const excerptOf = ({ plea, excerpt }: Entry): string => {
  if (plea !== null) return `“${plea}”`
  return excerpt === null ? 'The text is covered: the case shows it.' : `“${excerpt}”`
}

const openedIn = (entry: Entry): string => {
  const opened = openedByWords(entry)
  if (entry.reasons === '') return opened
  const kind = entry.caseKind === 'report' ? '' : `${caseKindWords[entry.caseKind]}, `
  return `${kind}${opened}: ${entry.reasons}`
}

const Whereabouts: FC<{ entry: Entry; now: number }> = ({
  entry: { holder, escalatedAt },
  now,
}) => (
  <>
    {holder ? (
      <State name="claimed" said={`${holder.handle} is on it, ${leftWords(holder.until, now)}`} />
    ) : (
      <State name="open" />
    )}
    {escalatedAt === null ? null : <span>Escalated</span>}
  </>
)

const Aside: FC<{ entry: Entry }> = ({ entry }) => {
  const said = [
    entry.handedTo === null ? '' : `Handed to ${entry.handedTo}.`,
    entry.flag === null ? '' : flaggedWords(entry.flag),
    entry.asking === null ? '' : `${entry.asking} asks for leave to decide it.`,
    entry.interest ?? '',
  ].filter(Boolean)
  if (said.length === 0) return null
  return (
    <p class="case-row-meta">
      <span>{said.join(' ')}</span>
      {!entry.may.open && entry.may.ask ? <a href={links.case(entry.id)}>Ask for leave</a> : null}
    </p>
  )
}

const Flag: FC<{ entry: Entry; title: string }> = ({ entry, title }) => (
  <details class="unfold">
    <summary>Flag to staff</summary>
    <PostForm
      class="form flag-form"
      action={links.caseAct(entry.id, 'flag')}
      label={`Flag to staff: ${title}`}
    >
      <TextArea
        name="body"
        id={`flag-${entry.id}`}
        label="Why it may be a widespread problem"
        rows={2}
        maxlength={2000}
      />
      <div class="button-row">
        <button class="button is-small">Flag it</button>
      </div>
    </PostForm>
  </details>
)

// Belongs to the form for many cases, which stands below the list.
const Tick: FC<{ entry: Entry; title: string; isTicked: boolean }> = ({
  entry,
  title,
  isTicked,
}) => (
  <label class="check">
    <input
      type="checkbox"
      name="cases"
      form="bulk"
      value={tickOf(entry)}
      checked={isTicked}
      aria-label={`Decide with others: ${title}`}
    />
    <span aria-hidden="true">Tick</span>
  </label>
)
