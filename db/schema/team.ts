// What moderators leave each other: notes, who looks at what, what they have had to see, overrides.
import { sql } from 'drizzle-orm'
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { cases } from './moderation.ts'
import { users } from './people.ts'

/** Private notes on a case; an escalation and a hand-over are notes, too, and never overwritten. */
export const caseNotes = sqliteTable(
  'case_notes',
  {
    id: integer('id').primaryKey(),
    caseId: integer('case_id')
      .notNull()
      .references(() => cases.id),
    authorId: integer('author_id')
      .notNull()
      .references(() => users.id),
    kind: text('kind', { enum: ['note', 'escalation', 'hand-over'] }).notNull(),
    /** Of a hand-over: to whom. */
    toId: integer('to_id').references(() => users.id),
    body: text('body').notNull(),
    at: integer('at').notNull(),
  },
  (t) => [
    index('case_notes_case').on(t.caseId, t.id),
    index('case_notes_author').on(t.authorId),
    index('case_notes_to').on(t.toId).where(sql`to_id is not null`),
  ],
)

/** Private notes on a person, beside every case about them. */
export const personNotes = sqliteTable(
  'person_notes',
  {
    id: integer('id').primaryKey(),
    userId: integer('user_id')
      .notNull()
      .references(() => users.id),
    authorId: integer('author_id')
      .notNull()
      .references(() => users.id),
    body: text('body').notNull(),
    at: integer('at').notNull(),
  },
  (t) => [
    index('person_notes_user').on(t.userId, t.id),
    index('person_notes_author').on(t.authorId),
  ],
)

/** Who had a case open at what moment, so that colleagues see each other. */
export const caseLooks = sqliteTable(
  'case_looks',
  {
    caseId: integer('case_id')
      .notNull()
      .references(() => cases.id),
    userId: integer('user_id')
      .notNull()
      .references(() => users.id),
    at: integer('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.caseId, t.userId] }), index('case_looks_user').on(t.userId)],
)

/** Which abusive texts and images a moderator asked to see, counted for each day. */
export const exposures = sqliteTable(
  'exposures',
  {
    userId: integer('user_id')
      .notNull()
      .references(() => users.id),
    caseId: integer('case_id')
      .notNull()
      .references(() => cases.id),
    /** Start of the day (UTC), ms. */
    day: integer('day').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.userId, t.day, t.caseId] }),
    index('exposures_case').on(t.caseId),
    index('exposures_day').on(t.day),
  ],
)

/** Leave for somebody with an interest in a case to decide it, given by a second of the team. */
export const overrides = sqliteTable(
  'overrides',
  {
    id: integer('id').primaryKey(),
    caseId: integer('case_id')
      .notNull()
      .references(() => cases.id),
    /** Who asks to decide in spite of their interest. */
    userId: integer('user_id')
      .notNull()
      .references(() => users.id),
    reason: text('reason').notNull(),
    askedAt: integer('asked_at').notNull(),
    grantedBy: integer('granted_by').references(() => users.id),
    grantedAt: integer('granted_at'),
  },
  (t) => [
    uniqueIndex('overrides_once').on(t.caseId, t.userId),
    index('overrides_user').on(t.userId),
    index('overrides_granted_by').on(t.grantedBy).where(sql`granted_by is not null`),
  ],
)
