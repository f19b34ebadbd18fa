// What moderators write to each other at a case: notes, handing it to a colleague, escalating it.
import { z } from 'zod'
import { type Statement, writeAll } from '../db/batch.ts'
import { isNullConflict } from '../db/failures.ts'
import { moderatorHandles } from '../db/reads/case-work.ts'
import { caseById } from '../db/reads/cases.ts'
import { reportsOfCase } from '../db/reads/reports.ts'
import { escalateCase, handCaseTo, insertCaseNote } from '../db/writes/case-work.ts'
import { insertLog } from '../db/writes/decisions.ts'
import { newId } from '../src/lib/ids.ts'
import { count, keepWithin, limits, usesByViewer } from '../src/limits.ts'
import { notify, notifyAdmins } from '../src/notices/notify.ts'
import { learn } from '../src/page.ts'
import { workingOn } from '../src/policy/moderation.ts'
import { conflict, missing } from '../src/refusal.ts'
import type { Scope } from '../src/scope.ts'
import { renewal } from './claim.ts'

export const noteForm = z.object({
  body: z
    .string()
    .trim()
    .min(3, 'Write a few words: colleagues read them.')
    .max(2000, 'Keep the note under 2,000 characters.'),
})

export const handOverForm = noteForm.extend({
  to: z
    .string()
    .trim()
    .min(1, 'Say to whom: a name of the team.')
    .max(40, 'Choose one of the team.'),
})

type Note = z.infer<typeof noteForm>

/** Keeps a private note. */
export const addNote = async (scope: Scope, caseId: number, { body }: Note): Promise<void> => {
  const { subject, person } = await learnWork(scope, caseId)
  await write(scope, subject, { kind: 'note', body, by: person }, [renewal(scope, caseId, person)])
}

/** Tells the admins; the note is added to those before, and the case waits for them from the first. */
export const escalate = async (scope: Scope, caseId: number, { body }: Note): Promise<void> => {
  const { subject, person } = await learnWork(scope, caseId)
  if (subject.closedAt !== null) throw conflict('This case is decided: nothing waits any more.')
  const data = { caseId, title: subject.title, by: person.handle, note: body }
  await write(scope, subject, { kind: 'escalation', body, by: person }, [
    escalateCase(scope.db, caseId, scope.now),
    ...notifyAdmins(scope, subject.authorId, { kind: 'case-escalated', actorId: person.id, data }),
  ])
}

/** Hands the case to a colleague, who hears of it; what is wrong with the form comes back by field. */
export const handOver = async (
  scope: Scope,
  caseId: number,
  { body, to }: z.infer<typeof handOverForm>,
): Promise<{ wrong: Record<string, string> } | null> => {
  const { subject, person, team, reports } = await learnWork(scope, caseId)
  if (subject.closedAt !== null)
    throw conflict('This case is decided: there is nothing to hand over.')
  const colleague = team.find(({ handle }) => handle.toLowerCase() === to.toLowerCase())
  const isParty =
    colleague?.id === subject.authorId || reports.some((row) => row.reporterId === colleague?.id)
  if (colleague === undefined || colleague.id === person.id) {
    return { wrong: { to: 'Choose a colleague: a moderator or an admin.' } }
  }
  if (isParty) return { wrong: { to: 'They have an interest in this case: choose someone else.' } }
  const data = { caseId, title: subject.title, by: person.handle, note: body }
  await write(scope, subject, { kind: 'hand-over', body, by: person, toId: colleague.id }, [
    handCaseTo(scope.db, caseId, colleague.id),
    ...notify(scope, [colleague.id], { kind: 'case-handed', actorId: person.id, data }),
  ])
  return null
}

const learnWork = async (scope: Scope, caseId: number) => {
  const { viewer, cases, uses, team, reports } = await learn(scope, {
    cases: caseById(scope.db, caseId, scope.session?.key ?? '', scope.now),
    uses: usesByViewer(scope, limits.team),
    team: moderatorHandles(scope.db),
    reports: reportsOfCase(scope.db, caseId),
  })
  const [subject] = cases
  if (!subject) throw missing()
  const person = workingOn(viewer, subject, scope.now)
  keepWithin(scope, limits.team, uses)
  return { subject, person, team, reports }
}

type Subject = Awaited<ReturnType<typeof caseById>>[number]
type Written = {
  kind: 'note' | 'escalation' | 'hand-over'
  body: string
  by: { id: number }
  toId?: number
}

// The words of the log for each kind.
const logged = { note: 'note', escalation: 'escalate', 'hand-over': 'hand-over' } as const

const write = async (
  { db, now, ...scope }: Scope,
  { id: caseId, postId, threadId }: Subject,
  { kind, body, by, toId }: Written,
  follows: Statement[],
): Promise<void> => {
  const row = { id: newId(now), caseId, authorId: by.id, kind, toId, body, at: now }
  try {
    await writeAll(db, [
      insertCaseNote(db, row),
      insertLog(db, {
        caseId,
        action: logged[kind],
        actorId: by.id,
        userId: toId,
        postId,
        threadId,
        // What it says stays among moderators, in the note.
        reason: '',
        at: now,
      }),
      ...follows,
      count({ db, now, ...scope }, limits.team, by.id),
    ])
  } catch (error) {
    // The same words sent twice are one note.
    if (!isNullConflict(error, 'case_notes.body')) throw error
  }
}
