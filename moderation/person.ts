// A person as moderators see them: their record, notes, and private data behind a reason on record.
import { z } from 'zod'
import { writeAll } from '../db/batch.ts'
import { isNullConflict } from '../db/failures.ts'
import {
  decisionsAbout,
  notesOn,
  openCasesAbout,
  personForTeam,
  privateDataOf,
  reportsMadeBy,
  sweepsOf,
  trustOf,
} from '../db/reads/mod-person.ts'
import { insertLog } from '../db/writes/decisions.ts'
import { insertPersonNote } from '../db/writes/mod-person.ts'
import { handleKeyOf } from '../src/accounts/handles.ts'
import { count, keepWithin, limits, usesByViewer } from '../src/limits.ts'
import { type Frame, learn, readPage } from '../src/page.ts'
import { lookingInto, mayReveal, revealing } from '../src/policy/people.ts'
import { mayWrite, writing } from '../src/policy/viewer.ts'
import { missing } from '../src/refusal.ts'
import type { Scope } from '../src/scope.ts'
import { reasonOf } from './reasons.ts'

export const personNoteForm = z.object({
  body: z
    .string()
    .trim()
    .min(3, 'Write the note: colleagues read it beside every case about them.')
    .max(2000, 'Keep the note under 2,000 characters.'),
})

export const revealForm = z.object({
  reason: z
    .string()
    .trim()
    .min(10, 'Say in at least 10 characters what you need it for: it stands in the log.')
    .max(500, 'Keep the reason under 500 characters.'),
})

/** One trip; a `missing` refusal for nobody. */
export const loadPersonForTeam = async (scope: Scope, handle: string) => {
  const { frame, ...rows } = await readPage(scope, personReads(scope, handleKeyOf(handle)))
  return shownTo(scope, frame, rows)
}

/** Two trips: keeps a note beside the person, once however often it is sent. */
export const notePerson = async (
  scope: Scope,
  handle: string,
  { body }: z.infer<typeof personNoteForm>,
): Promise<void> => {
  const { viewer, people, uses } = await learn(scope, {
    people: personForTeam(scope.db, handleKeyOf(handle)),
    uses: usesByViewer(scope, limits.team),
  })
  const person = found(people)
  const { id: by } = writing(lookingInto(viewer, person), scope.now)
  keepWithin(scope, limits.team, uses)
  const { db, now: at } = scope
  try {
    await writeAll(db, [
      insertPersonNote(db, { userId: person.id, authorId: by, body, at }),
      // That there is a note, not what it says: notes are for moderators alone.
      insertLog(db, { action: 'note', actorId: by, userId: person.id, reason: '', at }),
      count(scope, limits.team, by),
    ])
  } catch (error) {
    if (!isNullConflict(error, 'person_notes.body')) throw error
  }
}

/** Two trips: the look is in the log before anything is shown, and is shown this once. */
export const revealPerson = async (
  scope: Scope,
  handle: string,
  { reason }: z.infer<typeof revealForm>,
) => {
  const { db, now: at } = scope
  const key = handleKeyOf(handle)
  const { frame, privateData, uses, ...rows } = await readPage(scope, {
    ...personReads(scope, key),
    privateData: privateDataOf(db, key),
    uses: usesByViewer(scope, limits.team),
  })
  const person = found(rows.people)
  const { id: by } = revealing(frame.viewer, person, at)
  keepWithin(scope, limits.team, uses)
  await writeAll(db, [
    insertLog(db, { action: 'look', actorId: by, userId: person.id, reason, at }),
    count(scope, limits.team, by),
  ])
  const { email = '', sessions = '[]' } = privateData[0] ?? {}
  return {
    ...shownTo(scope, frame, rows),
    revealed: { email, sessions: JSON.parse(sessions) as Session[] },
  }
}

/** Where somebody is signed in. */
type Session = { agent: string; createdAt: number; expiresAt: number }

const personReads = ({ db }: Scope, key: string) => ({
  people: personForTeam(db, key),
  decisions: decisionsAbout(db, key),
  open: openCasesAbout(db, key),
  reported: reportsMadeBy(db, key),
  notes: notesOn(db, key),
  trust: trustOf(db, key),
  sweeps: sweepsOf(db, key),
})

type Reads = ReturnType<typeof personReads>
type PersonRows = { [Name in keyof Reads]: Awaited<Reads[Name]> }

const shownTo = (scope: Scope, frame: Frame, { people, ...rows }: PersonRows) => {
  const person = found(people)
  const viewer = lookingInto(frame.viewer, person)
  return {
    frame,
    person,
    ...rows,
    decisions: rows.decisions.map((row) => ({ ...row, rule: reasonOf(row.rule).label })),
    reported: rows.reported.map((row) => ({ ...row, reason: reasonOf(row.reason).label })),
    revealed: null as { email: string; sessions: Session[] } | null,
    may: { note: mayWrite(viewer, scope.now), reveal: mayReveal(viewer, person, scope.now) },
  }
}

const found = (people: PersonRows['people']) => {
  const [person] = people
  if (!person) throw missing('Nobody here has this name.')
  return person
}
