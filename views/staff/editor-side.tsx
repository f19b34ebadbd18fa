// Beside the editor: where the article came from, its review, its publication, what readers said.
import type { FC, PropsWithChildren } from 'hono/jsx'
import type { EditorPage } from '../../src/knowledge/editor.ts'
import { links } from '../links.ts'
import { Handle } from '../parts/author-line.tsx'
import { ErrorSummary } from '../parts/error-summary.tsx'
import { TextArea } from '../parts/field.tsx'
import { PostForm } from '../parts/form.tsx'
import { Icon } from '../parts/icon.tsx'
import { When } from '../parts/when.tsx'
import { helpfulWords, provenByWords } from '../words/knowledge.ts'
import { dateOf } from '../words/times.ts'

type Refused = { typed: Record<string, string>; errors: Record<string, string> }

type Props = { page: EditorPage; now: number; refused?: Refused }

export const EditorSide: FC<Props> = ({ page, now, refused }) => (
  <div class="editor-side">
    <Source page={page} />
    <Review page={page} now={now} refused={refused} />
    {page.article.publishedAt === null ? null : <Published page={page} />}
    {page.article.publishedAt === null ? null : <Readers page={page} now={now} />}
  </div>
)

const Source: FC<{ page: EditorPage }> = ({ page: { article } }) => {
  const { sourceAuthor, sourceThread, sourcePost, sourcePostId } = article
  if (!sourceAuthor || !sourceThread || !sourcePost || sourcePostId === null) return null
  return (
    <section class="panel promoted-from" aria-labelledby="source">
      <p class="panel-kicker">
        <Icon name="check" />
        From an answer
      </p>
      <h2 class="panel-title" id="source">
        <a href={links.post(sourceThread, sourcePostId)}>{sourceThread.title}</a>
      </h2>
      <p>
        Answered by <Handle handle={sourceAuthor} />. {provenByWords(sourcePost)}.
      </p>
      {sourcePost.revision === article.sourceRevision ? null : (
        <p class="muted">
          The answer was edited since: <a href={links.history(sourcePostId)}>its history</a>
        </p>
      )}
    </section>
  )
}

const Review: FC<Props> = ({ page, now, refused }) => {
  const { latest, may } = page
  return (
    <section class="panel" id="review" aria-labelledby="review-title">
      <h2 class="panel-title" id="review-title">
        Review
      </h2>
      <p>{nextStep(page)}</p>
      {latest.reviewer && latest.reviewedAt ? (
        <p class="muted">
          Last reviewed by <Handle handle={latest.reviewer} />{' '}
          <When at={latest.reviewedAt} now={now} />
          {latest.reviewNote ? `: ${latest.reviewNote}` : null}
        </p>
      ) : null}
      {may.submit ? (
        <ActForm page={page} act="submit">
          <button class="button is-primary">Submit for review</button>
        </ActForm>
      ) : null}
      {may.approve ? (
        <ActForm page={page} act="approve">
          <button class="button is-good">Approve</button>
        </ActForm>
      ) : null}
      {may.publish ? (
        <ActForm page={page} act="publish">
          <button class="button is-primary">Publish</button>
        </ActForm>
      ) : null}
      {may.return ? <ReturnForm page={page} refused={refused} /> : null}
    </section>
  )
}

const nextStep = ({ latest, may }: EditorPage): string => {
  if (latest.state === 'published') return 'What readers see is this revision.'
  if (latest.state === 'approved') return 'Approved: it can be published.'
  if (latest.state === 'draft') return 'A draft: save it, then hand it to someone else to read.'
  return may.approve
    ? 'Read it as a reader would: is every step right, and safe to try?'
    : 'It waits for someone else to read it: nobody reviews their own text.'
}

type ActProps = PropsWithChildren<{ page: EditorPage; act: string; class?: string }>

const ActForm: FC<ActProps> = ({ page, act, class: className, children }) => (
  <PostForm class={className ?? act} action={links.articleAct(page.article.id, act)}>
    <input type="hidden" name="saves" value={String(page.latest.saves)} />
    {children}
  </PostForm>
)

const ReturnForm: FC<{ page: EditorPage; refused?: Refused }> = ({ page, refused }) => (
  <ActForm page={page} act="return" class="form return">
    <ErrorSummary errors={inReview(refused?.errors ?? {})} />
    <TextArea
      name="note"
      id="review-note"
      label="What should change"
      rows={3}
      maxlength={500}
      value={refused?.typed.note}
      error={refused?.errors.note}
    />
    <div class="button-row">
      <button class="button">Return to the author</button>
    </div>
  </ActForm>
)

// The editor beside it has a field of the same name; the summary leads to ids.
const inReview = (errors: Refused['errors']): Refused['errors'] =>
  Object.fromEntries(
    Object.entries(errors).map(([field, said]) => [
      field === 'note' ? 'review-note' : 'form',
      said,
    ]),
  )

const Published: FC<{ page: EditorPage }> = ({ page: { article, may } }) => (
  <section class="panel" id="published" aria-labelledby="published-title">
    <h2 class="panel-title" id="published-title">
      {article.archivedAt === null ? 'Published' : 'Archived'}
    </h2>
    <p>
      <a href={links.article(article.slug)}>The article as readers see it</a>
    </p>
    <p class="panel-meta">
      {article.archivedAt === null
        ? `Checked ${dateOf(article.verifiedAt ?? article.publishedAt ?? 0)}`
        : `Archived ${dateOf(article.archivedAt)}; publishing a new revision brings it back.`}
    </p>
    {may.verify ? (
      <PostForm class="verify" action={links.articleAct(article.id, 'verify')}>
        <button class="button is-small">I checked it: it still holds</button>
      </PostForm>
    ) : null}
    {may.archive ? (
      <PostForm class="archive" action={links.articleAct(article.id, 'archive')}>
        <button class="button is-small is-danger">Archive it</button>
      </PostForm>
    ) : null}
  </section>
)

const Readers: FC<{ page: EditorPage; now: number }> = ({ page: { article, comments }, now }) => (
  <section class="panel" id="readers" aria-labelledby="readers-title">
    <h2 class="panel-title" id="readers-title">
      What readers say
    </h2>
    <p>{helpfulWords(article)}</p>
    {comments.length === 0 ? null : (
      <ul class="link-list">
        {comments.map(({ helpful, comment, revision, at }) => (
          <li>
            <div>
              <p>{comment}</p>
              <p class="panel-meta">
                {helpful ? 'It helped' : 'It did not help'}, revision {revision},{' '}
                <When at={at} now={now} />
              </p>
            </div>
          </li>
        ))}
      </ul>
    )}
  </section>
)
