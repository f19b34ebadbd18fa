// What a report weighs, and the weight at which reports hide a post: the arithmetic Discourse publishes.

/** One line of a sum; points are hundredths. */
export type Part = { label: string; points: number }

export type Weighed = { weight: number; parts: Part[] }

/** How much it matters that a report of this reason is seen soon. */
export type Priority = 'low' | 'medium' | 'high'

/** Of a person's reports those that were decided, and how many of them moderators agreed with. */
export type Accuracy = { agreed: number; total: number }

export type Reporter = { isTeam: boolean; trust: number; accuracy: Accuracy }

const forPriority: Record<Priority, number> = { low: 0, medium: 500, high: 1000 }

/**
 * The weight of a report in hundredths, never under 0, with the sum it came from. After
 * `app/models/reviewable_score.rb` of Discourse: 1.0, and 5 for the team or else the trust level,
 * and the bonus for accuracy, and 0, 5 or 10 by the reason's priority, and 5 for "take action".
 */
export const weightOf = (
  { isTeam, trust, accuracy }: Reporter,
  { priority, acts }: { priority: Priority; acts: boolean },
): Weighed => {
  const { agreed, total } = accuracy
  return summed([
    { label: 'A report', points: 100 },
    isTeam ? { label: 'Team', points: 500 } : { label: `Trust ${trust}`, points: 100 * trust },
    { label: `${agreed} of ${total} decided reports upheld`, points: accuracyBonus(accuracy) },
    { label: 'Urgent reason', points: forPriority[priority] },
    { label: 'Take action at once', points: isTeam && acts ? 500 : 0 },
  ])
}

/** What a notice from outside weighs: high in the queue; it never hides a post by itself. */
export const noticeWeight: Weighed = {
  weight: 1100,
  parts: [
    { label: 'A report', points: 100 },
    { label: 'Notice of illegal content', points: forPriority.high },
  ],
}

/**
 * Hundredths for a record of more than five decided reports: the distance of the agreed share from
 * 0.7, scaled to the side it is on, times log4 of their number, times 5. Negative below 0.7.
 */
export const accuracyBonus = ({ agreed, total }: Accuracy): number => {
  if (total <= 5) return 0
  const share = agreed / total
  const distance = share >= axis ? (share - axis) / (1 - axis) : (share - axis) / axis
  return Math.round(distance * (Math.log(total) / Math.log(4)) * 500)
}

const axis = 0.7

const sensitivities = { low: 9, medium: 6, high: 3, off: null } as const

export type Sensitivity = keyof typeof sensitivities

/** The sum of weights (hundredths) that hides a post: 12.5 x sensitivity / 9; null for never. */
export const hideThreshold = (level: Sensitivity): number | null => {
  const sensitivity = sensitivities[level]
  return sensitivity === null ? null : Math.round((1250 * sensitivity) / 9)
}

const summed = (parts: Part[]): Weighed => {
  const shown = parts.filter(({ points }, at) => at === 0 || points !== 0)
  const sum = shown.reduce((sum, { points }) => sum + points, 0)
  if (sum >= 0) return { weight: sum, parts: shown }
  return { weight: 0, parts: [...shown, { label: 'Never less than nothing', points: -sum }] }
}
