// Triage of what somebody sends before it is published: what it has to know, and what follows from it.
import {
  countsOfFeatures,
  recordOfAuthor,
  standingPatterns,
  textsOfAuthor,
} from '../db/reads/triage.ts'
import { viewerId } from '../db/reads/viewer.ts'
import { firstIdOf } from '../src/lib/ids.ts'
import { isTriedForDataOnly } from '../src/policy/triage.ts'
import { isTeam, type Viewer } from '../src/policy/viewer.ts'
import type { Scope } from '../src/scope.ts'
import { readSettings, settingsOf } from '../src/settings.ts'
import {
  findingsIn,
  firstField,
  type Left,
  maskedTexts,
  refusedWords,
  textOf,
} from './check-texts.ts'
import { featuresAsked, knownFrom } from './learn.ts'
import { type Incoming, type Known, type Triage, triage } from './triage/triage.ts'

const minute = 60_000
const day = 24 * 60 * minute

/** Nobody reads a form and types a question in less. */
const leastTyping = 3_000

/** What a form sends through triage. */
export type Sent = {
  /** By field; together they are one text, `body` first, a title last. */
  texts: Record<string, string>
  /** How long the form stood open; null where nobody knows. */
  typedMs?: number | null
  /** What the author said of the personal data found in it. */
  choice?: Choice
  /** What stood there before an edit. */
  before?: Record<string, string>
  /** The post that is edited. */
  postId?: number
}

export type Choice = '' | 'mask' | 'as-is'

/** What becomes of it; `texts` are those to be published, masked where the author wished that. */
export type Checked = { texts: Record<string, string>; triage: Triage } & (
  | { is: 'publish' }
  | { is: 'hold'; kind: 'held' | 'finding' }
  | { is: 'refuse'; errors: Record<string, string> }
  | { is: 'ask'; errors: Record<string, string>; left: Left[] }
)

/** For the first trip: what is listed and learnt, who writes, and what they wrote of late. */
export const checkReads = (scope: Scope, sent: Sent) => {
  const { db, now } = scope
  const author = viewerId(scope.session?.key ?? '', now)
  return {
    patterns: standingPatterns(db),
    counts: countsOfFeatures(db, featuresAsked(textOf(sent.texts).text)),
    records: recordOfAuthor(db, author, firstIdOf(now - 10 * minute)),
    recent: textsOfAuthor(db, author, {
      from: firstIdOf(now - day),
      without: sent.postId ?? 0,
    }),
    settings: readSettings(db),
  }
}

type Reads = ReturnType<typeof checkReads>
export type CheckRows = { [Name in keyof Reads]: Awaited<Reads[Name]> }

/** Judges what was sent; pure. */
export const checked = (scope: Scope, viewer: Viewer, sent: Sent, rows: CheckRows): Checked => {
  const known = knownFrom(rows)
  const incoming = incomingOf(scope, viewer, sent, rows)
  const first = triage({ ...incoming, body: textOf(sent.texts).text }, known)
  const left = newlyLeft(sent, first)
  if (sent.choice !== 'mask' || left.length === 0) {
    return outcomeOf({ scope, viewer, sent, rows, incoming, known, left, said: first })
  }
  const texts = maskedTexts(sent.texts, first)
  const said = triage({ ...incoming, body: textOf(texts).text }, known)
  return outcomeOf({
    scope,
    viewer,
    sent: { ...sent, texts },
    rows,
    incoming,
    known,
    left: [],
    said,
  })
}

type Judging = {
  scope: Scope
  viewer: Viewer
  sent: Sent
  rows: CheckRows
  incoming: Incoming
  known: Known
  left: Left[]
  said: Triage
}

const outcomeOf = (judging: Judging): Checked => {
  const { viewer, sent, left } = judging
  const said = withWiring(judging)
  const done = { texts: sent.texts, triage: said }
  const isTrusted = isTriedForDataOnly(viewer)
  if (!isTrusted && said.verdict === 'refuse') {
    return { ...done, is: 'refuse', errors: { [firstField(sent.texts)]: refusedWords(said) } }
  }
  const hasLeft = left.length > 0 && (isTrusted || said.verdict === 'mask')
  if (hasLeft && sent.choice !== 'as-is') return { ...done, is: 'ask', ...askOf(left) }
  if (hasLeft && !isTeam(viewer)) return { ...done, is: 'hold', kind: 'finding' }
  const isHeld = !isTrusted && said.verdict === 'hold' && !wasAsBad(judging)
  return isHeld ? { ...done, is: 'hold', kind: 'held' } : { ...done, is: 'publish' }
}

const askOf = (left: Left[]) => ({
  left,
  errors: Object.fromEntries(
    left.map(({ field }) => [field, 'Everyone could read the personal data in this.']),
  ),
})

// What the text alone cannot say: a wave is on, or a first post came faster than anybody types.
const withWiring = ({ viewer, scope, sent, rows, said }: Judging): Triage => {
  if (isTriedForDataOnly(viewer) || said.verdict !== 'publish') return said
  const wave = settingsOf(rows.settings)['spam-wave']
  const age = scope.now - viewer.createdAt
  if (wave.on && age < wave.holdYoungerThanDays * day) {
    const text = `A spam wave is on: accounts younger than ${wave.holdYoungerThanDays} days wait`
    return heldFor(said, { rule: 'spam-wave', text })
  }
  const { typedMs = null } = sent
  const isFirst = sent.postId === undefined && rows.records[0]?.posts === 0
  if (isFirst && viewer.trust === 0 && typedMs !== null && typedMs < leastTyping) {
    const seconds = (typedMs / 1000).toFixed(1)
    const text = `A first post, sent ${seconds} s after its form was opened`
    return heldFor(said, { rule: 'typing-time', text })
  }
  return said
}

const heldFor = (said: Triage, { rule, text }: { rule: string; text: string }): Triage => ({
  ...said,
  label: 'spam',
  score: Math.max(said.score, 500),
  verdict: 'hold',
  reasons: [{ rule, label: 'spam', points: 500, text }, ...said.reasons],
})

// An edit that makes nothing worse is not held for what stood there all along.
const wasAsBad = ({ sent, incoming, known, said }: Judging): boolean =>
  sent.before !== undefined &&
  triage({ ...incoming, body: textOf(sent.before).text }, known).score >= said.score

// Data that stood there before the edit was asked about, or looked at, already.
const newlyLeft = ({ texts, before }: Sent, said: Triage): Left[] => {
  const old = before === undefined ? '' : textOf(before).text
  return findingsIn(texts, said).filter(({ piece }) => !old.includes(piece))
}

const incomingOf = (
  { now }: Scope,
  viewer: Viewer,
  { typedMs = null }: Sent,
  rows: CheckRows,
): Incoming => ({
  body: '',
  accountAgeDays: Math.floor((now - viewer.createdAt) / day),
  priorPosts: rows.records[0]?.posts ?? 0,
  trust: viewer.trust,
  typedMs,
  recent: rows.recent.map(({ title, body }) => textOf({ body, title }).text),
  burst: rows.records[0]?.burst ?? 0,
})
