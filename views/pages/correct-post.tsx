// Correcting what was recognised in somebody's post, for moderators and staff.
import type { FC } from 'hono/jsx'
import type { loadCorrection } from '../../src/forum/correct.ts'
import { links } from '../links.ts'
import { Crumbs } from '../parts/crumbs.tsx'
import { ErrorSummary } from '../parts/error-summary.tsx'
import { Field } from '../parts/field.tsx'
import { PostForm } from '../parts/form.tsx'
import { RecognisedPart } from '../parts/recognised.tsx'
import type { DraftShown } from '../parts/reply-form.tsx'

type Props = { loaded: Awaited<ReturnType<typeof loadCorrection>>; draft: DraftShown }

export const CorrectPostPage: FC<Props> = ({ loaded, draft }) => {
  const { post, thread, recognised } = loaded
  const { meant, notMeant, fixed } = recognised
  return (
    <>
      <div class="page-head">
        <Crumbs up={[{ label: thread.title, href: links.post(thread, post.id) }]} />
        <h1>Codes and devices of this {post.kind}</h1>
        <p class="page-lead">
          What is not meant is neither linked nor counted. {post.authorHandle} is told.
        </p>
      </div>
      <div class="page-main">
        {meant.length + notMeant.length + fixed.length === 0 ? (
          <p>Nothing is recognised in its own words.</p>
        ) : (
          <PostForm class="form" action={links.correct(post.id)}>
            <ErrorSummary errors={draft.errors} />
            <RecognisedPart found={recognised} of="this post" />
            <Field
              name="reason"
              label="Why"
              hint="The author and the log have it: “a flight number”, “the cable, not the stick”."
              value={draft.typed.reason}
              error={draft.errors.reason}
              maxlength={500}
              autocomplete="off"
            />
            <p class="button-row">
              <button class="button is-primary">Save</button>
              <a class="button is-quiet" href={links.post(thread, post.id)}>
                Cancel
              </a>
            </p>
          </PostForm>
        )}
      </div>
    </>
  )
}
