// What moderators flagged and staff have not answered, on the page of all problems.
import type { FC } from 'hono/jsx'
import { links } from '../links.ts'
import { Handle } from '../parts/author-line.tsx'
import { When } from '../parts/when.tsx'
import { counted } from '../words/threads.ts'

type Flag = { id: number; title: string; by: string; note: string; at: number }

export const FlagsWaiting: FC<{ flags: Flag[]; now: number }> = ({ flags, now }) =>
  flags.length === 0 ? null : (
    <section aria-labelledby="flags-title">
      <h2 id="flags-title">{counted(flags.length, 'flag', 'flags')} from moderators</h2>
      <ol class="report-list flag-list">
        {flags.map((flag) => (
          <li class="report">
            <p class="report-reason">
              <a href={links.staffFlag(flag.id)}>{flag.title}</a>, by <Handle handle={flag.by} />,{' '}
              <When at={flag.at} now={now} />
            </p>
            <p class="report-note">{flag.note}</p>
          </li>
        ))}
      </ol>
    </section>
  )
