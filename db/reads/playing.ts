// What whoever plays a community into an empty forum must find again: an open case, an open problem.
import { and, desc, eq, inArray, isNull } from 'drizzle-orm'
import type { Database } from '../client.ts'
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

/** The open problem about a code. */
export const openProblemAbout = (db: Database, codeId: string) =>
  db
    .select({ id: problems.id, version: problems.version, state: problems.state })
    .from(problems)
    .where(and(eq(problems.codeId, codeId), isNull(problems.closedAt)))
    .orderBy(desc(problems.openedAt))
    .limit(1)
