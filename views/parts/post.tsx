// One post of a thread: who wrote it, what it says, the codes and devices in it, what one can do.
import type { Child, FC, PropsWithChildren } from 'hono/jsx'
import type { PostView, ThreadPage } from '../../src/forum/thread.ts'
import { links } from '../links.ts'
import { badgesOf } from '../words/threads.ts'
import { AuthorLine } from './author-line.tsx'
import { Chips, type Link } from './chip.tsx'
import { Icon } from './icon.tsx'
import { PostFoot } from './post-foot.tsx'
import { PostMenu } from './post-menu.tsx'
import { StoredHtml } from './stored-html.tsx'

export type PostProps = PropsWithChildren<{
  thread: ThreadPage['thread']
  post: PostView
  now: number
  /** What one does with more than this post; first in its foot. */
  actions?: Child
}>

/** Children stand below the text. */
export const Post: FC<PostProps> = ({ thread, post, now, actions, children }) => {
  const id = links.postAnchor(post.id)
  return (
    <article class={classesOf(post)} id={id} aria-labelledby={`${id}-by`}>
      <header class="post-head">
        <AuthorLine
          lineId={`${id}-by`}
          author={{ id: post.authorId, handle: post.authorHandle }}
          badges={badgesOf(post)}
          at={post.createdAt}
          now={now}
          edited={post.editedAt ? { at: post.editedAt, href: links.history(post.id) } : null}
        />
        {post.isReadable ? <PostMenu thread={thread} post={post} /> : null}
      </header>
      <Notice post={post} />
      {post.isReadable ? <StoredHtml html={post.html} class="post-body" /> : null}
      {post.isReadable ? children : null}
      {post.isReadable ? <Mentioned post={post} /> : null}
      {post.isReadable ? (
        <PostFoot thread={thread} post={post}>
          {actions}
        </PostFoot>
      ) : null}
    </article>
  )
}

const classesOf = (post: PostView): string => {
  const question = post.kind === 'question' ? ' is-question' : ''
  return `post${question}${post.hiddenAt || post.deletedAt ? ' is-hidden' : ''}`
}

const Notice: FC<{ post: PostView }> = ({ post }) => {
  if (post.deletedAt !== null) {
    return (
      <div class="post-notice">
        <Icon name="eye-off" />
        <p>This post was deleted by the person who wrote it.</p>
      </div>
    )
  }
  if (post.hiddenAt === null) return null
  if (post.heldAt !== null) return <Held isReadable={post.isReadable} />
  return (
    <div class="post-notice">
      <Icon name="eye-off" />
      <p>
        This post was hidden by a moderator
        {post.hiddenWhy ? `: ${post.hiddenWhy}` : '.'}{' '}
        {post.isReadable && post.decisionId ? (
          <a href={links.decision(post.decisionId)}>The decision</a>
        ) : null}
      </p>
    </div>
  )
}

// Its author sees it in its place; to others it is not there yet.
const Held: FC<{ isReadable: boolean }> = ({ isReadable }) => (
  <div class="post-notice">
    <Icon name="eye-off" />
    <p>
      {isReadable
        ? 'This post waits for a moderator, usually for less than a day. Until then only its author and moderators see it, and nobody is told of it. Its author can still edit it or delete it.'
        : 'A post here waits for a moderator.'}
    </p>
  </div>
)

// In the text each is a link already; the question's stand together for a quick look.
const Mentioned: FC<{ post: PostView }> = ({ post }) =>
  post.kind === 'question' ? <Chips {...chipsOf(post.mentions)} class="post-chips" /> : null

type Mention = { kind: 'code' | 'device'; ref: string; name: string }

/** Mentions as the links of their chips. */
export const chipsOf = (mentions: Mention[]): { codes: Link[]; devices: Link[] } => ({
  codes: mentions
    .filter(({ kind }) => kind === 'code')
    .map(({ name }) => ({ label: name, href: links.code(name) })),
  devices: mentions
    .filter(({ kind }) => kind === 'device')
    .map(({ name, ref }) => ({ label: name, href: links.device(ref) })),
})
