// What one rarely does with a post: link to it, say whether it worked, edit, delete, report, promote.
import type { FC } from 'hono/jsx'
import type { PostView, ThreadPage } from '../../src/forum/thread.ts'
import { links } from '../links.ts'
import { PostForm } from './form.tsx'
import { Icon } from './icon.tsx'

type Props = { thread: ThreadPage['thread']; post: PostView }

export const PostMenu: FC<Props> = ({ thread, post }) => {
  const { id, may } = post
  return (
    <details class="more" name="more">
      <summary class="button is-quiet is-small is-icon">
        <Icon name="more" />
        <span class="visually-hidden">More for this post</span>
      </summary>
      <div class="menu">
        <ul>
          <Entry icon="link" href={links.post(thread, id)} label="Link to this post" />
          {may.reportOutcome && !post.isSolution ? <Outcomes post={post} /> : null}
          {may.edit ? <Entry icon="edit" href={links.edit(id)} label="Edit" /> : null}
          {post.editedAt ? <Entry icon="history" href={links.history(id)} label="Edits" /> : null}
          {may.delete ? <Entry icon="close" href={links.deletePost(id)} label="Delete" /> : null}
          {may.promote ? (
            <Act icon="article" action={links.promote(id)} label="Make it an official article" />
          ) : null}
          {may.correct ? (
            <Entry icon="code" href={links.correct(id)} label="Codes and devices" />
          ) : null}
          {may.report ? <Entry icon="flag" href={links.report(id)} label="Report" /> : null}
        </ul>
      </div>
    </details>
  )
}

// Below the solution the question is asked openly.
const Outcomes: FC<{ post: PostView }> = ({ post: { id, said } }) => (
  <>
    <Act
      icon="check"
      action={links.outcome(id)}
      label="It worked for me"
      worked={{ value: 'yes', isSaid: said === 1 }}
    />
    <Act
      icon="close"
      action={links.outcome(id)}
      label="It did not work for me"
      worked={{ value: 'no', isSaid: said === 0 }}
    />
  </>
)

type EntryProps = { icon: string; label: string }

const Entry: FC<EntryProps & { href: string }> = ({ icon, href, label }) => (
  <li>
    <a href={href}>
      <Icon name={icon} />
      {label}
    </a>
  </li>
)

type ActProps = EntryProps & { action: string; worked?: { value: string; isSaid: boolean } }

const Act: FC<ActProps> = ({ icon, action, label, worked }) => (
  <li>
    <PostForm action={action}>
      <button
        {...(worked
          ? {
              name: 'worked',
              value: worked.value,
              'aria-pressed': worked.isSaid ? 'true' : 'false',
            }
          : {})}
      >
        <Icon name={icon} />
        {label}
      </button>
    </PostForm>
  </li>
)
