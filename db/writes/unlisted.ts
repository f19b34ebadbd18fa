// Writing what posts say of codes that the catalogue does not list, and what staff say of those.
import { eq, sql } from 'drizzle-orm'
import type { Statement } from '../batch.ts'
import type { Database } from '../client.ts'
import { mentions } from '../schema/forum.ts'
import { type unlistedActs, unlistedCodes, unlistedSightings } from '../schema/unlisted.ts'

export type NewSighting = typeof unlistedSightings.$inferInsert & {
  code: string
  familyId: string
}

/** The codes a post writes, once each; triggers count them. None for a post without any. */
export const insertSightings = (db: Database, rows: NewSighting[]): Statement[] =>
  rows.length === 0
    ? []
    : [
        db
          .insert(unlistedCodes)
          .values(
            rows.map(({ codeId, code, familyId, at }) => ({
              id: codeId,
              code,
              familyId,
              firstAt: at,
              latestAt: at,
            })),
          )
          .onConflictDoNothing(),
        db
          .insert(unlistedSightings)
          .values(rows.map(({ code: _, familyId: __, ...row }) => row))
          .onConflictDoNothing(),
      ]

/** Before those of an edited text are written. */
export const deleteSightings = (db: Database, postId: number) =>
  db.delete(unlistedSightings).where(eq(unlistedSightings.postId, postId))

/** A code that is listed from now on is mentioned by every post that wrote it. */
export const mentionSightings = (db: Database, codeId: string) =>
  db
    .insert(mentions)
    .select(
      db
        .select({
          postId: unlistedSightings.postId,
          kind: sql<'code'>`'code'`.as('kind'),
          ref: unlistedSightings.codeId,
          threadId: unlistedSightings.threadId,
          text: unlistedSightings.written,
          at: unlistedSightings.at,
        })
        .from(unlistedSightings)
        .where(eq(unlistedSightings.codeId, codeId)),
    )
    .onConflictDoNothing()

type NewUnlistedAct = Required<typeof unlistedActs.$inferInsert>

/** Staff say that it is no code, or take that back; nothing where that is said already. */
export const insertUnlistedAct = (
  db: Database,
  { id, codeId, act, byId, at, note }: NewUnlistedAct,
) =>
  db.run(sql`insert into unlisted_acts (id, code_id, act, by_id, at, note)
    select ${id}, u.id, ${act}, ${byId}, ${at}, ${note} from unlisted_codes u
    where u.id = ${codeId} and (u.dismissed_at is null) = ${act === 'dismiss' ? 1 : 0}`)

/** `at` is null where it may be a code again; one that is dismissed keeps the moment it was. */
export const setDismissed = (db: Database, codeId: string, at: number | null) =>
  db
    .update(unlistedCodes)
    .set({ dismissedAt: at === null ? null : sql`coalesce(dismissed_at, ${at})` })
    .where(eq(unlistedCodes.id, codeId))
