// Reporting a post: what is wrong with it, and what becomes of the report.
import type { FC } from 'hono/jsx'
import type { loadReport } from '../../moderation/index.ts'
import { links } from '../links.ts'
import { State } from '../parts/chip.tsx'
import { Choices } from '../parts/choices.tsx'
import { Crumbs } from '../parts/crumbs.tsx'
import { ErrorSummary } from '../parts/error-summary.tsx'
import { TextArea } from '../parts/field.tsx'
import { PostForm } from '../parts/form.tsx'
import { When } from '../parts/when.tsx'

type Loaded = Awaited<ReturnType<typeof loadReport>>

type Draft = { typed: Record<string, string>; errors: Record<string, string> }

type Props = { loaded: Loaded; draft: Draft; now: number }

export const ReportPage: FC<Props> = ({ loaded, draft, now }) => {
  const { post, mine, may } = loaded
  const { thread } = post
  return (
    <>
      <div class="page-head">
        {thread ? <Crumbs up={[{ label: thread.title, href: links.thread(thread) }]} /> : null}
        <h1>{may.report ? 'Report this post' : 'Your report'}</h1>
        <p class="page-lead">
          {post.kind === 'question' ? 'The question' : 'The answer'} by {post.author}
          {post.excerpt === null ? '. It is hidden now.' : `: “${post.excerpt}”`}
        </p>
      </div>
      <div class="page-main">
        {mine ? <MyReport mine={mine} now={now} /> : null}
        {may.report ? <ReportForm loaded={loaded} draft={draft} /> : null}
        {thread ? (
          <p class="button-row">
            <a class="button is-quiet" href={links.post(thread, post.id)}>
              Back to the thread
            </a>
          </p>
        ) : null}
        <WhatHappens />
      </div>
    </>
  )
}

const ReportForm: FC<{ loaded: Loaded; draft: Draft }> = ({ loaded, draft }) => (
  <PostForm class="form" action={links.report(loaded.post.id)}>
    <ErrorSummary errors={draft.errors} />
    <Choices
      name="reason"
      legend="What is wrong with it?"
      choices={loaded.reasons.map(({ id, label, hint }) => ({ value: id, label, hint }))}
      value={draft.typed.reason}
      error={draft.errors.reason}
    />
    <TextArea
      name="note"
      label="Note for the moderators"
      hint="Needed for a duplicate (its link) and for something else. The author does not see it."
      optional
      rows={3}
      maxlength={1000}
      value={draft.typed.note}
      error={draft.errors.note}
    />
    <div class="button-row">
      <button class="button is-primary">Send the report</button>
    </div>
  </PostForm>
)

const MyReport: FC<{ mine: NonNullable<Loaded['mine']>; now: number }> = ({ mine, now }) => (
  <section class="panel" aria-labelledby="mine-title">
    <h2 class="panel-title" id="mine-title">
      You reported this post
    </h2>
    <dl class="facts">
      <div>
        <dt>When</dt>
        <dd>
          <When at={mine.at} now={now} />
        </dd>
      </div>
      <div>
        <dt>As</dt>
        <dd>{mine.reason}</dd>
      </div>
      <div>
        <dt>State</dt>
        <dd>
          {mine.closedAt === null ? (
            <State name="open" said="Waiting for a moderator" />
          ) : (
            <State name="decided" />
          )}{' '}
          {mine.decisionId === null ? null : (
            <a href={links.decision(mine.decisionId)}>Read the decision</a>
          )}
        </dd>
      </div>
    </dl>
    {mine.note ? <p>{mine.note}</p> : null}
  </section>
)

const WhatHappens: FC = () => (
  <section class="panel" aria-labelledby="next-title">
    <h2 class="panel-title" id="next-title">
      What happens to a report
    </h2>
    <div class="prose">
      <ol class="steps">
        <li>All reports on a post are read together, with the text as it was reported.</li>
        <li>A moderator who has nothing to do with the post decides and gives a reason.</li>
        <li>You are told the outcome. The author never learns who reported.</li>
      </ol>
    </div>
    <p>
      Decisions are listed without names in the <a href={links.publicModLog()}>moderation log</a>.
    </p>
  </section>
)
