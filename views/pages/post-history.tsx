// The edits of a post, newest first: who changed what, word by word.
import type { FC } from 'hono/jsx'
import type { PostHistory } from '../../src/forum/history.ts'
import { links } from '../links.ts'
import { AuthorLine } from '../parts/author-line.tsx'
import { Crumbs } from '../parts/crumbs.tsx'
import { Pagination } from '../parts/pagination.tsx'
import { When } from '../parts/when.tsx'
import { WordDiff } from '../parts/word-diff.tsx'

type Props = { loaded: PostHistory; now: number }

export const PostHistoryPage: FC<Props> = ({ loaded, now }) => {
  const { post, thread, edits, older, isLater } = loaded
  return (
    <>
      <div class="page-head">
        <Crumbs up={[{ label: thread.title, href: links.post(thread, post.id) }]} />
        <h1>Edits of this {post.kind}</h1>
        <p class="page-lead">
          {edits.length === 0
            ? 'It was never edited.'
            : 'The newest first: what was taken out is struck through, what came in is underlined.'}
        </p>
      </div>
      <div class="page-main">
        <ol class="revisions">
          {edits.map((edit) => (
            <Revision edit={edit} now={now} />
          ))}
          <FirstVersion loaded={loaded} now={now} />
        </ol>
        <Pagination
          newer={isLater ? links.history(post.id) : null}
          older={older === null ? null : links.history(post.id, older)}
        />
      </div>
    </>
  )
}

// Anyone may ask for ten texts without a word in common: 30 ms each at this number.
const mostEdits = 600

const Revision: FC<{ edit: PostHistory['edits'][number]; now: number }> = ({ edit, now }) => (
  <li class="revision">
    {edit.editor ? (
      <AuthorLine author={edit.editor} at={edit.at} now={now} />
    ) : (
      <p class="page-meta">
        <span>A moderator</span>
        <When at={edit.at} now={now} />
      </p>
    )}
    {edit.before.title === edit.after.title ? null : (
      <WordDiff before={edit.before.title ?? ''} after={edit.after.title ?? ''} />
    )}
    {edit.before.body === edit.after.body ? null : (
      <WordDiff before={edit.before.body} after={edit.after.body} most={mostEdits} />
    )}
  </li>
)

const FirstVersion: FC<Props> = ({ loaded: { post, first }, now }) =>
  first === null ? null : (
    <li class="revision">
      <AuthorLine
        author={{ id: post.authorId, handle: post.authorHandle }}
        at={post.createdAt}
        now={now}
      />
      {first.title === null ? null : <p class="diff">{first.title}</p>}
      <div class="diff">{first.body}</div>
    </li>
  )
