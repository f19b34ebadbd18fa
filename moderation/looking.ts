// Who has a case open at this moment: colleagues see each other, and nobody is kept out by it.
import { together } from '../db/batch.ts'
import { lookingAt } from '../db/reads/case-work.ts'
import { caseById } from '../db/reads/cases.ts'
import { markLooking } from '../db/writes/case-work.ts'
import { count, keepWithin, limits, usesByViewer } from '../src/limits.ts'
import { readPage } from '../src/page.ts'
import { workingOn } from '../src/policy/moderation.ts'
import { missing } from '../src/refusal.ts'
import type { Scope } from '../src/scope.ts'

/** The page says every 30 seconds that it is open; who was silent for 75 has closed it. */
export const lookLength = 75_000

/** Notes that the viewer looks at a case, and gives the names of those who do as well. */
export const look = async (scope: Scope, caseId: number) => {
  const { db, now } = scope
  const key = scope.session?.key ?? ''
  const { frame, cases, looking, uses } = await readPage(scope, {
    cases: caseById(db, caseId, key, now),
    looking: lookingAt(db, { caseId, key, now, since: now - lookLength }),
    uses: usesByViewer(scope, limits.looking),
  })
  const [subject] = cases
  if (!subject) throw missing()
  const person = workingOn(frame.viewer, subject, now)
  keepWithin(scope, limits.looking, uses)
  await together(db, {
    marked: markLooking(db, { caseId, userId: person.id, at: now }),
    counted: count(scope, limits.looking, person.id),
  })
  return { frame, looking: looking.map(({ handle }) => handle) }
}
