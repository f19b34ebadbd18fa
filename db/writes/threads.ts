// Opening threads.
import type { Database } from '../client.ts'
import { threads } from '../schema/forum.ts'

export type NewThread = typeof threads.$inferInsert

export const insertThread = (db: Database, thread: NewThread) => db.insert(threads).values(thread)
