// What a command must know of its subject before it may act: a post with its thread, or a thread.
import { and, eq, gte, isNull, type SQL, sql } from 'drizzle-orm'
import type { Database } from '../client.ts'
import { posts, threads } from '../schema/forum.ts'
import { solutions } from '../schema/reactions.ts'

const threadColumns = {
  threadId: threads.id,
  slug: threads.slug,
  title: threads.title,
  askerId: threads.authorId,
  appVersion: threads.appVersion,
  lockedAt: threads.lockedAt,
  threadHiddenAt: threads.hiddenAt,
  replies: threads.replies,
  mergedInto: threads.mergedInto,
  hasDuplicates: sql<number>`exists (select 1 from threads d
    where d.merged_into = threads.id)`.mapWith(Boolean),
  /** The present solution's post, or null. Written out: Drizzle leaves the table's name away. */
  solutionId: sql<number | null>`(select s.post_id from ${solutions} s
    where s.thread_id = threads.id and s.undone_at is null)`,
}

/**
 * From when on the author of a hidden post may edit it, which brings it back: ten minutes after it was
 * hidden by decisions alone, none of which was edited away before. Null for never, as for a post that
 * was kept hidden after it waited: nobody was ever told of it. A read of one row.
 */
export const restorableFrom = (postId: SQL): SQL<number | null> =>
  sql<number | null>`(select case when max(d.restored_at) is null
      and max(hc.kind in ('held', 'finding')) = 0
      and not exists (select 1 from posts h where h.id = ${postId} and h.held_at is not null)
      and not exists (select 1 from swept_posts w join sweeps s on s.id = w.sweep_id
        where w.post_id = ${postId} and s.undone_at is null)
      then max(d.at) + 600000 end
    from cases hc join decisions d on d.case_id = hc.id
    where hc.post_id = ${postId} and d.consequence = 'hide' and d.undone_at is null)`

/**
 * The open case of a post that waits and is hidden by nothing else, or the turn that is at; null for
 * any other post. A read of one row.
 */
const waitsIn = (column: 'id' | 'version') =>
  sql<number | null>`(select c.${sql.identifier(column)} from cases c
    where c.post_id = ${posts.id} and c.subject_kind = 'post' and c.kind in ('held', 'finding')
      and c.closed_at is null and ${posts.heldAt} is not null
      and not exists (select 1 from cases hc join decisions d on d.case_id = hc.id
        where hc.post_id = ${posts.id} and d.consequence = 'hide' and d.undone_at is null
          and d.restored_at is null)
      and not exists (select 1 from swept_posts w join sweeps s on s.id = w.sweep_id
        where w.post_id = ${posts.id} and s.undone_at is null)
    order by c.id limit 1)`

/** A post with its thread, and what the viewer said of it; one row. */
export const postSubject = (db: Database, postId: number, viewer: SQL<number>) =>
  db
    .select({
      id: posts.id,
      kind: posts.kind,
      authorId: posts.authorId,
      authorHandle: sql<string>`(select u.handle from users u where u.id = ${posts.authorId})`,
      body: posts.body,
      revision: posts.revision,
      deviceId: threads.deviceId,
      createdAt: posts.createdAt,
      hiddenAt: posts.hiddenAt,
      restorableFrom: restorableFrom(sql`${posts.id}`),
      heldAt: posts.heldAt,
      waitsIn: waitsIn('id'),
      waitsAt: waitsIn('version'),
      deletedAt: posts.deletedAt,
      voted: sql<number>`exists (select 1 from votes v where v.post_id = ${posts.id}
        and v.user_id = ${viewer})`.mapWith(Boolean),
      /** Whether it is or ever was the solution: its author has been told. */
      wasAccepted: sql<number>`exists (select 1 from ${solutions} s
        where s.post_id = ${posts.id})`.mapWith(Boolean),
      ...threadColumns,
    })
    .from(posts)
    .innerJoin(threads, eq(threads.id, posts.threadId))
    .where(eq(posts.id, postId))
    .limit(1)

/** A thread, or the original it was merged into, and what it is to the viewer; one row. */
export const threadSubject = (db: Database, threadId: number, viewer: SQL<number>) =>
  db
    .select({
      ...threadColumns,
      /** Answers that take a place on its pages, as hidden and deleted ones do. */
      places: sql<number>`(select count(*) - 1 from ${posts} p where p.thread_id = threads.id)`,
      isMeToo: sql<number>`exists (select 1 from me_toos m where m.thread_id = threads.id
        and m.user_id = ${viewer})`.mapWith(Boolean),
      isFollowed: sql<number>`exists (select 1 from follows f where f.kind = 'thread'
        and f.subject_id = threads.id and f.user_id = ${viewer})`.mapWith(Boolean),
      /** Whether the viewer asked a question that was merged into it. */
      askedToo: sql<number>`exists (select 1 from threads d where d.merged_into = threads.id
        and d.author_id = ${viewer})`.mapWith(Boolean),
    })
    .from(threads)
    .where(
      eq(
        threads.id,
        sql`(select coalesce(o.merged_into, o.id) from threads o
        where o.id = ${threadId})`,
      ),
    )
    .limit(1)

/** A post of the viewer with the same fingerprint since then: a form that was sent twice. */
export const postSentBefore = (
  db: Database,
  viewer: SQL<number>,
  fingerprint: string,
  since: number,
) =>
  db
    .select({ id: posts.id, threadId: posts.threadId })
    .from(posts)
    .where(
      and(
        eq(posts.authorId, viewer),
        eq(posts.fingerprint, fingerprint),
        gte(posts.createdAt, since),
        isNull(posts.deletedAt),
      ),
    )
    .limit(1)
