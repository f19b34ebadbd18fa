// Listing words, addresses and numbers for triage, and taking them off the list.
import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Database } from '../client.ts'
import { patterns } from '../schema/triage.ts'

/** Fails on the unique `patterns.kind, patterns.text` while the same stands on the list. */
export const insertPattern = (db: Database, row: typeof patterns.$inferInsert) =>
  db.insert(patterns).values(row)

/** Logs that an entry is taken off, while it still stands when this runs: of two at once one did it. */
export const logRemoval = (
  db: Database,
  row: { patternId: number; actorId: number; reason: string; at: number },
) =>
  db.run(sql`insert into mod_log (action, actor_id, reason, at)
    select 'remove-pattern', ${row.actorId}, ${row.reason}, ${row.at} from patterns
    where id = ${row.patternId} and removed_at is null`)

/** Off the list and kept; nothing where somebody was faster. */
export const markPatternRemoved = (
  db: Database,
  patternId: number,
  { by, at }: { by: number; at: number },
) =>
  db
    .update(patterns)
    .set({ removedBy: by, removedAt: at })
    .where(and(eq(patterns.id, patternId), isNull(patterns.removedAt)))
