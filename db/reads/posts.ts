// The posts of a thread as one reader may see them.
import { and, asc, eq, gte, isNull, type SQL, sql } from 'drizzle-orm'
import type { Database } from '../client.ts'
import { posts } from '../schema/forum.ts'
import { users } from '../schema/people.ts'
import { outcomes, solutions, votes } from '../schema/reactions.ts'

/** The question of a thread; one row. */
export const questionOfThread = (db: Database, threadId: number, viewer: SQL<number>) =>
  db
    .select(postColumns(viewer))
    .from(posts)
    .innerJoin(users, eq(users.id, posts.authorId))
    .where(and(eq(posts.threadId, threadId), isQuestion))
    .limit(1)

/** Answers, oldest first, without the present solution, from the post `from` on. */
export const answersOfThread = (
  db: Database,
  threadId: number,
  viewer: SQL<number>,
  { from, limit }: { from: number; limit: number },
) =>
  db
    .select(postColumns(viewer))
    .from(posts)
    .innerJoin(users, eq(users.id, posts.authorId))
    .where(
      and(
        eq(posts.threadId, threadId),
        isAnswer,
        gte(posts.id, from),
        sql`not (${isStanding} and ${posts.id} = coalesce((select s.post_id from solutions s
          where s.thread_id = ${threadId} and s.undone_at is null), 0))`,
      ),
    )
    .orderBy(asc(posts.id))
    .limit(limit)

/** The present solution with who accepted it; no row while there is none to read. */
export const solutionOfThread = (db: Database, threadId: number, viewer: SQL<number>) =>
  db
    .select({
      ...postColumns(viewer),
      acceptedAt: solutions.acceptedAt,
      acceptedBy: solutions.acceptedBy,
      accepterHandle: sql<string>`(select u.handle from users u where u.id = ${solutions.acceptedBy})`,
      /** The device and app version the viewer named with their outcome, to be changed with it. */
      saidDevice: sql<string | null>`(select d.name from outcomes o
        join devices d on d.id = o.device_id
        where o.post_id = ${posts.id} and o.user_id = ${viewer})`,
      saidVersion: sql<string | null>`(select o.app_version from outcomes o
        where o.post_id = ${posts.id} and o.user_id = ${viewer})`,
    })
    .from(solutions)
    .innerJoin(posts, eq(posts.id, solutions.postId))
    .innerJoin(users, eq(users.id, posts.authorId))
    .where(and(eq(solutions.threadId, threadId), isNull(solutions.undoneAt), isStanding))
    .limit(1)

/** How the present solution worked, by device; the device is null where none was named. */
export const proofOfThread = (db: Database, threadId: number) =>
  db
    .select({
      deviceId: outcomes.deviceId,
      device: sql<string | null>`(select d.name from devices d where d.id = ${outcomes.deviceId})`,
      worked: sql<number>`sum(${outcomes.worked})`,
      failed: sql<number>`sum(1 - ${outcomes.worked})`,
    })
    .from(solutions)
    .innerJoin(outcomes, eq(outcomes.postId, solutions.postId))
    .where(and(eq(solutions.threadId, threadId), isNull(solutions.undoneAt)))
    .groupBy(outcomes.deviceId)
    .orderBy(sql`${outcomes.deviceId} is null`, sql`count(*) desc`, asc(outcomes.deviceId))
    .limit(30)

// Written out: a kind that is bound decides whether the index of questions may be used, and SQLite
// prepares the statement anew each time it is bound.
const isQuestion = sql`${posts.kind} = 'question'`
const isAnswer = sql`${posts.kind} = 'answer'`

const isStanding = sql`(${posts.hiddenAt} is null and ${posts.deletedAt} is null)`

// The columns of a post; text a reader may not see does not leave the database.
const postColumns = (viewer: SQL<number>) => ({
  id: posts.id,
  kind: posts.kind,
  authorId: posts.authorId,
  authorHandle: users.handle,
  authorRole: users.role,
  authorTrust: users.trust,
  createdAt: posts.createdAt,
  editedAt: posts.editedAt,
  votes: posts.votes,
  worked: posts.worked,
  failed: posts.failed,
  hiddenAt: posts.hiddenAt,
  /** Since when it waits for a moderator. */
  heldAt: posts.heldAt,
  deletedAt: posts.deletedAt,
  html: sql<string>`case when ${isReadable(viewer)} then ${posts.html} else '' end`,
  decisionId: sql<
    number | null
  >`case when ${posts.hiddenAt} is null then null else ${hidingOf('id')} end`,
  hiddenWhy: sql<string | null>`case when ${posts.hiddenAt} is not null and ${isReadable(viewer)}
    then ${hidingOf('reason')} end`,
  /** Whether the viewer voted for it. */
  voted: sql<number>`exists (select 1 from ${votes} v
    where v.post_id = ${posts.id} and v.user_id = ${viewer})`.mapWith(Boolean),
  /** What the viewer said of it: 1 it worked, 0 it did not, null nothing yet. */
  said: sql<number | null>`(select o.worked from outcomes o
    where o.post_id = ${posts.id} and o.user_id = ${viewer})`,
})

// The same rule as `mayReadPost` in src/policy/posts.ts; a test holds them together.
const isReadable = (viewer: SQL<number>): SQL => sql`(${isStanding}
  or (${posts.deletedAt} is null and ${posts.authorId} = ${viewer})
  or (select u.role from users u where u.id = ${viewer}) in ('moderator', 'admin'))`

const hidingOf = (column: 'id' | 'reason'): SQL => sql`(
  select d.${sql.raw(column)} from cases c join decisions d on d.case_id = c.id
  where c.post_id = ${posts.id} and d.consequence = 'hide' and d.undone_at is null
  order by d.id desc limit 1)`
