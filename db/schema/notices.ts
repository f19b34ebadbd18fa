// What is told to people, and the work that leaves the database: notices, outbox, jobs.
import { sql } from 'drizzle-orm'
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { users } from './people.ts'

export const notices = sqliteTable(
  'notices',
  {
    id: integer('id').primaryKey(),
    userId: integer('user_id')
      .notNull()
      .references(() => users.id),
    /** What happened: `reply`, `accepted`, `decision`, `report-outcome`, `problem-confirmed` ... */
    kind: text('kind').notNull(),
    actorId: integer('actor_id').references(() => users.id),
    /** Names and numbers the words need (titles, ids, reasons), as they were then. */
    data: text('data', { mode: 'json' }).$type<Record<string, string | number | null>>().notNull(),
    at: integer('at').notNull(),
    readAt: integer('read_at'),
  },
  (t) => [
    index('notices_user').on(t.userId, t.id),
    index('notices_unread').on(t.userId).where(sql`read_at is null`),
    index('notices_actor_id').on(t.actorId).where(sql`actor_id is not null`),
    // The ways from a thread and a decision to all that was told about them, for a redaction.
    index('notices_thread').on(sql`(data ->> '$.threadId')`),
    index('notices_original').on(sql`(data ->> '$.originalId')`),
    index('notices_decision').on(sql`(data ->> '$.decisionId')`),
  ],
)

export const outbox = sqliteTable(
  'outbox',
  {
    id: integer('id').primaryKey(),
    /** What happened, or `mail`; names the handler. */
    kind: text('kind').notNull(),
    payload: text('payload', { mode: 'json' }).$type<Record<string, unknown>>().notNull(),
    at: integer('at').notNull(),
    dueAt: integer('due_at').notNull(),
    attempts: integer('attempts').notNull().default(0),
    doneAt: integer('done_at'),
    /** Set when it was given up after the last attempt. */
    failedAt: integer('failed_at'),
    error: text('error'),
  },
  (t) => [
    index('outbox_due').on(t.dueAt, t.id).where(sql`done_at is null and failed_at is null`),
    // Of these only: else they are taken for the way to what is due.
    index('outbox_failed').on(t.failedAt).where(sql`failed_at is not null`),
    index('outbox_done').on(t.doneAt).where(sql`done_at is not null`),
  ],
)

/** One row a job: who runs it until when, and when it last finished. */
export const jobs = sqliteTable('jobs', {
  name: text('name').primaryKey(),
  holder: text('holder'),
  heldUntil: integer('held_until').notNull().default(0),
  ranAt: integer('ran_at'),
  error: text('error'),
})
