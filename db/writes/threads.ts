// Opening threads.
import { eq } from 'drizzle-orm'
import type { Database } from '../client.ts'
import { threads } from '../schema/forum.ts'

export type NewThread = typeof threads.$inferInsert

export const insertThread = (db: Database, thread: NewThread) => db.insert(threads).values(thread)

/** Something happened that readers of lists should see. */
export const touchThread = (db: Database, threadId: number, at: number) =>
  db.update(threads).set({ activeAt: at }).where(eq(threads.id, threadId))

export const retitleThread = (db: Database, threadId: number, title: string, slug: string) =>
  db.update(threads).set({ title, slug }).where(eq(threads.id, threadId))
