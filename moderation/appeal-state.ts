// How it stands with a person's appeal against a decision: possible, over, sent, or decided.
import type { groundsOfAppeal } from '../db/reads/appeals.ts'
import { sideOf } from '../src/policy/appeals.ts'
import type { Viewer } from '../src/policy/viewer.ts'
import { sixMonthsAfter } from './deadlines.ts'

/** How long an appeal should take: said to whoever sent it, and what the queue goes by. */
const target = 72 * 60 * 60_000

export type Grounds = Awaited<ReturnType<typeof groundsOfAppeal>>[number]

/** How it stands with the viewer's appeal against a decision, as its statement shows it. */
export type AppealState =
  /** Nothing to appeal against, or not for them. */
  | { kind: 'none' }
  | { kind: 'may'; side: 'author' | 'reporter'; until: number }
  | { kind: 'over'; until: number }
  | { kind: 'sent'; at: number; target: number; said: Said }
  | { kind: 'heard'; at: number; said: Said; outcome: Outcome }

export type Said = { happened: string; wrong: string; change: string }
type Outcome = {
  name: 'upheld' | 'varied' | 'reversed'
  reason: string
  at: number
  /** The decision that took the place of the one appealed against. */
  replacedBy: number | null
}

/** The state of the viewer's appeal, from what `groundsOfAppeal` read. */
export const appealStateOf = (
  viewer: Viewer | null,
  [grounds]: Grounds[],
  now: number,
): AppealState => {
  if (grounds === undefined) return { kind: 'none' }
  const sent = sentIn(grounds)
  if (sent !== null) {
    const { said, at, outcome } = sent
    return outcome === null
      ? { kind: 'sent', at, target: at + target, said }
      : { kind: 'heard', at, said, outcome }
  }
  const side = sideOf(viewer, grounds)
  if (side === null) return { kind: 'none' }
  const until = untilOf(grounds, side)
  return now < until ? { kind: 'may', side, until } : { kind: 'over', until }
}

/** Until when (ms UTC) somebody on that side can appeal. */
export const untilOf = (
  { appealUntil, decidedAt }: Grounds,
  side: 'author' | 'reporter',
): number => (side === 'author' && appealUntil !== null ? appealUntil : sixMonthsAfter(decidedAt))

/** The appeal the viewer sent, or null. */
export const sentIn = ({ happened, wrong, change, appealedAt: at, ...row }: Grounds) => {
  if (happened === null || wrong === null || change === null || at === null) return null
  const { outcome: name, outcomeReason: reason, outcomeAt, replacedBy } = row
  return {
    at,
    said: { happened, wrong, change },
    outcome:
      name === null || outcomeAt === null
        ? null
        : { name, reason: reason ?? '', at: outcomeAt, replacedBy },
  }
}
