// Appeals: sending one, its case, its outcome, and taking the outcome back.
import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Database } from '../client.ts'
import { appeals, decisions } from '../schema/decisions.ts'
import { cases } from '../schema/moderation.ts'
import { caseNotes } from '../schema/team.ts'

export type NewAppeal = {
  id: number
  decisionId: number
  appellantId: number
  side: 'author' | 'reporter'
  happened: string
  wrong: string
  change: string
  at: number
}

/** Fails its batch on `appeals.decision_id` when the decision was undone meanwhile. */
export const insertAppeal = (db: Database, { decisionId, ...appeal }: NewAppeal) =>
  db.insert(appeals).values({
    ...appeal,
    decisionId: sql`(select id from decisions where id = ${decisionId} and undone_at is null)`,
  })

/** The appeal's own case, about what the decision's case is about. */
export const openAppealCase = (
  db: Database,
  {
    id,
    appealId,
    decisionId,
    at,
  }: { id: number; appealId: number; decisionId: number; at: number },
) =>
  db.run(sql`insert into cases (id, kind, subject_kind, subject_id, post_id, thread_id, article_id,
      author_id, opened_at)
    select ${id}, 'appeal', 'appeal', ${appealId}, c.post_id, c.thread_id, c.article_id,
      a.appellant_id, ${at}
    from appeals a join decisions d on d.id = a.decision_id join cases c on c.id = d.case_id
    where a.id = ${appealId} and d.id = ${decisionId}`)

export type Outcome = {
  outcome: 'upheld' | 'varied' | 'reversed'
  reason: string
  decidedBy: number
  decidedAt: number
  replacedBy: number | null
}

export const endAppeal = (db: Database, appealId: number, outcome: Outcome) =>
  db
    .update(appeals)
    .set(outcome)
    .where(and(eq(appeals.id, appealId), isNull(appeals.outcome)))

/** The appeal waits again. */
export const reopenAppeal = (db: Database, appealId: number) =>
  db
    .update(appeals)
    .set({ outcome: null, reason: null, decidedBy: null, decidedAt: null, replacedBy: null })
    .where(eq(appeals.id, appealId))

/** Opens a case again, unless another of its kind on the same subject is open. */
export const reopenCase = (db: Database, caseId: number) =>
  db
    .update(cases)
    .set({
      claimedBy: null,
      claimedUntil: null,
      remindedAt: null,
      closedAt: sql`case when exists (select 1 from cases other where other.closed_at is null
        and other.id <> ${caseId} and other.kind = ${cases.kind}
        and other.subject_kind = ${cases.subjectKind} and other.subject_id = ${cases.subjectId})
        then ${cases.closedAt} end`,
    })
    .where(eq(cases.id, caseId))

/** A decision stands again that was undone by this person at this moment. */
export const standAgain = (db: Database, decisionId: number, undone: { by: number; at: number }) =>
  db
    .update(decisions)
    .set({ undoneBy: null, undoneAt: null, undoReason: null })
    .where(
      and(
        eq(decisions.id, decisionId),
        eq(decisions.undoneBy, undone.by),
        eq(decisions.undoneAt, undone.at),
      ),
    )

/** Why a case is open again, for whoever takes it; each time it is. */
export const noteAppeal = (
  db: Database,
  note: { id: number; caseId: number; authorId: number; body: string; at: number },
) => db.insert(caseNotes).values({ ...note, kind: 'note' })
