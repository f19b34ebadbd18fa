// What the team has listed for triage, as its page shows it.
import { asc, eq, isNull } from 'drizzle-orm'
import type { Database } from '../client.ts'
import { users } from '../schema/people.ts'
import { patterns } from '../schema/triage.ts'

/** The list, in the order of kind and text, with who listed what. */
export const listedPatterns = (db: Database) =>
  db
    .select({
      id: patterns.id,
      kind: patterns.kind,
      text: patterns.text,
      label: patterns.label,
      verdict: patterns.verdict,
      note: patterns.note,
      at: patterns.at,
      by: users.handle,
    })
    .from(patterns)
    .innerJoin(users, eq(users.id, patterns.byId))
    .where(isNull(patterns.removedAt))
    .orderBy(asc(patterns.kind), asc(patterns.text))
    .limit(2_000)

/** One of them, removed or not; one row. */
export const patternById = (db: Database, patternId: number) =>
  db
    .select({
      id: patterns.id,
      kind: patterns.kind,
      text: patterns.text,
      label: patterns.label,
      verdict: patterns.verdict,
      removedAt: patterns.removedAt,
    })
    .from(patterns)
    .where(eq(patterns.id, patternId))
    .limit(1)
