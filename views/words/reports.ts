// How reports, what they weigh, and notices of illegal content read.

type Part = { label: string; points: number }

/** Hundredths as people read them: `3.0`, `-2.86`. */
export const pointsWords = (points: number): string => {
  const text = (points / 100).toFixed(2)
  return text.endsWith('0') ? text.slice(0, -1) : text
}

/** `3.0 = 1.0 a report + 2.0 trust 2`, for the one who reported. */
export const weightWords = ({ weight, parts }: { weight: number; parts: Part[] }): string => {
  const [first, ...rest] = parts.map(({ label, points }) => ({
    sign: points < 0 ? '−' : '+',
    said: `${pointsWords(Math.abs(points))} (${label.charAt(0).toLowerCase()}${label.slice(1)})`,
  }))
  const sum = [first?.said ?? '', ...rest.map(({ sign, said }) => `${sign} ${said}`)].join(' ')
  return `${pointsWords(weight)} = ${sum}`
}

const verdictsOfNotice: Record<string, string> = {
  uphold: 'We agree with your notice.',
  dismiss: 'We looked at the content and have left it as it is.',
  ignore: 'The case was closed without a verdict on the content.',
  undone: 'The decision we told you of was taken back.',
}

const consequencesOfNotice: Record<string, string> = {
  hide: 'The content is hidden: the public cannot read it any more.',
  redact: 'What was against the law has been taken out of the content.',
  'remove-link': 'The link has been taken out of the content.',
}

/** The outcome of a notice: the verdict, and what it means for the content. */
export const noticeOutcomeWords = (decision: { verdict: string; consequence: string }): string =>
  [verdictsOfNotice[decision.verdict], consequencesOfNotice[decision.consequence]]
    .filter(Boolean)
    .join(' ')

export const noticeMeans = 'A person decided this; no automated means were used to decide.'

/** The ways to object (DSA, Art. 16(5)). */
export const noticeRedress =
  'If you disagree, you can send a new notice that says what we have missed, turn to a certified out-of-court dispute settlement body, or go to court.'

/** What a report is about, in a word. */
export const subjectOfReport = ({
  kind,
  postKind,
}: {
  kind: 'post' | 'thread' | 'profile' | 'article'
  postKind: 'question' | 'answer' | null
}): string => (kind === 'post' ? (postKind ?? 'post') : kind)

const doneWords: Record<string, { kind: 'good' | 'info'; said: string }> = {
  taken: { kind: 'good', said: 'Thank you: a moderator will look at it.' },
  kept: {
    kind: 'info',
    said: 'Thank you. A moderator has just decided about this very text; your report is kept with that decision.',
  },
  already: { kind: 'info', said: 'You have reported this already; your report counts.' },
}

/** How a report ended, as it stands in the address; null for anything else. */
export const reportDone = (how: string | undefined) =>
  (Object.hasOwn(doneWords, how ?? '') ? doneWords[how ?? ''] : undefined) ?? null

const outcomes: Record<string, string> = {
  uphold: 'Moderators agreed with you.',
  dismiss: 'Moderators found nothing wrong with it.',
  ignore: 'It was closed without a verdict.',
}

/** The outcome for the one who reported; the reason follows it. */
export const outcomeOfReport = (verdict: string): string => outcomes[verdict] ?? ''

/** `Together 9.0`, of the reports that have not been taken back. */
export const togetherWords = (
  reports: { weight: number; withdrawnAt: number | null }[],
): string => {
  const standing = reports.filter(({ withdrawnAt }) => withdrawnAt === null)
  return `Together ${pointsWords(standing.reduce((sum, { weight }) => sum + weight, 0))}`
}
