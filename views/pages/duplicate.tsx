// Marking a thread as a duplicate; and for one that is: why, undoing it, and the asker's objection.
import type { Child, FC } from 'hono/jsx'
import type { DuplicatePage as Loaded } from '../../src/forum/duplicate.ts'
import { links } from '../links.ts'
import { Handle } from '../parts/author-line.tsx'
import { Choices } from '../parts/choices.tsx'
import { Crumbs } from '../parts/crumbs.tsx'
import { ErrorSummary } from '../parts/error-summary.tsx'
import { Field, TextArea } from '../parts/field.tsx'
import { PostForm } from '../parts/form.tsx'
import type { DraftShown } from '../parts/reply-form.tsx'
import { When } from '../parts/when.tsx'
import { counted, provenWords } from '../words/threads.ts'

/** The three forms, each as it was refused or empty. */
export type DuplicateDrafts = { mark: DraftShown; undo: DraftShown; contest: DraftShown }

type Props = { loaded: Loaded; drafts: DuplicateDrafts; now: number }

export const DuplicatePage: FC<Props> = ({ loaded, drafts, now }) => {
  const { thread, merge, may } = loaded
  const isMerged = merge !== null && merge.undoneAt === null
  return (
    <>
      <div class="page-head">
        <Crumbs up={[{ label: thread.title, href: links.asAsked(thread) }]} />
        <h1>{isMerged ? 'Marked as a duplicate' : 'Mark as a duplicate'}</h1>
        <p class="page-lead">
          {isMerged
            ? `“${thread.title}” goes on in the thread that asked the same before.`
            : `“${thread.title}” asks what another thread asks? Then its people belong there.`}
        </p>
      </div>
      <div class="page-main">
        {merge === null ? null : <Merge loaded={loaded} merge={merge} now={now} />}
        {may.mark ? <MarkForm loaded={loaded} draft={drafts.mark} /> : null}
        {may.contest && !may.unmerge ? (
          <ContestForm loaded={loaded} draft={drafts.contest} />
        ) : null}
        {may.unmerge ? <UndoForm loaded={loaded} draft={drafts.undo} /> : null}
        {loaded.isOver ? (
          <p class="panel">
            A merge can be undone and contested for thirty days. Those are over: it stays.
          </p>
        ) : null}
        <WhatHappens />
      </div>
    </>
  )
}

type Merged = NonNullable<Loaded['merge']>

const Merge: FC<{ loaded: Loaded; merge: Merged; now: number }> = ({ loaded, merge, now }) => {
  const original = { id: merge.originalId, slug: merge.originalSlug }
  return (
    <section class="panel" aria-labelledby="merge-title">
      <h2 class="panel-title" id="merge-title">
        {merge.undoneAt === null ? 'The merge' : 'It was merged before'}
      </h2>
      <dl class="facts is-start">
        <Fact name="Into">
          <a href={links.thread(original)}>{merge.originalTitle}</a>
        </Fact>
        <Fact name="When">
          <When at={merge.mergedAt} now={now} />
          {loaded.isAsker ? null : (
            <>
              {' '}
              by <Handle handle={merge.mergedBy} />
            </>
          )}
        </Fact>
        <Fact name="Why">{merge.note}</Fact>
        {merge.contestReason === null ? null : (
          <Fact name="Contested">
            {merge.contestReason} <Contested merge={merge} />
          </Fact>
        )}
        {merge.undoneAt === null ? null : (
          <Fact name="Undone">
            <When at={merge.undoneAt} now={now} />: {merge.undoReason}
          </Fact>
        )}
      </dl>
      <p>
        <a href={links.asAsked(loaded.thread)}>Read the question as it was asked</a>
      </p>
    </section>
  )
}

const Contested: FC<{ merge: Merged }> = ({ merge }) => {
  if (merge.verdict === 'uphold') return <b>A second moderator kept the merge: {merge.decision}</b>
  if (merge.verdict === 'dismiss') return <b>A second moderator agreed: {merge.decision}</b>
  return merge.undoneAt === null ? <b>A second moderator will decide.</b> : null
}

const Fact: FC<{ name: string; children?: Child }> = ({ name, children }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
)

const MarkForm: FC<{ loaded: Loaded; draft: DraftShown }> = ({ loaded, draft }) => {
  const { thread, similar } = loaded
  return (
    <PostForm class="form mark-duplicate" action={links.duplicate(thread)}>
      <ErrorSummary errors={draft.errors} />
      <Field
        name="original"
        label="The original thread"
        hint="Its address, as copied from the address bar. A duplicate’s address leads to its original."
        maxlength={300}
        value={draft.typed.original}
        error={draft.errors.original}
      />
      {similar.length === 0 ? null : (
        <Choices
          name="similar"
          legend="Or one of these"
          choices={similar.map((one) => ({
            value: links.thread(one),
            label: one.title,
            hint: provenWords(one),
          }))}
          value={draft.typed.similar}
        />
      )}
      <TextArea
        name="note"
        label="Why it is the same"
        hint="The asker and the followers read it."
        rows={3}
        maxlength={1000}
        value={draft.typed.note}
        error={draft.errors.note}
      />
      <div class="button-row">
        <button class="button is-primary">Merge into the original</button>
      </div>
    </PostForm>
  )
}

const UndoForm: FC<{ loaded: Loaded; draft: DraftShown }> = ({ loaded, draft }) => (
  <PostForm class="form undo-merge" action={links.undoMerge(loaded.thread.id)}>
    <h2>Undo the merge</h2>
    <ErrorSummary errors={draft.errors} />
    <TextArea
      name="reason"
      label="Why it is undone"
      hint="The asker and the followers read it. Everyone is where they were before, but for what they did since."
      rows={3}
      maxlength={1000}
      value={draft.typed.reason}
      error={draft.errors.reason}
    />
    <div class="button-row">
      <button class="button is-danger">Undo the merge</button>
    </div>
  </PostForm>
)

const ContestForm: FC<{ loaded: Loaded; draft: DraftShown }> = ({ loaded, draft }) => (
  <PostForm class="form contest" action={links.contest(loaded.thread.id)}>
    <h2>Is your question a different one?</h2>
    <ErrorSummary errors={draft.errors} />
    <TextArea
      name="reason"
      label="What is different"
      hint="Once, within thirty days. Someone who did not mark it decides."
      rows={4}
      maxlength={2000}
      value={draft.typed.reason}
      error={draft.errors.reason}
    />
    <div class="button-row">
      <button class="button is-primary">Ask for a second look</button>
    </div>
  </PostForm>
)

const WhatHappens: FC = () => (
  <section class="panel" aria-labelledby="next-title">
    <h2 class="panel-title" id="next-title">
      What merging does
    </h2>
    <div class="prose">
      <ul>
        <li>The address of the duplicate leads to the original; its posts stay readable.</li>
        <li>Its followers and everyone who has the problem count for the original, once each.</li>
        <li>
          The asker is told why, and can contest it. For {counted(30, 'day', 'days')} it can be
          undone.
        </li>
      </ul>
    </div>
  </section>
)
