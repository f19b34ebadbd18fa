// What every state, role and standing is called where people see it.

/** States of threads, problems, cases and articles; each is also a class of the same name. */
export const stateWords = {
  unanswered: 'Unanswered',
  answered: 'Answered',
  solved: 'Solved',
  article: 'Official article',
  'needs-info': 'Needs more information',
  locked: 'Locked',
  suspected: 'Suspected',
  confirmed: 'Confirmed',
  identified: 'Cause identified',
  monitoring: 'Monitoring',
  resolved: 'Resolved',
  dismissed: 'Dismissed',
  merged: 'Merged',
  open: 'Open',
  claimed: 'Claimed',
  decided: 'Decided',
  draft: 'Draft',
  review: 'In review',
  returned: 'Returned',
  published: 'Published',
  archived: 'Archived',
} as const

export type StateName = keyof typeof stateWords

/** The states a thread is listed under, with the icon that stands in its arch. */
export const threadIcons = {
  unanswered: 'question',
  'needs-info': 'question',
  answered: 'reply',
  solved: 'check',
  article: 'article',
  locked: 'lock',
} as const

export type ThreadState = keyof typeof threadIcons

/** What stands beside a name; plain members carry nothing. */
export const badgeWords = {
  staff: 'Staff',
  moderator: 'Moderator',
  admin: 'Admin',
  leader: 'Leader',
  regular: 'Regular',
  asker: 'Asked this',
  new: 'New here',
} as const

export type BadgeName = keyof typeof badgeWords
