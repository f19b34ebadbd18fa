// What people do that may be a sign of a widespread problem, and what the detector remembers of it.
import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { threads } from './forum.ts'
import { users } from './people.ts'

/** One person's post, report, me-too or failed outcome, counted towards one key. */
export const signals = sqliteTable(
  'signals',
  {
    /**
     * `c:<code id>`, `d:<device id>`, `c:<code id>|d:<device id>`, `c:<code id>|r:<country>`,
     * `c:<code id>|v:<version>`; the id of a code that is not listed is the one it would have.
     */
    key: text('key').notNull(),
    userId: integer('user_id')
      .notNull()
      .references(() => users.id),
    /** Day (UTC) of the signal: a person counts once a day for a key. */
    day: integer('day').notNull(),
    at: integer('at').notNull(),
    kind: text('kind', {
      enum: ['post', 'me-too', 'failed', 'report', 'search', 'feedback', 'still-broken'],
    }).notNull(),
    threadId: integer('thread_id').references(() => threads.id),
    /** The post that named it; null for everything else people do. */
    postId: integer('post_id'),
    /** Where they were (ISO 3166, two letters) and with which version of the app; empty when unknown. */
    country: text('country').notNull().default(''),
    appVersion: text('app_version').notNull().default(''),
    /** The account's age when it signalled, ms: made-up surges come from new accounts. */
    accountAge: integer('account_age').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.key, t.userId, t.day] }),
    index('signals_key').on(t.key, t.at),
    index('signals_at').on(t.at, t.key),
    index('signals_thread').on(t.threadId, t.key),
    index('signals_user_id').on(t.userId),
  ],
)

/** What guests do, by a mark of the day that tells nobody: it supports a suspicion and raises none. */
export const guestSignals = sqliteTable(
  'guest_signals',
  {
    key: text('key').notNull(),
    /** A keyed hash of the network and the day. */
    mark: text('mark').notNull(),
    at: integer('at').notNull(),
    kind: text('kind', { enum: ['search', 'feedback'] }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.key, t.mark] }),
    index('guest_signals_key').on(t.key, t.at),
    index('guest_signals_at').on(t.at),
  ],
)

/** What the detector knows of a key between two runs, as its codec writes it. */
export const detectorKeys = sqliteTable('detector_keys', {
  key: text('key').primaryKey(),
  state: text('state').notNull(),
  /** The run that wrote it. */
  at: integer('at').notNull(),
})

/** What it knows of the whole site; one row, whose turn grows with each run: two at once collide. */
export const detectorSite = sqliteTable('detector_site', {
  id: integer('id').primaryKey(),
  state: text('state').notNull(),
  /** Of what was signalled up to then, nothing is missing in it. */
  at: integer('at').notNull(),
  turn: integer('turn').notNull(),
})
