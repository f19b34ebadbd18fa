// The rows of the log as its chain of hashes takes them.
import { asc, isNull, sql } from 'drizzle-orm'
import type { Database } from '../client.ts'
import { modLog } from '../schema/decisions.ts'

/** Rows that are not sealed yet, the earliest first; each with the hash of the row before it. */
export const unsealedRows = (db: Database, limit: number) =>
  db
    .select({
      ...logColumns,
      before: sql<string | null>`(select b.hash from mod_log b where b.id < mod_log.id
        order by b.id desc limit 1)`.as('before'),
    })
    .from(modLog)
    .where(isNull(modLog.hash))
    .orderBy(asc(modLog.id))
    .limit(limit)

/** The hash of the last sealed row: who keeps it can tell later whether anything before changed. */
export const sealedHead = (db: Database) =>
  db.all<{ id: number; hash: string }>(sql`select id, hash from mod_log where hash is not null
    order by id desc limit 1`)

/** All that the hash of a row is made of, and the seal itself. */
export const logColumns = {
  id: modLog.id,
  caseId: modLog.caseId,
  turn: modLog.turn,
  action: modLog.action,
  actorId: modLog.actorId,
  userId: modLog.userId,
  postId: modLog.postId,
  threadId: modLog.threadId,
  articleId: modLog.articleId,
  decisionId: modLog.decisionId,
  verdict: modLog.verdict,
  consequence: modLog.consequence,
  reason: modLog.reason,
  at: modLog.at,
  previous: modLog.previous,
  hash: modLog.hash,
  reasonSalt: modLog.reasonSalt,
  reasonDigest: modLog.reasonDigest,
}
