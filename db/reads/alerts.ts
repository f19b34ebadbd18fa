// How staff want to hear of problems.
import { eq, type SQL } from 'drizzle-orm'
import type { Database } from '../client.ts'
import { alertWishes } from '../schema/alerts.ts'

/** One row, or none for who has said nothing; `userId` may be a query for it. */
export const alertWishOf = (db: Database, userId: number | SQL) =>
  db
    .select({
      mail: alertWishes.mail,
      quietFrom: alertWishes.quietFrom,
      quietTo: alertWishes.quietTo,
      timeZone: alertWishes.timeZone,
    })
    .from(alertWishes)
    .where(eq(alertWishes.userId, userId))
    .limit(1)
