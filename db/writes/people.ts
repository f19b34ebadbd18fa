// Making people and changing what they are.
import { and, eq, inArray, isNull, lt, sql } from 'drizzle-orm'
import type { Statement } from '../batch.ts'
import type { Database } from '../client.ts'
import { sessions, users } from '../schema/people.ts'

export type NewPerson = typeof users.$inferInsert

export const insertPerson = (db: Database, person: NewPerson) => db.insert(users).values(person)

/** Many at once, 200 at most: a statement may carry only so many values. */
export const insertPeople = (db: Database, people: NewPerson[]) => db.insert(users).values(people)

/** Confirms the address; fails on the unique `users.email_key` when someone else has confirmed it. */
export const verifyPerson = (db: Database, id: number, now: number) =>
  db
    .update(users)
    .set({ verifiedAt: sql`coalesce(${users.verifiedAt}, ${now})` })
    .where(eq(users.id, id))

export const setPassword = (db: Database, id: number, passwordHash: string) =>
  db.update(users).set({ passwordHash }).where(eq(users.id, id))

/** The same password for several people, for a demo. */
export const setPasswords = (db: Database, ids: number[], passwordHash: string) =>
  db.update(users).set({ passwordHash }).where(inArray(users.id, ids))

/** Nobody signs in as them any more, and whoever is signed in is signed out. */
export const removePasswords = (db: Database, ids: number[]): Statement[] => [
  db.update(users).set({ passwordHash: null }).where(inArray(users.id, ids)),
  db.delete(sessions).where(inArray(sessions.userId, ids)),
]

export const setProfile = (
  db: Database,
  id: number,
  profile: { bio: string; mailNotices: boolean },
) => db.update(users).set(profile).where(eq(users.id, id))

/** Gives a role to whoever has the handle; returns the handle, or no row when nobody has it. */
export const setRole = (db: Database, handleKey: string, role: NewPerson['role']) =>
  db
    .update(users)
    .set({ role })
    .where(eq(users.handleKey, handleKey))
    .returning({ handle: users.handle })

/** Frees the handles of people who never confirmed their address; they could not do anything yet. */
export const deleteUnverified = (db: Database, before: number) =>
  db.delete(users).where(and(isNull(users.verifiedAt), lt(users.createdAt, before)))
