// Asks whether an article helped, thanks for the answer, and takes a word about what was missing.
import type { FC } from 'hono/jsx'
import type { ArticlePage } from '../../src/knowledge/help.ts'
import { links } from '../links.ts'
import { ErrorSummary } from './error-summary.tsx'
import { TextArea } from './field.tsx'
import { PostForm } from './form.tsx'
import { Icon } from './icon.tsx'

export type FeedbackDraft = { typed: Record<string, string>; errors: Record<string, string> }

type Props = { article: ArticlePage; draft: FeedbackDraft }

export const FeedbackPanel: FC<Props> = ({ article, draft }) => (
  <section class="panel feedback" id="feedback" aria-labelledby="feedback-title">
    <h2 class="panel-title" id="feedback-title">
      {article.voice === null ? 'Did this help?' : 'Thank you for saying so'}
    </h2>
    {article.voice === null ? null : (
      <p role="status">
        {article.voice.helpful ? 'You said that it helped.' : 'You said that it did not help.'} You
        can change your mind.
      </p>
    )}
    <ErrorSummary errors={draft.errors} />
    <PostForm
      class="button-row"
      action={links.articleFeedback(article.slug)}
      label="Did this article help?"
    >
      <button
        class="button"
        name="helpful"
        value="yes"
        id="helpful"
        aria-pressed={pressed(article, true)}
      >
        <Icon name="check" />
        Yes
      </button>
      <button class="button" name="helpful" value="no" aria-pressed={pressed(article, false)}>
        <Icon name="close" />
        No
      </button>
    </PostForm>
    {draft.errors.helpful ? (
      <p class="field-error" id="helpful-error">
        {draft.errors.helpful}
      </p>
    ) : null}
    {article.voice === null && !draft.typed.comment ? null : (
      <CommentForm article={article} draft={draft} />
    )}
  </section>
)

const CommentForm: FC<Props> = ({ article, draft }) => (
  <PostForm class="form" action={links.articleFeedback(article.slug)} label="Tell us more">
    <input
      type="hidden"
      name="helpful"
      value={draft.typed.helpful || (article.voice?.helpful ? 'yes' : 'no')}
    />
    <TextArea
      name="comment"
      label="What was missing, or what did the trick?"
      hint="Only staff read this. No passwords or payment data."
      optional
      rows={3}
      maxlength={1000}
      value={draft.typed.comment ?? article.voice?.comment}
      error={draft.errors.comment}
    />
    <div class="button-row">
      <button class="button is-small">Send</button>
    </div>
  </PostForm>
)

const pressed = ({ voice }: ArticlePage, helpful: boolean): 'true' | 'false' | undefined => {
  if (voice === null) return undefined
  return voice.helpful === helpful ? 'true' : 'false'
}
