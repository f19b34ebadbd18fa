// Making people and changing what they are.
import type { Database } from '../client.ts'
import { users } from '../schema/people.ts'

export type NewPerson = typeof users.$inferInsert

export const insertPerson = (db: Database, person: NewPerson) => db.insert(users).values(person)

/** Many at once, 200 at most: a statement may carry only so many values. */
export const insertPeople = (db: Database, people: NewPerson[]) => db.insert(users).values(people)
