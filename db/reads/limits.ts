// How often something was done in the present window.
import { and, eq, gte, type SQL, sql } from 'drizzle-orm'
import type { Database } from '../client.ts'
import { limits } from '../schema/people.ts'
import { viewerId } from './viewer.ts'

/** Whose uses are counted: an id, a keyed hash, or SQL that finds one. */
export type Who = number | string | SQL

/** What a use is counted under, such as `reply:17`. */
export const limitKey = (name: string, who: Who): string | SQL =>
  typeof who === 'object' ? sql`${`${name}:`} || ${who}` : `${name}:${who}`

/** Uses of a key since the window began; one row. */
export const usesSince = (db: Database, key: string | SQL, window: number) =>
  db
    .select({ uses: sql<number>`coalesce(sum(${limits.uses}), 0)` })
    .from(limits)
    .where(and(eq(limits.key, key), gte(limits.window, window)))
    .limit(1)

/** The same for whoever the session belongs to: the key is `<name>:<viewer's id>`. */
export const usesOfViewer = (
  db: Database,
  name: string,
  session: { key: string; now: number },
  window: number,
) => usesSince(db, sql`${`${name}:`} || ${viewerId(session.key, session.now)}`, window)
