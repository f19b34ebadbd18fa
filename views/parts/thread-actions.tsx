// What one does with a thread as a whole: say that one has the problem too, and follow it.
import type { FC } from 'hono/jsx'
import type { ThreadPage } from '../../src/forum/thread.ts'
import { links } from '../links.ts'
import { PostForm } from './form.tsx'
import { Icon } from './icon.tsx'

export type ThreadActionsProps = Pick<ThreadPage, 'thread' | 'may'>

export const ThreadActions: FC<ThreadActionsProps> = ({ thread, may }) => (
  <>
    {may.meToo ? <MeToo thread={thread} /> : null}
    {may.follow ? <Follow thread={thread} /> : null}
  </>
)

type Props = Pick<ThreadPage, 'thread'>

const MeToo: FC<Props> = ({ thread: { id, isMeToo, meToos } }) => (
  <PostForm action={links.meToo(id)}>
    <button
      class="button is-small me-too"
      name="on"
      value={isMeToo ? 'no' : 'yes'}
      aria-pressed={isMeToo ? 'true' : 'false'}
    >
      <Icon name="hand" />I have this too {meToos > 0 ? <b>{meToos.toLocaleString('en')}</b> : null}
    </button>
  </PostForm>
)

const Follow: FC<Props> = ({ thread: { id, isFollowed } }) => (
  <PostForm action={links.follow(id)}>
    <button class="button is-quiet is-small follow" name="on" value={isFollowed ? 'no' : 'yes'}>
      <Icon name="follow" />
      {isFollowed ? 'Unfollow' : 'Follow'}
    </button>
  </PostForm>
)
