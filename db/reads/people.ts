// People by name.
import { inArray, sql } from 'drizzle-orm'
import type { Database } from '../client.ts'
import { users } from '../schema/people.ts'

/** Those of up to 100 handles (lower case) that are taken. */
export const peopleByHandle = (db: Database, handles: string[]) =>
  db
    .select({
      id: users.id,
      handle: users.handle,
      email: users.email,
      hasPassword: sql<number>`${users.passwordHash} is not null`.mapWith(Boolean),
    })
    .from(users)
    .where(inArray(users.handleKey, handles))
    .orderBy(users.id)
    .limit(100)
