// Asks whether to delete one's own post, and says what that means.
import type { FC } from 'hono/jsx'
import type { loadDelete } from '../../src/forum/delete.ts'
import { excerpt } from '../../src/text/excerpts.ts'
import { links } from '../links.ts'
import { Crumbs } from '../parts/crumbs.tsx'
import { PostForm } from '../parts/form.tsx'

type Props = { loaded: Awaited<ReturnType<typeof loadDelete>> }

export const DeletePostPage: FC<Props> = ({ loaded: { post, thread, isSolution } }) => (
  <>
    <div class="page-head">
      <Crumbs up={[{ label: thread.title, href: links.post(thread, post.id) }]} />
      <h1>Delete your {post.kind}?</h1>
      <p class="page-lead">“{excerpt(post.body, 200)}”</p>
    </div>
    <div class="page-main">
      <p>
        {post.kind === 'question'
          ? 'The whole thread goes with it. Nobody has answered yet.'
          : 'A note that it was deleted stays in its place.'}{' '}
        {isSolution ? 'It is the solution: the thread will count as unsolved again. ' : ''}
        It cannot be undone.
      </p>
      <PostForm class="form" action={links.deletePost(post.id)}>
        <p class="button-row">
          <button class="button is-danger">Delete it</button>
          <a class="button is-quiet" href={links.post(thread, post.id)}>
            Keep it
          </a>
        </p>
      </PostForm>
    </div>
  </>
)
