// One flag of a moderator: what it is about, and what staff say to it.
import type { FC } from 'hono/jsx'
import type { FlagPage } from '../../moderation/problems/flags.ts'
import { idToUrl } from '../../src/lib/ids.ts'
import { links } from '../links.ts'
import { Handle } from '../parts/author-line.tsx'
import { Choices } from '../parts/choices.tsx'
import { Crumbs } from '../parts/crumbs.tsx'
import { ErrorSummary } from '../parts/error-summary.tsx'
import { Field, Select, TextArea } from '../parts/field.tsx'
import { PostForm } from '../parts/form.tsx'
import type { DraftShown } from '../parts/reply-form.tsx'
import { When } from '../parts/when.tsx'
import { flagAnswerWords, subjectOf } from '../words/problems.ts'
import { CodeAndDevice } from './code-and-device.tsx'

type Props = { page: FlagPage; draft: DraftShown | null; now: number }

export const FlagView: FC<Props> = ({ page, draft, now }) => {
  const { flag, may } = page
  return (
    <>
      <div class="page-head">
        <Crumbs
          up={[
            { label: 'Staff', href: links.staff() },
            { label: 'Widespread problems', href: links.staffProblems() },
          ]}
        />
        <h1>{flag.title}</h1>
        <p class="page-meta">
          <span>
            Flagged by <Handle handle={flag.by} />, <When at={flag.at} now={now} />
          </span>
          {flag.threadId !== null && flag.slug !== null && flag.postId !== null ? (
            <a href={links.post({ id: flag.threadId, slug: flag.slug }, flag.postId)}>
              See it in its thread
            </a>
          ) : null}
        </p>
      </div>
      <div class="page-main">
        <div class="panel">
          <p class="report-note">{flag.note}</p>
        </div>
        <h2>What it is about</h2>
        {flag.text ? (
          <p class="report-note">{flag.text}</p>
        ) : (
          <p>Its text is not public: only moderators read it.</p>
        )}
        <Answer flag={flag} now={now} />
        {may.answer ? <AnswerForm page={page} draft={draft} /> : null}
      </div>
    </>
  )
}

const Answer: FC<{ flag: FlagPage['flag']; now: number }> = ({ flag, now }) =>
  flag.answer === null || flag.answeredAt === null ? null : (
    <section class="panel" aria-labelledby="answer-title">
      <h2 id="answer-title" class="panel-title">
        Answered: {flagAnswerWords[flag.answer]}
      </h2>
      <p class="report-reason">
        <Handle handle={flag.answeredBy ?? ''} />, <When at={flag.answeredAt} now={now} />
      </p>
      <p class="report-note">{flag.reply}</p>
      {flag.problemId === null ? null : (
        <p>
          <a href={links.staffProblem(flag.problemId)}>{flag.problemTitle}</a>
        </p>
      )}
    </section>
  )

const AnswerForm: FC<Omit<Props, 'now'>> = ({ page, draft }) => {
  const { flag, problems } = page
  const deviceName = page.devices.find(({ id }) => id === flag.device)?.name ?? null
  const typed = draft?.typed ?? {
    code: flag.code ?? '',
    device: flag.device ?? '',
    title: subjectOf({ code: flag.code, device: deviceName }),
  }
  const errors = draft?.errors ?? {}
  return (
    <PostForm class="form is-card" id="answer-form" action={links.staffFlag(flag.id)}>
      <h2>What is it?</h2>
      <ErrorSummary errors={errors} />
      <Choices
        name="answer"
        legend="Your answer"
        value={typed.answer}
        error={errors.answer}
        choices={[
          { value: 'known', label: 'Part of a problem that is open' },
          { value: 'problem', label: 'A problem: open it now', hint: 'It is public at once.' },
          { value: 'no', label: 'No widespread problem' },
        ]}
      />
      <TextArea
        name="reply"
        label="Reply to the moderator"
        rows={3}
        maxlength={2000}
        value={typed.reply}
        error={errors.reply}
      />
      <fieldset class="choices">
        <legend class="field-label">Of an open problem</legend>
        <Select
          name="problem"
          label="Which"
          options={[
            { value: '', label: problems.length === 0 ? 'None is open' : 'Choose one' },
            ...problems.map(({ id, title, state }) => ({
              value: idToUrl(id),
              label: `${title} (${state})`,
            })),
          ]}
          value={typed.problem}
          error={errors.problem}
        />
      </fieldset>
      <Opening page={page} typed={typed} errors={errors} />
      <div class="button-row">
        <button class="button is-primary">Answer</button>
      </div>
    </PostForm>
  )
}

type OpeningProps = { page: FlagPage; typed: Record<string, string>; errors: DraftShown['errors'] }

const Opening: FC<OpeningProps> = ({ page, typed, errors }) => (
  <fieldset class="choices">
    <legend class="field-label">Of a new problem</legend>
    <CodeAndDevice page={page} typed={typed} errors={errors} />
    <Field name="title" label="Title" maxlength={120} value={typed.title} error={errors.title} />
    <TextArea
      name="body"
      label="Public note"
      rows={4}
      maxlength={2000}
      value={typed.body}
      error={errors.body}
    />
  </fieldset>
)
