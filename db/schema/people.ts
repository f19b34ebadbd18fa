// People, their sessions, mailed tokens, and the counters that limit every write.
import { sql } from 'drizzle-orm'
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'

export const users = sqliteTable(
  'users',
  {
    id: integer('id').primaryKey(),
    handle: text('handle').notNull(),
    /** The handle in lower case: `Maya` and `maya` are one person. */
    handleKey: text('handle_key').notNull(),
    email: text('email').notNull(),
    emailKey: text('email_key').notNull(),
    /** Null for people who cannot sign in with a password. */
    passwordHash: text('password_hash'),
    role: text('role', { enum: ['member', 'moderator', 'staff', 'admin'] })
      .notNull()
      .default('member'),
    trust: integer('trust').notNull().default(0),
    bio: text('bio').notNull().default(''),
    createdAt: integer('created_at').notNull(),
    /** When the mailed link was confirmed; until then the account cannot sign in. */
    verifiedAt: integer('verified_at'),
    silencedUntil: integer('silenced_until'),
    suspendedUntil: integer('suspended_until'),
    /** Until when their reports are not taken. */
    reportsLimitedUntil: integer('reports_limited_until'),
    /** What they wrote about themselves is not shown. */
    profileHiddenAt: integer('profile_hidden_at'),
    /** Whether notices are mailed too. */
    mailNotices: integer('mail_notices', { mode: 'boolean' }).notNull().default(true),
  },
  (t) => [
    uniqueIndex('users_handle_key').on(t.handleKey),
    // Only a confirmed address is owned: nobody can block an address they cannot read.
    uniqueIndex('users_email_key').on(t.emailKey).where(sql`verified_at is not null`),
    index('users_email_any').on(t.emailKey),
    index('users_unverified').on(t.createdAt).where(sql`verified_at is null`),
    // Whom a job looks at though they stay away: high trust is lost.
    index('users_trusted').on(t.trust).where(sql`trust >= 3`),
    index('users_team').on(t.role).where(sql`role <> 'member'`),
  ],
)

export const sessions = sqliteTable(
  'sessions',
  {
    /** SHA-256 (hex) of the token in the cookie; the token itself is never stored. */
    id: text('id').primaryKey(),
    userId: integer('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    createdAt: integer('created_at').notNull(),
    expiresAt: integer('expires_at').notNull(),
    agent: text('agent').notNull().default(''),
  },
  (t) => [index('sessions_user').on(t.userId), index('sessions_expiry').on(t.expiresAt)],
)

export const tokens = sqliteTable(
  'tokens',
  {
    /** SHA-256 (hex) of the mailed token. */
    id: text('id').primaryKey(),
    userId: integer('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    purpose: text('purpose', { enum: ['verify', 'reset'] }).notNull(),
    createdAt: integer('created_at').notNull(),
    expiresAt: integer('expires_at').notNull(),
    usedAt: integer('used_at'),
  },
  (t) => [index('tokens_user').on(t.userId, t.purpose), index('tokens_expiry').on(t.expiresAt)],
)

export const limits = sqliteTable(
  'limits',
  {
    /** What is counted and for whom, as `reply:<user id>` or `login:<keyed hash of an address>`. */
    key: text('key').notNull(),
    /** Start of the counted window, ms. */
    window: integer('window').notNull(),
    uses: integer('uses').notNull(),
  },
  (t) => [primaryKey({ columns: [t.key, t.window] }), index('limits_window').on(t.window)],
)
