// What triage is given, what it is told besides, and what it says: the words every rule speaks.

export const labels = ['ok', 'spam', 'scam', 'pii', 'abuse'] as const
export type Label = (typeof labels)[number]
export type BadLabel = Exclude<Label, 'ok'>

/** A post as it was sent. */
export type Incoming = {
  title?: string
  body: string
  accountAgeDays: number
  priorPosts: number
  /** 0 to 4; without it, the account's age and posts say who is a newcomer. */
  trust?: number
  /** How long the form stood open; null when nobody knows. */
  typedMs?: number | null
  /** The author's own texts of the last day. */
  recent?: string[]
  /** The author's posts of the last ten minutes, this one not counted. */
  burst?: number
}

/** A word or phrase, a domain (with all below it) or a phone number that staff listed. */
export type Pattern = {
  kind: 'word' | 'domain' | 'phone'
  text: string
  label: BadLabel
  verdict: 'hold' | 'refuse'
}

/** How many posts of each label had a feature; the feature '' counts all posts. */
export type Counts = Map<string, Record<Label, number>>

export type Known = { patterns: Pattern[]; counts: Counts }

/** Points of the label `ok` are taken from what speaks for spam and scam. */
export type Reason = { rule: string; label: Label; points: number; text: string }

/** Something private in the body: offsets in UTF-16 units of the text as it was sent. */
export type Finding = { start: number; end: number; kind: string; masked: string }

export type Verdict = 'publish' | 'hold' | 'refuse' | 'mask'

export type Triage = {
  label: Label
  /** 0 (certainly fine) to 1000 (certainly not). */
  score: number
  verdict: Verdict
  reasons: Reason[]
  findings: Finding[]
}
