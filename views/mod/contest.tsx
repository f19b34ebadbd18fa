// A contested duplicate as its case shows it: what was merged, by whom and why, and what its asker says.
import type { FC } from 'hono/jsx'
import { links } from '../links.ts'
import { Choices } from '../parts/choices.tsx'
import { When } from '../parts/when.tsx'
import { contestChoices } from '../words/moderation.ts'
import type { LoadedCase } from './case.tsx'
import type { Draft } from './decide-form.tsx'

export const Contest: FC<{ subject: LoadedCase['subject']; now: number }> = ({ subject, now }) => {
  const { originalId, originalSlug, originalTitle, mergedAt, threadId, slug } = subject
  if (threadId === null || slug === null) return null
  if (originalId === null || originalSlug === null || mergedAt === null) return null
  return (
    <section class="panel contested" aria-labelledby="contest-title">
      <h2 class="panel-title" id="contest-title">
        Is it a duplicate?
      </h2>
      <dl class="facts is-start">
        <div>
          <dt>Merged into</dt>
          <dd>
            <a href={links.thread({ id: originalId, slug: originalSlug })}>{originalTitle}</a>
          </dd>
        </div>
        <div>
          <dt>By</dt>
          <dd>
            {subject.mergedBy}, <When at={mergedAt} now={now} />
          </dd>
        </div>
        <div>
          <dt>Because</dt>
          <dd>{subject.mergeNote}</dd>
        </div>
        <div>
          <dt>The asker says</dt>
          <dd>{subject.contestReason}</dd>
        </div>
        {subject.unmergedAt === null ? null : (
          <div>
            <dt>Undone</dt>
            <dd>
              <When at={subject.unmergedAt} now={now} />
            </dd>
          </div>
        )}
      </dl>
      <p>
        <a href={links.asAsked({ id: threadId, slug })}>The thread as it was asked</a>
      </p>
    </section>
  )
}

/** The one choice there is. */
export const ContestVerdict: FC<{ draft: Draft }> = ({ draft: { typed, errors } }) => (
  <Choices
    name="verdict"
    legend="Verdict"
    choices={contestChoices}
    value={typed.verdict}
    error={errors.verdict}
  />
)
