// What one does with a post in the first place: vote, accept, answer; what is rarer is in its menu.
import type { FC, PropsWithChildren } from 'hono/jsx'
import type { PostView, ThreadPage } from '../../src/forum/thread.ts'
import { links } from '../links.ts'
import { helpfulWords, outcomeWords } from '../words/posts.ts'
import { PostForm } from './form.tsx'
import { Icon } from './icon.tsx'

export type PostFootProps = PropsWithChildren<{ thread: ThreadPage['thread']; post: PostView }>

/** Children stand first. */
export const PostFoot: FC<PostFootProps> = ({ thread, post, children }) => (
  <footer class="post-foot">
    {children}
    <Vote post={post} />
    <Acceptance thread={thread} post={post} />
    {thread.lockedAt === null && thread.mergedInto === null ? (
      <a class="button is-quiet is-small" href={`#${links.replyAnchor}`}>
        <Icon name="reply" />
        Answer
      </a>
    ) : null}
    {post.isSolution || post.worked + post.failed === 0 ? null : (
      <span class="muted">{outcomeWords(post)}</span>
    )}
  </footer>
)

const Vote: FC<{ post: PostView }> = ({ post: { id, votes, voted, may } }) => {
  if (!may.vote) return votes > 0 ? <span class="muted">{helpfulWords(votes)}</span> : null
  return (
    <PostForm action={links.vote(id)}>
      <button
        class="button is-quiet is-small vote"
        name="on"
        value={voted ? 'no' : 'yes'}
        aria-pressed={voted ? 'true' : 'false'}
      >
        <Icon name="up" />
        Helpful {votes > 0 ? <b>{votes.toLocaleString('en')}</b> : null}
      </button>
    </PostForm>
  )
}

const Acceptance: FC<PostFootProps> = ({ thread, post: { id, may } }) => {
  if (may.accept) {
    return (
      <PostForm action={links.accept(id)}>
        <button class="button is-small is-good">
          <Icon name="check" />
          {thread.solvedAt === null ? 'Accept as solution' : 'Accept this instead'}
        </button>
      </PostForm>
    )
  }
  if (!may.unaccept) return null
  return (
    <PostForm action={links.unaccept(id)}>
      <button class="button is-quiet is-small">
        <Icon name="undo" />
        Take back
      </button>
    </PostForm>
  )
}
