// What signing up, signing in and recovery need to know of an account, and what its owner sees of it.
import { and, desc, eq, gt, inArray, isNotNull, isNull, type SQL, sql } from 'drizzle-orm'
import type { Database } from '../client.ts'
import { posts, threads } from '../schema/forum.ts'
import { cases } from '../schema/moderation.ts'
import { sessions, tokens, users } from '../schema/people.ts'
import { viewerId } from './viewer.ts'

/**
 * The id of the account with this handle or e-mail address, both as keys; null when there is none.
 * An address may stand in several accounts but be confirmed in one: that one, else the newest.
 */
const accountId = (key: string): SQL<number> => {
  const named = key.includes('@') ? eq(users.emailKey, key) : eq(users.handleKey, key)
  return sql<number>`(select ${users.id} from ${users} where ${named}
    order by ${users.verifiedAt} is null, ${users.id} desc limit 1)`
}

/** The same, or a stand-in where there is no such account. */
export const accountIdOr = (key: string, standIn: string): SQL =>
  sql`coalesce(${accountId(key)}, ${standIn})`

export const accountOf = (db: Database, key: string) =>
  db
    .select({
      id: users.id,
      handle: users.handle,
      email: users.email,
      emailKey: users.emailKey,
      passwordHash: users.passwordHash,
      createdAt: users.createdAt,
      verifiedAt: users.verifiedAt,
    })
    .from(users)
    .where(eq(users.id, accountId(key)))
    .limit(1)

/** A mailed token with the person it was mailed to. */
export const tokenWithPerson = (db: Database, id: string, purpose: 'verify' | 'reset') =>
  db
    .select({
      id: tokens.id,
      expiresAt: tokens.expiresAt,
      usedAt: tokens.usedAt,
      userId: users.id,
      handle: users.handle,
      email: users.email,
      verifiedAt: users.verifiedAt,
    })
    .from(tokens)
    .innerJoin(users, eq(users.id, tokens.userId))
    .where(and(eq(tokens.id, id), eq(tokens.purpose, purpose)))
    .limit(1)

export const settingsOfViewer = (db: Database, key: string, now: number) =>
  db
    .select({ email: users.email, bio: users.bio, mailNotices: users.mailNotices })
    .from(users)
    .where(eq(users.id, viewerId(key, now)))
    .limit(1)

export const passwordOfViewer = (db: Database, key: string, now: number) =>
  db
    .select({ email: users.email, passwordHash: users.passwordHash })
    .from(users)
    .where(eq(users.id, viewerId(key, now)))
    .limit(1)

/** Where the viewer is signed in, the newest first. */
export const sessionsOfViewer = (db: Database, key: string, now: number) =>
  db
    .select({ id: sessions.id, createdAt: sessions.createdAt, agent: sessions.agent })
    .from(sessions)
    .where(and(eq(sessions.userId, viewerId(key, now)), gt(sessions.expiresAt, now)))
    .orderBy(desc(sessions.createdAt), desc(sessions.id))
    .limit(100)

/** The viewer's posts that wait for a moderator, the latest first; 50 at most. */
export const postsThatWait = (db: Database, key: string, now: number) =>
  db
    .select({
      id: posts.id,
      kind: posts.kind,
      threadId: threads.id,
      slug: threads.slug,
      title: threads.title,
      since: cases.openedAt,
    })
    .from(cases)
    .innerJoin(posts, eq(posts.id, cases.postId))
    .innerJoin(threads, eq(threads.id, posts.threadId))
    .where(
      and(
        eq(cases.authorId, viewerId(key, now)),
        isNull(cases.closedAt),
        eq(cases.subjectKind, 'post'),
        inArray(cases.kind, ['held', 'finding']),
        isNotNull(posts.heldAt),
      ),
    )
    .orderBy(desc(cases.id))
    .limit(50)
