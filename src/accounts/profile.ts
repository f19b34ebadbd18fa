// A person's public page: who they are, and what they asked, answered and solved.
import { answersBy, personOf, threadsBy } from '../../db/reads/profiles.ts'
import { withChips } from '../forum/lists.ts'
import { idFromUrl, idToUrl } from '../lib/ids.ts'
import { readPage } from '../page.ts'
import { isPublic, mayEditProfile, mayReadBio } from '../policy/accounts.ts'
import { isReportOffered } from '../policy/reports.ts'
import { missing } from '../refusal.ts'
import type { Scope } from '../scope.ts'
import { handleKeyOf } from './handles.ts'

/** The lists of a profile; without a choice the first that holds anything is shown. */
const lists = ['solutions', 'answers', 'questions'] as const
export type ProfileList = (typeof lists)[number]

const rowsAPage = 20

export type ProfilePage = Awaited<ReturnType<typeof loadProfile>>

/** One trip; a `missing` refusal for nobody and for people who never confirmed their address. */
export const loadProfile = async (
  scope: Scope,
  handle: string,
  address: { show?: string; before?: string },
) => {
  const handleKey = handleKeyOf(handle)
  const asked = lists.find((list) => list === address.show)
  const before = asked ? idFromUrl(address.before ?? '') : null
  // One trip knows no numbers yet: unless one list is asked for, all come along.
  const of = (list: ProfileList) => ({
    handleKey,
    before,
    limit: asked === undefined || asked === list ? rowsAPage + 1 : 0,
  })
  const { frame, people, ...rows } = await readPage(scope, {
    people: personOf(scope.db, handleKey),
    solutions: answersBy(scope.db, { ...of('solutions'), onlySolutions: true }),
    answers: answersBy(scope.db, { ...of('answers'), onlySolutions: false }),
    questions: threadsBy(scope.db, of('questions')),
  })
  const [person] = people
  if (!person || !isPublic(person)) throw missing('Nobody here has this name.')

  const show = asked ?? lists.find((list) => rows[list].length > 0) ?? 'questions'
  const found = rows[show]
  const shown = found.slice(0, rowsAPage)
  const last = shown.at(-1)
  return {
    frame,
    person: mayReadBio(frame.viewer, person) ? person : { ...person, bio: '' },
    may: {
      edit: mayEditProfile(frame.viewer, person),
      report: isReportOffered(frame.viewer, { authorId: person.id, isPublic: true }, scope.now),
    },
    show,
    threads: shown.map((row) => ({ ...withChips(row), postId: row.postId })),
    isLater: before !== null,
    older: found.length > rowsAPage && last ? idToUrl(last.postId ?? last.id) : null,
  }
}
