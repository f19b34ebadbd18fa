// A word for who came from the ask form: they are counted with this thread, and how to undo that.
import type { FC } from 'hono/jsx'
import type { ThreadPage } from '../../src/forum/thread.ts'
import { idToUrl } from '../../src/lib/ids.ts'
import { links } from '../links.ts'
import { othersWords } from '../words/threads.ts'
import { Flash } from './flash.tsx'
import { PostForm } from './form.tsx'

export const JoinedFlash: FC<Pick<ThreadPage, 'thread'>> = ({ thread }) => (
  <>
    <Flash kind="good">
      You are counted with this problem{othersWords(thread.meToos - 1)}, and you hear of every
      answer here. Is it another problem after all? Undo it, and{' '}
      <a href={links.ask()}>ask your question</a>.
    </Flash>
    <PostForm action={links.mine()} class="button-row" label="Undo">
      <input type="hidden" name="mine" value={idToUrl(thread.id)} />
      <button class="button is-small" name="on" value="no">
        Undo: it is not my problem
      </button>
    </PostForm>
  </>
)
