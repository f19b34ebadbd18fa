// Listing words, addresses and numbers for triage, and taking them off the list.
import { and, eq, isNull } from 'drizzle-orm'
import type { Database } from '../client.ts'
import { patterns } from '../schema/triage.ts'

/** Fails on the unique `patterns.kind, patterns.text` while the same stands on the list. */
export const insertPattern = (db: Database, row: typeof patterns.$inferInsert) =>
  db.insert(patterns).values(row)

/** Off the list and kept; no row where somebody was faster. */
export const markPatternRemoved = (
  db: Database,
  patternId: number,
  { by, at }: { by: number; at: number },
) =>
  db
    .update(patterns)
    .set({ removedBy: by, removedAt: at })
    .where(and(eq(patterns.id, patternId), isNull(patterns.removedAt)))
    .returning({ id: patterns.id })
