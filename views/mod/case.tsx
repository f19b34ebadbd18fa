// A case as a moderator works on it: evidence, the decision to make or made, and the past beside it.
import type { FC } from 'hono/jsx'
import type { loadCase } from '../../moderation/index.ts'
import { links } from '../links.ts'
import { State } from '../parts/chip.tsx'
import { Crumbs } from '../parts/crumbs.tsx'
import { Flash } from '../parts/flash.tsx'
import { When } from '../parts/when.tsx'
import { caseTitle, openedByWords } from '../words/cases.ts'
import { AppealCase } from './appeal-form.tsx'
import { AuthorPanel, LogPanel } from './case-aside.tsx'
import { Covered, Reports, Snapshots, SubjectNow } from './case-evidence.tsx'
import { Holder } from './case-holder.tsx'
import { Leaves } from './case-leave.tsx'
import { CaseWork } from './case-work.tsx'
import { CheckReasons } from './check-reasons.tsx'
import { Contest } from './contest.tsx'
import { DecideForm, type Draft, KeptText } from './decide-form.tsx'
import { Decisions } from './decisions.tsx'
import { Keys } from './keys.tsx'
import { SignalAttack } from './signal-attack.tsx'

export type LoadedCase = Awaited<ReturnType<typeof loadCase>>

/** Which of the page's forms was not taken, and what was typed into it. */
export type FormDraft = Draft & {
  form: 'decide' | 'note' | 'hand-over' | 'escalate' | 'override' | 'flag'
}

type Props = {
  loaded: LoadedCase
  /** Of the form that was not taken; of deciding also where there is a decision to undo. */
  draft: FormDraft
  /** Why the form was not taken, when somebody was faster. */
  said: string | null
  now: number
}

export const CasePage: FC<Props> = ({ loaded, draft, said, now }) => {
  const { subject, may } = loaded
  const isContest = subject.caseKind === 'contest'
  const deciding = draft.form === 'decide' ? draft : noDraft
  return (
    <>
      {said === null ? null : <Flash kind="bad">{said}</Flash>}
      <CaseHead loaded={loaded} now={now} />
      <div class="page-main">
        {said === null || may.decide ? null : <KeptText typed={draft.typed} />}
        <Holder loaded={loaded} now={now} />
        <Leaves loaded={loaded} draft={draft} now={now} />
        <Decisions loaded={loaded} draft={said === null ? deciding : null} now={now} />
        {isContest ? <Contest subject={subject} now={now} /> : null}
        {loaded.attack === null ? null : <SignalAttack attack={loaded.attack} now={now} />}
        {loaded.appeal === null ? null : (
          <AppealCase
            caseId={subject.id}
            version={subject.version}
            appeal={loaded.appeal}
            draft={deciding}
            now={now}
          />
        )}
        <Content loaded={loaded} now={now} />
        <CheckReasons
          label={subject.checkedAs}
          reasons={subject.checkReasons}
          isCovered={loaded.cover.isCovered}
        />
        {isContest ? null : <Reported loaded={loaded} now={now} />}
        <MarkIt loaded={loaded} />
        <CaseWork loaded={loaded} draft={draft} now={now} />
        {may.decide && loaded.appeal === null ? (
          <DecideForm loaded={loaded} draft={deciding} />
        ) : null}
      </div>
      <aside class="page-aside" aria-label="About this case">
        <AuthorPanel loaded={loaded} now={now} />
        <LogPanel log={loaded.log} now={now} />
        <Keys />
      </aside>
    </>
  )
}

// Of an appeal about a profile its own case shows it.
const Content: FC<{ loaded: LoadedCase; now: number }> = ({ loaded, now }) => {
  const { subject, appeal, cover } = loaded
  if (appeal !== null && subject.postId === null && subject.articleId === null) return null
  return cover.isCovered ? (
    <Covered loaded={loaded} />
  ) : (
    <SubjectNow subject={shownIn(loaded)} now={now} />
  )
}

// Whoever appeals need not have written what the decision was about.
const shownIn = ({ subject, appeal }: LoadedCase): LoadedCase['subject'] =>
  appeal === null
    ? subject
    : { ...subject, authorId: appeal.originalAuthorId, author: appeal.originalAuthor }

export const noDraft: Draft = { typed: {}, errors: {} }

/** All that somebody sees of a case about their own content: who reported it stays unsaid. */
export const OwnCasePage: FC<Props> = ({ loaded, draft, said, now }) => (
  <>
    {said === null ? null : <Flash kind="bad">{said}</Flash>}
    <div class="page-head">
      <Crumbs up={[{ label: 'Moderation queue', href: links.queue() }]} />
      <h1>A case about your own content</h1>
      <p class="page-lead">{loaded.interest}</p>
    </div>
    <div class="page-main">
      <Leaves loaded={loaded} draft={draft} now={now} />
    </div>
  </>
)

const CaseHead: FC<{ loaded: LoadedCase; now: number }> = ({ loaded, now }) => {
  const { subject, holder } = loaded
  const place = placeOf(subject)
  return (
    <div class="page-head">
      <Crumbs up={[{ label: 'Moderation queue', href: links.queue() }]} />
      <h1>{caseTitle(subject)}</h1>
      <p class="page-meta">
        <State name={subject.closedAt !== null ? 'decided' : holder ? 'claimed' : 'open'} />
        <span>{openedByWords(subject)}</span>
        <span>
          first <When at={subject.openedAt} now={now} />
        </span>
        {subject.escalatedAt === null ? null : <span>Waits for an admin</span>}
        {place === null ? null : <a href={place.href}>{place.label}</a>}
      </p>
    </div>
  )
}

const placeOf = (subject: LoadedCase['subject']): { label: string; href: string } | null => {
  const { subjectKind, threadId, slug, postId, mergedInto, author } = subject
  if (subjectKind === 'profile') return { label: 'See the profile', href: links.person(author) }
  if (slug === null) return null
  if (subjectKind === 'article') return { label: 'See the article', href: links.article(slug) }
  if (threadId === null || postId === null) return null
  const thread = { id: threadId, slug }
  const href = mergedInto === null ? links.post(thread, postId) : links.asAsked(thread, postId)
  return { label: 'See it in its thread', href }
}

const Reported: FC<{ loaded: LoadedCase; now: number }> = ({ loaded, now }) =>
  loaded.reports.length === 0 ? null : (
    <>
      {loaded.cover.isCovered ? null : <Snapshots loaded={loaded} now={now} />}
      <Reports reports={loaded.reports} now={now} />
    </>
  )

// A report that it is a duplicate proposes to merge it; the address stands in its note.
const MarkIt: FC<{ loaded: LoadedCase }> = ({ loaded: { subject, proposed } }) =>
  proposed === null || subject.threadId === null ? null : (
    <p class="panel">
      It is reported as a duplicate.{' '}
      <a href={links.duplicate({ id: subject.threadId }, { original: proposed })}>Mark it as one</a>
      : its people then count for the original. Decide the reports here as well.
    </p>
  )
