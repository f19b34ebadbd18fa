// What moderators flagged to staff: what waits, one of them, and what became of those of a case.
import { and, asc, eq, isNull, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import type { Database } from '../client.ts'
import { problemFlags } from '../schema/alerts.ts'
import { articles } from '../schema/articles.ts'
import { posts, threads } from '../schema/forum.ts'
import { cases } from '../schema/moderation.ts'
import { users } from '../schema/people.ts'
import { problems } from '../schema/problems.ts'

const authors = alias(users, 'authors')
const answerers = alias(users, 'answerers')

/** Flags that wait for an answer, the oldest first. */
export const waitingFlags = (db: Database) =>
  db
    .select({ ...flagColumns, title: subject })
    .from(problemFlags)
    .innerJoin(users, eq(users.id, problemFlags.byId))
    .innerJoin(cases, eq(cases.id, problemFlags.caseId))
    .innerJoin(authors, eq(authors.id, cases.authorId))
    .leftJoin(threads, eq(threads.id, cases.threadId))
    .leftJoin(articles, eq(articles.id, cases.articleId))
    .where(isNull(problemFlags.answeredAt))
    .orderBy(asc(problemFlags.at))
    .limit(50)

/** One flag with what its case is about: the text only where everyone may read it. */
export const flagById = (db: Database, id: number) =>
  db
    .select({
      ...flagColumns,
      ...answerColumns,
      title: subject,
      /** The thread's place, and the one that it leads to. */
      threadId: sql<number | null>`case when ${isPublic} then ${threads.id} end`,
      attachId: sql<number | null>`case when ${threads.hiddenAt} is null
        then coalesce(${threads.mergedInto}, ${threads.id}) end`,
      slug: threads.slug,
      postId: posts.id,
      body: sql<string | null>`case when ${isPublic} then ${posts.body} end`,
      /** The first code and device that are named in it, or in its question. */
      code: sql<string | null>`(select c.code from mentions m join codes c on c.id = m.ref
        where m.kind = 'code' and m.post_id in (${ownPosts}) order by m.ref limit 1)`,
      device: sql<string | null>`(select m.ref from mentions m
        where m.kind = 'device' and m.post_id in (${ownPosts}) order by m.ref limit 1)`,
    })
    .from(problemFlags)
    .innerJoin(users, eq(users.id, problemFlags.byId))
    .innerJoin(cases, eq(cases.id, problemFlags.caseId))
    .innerJoin(authors, eq(authors.id, cases.authorId))
    .leftJoin(posts, eq(posts.id, cases.postId))
    .leftJoin(threads, eq(threads.id, cases.threadId))
    .leftJoin(articles, eq(articles.id, cases.articleId))
    .leftJoin(answerers, eq(answerers.id, problemFlags.answeredBy))
    .leftJoin(problems, eq(problems.id, problemFlags.problemId))
    .where(eq(problemFlags.id, id))
    .limit(1)

/** The flags of a case with their answers, the earliest first. */
export const flagsOfCase = (db: Database, caseId: number | SQL) =>
  db
    .select({ ...flagColumns, ...answerColumns })
    .from(problemFlags)
    .innerJoin(users, eq(users.id, problemFlags.byId))
    .leftJoin(answerers, eq(answerers.id, problemFlags.answeredBy))
    .leftJoin(problems, eq(problems.id, problemFlags.problemId))
    .where(eq(problemFlags.caseId, caseId))
    .orderBy(asc(problemFlags.id))
    .limit(20)

/** Open problems by name, to say that a flag belongs to one. */
export const openProblemNames = (db: Database) =>
  db
    .select({ id: problems.id, title: problems.title, state: problems.state })
    .from(problems)
    .where(isNull(problems.closedAt))
    .orderBy(asc(problems.state), asc(problems.openedAt))
    .limit(100)

const flagColumns = {
  id: problemFlags.id,
  caseId: problemFlags.caseId,
  by: users.handle,
  byId: problemFlags.byId,
  note: problemFlags.note,
  at: problemFlags.at,
}

const answerColumns = {
  answer: problemFlags.answer,
  reply: problemFlags.reply,
  answeredBy: answerers.handle,
  answeredAt: problemFlags.answeredAt,
  problemId: problemFlags.problemId,
  problemTitle: problems.title,
  problemState: problems.state,
}

const subject = sql<string>`coalesce(${threads.title}, ${articles.title}, ${authors.handle})`

const isPublic = and(
  isNull(posts.hiddenAt),
  isNull(posts.heldAt),
  isNull(posts.deletedAt),
  isNull(threads.hiddenAt),
)

const ownPosts = sql`select posts.id union all select q.id from posts q
  where q.thread_id = posts.thread_id and q.kind = 'question'`
