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
    if (label === 'ok')
      return points < 40 ? [] : [{ label, points, text: `Like what was fine: ${words}` }]
    return points < 40 ? [] : [{ label, points, text: `Like posts decided as ${label}: ${words}` }]
  },
}

type Judged = { label: Label; points: number; words: string }

/** The likeliest label against `ok`, how clearly, and the features that say so; null without counts. */
export function judge(features: readonly string[], counts: Counts): Judged | null {
  const totals = countOf('', counts)
  if (totals.ok === 0) return null
  const [first, ...others] = BAD.map((label) => sharesOf(features, counts, totals, label))
  if (!first) return null
  const { label, odds, shares } = others.reduce((a, b) => (b.odds > a.odds ? b : a), first)
  const isBad = odds > 0
  const words = shares
    .sort((a, b) => (isBad ? b.odds - a.odds : a.odds - b.odds))
    .slice(0, 4)
    .map(({ feature }) => shown(feature))
    .join(', ')
  // Long posts say many things twice, which Bayes takes for as many proofs.
  const points = Math.abs(odds) * POINTS * Math.min(1, Math.sqrt(USUAL / features.length))
  const most = isBad ? mostFor(label, features) : MOST_FINE
  return { label: isBad ? label : 'ok', points: Math.round(Math.min(points, most)), words }
}

/** The features of a post of about thirty words. */
const USUAL = 70

// Adverts and swindles want to be answered somewhere: without a way to do so, likeness is no case.
// And links alone are none either.
const mostFor = (label: BadLabel, features: readonly string[]) => {
  if (label === 'abuse') return MOST
  const telling = features.filter((feature) => feature.startsWith('c:') && !LINKS.has(feature))
  if (telling.length === 0) return MOST_FOR_LINKS
  return features.some((feature) => CONTACTS.has(feature)) ? MOST : MOST_WITHOUT_CONTACT
}

const MOST_FOR_LINKS = 90
const LINKS = new Set([
  'c:#link',
  'c:#spam-host',
  'c:#scam-host',
  'c:thing',
  'c:you',
  'c:show',
  'c:wonders',
])
const MOST_WITHOUT_CONTACT = 390
const CONTACTS = new Set(
  ['#link', '#phone', '#messenger', '#handle', '#email', '#wallet', 'reach'].map(
    (one) => `c:${one}`,
  ),
)

/** Points for each unit of the logarithm of odds. */
const POINTS = 95
/** What a feature may say at most: words of one post prove little. */
const MOST_ODDS = 2.5

const BAD = labels.filter((label): label is BadLabel => label !== 'ok')

function sharesOf(
  features: readonly string[],
  counts: Counts,
  totals: Record<Label, number>,
  label: BadLabel,
) {
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
  return { label, shares, odds: shares.reduce((sum, { odds }) => sum + odds, 0) }
}

/** Most posts are fine: what must be outweighed first. */
const PRIOR = 2.2

const countOf = (feature: string, counts: Counts): Record<Label, number> => {
  const shipped = PRIOR_COUNTS.get(feature)
  const own = counts.get(feature)
  if (!own) return shipped ?? NONE
  if (!shipped) return own
  return {
    ok: own.ok + shipped.ok,
    spam: own.spam + shipped.spam,
    scam: own.scam + shipped.scam,
    pii: own.pii + shipped.pii,
    abuse: own.abuse + shipped.abuse,
  }
}

const NONE: Record<Label, number> = { ok: 0, spam: 0, scam: 0, pii: 0, abuse: 0 }

const PRIOR_COUNTS: Counts = new Map(
  Object.entries(prior as Record<string, number[]>).map(
    ([feature, [ok = 0, spam = 0, scam = 0, pii = 0, abuse = 0]]) => [
      feature,
      { ok, spam, scam, pii, abuse },
    ],
  ),
)

const shown = (feature: string) => feature.replace(/^[a-z]:#?/, '') || 'most posts'
