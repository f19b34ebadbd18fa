// What everyone may read about a person: who they are, and what they asked and answered.
import { and, desc, eq, isNull, lt, sql } from 'drizzle-orm'
import type { Database } from '../client.ts'
import { categories } from '../schema/catalogue.ts'
import { posts, threads } from '../schema/forum.ts'
import { users } from '../schema/people.ts'
import { rowColumns } from './thread-lists.ts'

/** A person by handle (lower case) with what they did; each number stops at 1000. */
export const personOf = (db: Database, handleKey: string) =>
  db
    .select({
      id: users.id,
      handle: users.handle,
      role: users.role,
      trust: users.trust,
      bio: users.bio,
      hiddenAt: users.profileHiddenAt,
      createdAt: users.createdAt,
      verifiedAt: users.verifiedAt,
      questions: sql<number>`(select count(*) from (select 1 from threads t
        where t.author_id = users.id and t.hidden_at is null limit 1000))`,
      answers: sql<number>`(select count(*) from (${answersOf} limit 1000))`,
      solutions: sql<number>`(select count(*) from (${answersOf} and exists (
        select 1 from solutions s where s.post_id = p.id and s.undone_at is null) limit 1000))`,
    })
    .from(users)
    .where(eq(users.handleKey, handleKey))
    .limit(1)

// Written out: in a query of one table Drizzle would leave the table's name off.
const answersOf = sql`select 1 from posts p join threads t on t.id = p.thread_id
  where p.author_id = users.id and p.kind = 'answer' and p.hidden_at is null
    and p.deleted_at is null and t.hidden_at is null`

/** `before` is the id of the last thread or post shown, or null. */
export type ProfileAsk = { handleKey: string; before: number | null; limit: number }

/** The threads a person asked, the newest first. */
export const threadsBy = (db: Database, { handleKey, before, limit }: ProfileAsk) =>
  db
    .select({ ...rowColumns, postId: sql<null>`null` })
    .from(threads)
    .innerJoin(users, eq(users.id, threads.authorId))
    .innerJoin(categories, eq(categories.id, threads.categoryId))
    .where(
      and(
        eq(threads.authorId, idOf(handleKey)),
        isNull(threads.hiddenAt),
        before === null ? undefined : lt(threads.id, before),
      ),
    )
    .orderBy(desc(threads.id))
    .limit(limit)

/** The threads a person answered with the answer's id, the newest answer first. */
export const answersBy = (
  db: Database,
  { handleKey, before, limit, onlySolutions }: ProfileAsk & { onlySolutions: boolean },
) =>
  db
    .select({ ...rowColumns, postId: posts.id })
    .from(posts)
    .innerJoin(threads, eq(threads.id, posts.threadId))
    .innerJoin(users, eq(users.id, threads.authorId))
    .innerJoin(categories, eq(categories.id, threads.categoryId))
    .where(
      and(
        eq(posts.authorId, idOf(handleKey)),
        eq(posts.kind, 'answer'),
        isNull(posts.hiddenAt),
        isNull(posts.deletedAt),
        isNull(threads.hiddenAt),
        before === null ? undefined : lt(posts.id, before),
        onlySolutions
          ? sql`exists (select 1 from solutions s where s.post_id = ${posts.id} and s.undone_at is null)`
          : undefined,
      ),
    )
    .orderBy(desc(posts.id))
    .limit(limit)

const idOf = (handleKey: string) =>
  sql<number>`(select id from users where handle_key = ${handleKey})`
