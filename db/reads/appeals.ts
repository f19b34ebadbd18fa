// Appeals: what somebody may appeal against and has, and one with all that deciding it needs.
import { and, eq, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import type { Database } from '../client.ts'
import { articles } from '../schema/articles.ts'
import { appeals, decisions, statements } from '../schema/decisions.ts'
import { threads } from '../schema/forum.ts'
import { cases } from '../schema/moderation.ts'
import { users } from '../schema/people.ts'
import { viewerId } from './viewer.ts'

const authors = alias(users, 'authors')
const appellants = alias(users, 'appellants')
const deciders = alias(users, 'deciders')
const undoers = alias(users, 'undoers')
const hearers = alias(users, 'hearers')
const replacements = alias(decisions, 'replacements')
const originals = alias(cases, 'originals')

/** A decision as the viewer may appeal against it, with the appeal they sent; one row. */
export const groundsOfAppeal = (db: Database, decisionId: number, key: string, now: number) =>
  db
    .select({
      decisionId: decisions.id,
      caseKind: cases.kind,
      about: cases.subjectKind,
      postId: cases.postId,
      threadId: cases.threadId,
      articleId: cases.articleId,
      title: sql<string>`coalesce(${threads.title}, ${articles.title}, ${authors.handle})`,
      verdict: decisions.verdict,
      interim: decisions.interim,
      decidedAt: decisions.at,
      undoneAt: decisions.undoneAt,
      /** Whom its statement restricts, and until when they can appeal; null without a statement. */
      restricted: statements.userId,
      appealUntil: statements.appealUntil,
      viewerReported: sql`exists (select 1 from reports where case_id = ${cases.id}
        and reporter_id = ${viewerId(key, now)} and withdrawn_at is null)`.mapWith(Boolean),
      appealId: appeals.id,
      happened: appeals.happened,
      wrong: appeals.wrong,
      change: appeals.change,
      appealedAt: appeals.at,
      outcome: appeals.outcome,
      outcomeReason: appeals.reason,
      outcomeAt: appeals.decidedAt,
      replacedBy: appeals.replacedBy,
    })
    .from(decisions)
    .innerJoin(cases, eq(cases.id, decisions.caseId))
    .innerJoin(authors, eq(authors.id, cases.authorId))
    .leftJoin(threads, eq(threads.id, cases.threadId))
    .leftJoin(articles, eq(articles.id, cases.articleId))
    .leftJoin(statements, eq(statements.decisionId, decisions.id))
    .leftJoin(
      appeals,
      and(eq(appeals.decisionId, decisions.id), eq(appeals.appellantId, viewerId(key, now))),
    )
    .where(eq(decisions.id, decisionId))
    .limit(1)

/** The decision that an appeal's case is about, as an SQL expression. */
export const appealedDecision = (caseId: number): SQL<number> =>
  sql<number>`(select a.decision_id from cases c join appeals a on a.id = c.subject_id
    where c.id = ${caseId} and c.subject_kind = 'appeal')`

/** The case of the decision that an appeal's case is about, as an SQL expression. */
export const appealedCase = (caseId: number | SQL): SQL<number> =>
  sql<number>`(select d.case_id from cases c join appeals a on a.id = c.subject_id
    join decisions d on d.id = a.decision_id
    where c.id = ${caseId} and c.subject_kind = 'appeal')`

/** The appeal of a case with the decision it is against, and who is concerned; one row or none. */
export const appealOfCase = (db: Database, caseId: number | SQL, key: string, now: number) =>
  db
    .select({
      id: appeals.id,
      side: appeals.side,
      appellantId: appeals.appellantId,
      appellant: appellants.handle,
      happened: appeals.happened,
      wrong: appeals.wrong,
      change: appeals.change,
      at: appeals.at,
      outcome: appeals.outcome,
      reason: appeals.reason,
      hearerId: appeals.decidedBy,
      hearer: hearers.handle,
      heardAt: appeals.decidedAt,
      replacedBy: appeals.replacedBy,
      replacement: replacements.consequence,
      decisionId: decisions.id,
      verdict: decisions.verdict,
      consequence: decisions.consequence,
      days: decisions.days,
      rule: decisions.rule,
      decisionReason: decisions.reason,
      decidedBy: decisions.decidedBy,
      decider: deciders.handle,
      decidedAt: decisions.at,
      undoneAt: decisions.undoneAt,
      undoer: undoers.handle,
      undoReason: decisions.undoReason,
      law: statements.law,
      facts: statements.facts,
      detection: statements.detection,
      originalId: originals.id,
      originalKind: originals.kind,
      originalSubject: originals.subjectKind,
      originalVersion: originals.version,
      originalClosedAt: originals.closedAt,
      originalAuthorId: originals.authorId,
      originalAuthor: authors.handle,
      viewerReported: sql`exists (select 1 from reports where case_id = ${originals.id}
        and reporter_id = ${viewerId(key, now)})`.mapWith(Boolean),
      reporters: sql<string>`(select json_group_array(reporter_id) from reports
        where case_id = ${originals.id} and reporter_id is not null and withdrawn_at is null)`,
      /** The turn of the decision's own case on which this appeal undid it; null if it did not. */
      undoTurn: sql<number | null>`(select max(l.turn) from mod_log l
        where l.case_id = ${originals.id} and l.decision_id = ${decisions.id} and l.action = 'undo'
          and l.actor_id = ${appeals.decidedBy} and l.at = ${appeals.decidedAt})`,
    })
    .from(cases)
    .innerJoin(appeals, and(eq(appeals.id, cases.subjectId), eq(cases.subjectKind, 'appeal')))
    .innerJoin(decisions, eq(decisions.id, appeals.decisionId))
    .innerJoin(originals, eq(originals.id, decisions.caseId))
    .innerJoin(authors, eq(authors.id, originals.authorId))
    .innerJoin(appellants, eq(appellants.id, appeals.appellantId))
    .leftJoin(deciders, eq(deciders.id, decisions.decidedBy))
    .leftJoin(undoers, eq(undoers.id, decisions.undoneBy))
    .leftJoin(hearers, eq(hearers.id, appeals.decidedBy))
    .leftJoin(statements, eq(statements.decisionId, decisions.id))
    .leftJoin(replacements, eq(replacements.id, appeals.replacedBy))
    .where(eq(cases.id, caseId))
    .limit(1)
