// What was flagged to staff about a case, and what they say to it.
import type { FC } from 'hono/jsx'
import { links } from '../links.ts'
import { Handle } from '../parts/author-line.tsx'
import { When } from '../parts/when.tsx'
import { flagAnswerWords, isPublicState } from '../words/problems.ts'
import type { LoadedCase } from './case.tsx'

type Flag = LoadedCase['flags'][number]

export const CaseFlags: FC<{ flags: Flag[]; now: number }> = ({ flags, now }) =>
  flags.length === 0 ? null : (
    <ol class="report-list case-flags">
      {flags.map((flag) => (
        <li class="report">
          <p class="report-reason">
            Flagged to staff by <Handle handle={flag.by} />, <When at={flag.at} now={now} />
          </p>
          <p class="report-note">{flag.note}</p>
          <Answer flag={flag} now={now} />
        </li>
      ))}
    </ol>
  )

const Answer: FC<{ flag: Flag; now: number }> = ({ flag, now }) =>
  flag.answer === null || flag.answeredAt === null ? (
    <p class="report-reason">Staff have not answered yet.</p>
  ) : (
    <>
      <p class="report-reason">
        <Handle handle={flag.answeredBy ?? ''} />, <When at={flag.answeredAt} now={now} />:{' '}
        {flagAnswerWords[flag.answer]} <Problem flag={flag} />
      </p>
      <p class="report-note">{flag.reply}</p>
    </>
  )

// A suspicion has no page that moderators may read.
const Problem: FC<{ flag: Flag }> = ({ flag: { problemId, problemTitle, problemState } }) => {
  if (problemId === null || problemTitle === null) return null
  return problemState !== null && isPublicState(problemState) ? (
    <a href={links.problem(problemId)}>{problemTitle}</a>
  ) : (
    <>“{problemTitle}”</>
  )
}
