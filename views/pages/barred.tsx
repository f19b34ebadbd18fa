// What comes first: a warning to be read and confirmed, or what is left to somebody suspended.
import type { FC } from 'hono/jsx'
import type { Bar } from '../../src/policy/viewer.ts'
import { links } from '../links.ts'
import { FieldError } from '../parts/field.tsx'
import { PostForm } from '../parts/form.tsx'
import { TakeData } from '../parts/take-data.tsx'
import { dateOf, fullDateOf, hourOf } from '../words/times.ts'

type Props = {
  bar: Bar
  /** What the person was about to send: nothing of it is lost. */
  typed: Record<string, string>
  error: string | null
}

export const BarredPage: FC<Props> = ({ bar, typed, error }) => (
  <>
    <div class="page-head">
      <h1>{bar.is === 'warned' ? 'A moderator has warned you' : 'Your account is suspended'}</h1>
      <p class="page-lead">
        {bar.is === 'warned'
          ? 'Read the warning and confirm that you did: then everything goes on as before.'
          : 'Until it ends you can read why, appeal, take your data along and sign out.'}
      </p>
    </div>
    <div class="page-main">
      {bar.is === 'warned' ? <Warned bar={bar} error={error} /> : <Suspended bar={bar} />}
      <Kept typed={typed} />
    </div>
  </>
)

const Warned: FC<{ bar: Bar & { is: 'warned' }; error: string | null }> = ({ bar, error }) => (
  <section class="statement" aria-labelledby="warning-title">
    <h2 id="warning-title">What the warning is about</h2>
    <div class="prose">
      <p>
        <b>{bar.place}</b>, <Moment at={bar.at} />
      </p>
      <p>{bar.reason}</p>
    </div>
    <PostForm
      class="form acknowledge"
      action={links.acknowledge(bar.decisionId)}
      label="Confirm the warning"
    >
      <label class="check">
        <input
          type="checkbox"
          name="read"
          id="read"
          value="yes"
          aria-invalid={error ? 'true' : undefined}
          aria-describedby={error ? 'read-error' : undefined}
        />
        <span>I have read this warning.</span>
      </label>
      <FieldError id="read" error={error ?? undefined} />
      <div class="button-row">
        <button class="button is-primary">Go on</button>
      </div>
    </PostForm>
    <Ways decisionId={bar.decisionId} />
  </section>
)

const Suspended: FC<{ bar: Bar & { is: 'suspended' } }> = ({ bar }) => (
  <section class="statement" aria-labelledby="suspension-title">
    <h2 id="suspension-title">
      Until <Moment at={bar.until} />
    </h2>
    {bar.reason === null ? null : (
      <div class="prose">
        <p>{bar.reason}</p>
      </div>
    )}
    <Ways decisionId={bar.decisionId} />
  </section>
)

const Ways: FC<{ decisionId: number | null }> = ({ decisionId }) => (
  <>
    {decisionId === null ? null : (
      <p>
        <a href={links.decision(decisionId)}>Read the statement, and appeal</a>. Any earlier one
        stands below it.
      </p>
    )}
    <div class="button-row">
      <TakeData />
      <PostForm action={links.signOut()} plain>
        <button class="button is-quiet">Sign out</button>
      </PostForm>
    </div>
  </>
)

const Moment: FC<{ at: number }> = ({ at }) => (
  <time datetime={new Date(at).toISOString()} title={fullDateOf(at)}>
    {dateOf(at)}, {hourOf(at)}
  </time>
)

const Kept: FC<{ typed: Record<string, string> }> = ({ typed }) => {
  const kept = Object.entries(typed).filter(
    ([name, value]) => value.length > longEnough && !/password/i.test(name),
  )
  return kept.length === 0 ? null : (
    <section class="panel" aria-labelledby="kept-title">
      <h2 class="panel-title" id="kept-title">
        What you wrote
      </h2>
      {kept.map(([name, value]) => (
        <textarea class="input" rows={6} aria-label={`What you wrote (${name})`} readonly>
          {value}
        </textarea>
      ))}
    </section>
  )
}

// What is shorter was chosen, not written.
const longEnough = 20
