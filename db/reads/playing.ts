// What whoever plays a community into an empty forum must find again: an open case, an open problem.
import { and, desc, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { Database } from '../client.ts'
import { problemFlags } from '../schema/alerts.ts'
import { appeals, decisions } from '../schema/decisions.ts'
import { cases } from '../schema/moderation.ts'
import { users } from '../schema/people.ts'
import { problems } from '../schema/problems.ts'

export const openCaseOf = (db: Database, postId: number) =>
  db
    .select({ id: cases.id, version: cases.version })
    .from(cases)
    .where(and(eq(cases.postId, postId), eq(cases.kind, 'report'), isNull(cases.closedAt)))
    .limit(1)

/** The open case of a post that waits. */
export const openHeldCaseOf = (db: Database, postId: number) =>
  db
    .select({ id: cases.id, version: cases.version })
    .from(cases)
    .where(
      and(
        eq(cases.postId, postId),
        inArray(cases.kind, ['held', 'finding']),
        isNull(cases.closedAt),
      ),
    )
    .limit(1)

/** The warning about a post that its author has not confirmed yet. */
export const openWarningOf = (db: Database, postId: number) =>
  db
    .select({ id: decisions.id, author: users.handle })
    .from(cases)
    .innerJoin(decisions, eq(decisions.caseId, cases.id))
    .innerJoin(users, eq(users.id, cases.authorId))
    .where(
      and(
        eq(cases.postId, postId),
        eq(decisions.consequence, 'warn'),
        isNull(decisions.acknowledgedAt),
        isNull(decisions.undoneAt),
      ),
    )
    .limit(1)

/** The decision about a post that a person made and that stands. */
export const decisionAbout = (db: Database, postId: number) =>
  db
    .select({ id: decisions.id })
    .from(cases)
    .innerJoin(decisions, eq(decisions.caseId, cases.id))
    .where(
      and(
        eq(cases.postId, postId),
        inArray(cases.kind, ['report', 'held', 'finding']),
        eq(decisions.interim, false),
        isNull(decisions.undoneAt),
      ),
    )
    .limit(1)

/** The case of an appeal against a decision that nobody has decided. */
export const openAppealAgainst = (db: Database, decisionId: number) =>
  db
    .select({ id: cases.id, version: cases.version })
    .from(appeals)
    .innerJoin(cases, and(eq(cases.subjectId, appeals.id), eq(cases.subjectKind, 'appeal')))
    .where(and(eq(appeals.decisionId, decisionId), isNull(cases.closedAt)))
    .limit(1)

/** What a problem of the play is about; null for what it does not name. */
export type PlayedAbout = { codeId: string | null; deviceId: string | null }

/** The problem about that, an open one first; the alarm may have named only a half of it. */
export const problemAbout = (db: Database, { codeId, deviceId }: PlayedAbout) =>
  db
    .select({ id: problems.id, version: problems.version, round: problems.round })
    .from(problems)
    .where(sql`problems.id in (
      select id from problems where code_id = ${codeId}
        and (device_id = ${deviceId} or device_id is null)
      union all select id from problems where device_id = ${deviceId} and code_id is null
        and ${codeId} is null
      union all select problem_id from problem_keys where key = ${`c:${codeId}|d:${deviceId}`})`)
    .orderBy(
      sql`${problems.closedAt} is not null`,
      sql`${problems.deviceId} is null`,
      desc(problems.id),
    )
    .limit(1)

/** The flag of a post's case that waits for an answer. */
export const openFlagOf = (db: Database, postId: number) =>
  db
    .select({ id: problemFlags.id })
    .from(problemFlags)
    .innerJoin(cases, eq(cases.id, problemFlags.caseId))
    .where(and(eq(cases.postId, postId), isNull(problemFlags.answeredAt)))
    .limit(1)
