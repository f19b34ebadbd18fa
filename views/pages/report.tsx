// Reporting something: what is wrong with it, and what becomes of the report.
import type { FC } from 'hono/jsx'
import type { loadReport } from '../../moderation/index.ts'
import { links } from '../links.ts'
import { Check, Choices } from '../parts/choices.tsx'
import { Crumbs } from '../parts/crumbs.tsx'
import { ErrorSummary } from '../parts/error-summary.tsx'
import { Field, TextArea } from '../parts/field.tsx'
import { Flash } from '../parts/flash.tsx'
import { PostForm } from '../parts/form.tsx'
import { MyReport } from '../parts/my-report.tsx'
import { When } from '../parts/when.tsx'
import { reportDone, subjectOfReport } from '../words/reports.ts'

export type LoadedReport = Awaited<ReturnType<typeof loadReport>>

type Draft = { typed: Record<string, string>; errors: Record<string, string> }

type Props = { loaded: LoadedReport; draft: Draft; now: number; done?: string }

export const ReportPage: FC<Props> = ({ loaded, draft, now, done }) => {
  const { subject, mine, may, limited } = loaded
  const said = mine ? reportDone(done) : null
  return (
    <>
      {said ? <Flash kind={said.kind}>{said.said}</Flash> : null}
      <div class="page-head">
        <Crumbs up={upFrom(subject)} />
        <h1>{may.report || !mine ? `Report this ${subjectOfReport(subject)}` : 'Your report'}</h1>
        <p class="page-lead">{leadOf(subject)}</p>
      </div>
      <div class="page-main">
        {mine ? <MyReport mine={mine} now={now} /> : null}
        {limited ? <Limited limited={limited} now={now} /> : null}
        {may.report ? <ReportForm loaded={loaded} draft={draft} /> : null}
        <Back subject={subject} />
        <WhatHappens />
      </div>
    </>
  )
}

type Subject = LoadedReport['subject']

/** The address a report on the subject is sent to. */
export const reportAddress = ({ kind, id, title, slug }: Subject): string => {
  if (kind === 'thread') return links.reportThread(id)
  if (kind === 'profile') return links.reportPerson(title)
  return kind === 'article' ? links.reportArticle(slug ?? '') : links.report(id)
}

const ReportForm: FC<{ loaded: LoadedReport; draft: Draft }> = ({ loaded, draft }) => (
  <PostForm class="form" action={reportAddress(loaded.subject)}>
    <ErrorSummary errors={draft.errors} />
    <Choices
      name="reason"
      legend="What is wrong with it?"
      choices={loaded.reasons.map(({ id, label, hint }) => ({ value: id, label, hint }))}
      value={draft.typed.reason}
      error={draft.errors.reason}
    />
    <Field
      name="law"
      label="Which law"
      hint="For illegal content only: its name or paragraph, as well as you know it."
      optional
      mayBeAway
      maxlength={300}
      value={draft.typed.law}
      error={draft.errors.law}
    />
    <TextArea
      name="note"
      label="Note for the moderators"
      hint="Needed for a duplicate (its link), for illegal content (what, and why) and for something else. The author does not see it."
      optional
      rows={3}
      maxlength={1000}
      value={draft.typed.note}
      error={draft.errors.note}
    />
    {loaded.may.act ? (
      <Check
        name="act"
        label="Take action at once: hide it until a moderator has decided"
        checked={draft.typed.act === 'yes'}
      />
    ) : null}
    <div class="button-row">
      <button class="button is-primary">Send the report</button>
    </div>
    <p class="muted">
      Is it against the law and you would rather send a formal notice?{' '}
      <a href={links.reportIllegal({ url: placeOf(loaded.subject) })}>Report illegal content</a>
    </p>
  </PostForm>
)

const Limited: FC<{ limited: NonNullable<LoadedReport['limited']>; now: number }> = ({
  limited,
  now,
}) => (
  <Flash kind="info">
    Your right to report is limited: it comes back <When at={limited.until} now={now} />.{' '}
    {limited.decisionId === null ? null : (
      <a href={links.decision(limited.decisionId)}>Why, and how to appeal</a>
    )}{' '}
    Content against the law can be reported <a href={links.reportIllegal()}>by a formal notice</a>{' '}
    meanwhile.
  </Flash>
)

const placeOf = ({ kind, thread, postId, title, slug }: Subject): string => {
  if (kind === 'profile') return links.person(title)
  if (kind === 'article') return links.article(slug ?? '')
  if (!thread) return links.home()
  return kind === 'post' && postId !== null ? links.post(thread, postId) : links.thread(thread)
}

const upFrom = (subject: Subject) => {
  if (subject.kind === 'article') return [{ label: 'Help', href: links.help() }]
  if (subject.kind === 'profile' || !subject.thread) {
    return [{ label: 'Community', href: links.home() }]
  }
  return [{ label: subject.thread.title, href: links.thread(subject.thread) }]
}

const leadOf = ({ kind, author, title, postKind, excerpt, isOpen }: Subject): string => {
  const what = {
    post: postKind === 'question' ? `The question by ${author}` : `The answer by ${author}`,
    thread: `The thread “${title}” by ${author}, question and answers`,
    profile: `What ${author} is called and says on their profile`,
    article: `The help article “${title}”`,
  }[kind]
  if (!isOpen) return `${what}. It is hidden now.`
  return excerpt ? `${what}: “${excerpt}”` : `${what}.`
}

const Back: FC<{ subject: Subject }> = ({ subject }) => {
  const isTo = subject.kind === 'profile' || subject.kind === 'article' || subject.thread !== null
  if (!isTo) return null
  const label = { post: 'thread', thread: 'thread', profile: 'profile', article: 'article' }
  return (
    <p class="button-row">
      <a class="button is-small" href={placeOf(subject)}>
        Back to the {label[subject.kind]}
      </a>
    </p>
  )
}

const WhatHappens: FC = () => (
  <section class="panel" aria-labelledby="next-title">
    <h2 class="panel-title" id="next-title">
      What happens to a report
    </h2>
    <div class="prose">
      <ol class="steps">
        <li>All reports on the same thing are read together, with the text as it was reported.</li>
        <li>
          What each weighs depends on how long and how well its reporter is known; enough of them
          hide a post until a moderator has looked.
        </li>
        <li>A moderator who has nothing to do with it decides and gives a reason.</li>
        <li>You are told the outcome. The author never learns who reported.</li>
      </ol>
    </div>
    <p>
      <a href={links.ownReports()}>All your reports</a>. Decisions are listed without names in the{' '}
      <a href={links.publicModLog()}>moderation log</a>.
    </p>
  </section>
)
