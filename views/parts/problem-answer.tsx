// "Is it fixed for you?", on the problem's page and under the notice that asks it.
import type { FC } from 'hono/jsx'
import { links } from '../links.ts'
import { PostForm } from './form.tsx'
import { Icon } from './icon.tsx'

type Props = {
  problem: { id: number; round: number }
  /** What this person said already; null for nothing yet. */
  fixed: boolean | null
}

/** Two forms of one button each; the answer is about the end that is shown, and about no later one. */
export const IsItFixed: FC<Props> = ({ problem, fixed }) =>
  fixed === null ? (
    <div class="button-row">
      <PostForm action={links.fixed(problem.id)}>
        <input type="hidden" name="round" value={String(problem.round)} />
        <button class="button is-small">
          <Icon name="check" />
          Yes, it works again
        </button>
      </PostForm>
      <PostForm action={links.stillBroken(problem.id)}>
        <input type="hidden" name="round" value={String(problem.round)} />
        <button class="button is-small">
          <Icon name="warning" />
          No, I still have it
        </button>
      </PostForm>
    </div>
  ) : (
    <p class="panel-meta">
      {fixed
        ? 'You said that it works again for you. Thank you.'
        : 'You said that you still have it. Staff see how many do, and you hear how it goes on.'}
    </p>
  )
