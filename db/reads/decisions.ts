// Decisions: those of a case, those about a person, and the statement of one.
import { and, desc, eq, inArray, ne, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import type { Database } from '../client.ts'
import { articles } from '../schema/articles.ts'
import { categories } from '../schema/catalogue.ts'
import { decisions, statements } from '../schema/decisions.ts'
import { posts, threads } from '../schema/forum.ts'
import { cases } from '../schema/moderation.ts'
import { users } from '../schema/people.ts'
import { restorableFrom } from './subjects.ts'
import { viewerId } from './viewer.ts'

/** What a rule decided until a person did says no more than that person's decision. */
export const stillSaysSomething = sql`not (${decisions.interim} and ${decisions.undoneAt} is not null)`

const deciders = alias(users, 'deciders')
const undoers = alias(users, 'undoers')
const authors = alias(users, 'authors')

/** What was decided on a case, the latest first, with who decided and who undid it. */
export const decisionsOfCase = (db: Database, caseId: number | SQL) =>
  db
    .select({
      id: decisions.id,
      turn: decisions.turn,
      verdict: decisions.verdict,
      consequence: decisions.consequence,
      days: decisions.days,
      interim: decisions.interim,
      sweepId: decisions.sweepId,
      restoredAt: decisions.restoredAt,
      acknowledgedAt: decisions.acknowledgedAt,
      rule: decisions.rule,
      reason: decisions.reason,
      note: decisions.note,
      at: decisions.at,
      decidedBy: decisions.decidedBy,
      decider: deciders.handle,
      undoneAt: decisions.undoneAt,
      undoer: undoers.handle,
      undoReason: decisions.undoReason,
    })
    .from(decisions)
    .leftJoin(deciders, eq(deciders.id, decisions.decidedBy))
    .leftJoin(undoers, eq(undoers.id, decisions.undoneBy))
    .where(eq(decisions.caseId, caseId))
    .orderBy(desc(decisions.turn))
    .limit(20)

/** What was decided about the same author on other cases, the latest first; 20 at most. */
export const earlierDecisions = (db: Database, caseId: number | SQL) =>
  db
    .select({
      caseId: decisions.caseId,
      verdict: decisions.verdict,
      consequence: decisions.consequence,
      rule: decisions.rule,
      at: decisions.at,
      undoneAt: decisions.undoneAt,
    })
    .from(decisions)
    .innerJoin(cases, eq(cases.id, decisions.caseId))
    .where(
      and(
        eq(cases.authorId, sql`(select author_id from cases where id = ${caseId})`),
        ne(cases.id, caseId),
        // A contest or an appeal that was lost says nothing against whoever made it.
        inArray(cases.kind, ['report', 'held', 'finding']),
        stillSaysSomething,
      ),
    )
    .orderBy(desc(decisions.id))
    .limit(20)

/** One decision with what its statement says and who it concerns; one row. */
export const decisionById = (db: Database, decisionId: number, key: string, now: number) =>
  db
    .select({
      id: decisions.id,
      caseId: decisions.caseId,
      contestReason: sql<string | null>`(select contest_reason from merges
        where id = ${cases.mergeId})`,
      verdict: decisions.verdict,
      consequence: decisions.consequence,
      rule: decisions.rule,
      reason: decisions.reason,
      at: decisions.at,
      undoneAt: decisions.undoneAt,
      undoReason: decisions.undoReason,
      authorId: cases.authorId,
      author: authors.handle,
      viewerReported: sql`exists (select 1 from reports where case_id = ${cases.id}
        and reporter_id = ${viewerId(key, now)})`.mapWith(Boolean),
      snapshot: sql<string>`coalesce((select snapshot from reports where case_id = ${cases.id}
        order by id limit 1), '')`,
      reports: cases.reports,
      firstReportAt: cases.openedAt,
      caseKind: cases.kind,
      subjectKind: cases.subjectKind,
      days: decisions.days,
      interim: decisions.interim,
      sweepId: decisions.sweepId,
      automated: sql<number>`${decisions.decidedBy} is null`.mapWith(Boolean),
      restoredAt: decisions.restoredAt,
      acknowledgedAt: decisions.acknowledgedAt,
      /** From its statement; null for what restricts nobody. */
      place: statements.place,
      path: statements.path,
      ground: statements.ground,
      law: statements.law,
      facts: statements.facts,
      detection: statements.detection,
      appealUntil: statements.appealUntil,
      /** From when its author may put the hidden post right; null where they may not. */
      restorableFrom: restorableFrom(sql`${cases.postId}`),
      postId: posts.id,
      kind: posts.kind,
      postedAt: posts.createdAt,
      threadId: threads.id,
      slug: threads.slug,
      title: sql<string>`coalesce(${threads.title}, ${articles.title}, '@' || ${authors.handle})`,
      articleSlug: articles.slug,
      category: categories.label,
    })
    .from(decisions)
    .innerJoin(cases, eq(cases.id, decisions.caseId))
    .innerJoin(authors, eq(authors.id, cases.authorId))
    .leftJoin(statements, eq(statements.decisionId, decisions.id))
    .leftJoin(posts, eq(posts.id, cases.postId))
    .leftJoin(threads, eq(threads.id, cases.threadId))
    .leftJoin(articles, eq(articles.id, cases.articleId))
    .leftJoin(categories, eq(categories.id, threads.categoryId))
    .where(eq(decisions.id, decisionId))
    .limit(1)

/** The viewer's own statements of reasons but one, the latest first; 50 at most. */
export const otherStatements = (db: Database, but: number, key: string, now: number) =>
  db
    .select({
      id: decisions.id,
      verdict: decisions.verdict,
      consequence: decisions.consequence,
      days: decisions.days,
      place: statements.place,
      at: statements.at,
      undoneAt: decisions.undoneAt,
    })
    .from(statements)
    .innerJoin(decisions, eq(decisions.id, statements.decisionId))
    .where(and(eq(statements.userId, viewerId(key, now)), ne(statements.decisionId, but)))
    .orderBy(desc(statements.at))
    .limit(50)
