// Triage of a post before it is published: rules in order, what they add up to, and what to do with it.
import { abuse } from './abuse.ts'
import { classifier } from './classifier.ts'
import { context } from './context.ts'
import { findingsOf } from './findings.ts'
import type { BadLabel, Finding, Incoming, Known, Reason, Triage, Verdict } from './incoming.ts'
import { listed } from './listed.ts'
import { newcomerLinks } from './newcomer-links.ts'
import { pace } from './pace.ts'
import { personalData } from './personal-data.ts'
import { phishing } from './phishing.ts'
import { piracy } from './piracy.ts'
import { promotions } from './promotions.ts'
import { read } from './reading.ts'
import { repetition } from './repetition.ts'
import { resellers } from './resellers.ts'
import { type Rule, reasonOf, type Said } from './rule.ts'
import { supportNumbers } from './support-numbers.ts'
import { swindles } from './swindles.ts'

export { featuresOf } from './features.ts'
export type { Finding, Incoming, Known, Label, Pattern, Reason, Triage } from './incoming.ts'
export { labels } from './incoming.ts'
export { likenessFeaturesOf, scaleOf, strengthOf } from './likeness.ts'

/** What a process knows before staff listed anything and before anything was decided. */
export const emptyKnown: Known = { patterns: [], counts: new Map() }

/** The points from which a post is not simply published. */
export const THRESHOLD = 400

const rules: readonly Rule[] = [
  listed,
  repetition,
  pace,
  newcomerLinks,
  context,
  supportNumbers,
  phishing,
  swindles,
  resellers,
  piracy,
  promotions,
  abuse,
  personalData,
  classifier,
]

/** Judges a post as it was sent. Pure, and linear in its length. */
export function triage(incoming: Incoming, known: Known): Triage {
  const reading = read(incoming)
  const said = rules.flatMap((rule) =>
    rule.reasons(reading, known).map((one) => ({ one, reason: reasonOf(rule, one) })),
  )
  const reasons = said.map(({ reason }) => reason)
  const { label, score } = sumOf(reasons)
  const findings = findingsOf(incoming.body)
  const isBad = score >= THRESHOLD
  return {
    label: isBad ? label : 'ok',
    score,
    verdict: isBad
      ? verdictOf(
          label,
          said.map(({ one }) => one),
        )
      : 'publish',
    reasons,
    findings,
  }
}

/** The text with what was found private masked. */
export function maskedText(text: string, findings: readonly Finding[]): string {
  let done = 0
  let masked = ''
  for (const { start, end, masked: instead } of [...findings].sort((a, b) => a.start - b.start)) {
    if (start < done) continue
    masked += text.slice(done, start) + instead
    done = end
  }
  return masked + text.slice(done)
}

function sumOf(reasons: readonly Reason[]): { label: BadLabel; score: number } {
  const sums: Record<BadLabel, number> = { spam: 0, scam: 0, pii: 0, abuse: 0 }
  let fine = 0
  for (const { rule, label, points } of reasons) {
    if (rule === classifier.name) continue
    if (label === 'ok') fine += points
    else sums[label] += points
  }
  for (const label of ['spam', 'scam'] as const) {
    const left = Math.max(0, sums[label] - fine)
    // Who warns names all the signs of a swindle: what is left of them counts for little.
    sums[label] = fine >= WARNING ? left / 2 : left
  }
  learnt(sums, reasons, fine)
  swindlingOffers(sums)
  // A number or an address to answer an advert or a swindle at is part of it, and nobody's secret.
  if (isLikelyOffer(reasons) && Math.max(sums.spam, sums.scam) >= THRESHOLD) sums.pii /= 2
  const order: BadLabel[] = ['scam', 'spam', 'abuse', 'pii']
  const label = order.reduce((best, one) => (sums[one] > sums[best] ? one : best))
  return { label, score: Math.round(Math.max(0, Math.min(1000, sums[label]))) }
}

const isLikelyOffer = (reasons: readonly Reason[]) =>
  reasons.some(
    ({ rule, label, points }) =>
      rule === classifier.name && (label === 'spam' || label === 'scam') && points >= THRESHOLD,
  )

/** So much says that a post tells of what others do. */
const WARNING = 500

// What was learnt decides where rules are silent; where they speak, it only adds or takes a little.
function learnt(sums: Record<BadLabel, number>, reasons: readonly Reason[], fine: number) {
  const said = reasons.find(({ rule }) => rule === classifier.name)
  if (!said) return
  const { spam, scam, abuse: against } = sums
  const isClear = fine >= 300 || Math.max(spam, scam, against) >= THRESHOLD
  if (said.label === 'ok') {
    // What staff listed is not to be talked away.
    if (reasons.some(({ rule }) => rule === listed.name)) return
    sums.spam -= said.points / 2
    sums.scam -= said.points / 2
  } else sums[said.label] += Math.min(said.points, mostLearnt(said.label, isClear))
}

// Adverts and swindles shade into each other: what speaks for one is no argument against the other.
function swindlingOffers(sums: Record<BadLabel, number>) {
  const { spam, scam } = sums
  if (spam <= 0 || scam <= 0) return
  if (spam > scam) sums.spam += scam / 2
  else sums.scam += spam / 2
}

// What is private must be seen to be masked: likeness alone finds nothing.
const mostLearnt = (label: BadLabel, isClear: boolean) =>
  isClear ? LEARNT_BESIDE : label === 'pii' ? LEARNT_PRIVATE : 1000

const LEARNT_PRIVATE = 150

/** The most that the classifier adds to a label when rules have made a case already. */
const LEARNT_BESIDE = 150

const verdictOf = (label: BadLabel, said: readonly Said[]): Verdict => {
  if (said.some(({ refuses }) => refuses)) return 'refuse'
  return label === 'pii' ? 'mask' : 'hold'
}
