// On an original: how many had the same, and the questions that were merged into it.
import type { FC } from 'hono/jsx'
import type { ThreadPage } from '../../src/forum/thread.ts'
import { links } from '../links.ts'
import { counted, hadTheSameWords } from '../words/threads.ts'
import { Flash } from './flash.tsx'

type Props = { page: ThreadPage }
type Merged = ThreadPage['duplicates'][number]

/** Below the question; nothing where nothing was merged. */
export const MergedQuestions: FC<Props> = ({ page: { thread, duplicates, solution } }) =>
  duplicates.length === 0 ? null : (
    <section class="panel merged" aria-labelledby="merged-title">
      <h2 class="panel-title" id="merged-title">
        {hadTheSameWords(thread.meToos)}
      </h2>
      {solution === null ? <Offered duplicates={duplicates} /> : null}
      <p class="panel-meta">Merged into this thread, with their answers:</p>
      <ul class="link-list">
        {duplicates.map((one) => (
          <li>
            <a href={links.asAsked(one)}>{one.title}</a>
            <span>
              {one.solutionId === null ? '' : 'solved, '}
              {counted(one.replies, 'answer', 'answers')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )

// A link: whether it solves this question is for its asker to say.
const Offered: FC<{ duplicates: Merged[] }> = ({ duplicates }) => {
  const [best] = duplicates
    .filter(({ solutionId }) => solutionId !== null)
    .sort((a, b) => b.worked - a.worked)
  if (!best) return null
  return (
    <p class="merged-solution">
      <a href={links.asAsked(best, best.solutionId)}>
        An answer solved it for who asked “{best.title}”
      </a>
      {best.worked > 0 ? `; it worked for ${best.worked.toLocaleString('en')}` : ''}
    </p>
  )
}

/** On the way from a duplicate's address; the ids as they stand in the address. */
export const MergedFlash: FC<Props & { from: number | null; via: number | null }> = ({
  page,
  from,
  via,
}) => {
  const duplicate = page.duplicates.find(({ id }) => id === from)
  if (!duplicate) return null
  const between = page.duplicates.find(({ id }) => id === via)
  return (
    <Flash kind="info">
      Merged from “{duplicate.title}”: both ask the same.{' '}
      {between ? `“${between.title}” was merged into this thread before. ` : ''}
      <a href={links.asAsked(duplicate)}>Read it as it was asked</a>
      {page.may.seeMerges ? (
        <>
          {' '}
          or <a href={links.duplicate(duplicate)}>see why</a>
        </>
      ) : null}
    </Flash>
  )
}

/** On a duplicate as it was asked. */
export const MergedInto: FC<Props> = ({ page: { thread, original, may } }) =>
  thread.mergedInto === null ? null : (
    <Flash kind="info">
      This question was marked as a duplicate.{' '}
      {original ? (
        <>
          It goes on in <a href={links.thread(original)}>{original.title}</a>.
        </>
      ) : (
        'The thread it was merged into cannot be read at the moment.'
      )}{' '}
      {may.seeMerge ? (
        <a href={links.duplicate({ id: thread.id })}>Why, and what you can do</a>
      ) : null}
    </Flash>
  )
