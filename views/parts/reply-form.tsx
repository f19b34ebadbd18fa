// The form for an answer, or why there is none.
import type { FC } from 'hono/jsx'
import type { Left } from '../../moderation/index.ts'
import type { InText } from '../../src/forum/recognised.ts'
import type { ThreadPage } from '../../src/forum/thread.ts'
import { links } from '../links.ts'
import { roomWords, slownessWords } from '../words/room.ts'
import { Composer } from './composer.tsx'
import { ErrorSummary } from './error-summary.tsx'
import { PostForm } from './form.tsx'
import { Began, LeftIn } from './left-in.tsx'
import { CheckButton, LookedOver } from './recognised.tsx'

/** A form to show again: what was typed, and what is wrong with it. */
export type DraftShown = {
  typed: Record<string, string>
  errors: Record<string, string>
  /** Personal data in it that its author is asked about. */
  left?: Left[]
}

/** An answer to show again, with what is recognised in it. */
export type ReplyDraft = DraftShown & { recognised: InText }

type Props = Pick<ThreadPage, 'frame' | 'thread' | 'slowness' | 'may' | 'began'> & {
  draft: ReplyDraft
}

export const ReplyForm: FC<Props> = ({ frame, thread, slowness, may, began, draft }) => {
  if (may.reply) {
    return (
      <PostForm
        class="form composer"
        id={links.replyAnchor}
        action={links.reply(thread.id)}
        refusedAt={links.replyAnchor}
      >
        <ErrorSummary errors={draft.errors} />
        <LeftIn left={draft.left} />
        <Began typed={draft.typed.began} now={began} />
        <LookedOver found={draft.recognised}>
          <Composer
            name="body"
            label="Your answer"
            hint={`Markdown works. No passwords, card numbers or addresses.${roomWords(frame.room, true)}${slownessWords(slowness)}`}
            value={draft.typed.body}
            error={draft.errors.body}
            maxlength={30_000}
          />
        </LookedOver>
        <p class="button-row">
          <button class="button is-primary">Post answer</button>
          <CheckButton />
        </p>
      </PostForm>
    )
  }
  if (thread.mergedInto !== null) {
    return (
      <p class="panel" id={links.replyAnchor}>
        Answers are given in the thread this one was merged into.
      </p>
    )
  }
  if (frame.viewer === null) {
    return (
      <p class="panel" id={links.replyAnchor}>
        <a href={links.signIn(links.thread(thread))}>Sign in</a> to answer.
      </p>
    )
  }
  return (
    <p class="panel" id={links.replyAnchor}>
      {whyClosed(thread)}
    </p>
  )
}

const whyClosed = ({ hiddenAt, lockedAt }: Props['thread']): string => {
  if (hiddenAt !== null) return 'Nobody answers while the question is out of sight.'
  return lockedAt === null
    ? 'You cannot write at the moment; your notices say why.'
    : 'This thread is locked: it can be read, and nobody answers any more.'
}
