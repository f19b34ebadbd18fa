// How threads, their people and their likeness are put in words.
import type { Role } from '../../src/policy/viewer.ts'
import type { BadgeName, ThreadState } from './states.ts'

/** `1 answer`, `1,204 answers`. */
export const counted = (n: number, one: string, many: string): string =>
  `${n.toLocaleString('en')} ${n === 1 ? one : many}`

/** The one state a thread is listed under. */
export const threadStateOf = (thread: {
  solvedAt: number | null
  replies: number
}): ThreadState => {
  if (thread.solvedAt !== null) return 'solved'
  return thread.replies > 0 ? 'answered' : 'unanswered'
}

/** The same, where an official article made from it counts as more. */
export const listedStateOf = (
  thread: Parameters<typeof threadStateOf>[0] & { isArticle: boolean },
): ThreadState => (thread.isArticle ? 'article' : threadStateOf(thread))

/** What stands where a list of threads is empty. */
export const listWords = {
  latest: {
    title: 'No threads yet',
    said: 'Nobody has asked here so far. The first question is yours.',
  },
  unanswered: {
    title: 'Every question has an answer',
    said: 'New questions stand here until somebody answers them.',
  },
  solved: {
    title: 'Nothing is solved yet',
    said: 'A thread stands here once the asker has accepted an answer.',
  },
} as const

/** `37 asked after reading this`. */
export const askedAfterWords = (n: number): string =>
  `${n.toLocaleString('en')} asked after reading this`

/** `12 people have this too`. */
export const meToosWords = (n: number): string =>
  n === 1 ? '1 person has this too' : `${n.toLocaleString('en')} people have this too`

/** `12 people had the same`. */
export const hadTheSameWords = (n: number): string =>
  `${counted(n, 'person', 'people')} had the same`

/** ` like 4 others`; nothing for nobody. */
export const othersWords = (n: number): string =>
  n < 1 ? '' : ` like ${counted(n, 'other person', 'others')}`

const roleBadges: Record<Role, BadgeName | null> = {
  member: null,
  moderator: 'moderator',
  staff: 'staff',
  admin: 'admin',
}
const trustBadges: (BadgeName | null)[] = ['new', null, null, 'regular', 'leader']

/** What stands beside a post's author: the role, or else the standing, and that they asked. */
export const badgesOf = (post: {
  authorRole: Role
  authorTrust: number
  isAskers: boolean
}): BadgeName[] =>
  [
    roleBadges[post.authorRole] ?? trustBadges[post.authorTrust] ?? null,
    post.isAskers ? ('asker' as const) : null,
  ].filter((badge) => badge !== null)

/** `NW-2-5`, `NW-2-5 and UI-800-3`, `one, two and three`. */
export const listed = (words: string[]): string =>
  words.length < 2
    ? words.join('')
    : `${words.slice(0, -1).join(', ')} and ${words[words.length - 1]}`

/** How well the solution of a thread is proven: `solved, worked for 12`. */
export const provenWords = (thread: {
  solvedAt: number | null
  worked: number
  replies: number
}): string => {
  if (thread.solvedAt === null) {
    return thread.replies === 0 ? 'no answer yet' : counted(thread.replies, 'answer', 'answers')
  }
  return thread.worked > 0 ? `solved, worked for ${thread.worked.toLocaleString('en')}` : 'solved'
}

/** Why a thread is offered: `Also about NW-2-5 on Samsung smart TV: black screen; no answer yet`. */
export const sharedWords = (
  thread: Parameters<typeof provenWords>[0] & {
    codes: string[]
    devices: string[]
    concepts: string[]
  },
): string => {
  const about = [listed(thread.codes), listed(thread.devices)].filter(Boolean).join(' on ')
  const said = [about, listed(thread.concepts)].filter(Boolean).join(': ')
  return `${said ? `Also about ${said}` : 'Says it in similar words'}; ${provenWords(thread)}`
}

/** Why an article is offered: `Official article about NW-2-5`. */
export const articleWhyWords = (about: string | undefined, concepts: string[]): string => {
  const said = about ?? listed(concepts)
  return said ? `Official article about ${said}` : 'Official article'
}
