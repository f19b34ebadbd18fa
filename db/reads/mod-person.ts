// A person as moderators see them: figures, what was decided about them, and what is kept private.
import { and, desc, eq, isNull, ne, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import type { Database } from '../client.ts'
import { decisions } from '../schema/decisions.ts'
import { threads } from '../schema/forum.ts'
import { cases, reports } from '../schema/moderation.ts'
import { users } from '../schema/people.ts'
import { personNotes } from '../schema/team.ts'
import { sweeps, trustChanges } from '../schema/trust.ts'
import { stillSaysSomething } from './decisions.ts'

const deciders = alias(users, 'deciders')

/** A person by handle (lower case) with their figures, each up to 1000; one row. */
export const personForTeam = (db: Database, handleKey: string) =>
  db
    .select({
      id: users.id,
      handle: users.handle,
      role: users.role,
      trust: users.trust,
      bio: users.bio,
      createdAt: users.createdAt,
      verifiedAt: users.verifiedAt,
      silencedUntil: users.silencedUntil,
      suspendedUntil: users.suspendedUntil,
      reportsLimitedUntil: users.reportsLimitedUntil,
      profileHiddenAt: users.profileHiddenAt,
      questions: upTo(sql`select 1 from posts p where p.author_id = users.id
        and p.kind = 'question'`),
      answers: upTo(sql`select 1 from posts p where p.author_id = users.id and p.kind = 'answer'`),
      solutions: upTo(sql`select 1 from posts p join solutions s on s.post_id = p.id
        where p.author_id = users.id and s.undone_at is null`),
      hidden: upTo(sql`select 1 from posts p where p.author_id = users.id
        and p.hidden_at is not null`),
      daysHere: upTo(sql`select 1 from visits v where v.user_id = users.id`),
      reportsAgainst: sql<number>`(select coalesce(sum(c.reports), 0) from cases c
        where c.author_id = users.id)`,
      reportsMade: upTo(sql`select 1 from reports r where r.reporter_id = users.id`),
      reportsUpheld: upTo(reportsThatEnded('uphold')),
      reportsDismissed: upTo(reportsThatEnded('dismiss')),
    })
    .from(users)
    .where(eq(users.handleKey, handleKey))
    .limit(1)

function upTo(found: SQL) {
  return sql<number>`(select count(*) from (${found} limit 1000))`
}

function reportsThatEnded(verdict: 'uphold' | 'dismiss') {
  return sql`select 1 from reports r where r.reporter_id = users.id
    and exists (select 1 from decisions d where d.case_id = r.case_id and d.verdict = ${verdict}
      and d.undone_at is null and not d.interim)`
}

/** What was decided about them, sanctions first among it, the latest first. */
export const decisionsAbout = (db: Database, handleKey: string) =>
  db
    .select({
      id: decisions.id,
      caseId: decisions.caseId,
      verdict: decisions.verdict,
      consequence: decisions.consequence,
      days: decisions.days,
      rule: decisions.rule,
      at: decisions.at,
      decider: deciders.handle,
      undoneAt: decisions.undoneAt,
      title: threads.title,
    })
    .from(decisions)
    .innerJoin(cases, eq(cases.id, decisions.caseId))
    .leftJoin(deciders, eq(deciders.id, decisions.decidedBy))
    .leftJoin(threads, eq(threads.id, cases.threadId))
    .where(and(eq(cases.authorId, idOf(handleKey)), ne(cases.kind, 'contest'), stillSaysSomething))
    .orderBy(desc(decisions.id))
    .limit(30)

/** Open cases about them, the oldest last. */
export const openCasesAbout = (db: Database, handleKey: string) =>
  db
    .select({
      id: cases.id,
      kind: cases.kind,
      reports: cases.reports,
      openedAt: cases.openedAt,
      title: threads.title,
    })
    .from(cases)
    .leftJoin(threads, eq(threads.id, cases.threadId))
    .where(and(eq(cases.authorId, idOf(handleKey)), isNull(cases.closedAt)))
    .orderBy(desc(cases.id))
    .limit(30)

/** What they reported last. */
export const reportsMadeBy = (db: Database, handleKey: string) =>
  db
    .select({
      caseId: reports.caseId,
      reason: reports.reason,
      at: reports.at,
      verdict: sql<
        string | null
      >`(select d.verdict from decisions d where d.case_id = reports.case_id
        and d.undone_at is null and not d.interim order by d.id desc limit 1)`,
    })
    .from(reports)
    .where(eq(reports.reporterId, idOf(handleKey)))
    .orderBy(desc(reports.at))
    .limit(10)

/** What the team noted about them, the latest first. */
export const notesOn = (db: Database, handleKey: string) =>
  db
    .select({ author: users.handle, body: personNotes.body, at: personNotes.at })
    .from(personNotes)
    .innerJoin(users, eq(users.id, personNotes.authorId))
    .where(eq(personNotes.userId, idOf(handleKey)))
    .orderBy(desc(personNotes.id))
    .limit(50)

/** How their trust changed, the latest first. */
export const trustOf = (db: Database, handleKey: string) =>
  db
    .select({
      before: trustChanges.before,
      after: trustChanges.after,
      why: trustChanges.why,
      by: users.handle,
      at: trustChanges.at,
    })
    .from(trustChanges)
    .leftJoin(users, eq(users.id, trustChanges.byId))
    .where(eq(trustChanges.userId, idOf(handleKey)))
    .orderBy(desc(trustChanges.id))
    .limit(10)

/** When all they wrote was removed, the latest first. */
export const sweepsOf = (db: Database, handleKey: string) =>
  db
    .select({
      id: sweeps.id,
      reason: sweeps.reason,
      by: users.handle,
      at: sweeps.at,
      undoneAt: sweeps.undoneAt,
    })
    .from(sweeps)
    .innerJoin(users, eq(users.id, sweeps.byId))
    .where(eq(sweeps.userId, idOf(handleKey)))
    .orderBy(desc(sweeps.id))
    .limit(10)

/** What nobody sees without a reason on record: the address, and where they are signed in; one row. */
export const privateDataOf = (db: Database, handleKey: string) =>
  db
    .select({
      email: users.email,
      /** JSON `[{agent, createdAt, expiresAt}]`, the latest first. */
      sessions: sql<string>`(select json_group_array(json_object('agent', s.agent,
        'createdAt', s.created_at, 'expiresAt', s.expires_at)) from (select agent, created_at,
          expires_at from sessions where user_id = users.id order by created_at desc limit 20) s)`,
    })
    .from(users)
    .where(eq(users.handleKey, handleKey))
    .limit(1)

const idOf = (handleKey: string) =>
  sql<number>`(select id from users where handle_key = ${handleKey})`
