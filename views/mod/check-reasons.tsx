// What triage said of a post before it was published, each reason with its points.
import type { FC } from 'hono/jsx'
import { labelWords, ruleWords } from '../words/triage.ts'

type Reason = { rule: string; label: string; points: number; text: string }

/** The reasons that count most; nothing where triage found nothing. `label` null: it was not asked. */
export const CheckReasons: FC<{
  label: string | null
  reasons: Reason[] | null
  /** Whether the text is covered: then its words are not repeated either. */
  isCovered: boolean
}> = ({ label, reasons, isCovered }) => {
  if (label === null || reasons === null || reasons.length === 0) return null
  const top = [...reasons].sort((a, b) => b.points - a.points).slice(0, 8)
  return (
    <section class="panel" aria-labelledby="check-title">
      <h2 class="panel-title" id="check-title">
        Triage: {labelWords[label] ?? label}
      </h2>
      <ReasonList reasons={top} isCovered={isCovered} />
    </section>
  )
}

export const ReasonList: FC<{ reasons: Reason[]; isCovered?: boolean }> = ({
  reasons,
  isCovered = false,
}) => (
  <dl class="facts is-start">
    {reasons.map(({ rule, label, points, text }) => (
      <div>
        <dt>
          {ruleWords[rule] ?? rule}, {label === 'ok' ? '-' : '+'}
          {points}
        </dt>
        <dd>{isCovered ? 'Comes with the text.' : text}</dd>
      </div>
    ))}
  </dl>
)
