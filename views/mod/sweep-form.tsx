// Removing all that was written: what it would remove, the form for it, and the removals there were.
import type { FC } from 'hono/jsx'
import type { SweepCounts, SweepRow } from '../../moderation/index.ts'
import { links } from '../links.ts'
import { Handle } from '../parts/author-line.tsx'
import { ErrorSummary } from '../parts/error-summary.tsx'
import { TextArea } from '../parts/field.tsx'
import { PostForm } from '../parts/form.tsx'
import type { DraftShown } from '../parts/reply-form.tsx'
import { When } from '../parts/when.tsx'
import { counted } from '../words/threads.ts'

/** `12 posts (9 shown), 3 threads …`. */
export const CountsOf: FC<{ counts: SweepCounts }> = ({ counts }) => (
  <dl class="facts is-start">
    <Fact
      label="Removes"
      said={`${counted(counts.posts, 'post', 'posts')}, ${counts.shown} of them shown now`}
    />
    <Fact label="By" said={counted(counts.authors, 'account', 'accounts')} />
    <Fact
      label="Threads"
      said={`${counted(counts.threads, 'thread', 'threads')}, with ${counted(counts.answersOfOthers, 'answer', 'answers')} in them`}
    />
    <Fact label="Closes" said={counted(counts.cases, 'open case', 'open cases')} />
  </dl>
)

const Fact: FC<{ label: string; said: string }> = ({ label, said }) => (
  <div>
    <dt>{label}</dt>
    <dd>{said}</dd>
  </div>
)

type FormProps = {
  action: string
  counts: SweepCounts
  draft: DraftShown
  /** Fields that go along. */
  hidden?: Record<string, string>
}

export const SweepForm: FC<FormProps> = ({ action, counts, draft, hidden = {} }) => (
  <PostForm class="form is-card" id="sweep" action={action} refusedAt="sweep">
    <h2>Remove all of it</h2>
    <CountsOf counts={counts} />
    <ErrorSummary errors={draft.errors} />
    {Object.entries(hidden).map(([name, value]) => (
      <input type="hidden" name={name} value={value} />
    ))}
    <TextArea
      name="reason"
      label="Reason"
      hint="Everyone concerned reads it, as a statement they can appeal against. It is undone as a whole, and brings back what it alone hid."
      rows={3}
      maxlength={2000}
      value={draft.typed.reason}
      error={draft.errors.reason}
    />
    <div class="button-row">
      <button class="button is-danger" disabled={counts.posts === 0}>
        Remove {counted(counts.posts, 'post', 'posts')}
      </button>
    </div>
  </PostForm>
)

export const SweepList: FC<{ sweeps: SweepRow[]; now: number }> = ({ sweeps, now }) =>
  sweeps.length === 0 ? null : (
    <section aria-labelledby="sweeps">
      <div class="section-head">
        <h2 id="sweeps">Removed lately</h2>
      </div>
      <ol class="thread-list">
        {sweeps.map((sweep) => (
          <li class="thread-row is-plain">
            <div class="thread-row-main">
              <h3 class="thread-row-title">
                <a href={links.sweep(sweep.id)}>{titleOfSweep(sweep)}</a>
              </h3>
              <p class="thread-row-excerpt">{sweep.reason}</p>
              <p class="thread-row-meta">
                <Handle handle={sweep.by} />
                <When at={sweep.at} now={now} />
                {sweep.undoneAt === null ? null : <span>Undone</span>}
              </p>
            </div>
          </li>
        ))}
      </ol>
    </section>
  )

/** `All of buyfollowers: 12 posts`. */
export const titleOfSweep = ({ kind, person, posts }: SweepRow): string =>
  `${kind === 'person' ? `All of ${person}` : 'A wave of spam'}: ${counted(posts, 'post', 'posts')}`
