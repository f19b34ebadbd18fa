// What may be reported, as data: the words of the form, and the rule a decision stands on.

import type { Priority } from './weight.ts'

export const reasonIds = [
  'spam',
  'scam',
  'personal-data',
  'harassment',
  'wrong-advice',
  'off-topic',
  'duplicate',
  'illegal',
  'other',
] as const

export type ReasonId = (typeof reasonIds)[number]

export type Reason = {
  id: ReasonId
  label: string
  /** When to choose it. */
  hint: string
  /** The rule as a statement of reasons quotes it. */
  rule: string
  /** How much a report of this weighs besides who made it. */
  priority: Priority
}

// Low unless harm grows with each hour it stands: Discourse, too, adds nothing until an admin says so.
const texts: Record<ReasonId, Omit<Reason, 'id'>> = {
  spam: {
    label: 'Spam',
    hint: 'Advertising, or text posted again and again.',
    rule: 'Posts are here to help with a problem. Advertising and repeated posting are removed.',
    priority: 'low',
  },
  scam: {
    label: 'Scam or false support',
    hint: 'Pretends to be support, or asks for a call, a payment, a password or a code.',
    rule: 'Nobody may pose as support or ask for money, passwords, codes or remote access.',
    priority: 'low',
  },
  'personal-data': {
    label: 'Personal data',
    hint: 'Shows an address, a number, an e-mail or account data of somebody.',
    rule: 'Data that identifies a person or opens an account does not belong in public posts.',
    priority: 'medium',
  },
  harassment: {
    label: 'Insult or harassment',
    hint: 'Attacks a person or a group instead of helping.',
    rule: 'People are treated with respect: no insults, threats or hatred.',
    priority: 'low',
  },
  'wrong-advice': {
    label: 'Wrong or harmful advice',
    hint: 'Following it would break a device, lose data or make matters worse.',
    rule: 'Advice that does damage, or is known to be wrong, does not stay unmarked.',
    priority: 'low',
  },
  'off-topic': {
    label: 'Off topic',
    hint: 'Has nothing to do with the question or with this community.',
    rule: 'A thread stays with its question; other subjects get a thread of their own.',
    priority: 'low',
  },
  duplicate: {
    label: 'Duplicate',
    hint: 'Asked before: paste the link of the other thread in the note.',
    rule: 'One problem is discussed in one thread, so that its answers stay together.',
    priority: 'low',
  },
  illegal: {
    label: 'Illegal content',
    hint: 'Against the law: say which law, and why.',
    rule: 'Content against the law is taken down.',
    priority: 'medium',
  },
  other: {
    label: 'Something else',
    hint: 'Say in the note what is wrong.',
    rule: 'The community is for help with the service, given in good faith.',
    priority: 'low',
  },
}

/** In the order the forms offer them. */
export const reasons: Reason[] = reasonIds.map((id) => ({ id, ...texts[id] }))

/** The reason of that id; an id that is not known is read as `other`. */
export const reasonOf = (id: string | null): Reason => {
  const known = reasonIds.find((known) => known === id) ?? 'other'
  return { id: known, ...texts[known] }
}
