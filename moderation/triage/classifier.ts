// Rule: likeness to labelled posts Foyer ships with, moved by a naive Bayes count of what people decided since.
import prior from '../../db/seed/triage-counts.json' with { type: 'json' }
import { featuresRead } from './features.ts'
import { type BadLabel, type Counts, type Label, labels } from './incoming.ts'
import { likenessFeatures, likenessOf } from './likeness.ts'
import type { Reading } from './reading.ts'
import { placesOf, type Rule } from './rule.ts'

/** How far likeness may go alone. */
const MOST = 620
const MOST_FINE = 250
/** One more in every count, so that what was never seen proves nothing (Laplace). */
const SMOOTHING = 0.5
/** Chosen with the labelled posts left out in turn: below it too many fine ones would be held. */
const POINTS = 400
/** Without a way to answer or a sign of an offer, an advert or a swindle must be likelier still. */
const POINTS_WITHOUT_CONTACT = 300
/** What a feature may say at most: words of one post prove little. */
const MOST_ODDS = 2.5

export const classifier: Rule = {
  name: 'classifier',
  reasons: (reading, { counts }) => {
    const { label, points, words } = judge(reading, counts)
    if (points < 40) return []
    const like = label === 'ok' ? 'Like what was fine' : `Like posts decided as ${label}`
    const why = words.filter((one) => one !== '').slice(0, 4)
    return [{ label, points, text: why.length === 0 ? like : `${like}: ${why.join(', ')}` }]
  },
}

type Judged = { label: Label; points: number; words: string[] }

/** The likeliest label against `ok`, how clearly, and the features that say so. */
export function judge(reading: Reading, counts: Counts): Judged {
  const seen = likenessFeatures(reading)
  const likeness = likenessOf(seen)
  const features = featuresRead(reading)
  const [first, ...others] = BAD.map((label) => {
    const since = decidedSince(features, counts, label)
    return { label, since, odds: likeness.odds[label] + sum(since) }
  })
  if (!first) return { label: 'ok', points: 0, words: [] }
  const { label, odds, since } = others.reduce((a, b) => (b.odds > a.odds ? b : a), first)
  const isBad = odds > 0
  const words = [...likeness.shares(label), ...since]
    .filter(({ feature }) => !PARTS.test(feature))
    .sort((a, b) => (isBad ? b.odds - a.odds : a.odds - b.odds))
    .slice(0, 12)
    .map(({ feature }) => shown(feature, reading))
  const most = isBad ? mostFor(label, seen) : MOST_FINE
  const points = Math.min(Math.abs(odds) * pointsFor(label, reading), most)
  return { label: isBad ? label : 'ok', points: Math.round(points), words: [...new Set(words)] }
}

const pointsFor = (label: BadLabel, reading: Reading) =>
  label === 'abuse' || CONTACTS.some((concept) => placesOf(reading, concept).length > 0)
    ? POINTS
    : POINTS_WITHOUT_CONTACT

// Links are everybody's: with hardly a word around them they are no case.
const mostFor = (label: BadLabel, seen: readonly string[]) =>
  label === 'abuse' || seen.filter((feature) => feature.startsWith('w:')).length >= FEWEST_WORDS
    ? MOST
    : MOST_FOR_LINKS

const FEWEST_WORDS = 3
const MOST_FOR_LINKS = 90

const CONTACTS = [
  ...['#link', '#phone', '#messenger', '#handle', '#email', '#wallet', '#price', '#off'],
  ...['reach', 'sell', 'shop', 'givee', '~reach', '~sell', '~givee'],
]

/** Beginnings and letters in a row are no words to show to anybody. */
const PARTS = /^[sgn]:/

const BAD = labels.filter((label): label is BadLabel => label !== 'ok')

const sum = (shares: readonly { odds: number }[]) => shares.reduce((all, { odds }) => all + odds, 0)

