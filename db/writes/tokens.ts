// Mailed tokens: made, used up once, forgotten.
import { and, eq, isNull, lt, sql } from 'drizzle-orm'
import type { Database } from '../client.ts'
import { tokens } from '../schema/people.ts'

export type NewToken = typeof tokens.$inferInsert

export const insertToken = (db: Database, token: NewToken) => db.insert(tokens).values(token)

/**
 * Uses a token up. When it was used already this fails on NOT NULL of `tokens.user_id`, and the
 * batch with it: of two requests with one link one succeeds.
 */
export const spendToken = (db: Database, id: string, now: number) =>
  db
    .update(tokens)
    .set({
      usedAt: now,
      userId: sql`case when ${tokens.usedAt} is null then ${tokens.userId} end`,
    })
    .where(eq(tokens.id, id))

/** Uses up whatever else was mailed to a person for the same purpose. */
export const spendTokensOf = (
  db: Database,
  userId: number,
  purpose: NewToken['purpose'],
  now: number,
) =>
  db
    .update(tokens)
    .set({ usedAt: now })
    .where(and(eq(tokens.userId, userId), eq(tokens.purpose, purpose), isNull(tokens.usedAt)))

export const deleteTokens = (db: Database, expiredBefore: number) =>
  db.delete(tokens).where(lt(tokens.expiresAt, expiredBefore))
