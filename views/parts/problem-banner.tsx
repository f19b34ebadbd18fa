// Banners of the widespread problems that concern what a page is about.
import type { FC } from 'hono/jsx'
import type { OpenProblem } from '../../db/reads/problems.ts'
import { excerpt } from '../../src/text/excerpts.ts'
import { plainText } from '../../src/text/markdown.ts'
import { links } from '../links.ts'
import { ProblemBanner } from './banner.tsx'

// Enough for two lines; the rest is on the problem's page.
const longestNote = 240

/** First children of `main`, before the page's head; nothing when there is no problem. */
export const ProblemBanners: FC<{ problems: OpenProblem[] }> = ({ problems }) => (
  <>
    {problems.map(({ id, state, title, note }) => (
      <ProblemBanner
        state={state}
        title={title}
        href={links.problem(id)}
        note={excerpt(plainText(note), longestNote)}
      >
        <a class="button is-small" href={links.problem(id)}>
          What is known
        </a>
      </ProblemBanner>
    ))}
  </>
)
