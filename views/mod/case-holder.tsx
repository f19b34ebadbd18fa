// Who has a case in hand, who looks at it, and the ways to claim it and give it back.
import type { FC } from 'hono/jsx'
import { links } from '../links.ts'
import { PostForm } from '../parts/form.tsx'
import { lookingWords } from '../words/cases.ts'
import { leftWords } from '../words/moderation.ts'
import type { LoadedCase } from './case.tsx'

export const Holder: FC<{ loaded: LoadedCase; now: number }> = ({ loaded, now }) => {
  const { subject, holder, may, frame, interest } = loaded
  if (subject.closedAt !== null) return null
  const isMine = holder !== null && holder.id === frame.viewer?.id
  return (
    <div class="claim">
      <p>
        {holder === null
          ? 'Nobody is on this case.'
          : `${isMine ? 'You are' : `${holder.handle} is`} on it, ${leftWords(holder.until, now)}.`}
        {subject.handedTo === null ? '' : ` It was handed to ${subject.handedTo}.`}
        {interest === null ? '' : ` ${interest}`}{' '}
        {/* The script keeps it up to date and says that one is here oneself. */}
        <span role="status" data-looking={links.caseAct(subject.id, 'looking')}>
          {lookingWords(loaded.looking)}
        </span>
      </p>
      {may.claim ? (
        <PostForm action={links.claim(subject.id)} class="claim-form">
          {holder ? <input type="hidden" name="from" value={String(holder.id)} /> : null}
          {/* A key takes a case from nobody. */}
          <button class="button is-small" data-key={holder ? undefined : 'c'}>
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
