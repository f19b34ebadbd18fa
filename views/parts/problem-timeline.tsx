// What was said of a problem, latest first.
import type { FC } from 'hono/jsx'
import { updateWordsOf } from '../words/problems.ts'
import { stateWords } from '../words/states.ts'
import { State } from './chip.tsx'
import { StoredHtml } from './stored-html.tsx'
import { When } from './when.tsx'

/** `by` is null for what Foyer did by itself. */
type Update = { version: number; state: string; html: string; at: number; by?: string | null }

/** Signed: with who wrote each, for staff; readers hear it from the service. */
export const ProblemTimeline: FC<{ updates: Update[]; now: number; isSigned?: boolean }> = ({
  updates,
  now,
  isSigned,
}) => (
  <ol class="timeline">
    {updates.map((update) => (
      <li class={`timeline-item is-${update.state}`}>
        <p class="timeline-head">
          <Step state={update.state} />
          <When at={update.at} now={now} />
          {isSigned ? <span>by {update.by ?? 'itself'}</span> : null}
        </p>
        <StoredHtml html={update.html} />
      </li>
    ))}
  </ol>
)

const Step: FC<{ state: string }> = ({ state }) =>
  isState(state) ? <State name={state} /> : <b>{updateWordsOf(state)}</b>

const isState = (state: string): state is keyof typeof stateWords => state in stateWords
