// Opening threads.
import { eq, sql } from 'drizzle-orm'
import type { Database } from '../client.ts'
import { threads } from '../schema/forum.ts'

export type NewThread = typeof threads.$inferInsert

export const insertThread = (db: Database, thread: NewThread) => db.insert(threads).values(thread)

/** Something happened that readers of lists should see. */
export const touchThread = (db: Database, threadId: number, at: number) =>
  db.update(threads).set({ activeAt: at }).where(eq(threads.id, threadId))

export const retitleThread = (db: Database, threadId: number, title: string, slug: string) =>
  db.update(threads).set({ title, slug }).where(eq(threads.id, threadId))

/** Slow mode, or none with null; fails on NOT NULL of `threads.lang` where it is just as slow already. */
export const slowThread = (db: Database, threadId: number, seconds: number | null) =>
  db
    .update(threads)
    .set({
      slowSeconds: seconds,
      lang: sql`case when ${threads.slowSeconds} is not ${seconds} then ${threads.lang} end`,
    })
    .where(eq(threads.id, threadId))
