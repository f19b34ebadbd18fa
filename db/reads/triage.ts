// What triage knows before it looks at a text: who wrote it, what staff listed, what was learnt.
import { and, desc, eq, gte, isNull, ne, type SQL, sql } from 'drizzle-orm'
import type { Database } from '../client.ts'
import { decisions } from '../schema/decisions.ts'
import { posts, threads } from '../schema/forum.ts'
import { cases } from '../schema/moderation.ts'
import { users } from '../schema/people.ts'
import { featureCounts, learntPosts, patterns } from '../schema/triage.ts'

/** Everything the team has listed and not removed. */
export const standingPatterns = (db: Database) =>
  db
    .select({
      id: patterns.id,
      kind: patterns.kind,
      text: patterns.text,
      label: patterns.label,
      verdict: patterns.verdict,
    })
    .from(patterns)
    .where(isNull(patterns.removedAt))
    .orderBy(patterns.kind, patterns.text)
    .limit(2_000)

/** How many posts of each label had these features; the list goes as one value, however long. */
export const countsOfFeatures = (db: Database, features: readonly string[]) =>
  db
    .select({
      feature: featureCounts.feature,
      label: featureCounts.label,
      posts: featureCounts.posts,
    })
    .from(featureCounts)
    .where(
      sql`${featureCounts.feature} in (select value from json_each(${JSON.stringify(features)}))`,
    )
    .limit(20_000)

/** How many published posts somebody has, 200 at most, and how many of all came since `burstFrom`. */
export const recordOfAuthor = (db: Database, author: SQL<number>, burstFrom: number) =>
  db
    .select({
      posts: sql<number>`(select count(*) from (select 1 from posts p where p.author_id = ${author}
        and p.hidden_at is null limit 200))`,
      burst: sql<number>`(select count(*) from posts p where p.author_id = ${author}
        and p.id >= ${burstFrom})`,
    })
    .from(sql`(select 1)`)
    .limit(1)

/** Somebody's latest texts from an id on, without one post; a question's title comes with it. */
export const textsOfAuthor = (
  db: Database,
  author: SQL<number>,
  { from, without }: { from: number; without: number },
) =>
  db
    .select({ title: titleOfQuestion, body: posts.body })
    .from(posts)
    .innerJoin(threads, eq(threads.id, posts.threadId))
    .where(and(eq(posts.authorId, author), gte(posts.id, from), ne(posts.id, without)))
    .orderBy(desc(posts.id))
    .limit(20)

/** The latest posts from an id on that are neither deleted nor hidden; a question's title comes with it. */
export const latestTexts = (db: Database, { from, limit }: { from: number; limit: number }) =>
  db
    .select({ title: titleOfQuestion, body: posts.body })
    .from(posts)
    .innerJoin(threads, eq(threads.id, posts.threadId))
    .where(and(gte(posts.id, from), isNull(posts.deletedAt), isNull(posts.hiddenAt)))
    .orderBy(desc(posts.id))
    .limit(limit)

/** A post as the classifier learns of it, with what was learnt of it before; one row. */
export const postToLearn = (db: Database, postId: number) =>
  db
    .select({
      title: titleOfQuestion,
      body: posts.body,
      tried: sql<string>`case ${posts.kind} when 'question' then ${threads.tried} else '' end`,
      trust: users.trust,
      authorSince: users.createdAt,
      postedAt: posts.createdAt,
      before: sql<number>`(select count(*) from (select 1 from posts p
        where p.author_id = ${posts.authorId} and p.id < ${posts.id} limit 200))`,
      learntLabel: learntPosts.label,
      learntFeatures: learntPosts.features,
    })
    .from(posts)
    .innerJoin(threads, eq(threads.id, posts.threadId))
    .innerJoin(users, eq(users.id, posts.authorId))
    .leftJoin(learntPosts, eq(learntPosts.postId, posts.id))
    .where(eq(posts.id, postId))
    .limit(1)

/** What people said of a post, the latest first: their decisions that stand. */
export const judgementsOfPost = (db: Database, postId: number) =>
  db
    .select({ verdict: decisions.verdict, rule: decisions.rule })
    .from(cases)
    .innerJoin(decisions, eq(decisions.caseId, cases.id))
    .where(
      and(
        eq(cases.postId, postId),
        sql`${cases.kind} in ('report', 'held', 'finding')`,
        isNull(decisions.undoneAt),
        sql`${decisions.decidedBy} is not null`,
      ),
    )
    .orderBy(desc(decisions.id))
    .limit(10)

const titleOfQuestion = sql<string>`case ${posts.kind} when 'question' then ${threads.title} else '' end`
