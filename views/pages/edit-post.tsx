// Editing a post: its text as it is, or as it was typed where it must be put right.
import type { FC } from 'hono/jsx'
import type { loadEdit } from '../../src/forum/edit.ts'
import { links } from '../links.ts'
import { Composer } from '../parts/composer.tsx'
import { Crumbs } from '../parts/crumbs.tsx'
import { ErrorSummary } from '../parts/error-summary.tsx'
import { Field } from '../parts/field.tsx'
import { Flash } from '../parts/flash.tsx'
import { PostForm } from '../parts/form.tsx'
import { LeftIn } from '../parts/left-in.tsx'
import { CheckButton, LookedOver } from '../parts/recognised.tsx'
import type { DraftShown } from '../parts/reply-form.tsx'
import { WordDiff } from '../parts/word-diff.tsx'
import { roomWords } from '../words/room.ts'

type Props = {
  loaded: Awaited<ReturnType<typeof loadEdit>>
  draft: DraftShown
  /** The post was edited elsewhere since this form was opened. */
  isConflict: boolean
}

export const EditPostPage: FC<Props> = ({ loaded, draft, isConflict }) => {
  const { post, thread } = loaded
  return (
    <>
      <div class="page-head">
        <Crumbs up={[{ label: thread.title, href: links.post(thread, post.id) }]} />
        <h1>Edit your {post.kind}</h1>
        <p class="page-lead">What it said before stays readable under “edited”.</p>
      </div>
      <div class="page-main">
        {isConflict ? <Meanwhile loaded={loaded} draft={draft} /> : null}
        <EditForm loaded={loaded} draft={draft} isConflict={isConflict} />
      </div>
    </>
  )
}

const EditForm: FC<Props> = ({
  loaded: { frame, post, thread, recognised },
  draft,
  isConflict,
}) => {
  const seen = isConflict ? undefined : draft.typed.revision
  return (
    <PostForm class="form" action={links.edit(post.id)}>
      <ErrorSummary errors={draft.errors} />
      <LeftIn left={draft.left} />
      <LookedOver found={recognised}>
        {post.kind === 'question' ? (
          <Field
            name="title"
            label="Title"
            value={draft.typed.title ?? thread.title}
            error={draft.errors.title}
            maxlength={150}
          />
        ) : null}
        <Composer
          name="body"
          label={post.kind === 'question' ? 'Your question' : 'Your answer'}
          hint={`Markdown works. No passwords, card numbers or addresses.${roomWords(frame.room)}`}
          value={draft.typed.body ?? post.body}
          error={draft.errors.body}
          rows={12}
          maxlength={30_000}
        />
      </LookedOver>
      <input type="hidden" name="revision" value={seen || String(post.revision)} />
      <p class="button-row">
        <button class="button is-primary">{isConflict ? 'Save mine instead' : 'Save'}</button>
        <CheckButton />
        <a class="button is-quiet" href={links.post(thread, post.id)}>
          Cancel
        </a>
      </p>
    </PostForm>
  )
}

const Meanwhile: FC<Pick<Props, 'loaded' | 'draft'>> = ({ loaded: { post, thread }, draft }) => (
  <>
    <Flash kind="bad">
      This post was edited in the meantime, perhaps by you in another window. What you typed is kept
      below and not saved yet.
    </Flash>
    <section class="panel" aria-labelledby="meanwhile">
      <h2 class="panel-title" id="meanwhile">
        What saving yours would change now
      </h2>
      {post.kind === 'question' ? (
        <WordDiff before={thread.title} after={draft.typed.title ?? thread.title} />
      ) : null}
      <WordDiff before={post.body} after={draft.typed.body ?? post.body} />
    </section>
  </>
)
