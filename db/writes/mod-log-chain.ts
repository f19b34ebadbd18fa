// Sealing the rows of the log; triggers refuse every other change of them.
import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Database } from '../client.ts'
import { modLog } from '../schema/decisions.ts'

export type Seal = { previous: string; hash: string; reasonSalt: string; reasonDigest: string }

/** Does nothing where the row is sealed already, or the row before it otherwise than was read. */
export const sealRow = (db: Database, id: number, seal: Seal) =>
  db
    .update(modLog)
    .set(seal)
    .where(
      and(
        eq(modLog.id, id),
        isNull(modLog.hash),
        sql`coalesce((select b.hash from mod_log b where b.id < ${id}
          order by b.id desc limit 1), '') = ${seal.previous}`,
      ),
    )
