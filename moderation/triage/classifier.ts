// Rule: a naive Bayes classifier over what decisions taught, on top of what Foyer ships with.
import prior from '../../db/seed/triage-counts.json' with { type: 'json' }
import { featuresRead } from './features.ts'
import { type BadLabel, type Counts, type Label, labels } from './incoming.ts'
import type { Rule } from './rule.ts'

/** How far the classifier alone may go: above the threshold only when it is nearly certain. */
const MOST = 620
const MOST_FINE = 250
/** One more in every count, so that what was never seen proves nothing (Laplace). */
const SMOOTHING = 0.5

export const classifier: Rule = {
  name: 'classifier',
  reasons: (reading, { counts }) => {
    const judged = judge(featuresRead(reading), counts)
    if (judged === null) return []
    const { label, points, words } = judged
    if (label === 'ok') return points < 40 ? [] : [{ label, points, text: `Like what was fine: ${words}` }]
    return points < 40 ? [] : [{ label, points, text: `Like posts decided as ${label}: ${words}` }]
  },
}

type Judged = { label: Label; points: number; words: string }

/** The likeliest label against `ok`, how clearly, and the features that say so; null without counts. */
export function judge(features: readonly string[], counts: Counts): Judged | null {
  const totals = countOf('', counts)
  if (totals.ok === 0) return null
  let best: { label: BadLabel; odds: number } | null = null
  for (const label of BAD) {
    const odds = oddsOf(features, counts, totals, label).reduce((sum, one) => sum + one.odds, 0)
    if (best === null || odds > best.odds) best = { label, odds }
  }
  if (best === null) return null
  const shares = oddsOf(features, counts, totals, best.label)
  const isBad = best.odds > 0
  const sorted = shares.sort((a, b) => (isBad ? b.odds - a.odds : a.odds - b.odds))
  const words = sorted.slice(0, 4).map(({ feature }) => shown(feature)).join(', ')
  const points = Math.round(Math.abs(best.odds) * POINTS)
  if (isBad) return { label: best.label, points: Math.min(points, MOST), words }
  return { label: 'ok', points: Math.min(points, MOST_FINE), words }
}

/** Points for each unit of the logarithm of odds. */
const POINTS = 75
/** What a feature may say at most: words of one post prove little. */
const MOST_ODDS = 2.2

const BAD = labels.filter((label): label is BadLabel => label !== 'ok')

function oddsOf(features: readonly string[], counts: Counts, totals: Record<Label, number>, label: BadLabel) {
  const shares: { feature: string; odds: number }[] = []
  for (const feature of features) {
    const seen = countOf(feature, counts)
    const bad = (seen[label] + SMOOTHING) / (totals[label] + 2 * SMOOTHING)
    const ok = (seen.ok + SMOOTHING) / (totals.ok + 2 * SMOOTHING)
    if (labels.every((one) => seen[one] === 0)) continue
    const odds = Math.max(-MOST_ODDS, Math.min(MOST_ODDS, Math.log(bad / ok)))
    // Words and pairs of words say the same twice over; concepts were chosen for what they say.
    shares.push({ feature, odds: odds * (feature.startsWith('c:') ? 1 : 0.5) })
  }
  shares.push({ feature: '', odds: -PRIOR })
  return shares
}

/** Most posts are fine: what must be outweighed first. */
const PRIOR = 2.5

const countOf = (feature: string, counts: Counts): Record<Label, number> => {
  const shipped = PRIOR_COUNTS.get(feature)
  const own = counts.get(feature)
  if (!own) return shipped ?? NONE
  if (!shipped) return own
  return {
    ok: own.ok + shipped.ok, spam: own.spam + shipped.spam, scam: own.scam + shipped.scam,
    pii: own.pii + shipped.pii, abuse: own.abuse + shipped.abuse,
  }
}

const NONE: Record<Label, number> = { ok: 0, spam: 0, scam: 0, pii: 0, abuse: 0 }

const PRIOR_COUNTS: Counts = new Map(
  Object.entries(prior as Record<string, number[]>).map(([feature, [ok = 0, spam = 0, scam = 0, pii = 0, abuse = 0]]) => [
    feature,
    { ok, spam, scam, pii, abuse },
  ]),
)

const shown = (feature: string) => feature.replace(/^[a-z]:#?/, '') || 'most posts'
