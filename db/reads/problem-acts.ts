// What an act on a problem must know first: the problem, who moved it last, what it would be about.
import { asc, eq, type SQL, sql } from 'drizzle-orm'
import type { Database } from '../client.ts'
import { codes, devices } from '../schema/catalogue.ts'
import { problems } from '../schema/problems.ts'

/**
 * The problem with its last update, and of a thread its title, if readable, and place; one row. The
 * id may be a query for it.
 */
export const problemForAct = (db: Database, id: number | SQL, threadId: number) =>
  db
    .select({
      id: problems.id,
      key: problems.key,
      codeId: problems.codeId,
      deviceId: problems.deviceId,
      title: problems.title,
      state: problems.state,
      version: problems.version,
      closedAt: problems.closedAt,
      confirmedAt: problems.confirmedAt,
      mergedInto: problems.mergedInto,
      snoozedUntil: problems.snoozedUntil,
      severity: problems.severity,
      categoryId: problems.categoryId,
      ownerId: problems.ownerId,
      articleId: problems.articleId,
      /** The last state it had while it was open and no part of another. */
      openState: sql<'suspected' | 'confirmed' | 'identified' | 'monitoring'>`coalesce(
        (select u.state from problem_updates u where u.problem_id = problems.id
          and u.state in ('confirmed', 'identified', 'monitoring')
          order by u.version desc limit 1), 'suspected')`,
      movedTo: lastUpdate('u.state'),
      movedBy: lastUpdate('(select handle from users where id = u.by_id)'),
      threadTitle: sql<string | null>`(select t.title from threads t
        where t.id = ${threadId} and t.hidden_at is null and t.merged_into is null)`,
      isAttached: sql<number>`exists (select 1 from problem_threads a where a.problem_id = problems.id
        and a.thread_id = ${threadId} and a.detached_at is null)`,
    })
    .from(problems)
    .where(eq(problems.id, sql`(${id})`))
    .limit(1)

/** The code a person means: by its id or as it is written, in any case; one row. */
export const codeCalled = (db: Database, name: string) =>
  db
    .select({ id: codes.id, name: codes.code })
    .from(codes)
    .where(sql`${codes.id} = ${name.toLowerCase()} or ${codes.code} = ${name} collate nocase`)
    .limit(1)

export const deviceById = (db: Database, id: string) =>
  db.select({ id: devices.id, name: devices.name }).from(devices).where(eq(devices.id, id)).limit(1)

/** Every code as it is written, to choose from. */
export const codeNames = (db: Database) =>
  db.select({ name: codes.code }).from(codes).orderBy(asc(codes.position)).limit(1000)

/** Every device, to choose from. */
export const deviceNames = (db: Database) =>
  db
    .select({ id: devices.id, name: devices.name })
    .from(devices)
    .orderBy(asc(devices.maker), asc(devices.position))
    .limit(1000)

const lastUpdate = (column: string): SQL<string | null> =>
  sql`(select ${sql.raw(column)} from problem_updates u where u.problem_id = problems.id
    order by u.version desc limit 1)`
