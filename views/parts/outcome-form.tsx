// Asks a reader whether the solution worked on their device.
import type { FC } from 'hono/jsx'
import type { SolutionView, ThreadPage } from '../../src/forum/thread.ts'
import { links } from '../links.ts'
import { PostForm } from './form.tsx'
import { Icon } from './icon.tsx'

type Props = { thread: ThreadPage['thread']; solution: SolutionView }

export const OutcomeForm: FC<Props> = ({ solution }) =>
  solution.may.reportOutcome ? (
    <PostForm class="proof-ask" action={links.outcome(solution.id)}>
      <span class="proof-question">Did it work for you?</span>
      <button class="button is-small" name="worked" value="yes">
        <Icon name="check" />
        It worked
      </button>
      <button class="button is-small" name="worked" value="no">
        <Icon name="close" />
        It did not
      </button>
    </PostForm>
  ) : null