// How far the decisions since have moved each feature from where the shipped counts have it.
function decidedSince(features: readonly string[], counts: Counts, label: BadLabel) {
  const totals = countOf('', counts)
  const shares = features.flatMap((feature) => {
    if (!counts.has(feature)) return []
    const moved =
      oddsOf(countOf(feature, counts), totals, label) - oddsOf(shippedOf(feature), SHIPPED, label)
    // Words and pairs of words say the same twice over; concepts were chosen for what they say.
    return [{ feature, odds: moved * (feature.startsWith('c:') ? 1 : 0.5) }]
  })
  // Long posts say many things twice, which Bayes takes for as many proofs.
  const part = Math.min(1, Math.sqrt(USUAL / features.length)) * SINCE
  return shares.map(({ feature, odds }) => ({ feature, odds: odds * part }))
}

/** The features of a post of about thirty words. */
const USUAL = 70
/** Bayes counts the same proof over and over, which the model it moves does not. */
const SINCE = 0.5

function oddsOf(seen: Record<Label, number>, totals: Record<Label, number>, label: BadLabel) {
  if (labels.every((one) => seen[one] === 0)) return 0
  const bad = (seen[label] + SMOOTHING) / (totals[label] + 2 * SMOOTHING)
  const ok = (seen.ok + SMOOTHING) / (totals.ok + 2 * SMOOTHING)
  return Math.max(-MOST_ODDS, Math.min(MOST_ODDS, Math.log(bad / ok)))
}

const countOf = (feature: string, counts: Counts): Record<Label, number> => {
  const shipped = shippedOf(feature)
  const own = counts.get(feature)
  if (!own) return shipped
  return {
    ok: own.ok + shipped.ok,
    spam: own.spam + shipped.spam,
    scam: own.scam + shipped.scam,
    pii: own.pii + shipped.pii,
    abuse: own.abuse + shipped.abuse,
  }
}

const NONE: Record<Label, number> = { ok: 0, spam: 0, scam: 0, pii: 0, abuse: 0 }

const shippedOf = (feature: string) => PRIOR_COUNTS.get(feature) ?? NONE

const PRIOR_COUNTS: Counts = new Map(
  Object.entries(prior as Record<string, number[]>).map(
    ([feature, [ok = 0, spam = 0, scam = 0, pii = 0, abuse = 0]]) => [
      feature,
      { ok, spam, scam, pii, abuse },
    ],
  ),
)

const SHIPPED = shippedOf('')

// Of a concept the words of the post that say it; empty for what says nothing to a reader.
function shown(feature: string, reading: Reading): string {
  const [kind, name] = [feature.slice(0, 1), feature.slice(2)]
  if (kind === 'a') return 'how new the account is'
  if (kind !== 'c') return /(?:^| )(?:0+|\^|#l)(?: |$)/.test(name) ? '' : `“${name}”`
  if (name.startsWith('#')) return SIGNS[name] ?? ''
  const [place] = placesOf(reading, name)
  const [first, last] = [reading.own[place?.from ?? -1], reading.own[place?.to ?? -1]]
  if (!first || !last || last.end <= first.start) return ''
  const said = reading.text.slice(first.start, last.end).replace(/\s+/g, ' ')
  // Half of a number would stay behind when the whole of it is taken out.
  return said.length > 60 || /\d/.test(said) ? '' : `“${said}”`
}

const SIGNS: Record<string, string> = {
  '#link': 'a link',
  '#spam-host': 'an address like those of adverts',
  '#scam-host': 'an address that poses as another',
  '#lookalike': 'a look-alike address',
  '#phone': 'a phone number',
  '#email': 'an e-mail address',
  '#price': 'a price',
  '#off': 'a discount',
  '#handle': 'a name to write to',
  '#wallet': 'a wallet',
  '#hidden-link': 'a link without words',
  '#messenger': 'a messenger',
  '#placeholder': 'a slur left blank',
}
