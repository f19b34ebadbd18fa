// What was seen of signals that look made up, for the case that was opened for it.
import { asc, eq, type SQL, sql } from 'drizzle-orm'
import type { Database } from '../client.ts'
import { signalAttacks } from '../schema/alerts.ts'

/** The evidence of a case (its id, or a query for one); no row for a case of another kind. */
export const attackOfCase = (db: Database, caseId: number | SQL) =>
  db
    .select({
      key: signalAttacks.key,
      kind: signalAttacks.kind,
      evidence: signalAttacks.evidence,
      at: signalAttacks.at,
      /** JSON of who took part, as they are called, first come first. */
      people: sql<string>`(select json_group_array(handle) from (select u.handle
        from json_each(signal_attacks.user_ids) j join users u on u.id = j.value
        order by j.key limit 100))`,
      /** Of them, how many accounts were suspended since. */
      suspended: sql<number>`(select count(*) from json_each(signal_attacks.user_ids) j
        join users u on u.id = j.value where u.suspended_until > ${signalAttacks.at})`,
    })
    .from(signalAttacks)
    .where(eq(signalAttacks.caseId, sql`${caseId}`))
    .orderBy(asc(signalAttacks.id))
    .limit(1)
