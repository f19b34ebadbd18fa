// What a post does not mean: kept with its words, taken back, and no signal towards a problem.
import { and, eq, sql } from 'drizzle-orm'
import type { Statement } from '../batch.ts'
import type { Database } from '../client.ts'
import type { Ref } from '../reads/beside.ts'
import { mentionRemovals, posts } from '../schema/forum.ts'

export type NewRemoval = typeof mentionRemovals.$inferInsert

/** One statement for all of a post; what is kept already stays as it is, whoever removed it. */
export const insertRemovals = (db: Database, rows: NewRemoval[]): Statement[] =>
  rows.length === 0 ? [] : [db.insert(mentionRemovals).values(rows).onConflictDoNothing()]

export const deleteRemoval = (db: Database, postId: number, { kind, ref }: Ref) =>
  db
    .delete(mentionRemovals)
    .where(
      and(
        eq(mentionRemovals.postId, postId),
        eq(mentionRemovals.kind, kind),
        eq(mentionRemovals.ref, ref),
      ),
    )

/** A post with its text made anew, and what was taken out of it when it was read. */
export type Remade = {
  id: number
  revision: number
  html: string
  textVersion: number
  out: readonly Ref[]
}

/**
 * Made anew from the words it has: no edit. A post that has other words or other removals by now, or
 * is out of sight, stops it by NOT NULL of `posts.html`.
 */
export const remakePost = (
  db: Database,
  { id, revision, html, textVersion, out }: Remade,
  { isWaiting = false } = {},
) => {
  const seen = out.map(({ kind, ref }) => `${kind}:${ref}`).sort()
  return db
    .update(posts)
    .set({
      html: sql`case when ${posts.revision} = ${revision}
        and ${isWaiting ? sql`${posts.heldAt} is not null` : sql`${posts.hiddenAt} is null`}
        and ${posts.deletedAt} is null and ${outOf(id)} = ${seen.join()} then ${html} end`,
      textVersion,
    })
    .where(eq(posts.id, id))
}

const outOf = (postId: number) => sql`(select coalesce(group_concat(named), '') from (
  select kind || ':' || ref as named from mention_removals where post_id = ${postId} order by 1))`

/** Whose post in which thread; a question's mentions also count for those who have the problem too. */
export type Signalled = { threadId: number; authorId: number; isQuestion: boolean }

/** Nobody signalled a code or device that was never meant, alone or together with another. */
export const deleteSignalsAbout = (
  db: Database,
  { threadId, authorId, isQuestion }: Signalled,
  { kind, ref }: Ref,
) => {
  const of = kind === 'code' ? `c:${ref}` : `d:${ref}`
  const pair =
    kind === 'code'
      ? sql`substr(key, 1, ${of.length + 1}) = ${`${of}|`}`
      : sql`substr(key, ${-of.length - 1}) = ${`|${of}`}`
  const whose = isQuestion
    ? sql`(kind in ('me-too', 'failed', 'report') or (kind = 'post' and user_id = ${authorId}))`
    : sql`kind = 'post' and user_id = ${authorId}`
  return db.run(sql`delete from signals where thread_id = ${threadId}
    and (key = ${of} or ${pair}) and ${whose}
    and not exists (select 1 from mentions m join posts p on p.id = m.post_id
      where m.thread_id = ${threadId} and m.kind = ${kind} and m.ref = ${ref}
        and p.author_id = signals.user_id)`)
}
