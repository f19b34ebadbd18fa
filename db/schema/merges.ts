// Threads marked as duplicates: which, of what, by whom and why, and whether that still holds.
import { sql } from 'drizzle-orm'
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { threads } from './forum.ts'
import { users } from './people.ts'

/** Every merge, kept when undone. What it brought to the original is marked in rows of its own. */
export const merges = sqliteTable(
  'merges',
  {
    id: integer('id').primaryKey(),
    duplicateId: integer('duplicate_id')
      .notNull()
      .references(() => threads.id),
    /** What it was merged into then; `threads.merged_into` is where that leads to by now. */
    originalId: integer('original_id')
      .notNull()
      .references(() => threads.id),
    byId: integer('by_id')
      .notNull()
      .references(() => users.id),
    at: integer('at').notNull(),
    /** Why, for the asker. */
    note: text('note').notNull(),
    undoneBy: integer('undone_by').references(() => users.id),
    undoneAt: integer('undone_at'),
    undoReason: text('undo_reason'),
    /** When and why the asker said that it is no duplicate: once. */
    contestedAt: integer('contested_at'),
    contestReason: text('contest_reason'),
  },
  (t) => [
    // Of two moderators at once the second collides here.
    uniqueIndex('merges_present').on(t.duplicateId).where(sql`undone_at is null`),
    index('merges_duplicate').on(t.duplicateId, t.id),
    index('merges_original').on(t.originalId, t.id),
    index('merges_at').on(t.at),
    index('merges_by_id').on(t.byId),
    index('merges_undone_by').on(t.undoneBy).where(sql`undone_by is not null`),
  ],
)
