// A case as a moderator works on it: evidence, the decision to make or made, and the past beside it.
import type { FC } from 'hono/jsx'
import type { loadCase } from '../../moderation/index.ts'
import { links } from '../links.ts'
import { State } from '../parts/chip.tsx'
import { Crumbs } from '../parts/crumbs.tsx'
import { Flash } from '../parts/flash.tsx'
import { PostForm } from '../parts/form.tsx'
import { When } from '../parts/when.tsx'
import { leftWords, postWords, reportsWords } from '../words/moderation.ts'
import { AuthorPanel, LogPanel } from './case-aside.tsx'
import { PostNow, Reports, Snapshots } from './case-evidence.tsx'
import { Contest } from './contest.tsx'
import { DecideForm, type Draft, KeptText } from './decide-form.tsx'
import { Decisions } from './decisions.tsx'

export type LoadedCase = Awaited<ReturnType<typeof loadCase>>

type Props = {
  loaded: LoadedCase
  /** Of the form for deciding, or for undoing where there is a decision. */
  draft: Draft
  /** Why the form was not taken, when somebody was faster. */
  said: string | null
  now: number
}

export const CasePage: FC<Props> = ({ loaded, draft, said, now }) => {
  const { subject, may } = loaded
  const isContest = subject.caseKind === 'contest'
  return (
    <>
      {said === null ? null : <Flash kind="bad">{said}</Flash>}
      <CaseHead loaded={loaded} now={now} />
      <div class="page-main">
        {said === null || may.decide ? null : <KeptText typed={draft.typed} />}
        <Holder loaded={loaded} now={now} />
        <Decisions loaded={loaded} draft={said === null ? draft : null} now={now} />
        {isContest ? <Contest subject={subject} now={now} /> : null}
        <PostNow subject={subject} now={now} />
        {isContest ? null : (
          <>
            <Snapshots loaded={loaded} now={now} />
            <Reports reports={loaded.reports} now={now} />
          </>
        )}
        <MarkIt loaded={loaded} />
        {may.decide ? <DecideForm loaded={loaded} draft={draft} /> : null}
      </div>
      <aside class="page-aside" aria-label="About this case">
        <AuthorPanel loaded={loaded} now={now} />
        <LogPanel log={loaded.log} now={now} />
      </aside>
    </>
  )
}

const CaseHead: FC<{ loaded: LoadedCase; now: number }> = ({ loaded, now }) => {
  const { subject, holder } = loaded
  return (
    <div class="page-head">
      <Crumbs up={[{ label: 'Moderation queue', href: links.queue() }]} />
      <h1>
        {postWords[subject.kind]} by {subject.author} in “{subject.title}”
      </h1>
      <p class="page-meta">
        <State name={subject.closedAt !== null ? 'decided' : holder ? 'claimed' : 'open'} />
        <span>
          {subject.caseKind === 'contest' ? 'Contested duplicate' : reportsWords(subject.reports)}
        </span>
        <span>
          first <When at={subject.openedAt} now={now} />
        </span>
        <a href={placeOf(subject)}>See it in its thread</a>
      </p>
    </div>
  )
}

const placeOf = ({ threadId: id, slug, postId, mergedInto }: LoadedCase['subject']): string =>
  mergedInto === null ? links.post({ id, slug }, postId) : links.asAsked({ id, slug }, postId)

// A report that it is a duplicate proposes to merge it; the address stands in its note.
const MarkIt: FC<{ loaded: LoadedCase }> = ({ loaded: { subject, proposed } }) =>
  proposed === null ? null : (
    <p class="panel">
      It is reported as a duplicate.{' '}
      <a href={links.duplicate({ id: subject.threadId }, { original: proposed })}>Mark it as one</a>
      : its people then count for the original. Decide the reports here as well.
    </p>
  )

const Holder: FC<{ loaded: LoadedCase; now: number }> = ({ loaded, now }) => {
  const { subject, holder, may, frame } = loaded
  if (subject.closedAt !== null) return null
  const isMine = holder !== null && holder.id === frame.viewer?.id
  return (
    <div class="claim">
      <p>
        {holder === null
          ? 'Nobody is on this case.'
          : `${isMine ? 'You are' : `${holder.handle} is`} on it, ${leftWords(holder.until, now)}.`}
        {subject.viewerMerged ? ' You marked it yourself: another moderator decides it.' : ''}
        {subject.viewerReported ? ' You reported it yourself: another moderator decides it.' : ''}
      </p>
      {may.claim ? (
        <PostForm action={links.claim(subject.id)} class="claim-form">
          {holder ? <input type="hidden" name="from" value={String(holder.id)} /> : null}
          <button class="button is-small">
            {holder ? `Take over from ${holder.handle}` : 'Claim'}
          </button>
        </PostForm>
      ) : null}
      {may.release ? (
        <PostForm action={links.release(subject.id)} class="release-form">
          <button class="button is-small is-quiet">Give back</button>
        </PostForm>
      ) : null}
    </div>
  )
}
