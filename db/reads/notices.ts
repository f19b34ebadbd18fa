// What was told to a person.
import { and, desc, eq, lt } from 'drizzle-orm'
import type { Database } from '../client.ts'
import { notices } from '../schema/notices.ts'
import { viewerId } from './viewer.ts'

/** The viewer's notices, the newest first; `before` is the id of the last one shown, or null. */
export const noticesOfViewer = (
  db: Database,
  viewer: { key: string; now: number },
  before: number | null,
  limit: number,
) =>
  db
    .select({
      id: notices.id,
      kind: notices.kind,
      data: notices.data,
      at: notices.at,
      readAt: notices.readAt,
    })
    .from(notices)
    .where(
      and(
        eq(notices.userId, viewerId(viewer.key, viewer.now)),
        before === null ? undefined : lt(notices.id, before),
      ),
    )
    .orderBy(desc(notices.id))
    .limit(limit)
