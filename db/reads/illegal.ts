// Notices of illegal content: what became of one, by its receipt.
import { eq, sql } from 'drizzle-orm'
import type { Database } from '../client.ts'
import { cases, illegalNotices } from '../schema/moderation.ts'

/** A notice by the hash of its receipt, with the decision that stands; one row. */
export const noticeOfReceipt = (db: Database, hash: string) =>
  db
    .select({
      url: illegalNotices.url,
      law: illegalNotices.law,
      explanation: illegalNotices.explanation,
      at: illegalNotices.at,
      closedAt: cases.closedAt,
      verdict: decided('verdict'),
      consequence: decided('consequence'),
      reason: decided('reason'),
      decidedAt: sql<number | null>`${decided('at')}`,
    })
    .from(illegalNotices)
    .innerJoin(cases, eq(cases.id, illegalNotices.caseId))
    .where(eq(illegalNotices.id, hash))
    .limit(1)

const decided = (column: 'verdict' | 'consequence' | 'reason' | 'at') =>
  sql<string | null>`(select d.${sql.identifier(column)} from decisions d
    where d.case_id = ${cases.id} and d.interim = 0 and d.undone_at is null
    order by d.id desc limit 1)`
