// What one can do with a post: shown to those who may.
import type { FC } from 'hono/jsx'
import type { PostView, ThreadPage } from '../../src/forum/thread.ts'
import { links } from '../links.ts'
import { Icon } from './icon.tsx'

export type PostFootProps = { thread: ThreadPage['thread']; post: PostView }

export const PostFoot: FC<PostFootProps> = ({ thread, post }) => (
  <footer class="post-foot">
    <a class="button is-quiet is-small" href={links.post(thread, post.id)}>
      <Icon name="link" />
      Link to this post
    </a>
  </footer>
)
