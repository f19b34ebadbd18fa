// What becomes of a resolved problem among the articles: a draft by one button, or nothing.
import type { FC } from 'hono/jsx'
import { links } from '../links.ts'
import { PostForm } from '../parts/form.tsx'
import { Icon } from '../parts/icon.tsx'

type Props = {
  problem: { id: number; title: string; version: number }
  /** The title of the article about it, where there is one. */
  article: string | null
}

export const ProposalForms: FC<Props> = ({ problem, article }) => (
  <div class="button-row">
    <PostForm action={links.staffProblemAct(problem.id, 'article')}>
      <input type="hidden" name="version" value={String(problem.version)} />
      <button class="button is-small">
        <Icon name="article" />
        {article === null ? 'Begin an article with what happened' : `Add it to “${article}”`}
        <span class="visually-hidden">: {problem.title}</span>
      </button>
    </PostForm>
    <PostForm action={links.staffProblemAct(problem.id, 'no-article')}>
      <input type="hidden" name="version" value={String(problem.version)} />
      <button class="button is-quiet is-small">
        Not needed<span class="visually-hidden">: {problem.title}</span>
      </button>
    </PostForm>
  </div>
)
