// Banners of the widespread problems that concern what a page is about.
import type { FC } from 'hono/jsx'
import type { OpenProblem } from '../../db/reads/problems.ts'
import { excerpt } from '../../src/text/excerpts.ts'
import { plainText } from '../../src/text/markdown.ts'
import { links } from '../links.ts'
import { type WhyShown, whyWords } from '../words/known-problems.ts'
import { ProblemBanner } from './banner.tsx'

// Enough for two lines; the rest is on the problem's page.
const longestNote = 240

/** `reason`: why the thread of the page belongs to it. */
type Shown = OpenProblem & { reason?: WhyShown | null }

/** First children of `main`, before the page's head; nothing when there is no problem. */
export const ProblemBanners: FC<{ problems: Shown[] }> = ({ problems }) => (
  <>
    {problems.map(({ id, state, title, note, reason }) => (
      <ProblemBanner
        state={state}
        title={title}
        href={links.problem(id)}
        note={excerpt(plainText(note), longestNote)}
        why={reason ? `This thread belongs to it: ${whyWords(reason)}.` : undefined}
      >
        <a class="button is-small" href={links.problem(id)}>
          What is known
        </a>
      </ProblemBanner>
    ))}
  </>
)
