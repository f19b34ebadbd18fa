// Around widespread problems: who is alerted how, what moderators flag, and signals that look made up.
import { sql } from 'drizzle-orm'
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { cases } from './moderation.ts'
import { users } from './people.ts'
import { problems } from './problems.ts'

/** What staff were alerted to: once for each change of a problem's state. */
export const problemAlerts = sqliteTable(
  'problem_alerts',
  {
    problemId: integer('problem_id')
      .notNull()
      .references(() => problems.id),
    /** The state it came to, and the version or round that tells this time from others: `confirmed 3`. */
    event: text('event').notNull(),
    at: integer('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.problemId, t.event] })],
)

/** How a member of staff wants to hear of problems; without a row: by notice and by mail, always. */
export const alertWishes = sqliteTable('alert_wishes', {
  userId: integer('user_id')
    .primaryKey()
    .references(() => users.id),
  mail: integer('mail', { mode: 'boolean' }).notNull().default(true),
  /** No mail between these minutes of the day in this time zone; null for no quiet hours. */
  quietFrom: integer('quiet_from'),
  quietTo: integer('quiet_to'),
  timeZone: text('time_zone').notNull().default('UTC'),
})

/** A case a moderator takes for a sign of a widespread problem, and what staff say to that. */
export const problemFlags = sqliteTable(
  'problem_flags',
  {
    id: integer('id').primaryKey(),
    caseId: integer('case_id')
      .notNull()
      .references(() => cases.id),
    byId: integer('by_id')
      .notNull()
      .references(() => users.id),
    note: text('note').notNull(),
    at: integer('at').notNull(),
    answer: text('answer', { enum: ['problem', 'known', 'no'] }),
    reply: text('reply'),
    answeredBy: integer('answered_by').references(() => users.id),
    answeredAt: integer('answered_at'),
    /** The problem it led to, or belongs to. */
    problemId: integer('problem_id').references(() => problems.id),
  },
  (t) => [
    uniqueIndex('problem_flags_open').on(t.caseId).where(sql`answered_at is null`),
    index('problem_flags_case').on(t.caseId, t.id),
    index('problem_flags_waiting').on(t.answeredAt, t.at),
    index('problem_flags_by_id').on(t.byId),
    index('problem_flags_answered_by').on(t.answeredBy).where(sql`answered_by is not null`),
    index('problem_flags_problem').on(t.problemId).where(sql`problem_id is not null`),
  ],
)

/** Signals that look made up; each is a case of the queue. */
export const signalAttacks = sqliteTable(
  'signal_attacks',
  {
    id: integer('id').primaryKey(),
    caseId: integer('case_id')
      .notNull()
      .references(() => cases.id),
    key: text('key').notNull(),
    kind: text('kind', { enum: ['ring', 'copies', 'flood'] }).notNull(),
    /** What was seen, in numbers: people, newcomers, posts, minutes, the same text. */
    evidence: text('evidence', { mode: 'json' }).$type<Record<string, number | string>>().notNull(),
    /** Who took part; 100 at most. */
    userIds: text('user_ids', { mode: 'json' }).$type<number[]>().notNull(),
    at: integer('at').notNull(),
  },
  (t) => [index('signal_attacks_key').on(t.key, t.at), index('signal_attacks_case').on(t.caseId)],
)
