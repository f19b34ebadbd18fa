// What moderators left each other at a case: notes, who looks at it, who asks for leave, who saw what.
import { and, asc, desc, eq, gt, inArray, isNull, lt, ne, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import type { Database } from '../client.ts'
import { articles } from '../schema/articles.ts'
import { posts, threads } from '../schema/forum.ts'
import { cases } from '../schema/moderation.ts'
import { users } from '../schema/people.ts'
import { caseLooks, caseNotes, exposures, overrides, personNotes } from '../schema/team.ts'
import { viewerId } from './viewer.ts'

const recipients = alias(users, 'recipients')
const holders = alias(users, 'holders')
const granters = alias(users, 'granters')

/** The notes of a case, escalations and hand-overs among them, the earliest first; 100 at most. */
export const notesOfCase = (db: Database, caseId: number | SQL) =>
  db
    .select({
      id: caseNotes.id,
      kind: caseNotes.kind,
      author: users.handle,
      to: recipients.handle,
      body: caseNotes.body,
      at: caseNotes.at,
    })
    .from(caseNotes)
    .innerJoin(users, eq(users.id, caseNotes.authorId))
    .leftJoin(recipients, eq(recipients.id, caseNotes.toId))
    .where(eq(caseNotes.caseId, caseId))
    .orderBy(asc(caseNotes.id))
    .limit(100)

/** What the team noted about the person a case is about, the latest first. */
export const notesOnAuthor = (db: Database, caseId: number | SQL) =>
  db
    .select({
      id: personNotes.id,
      author: users.handle,
      body: personNotes.body,
      at: personNotes.at,
    })
    .from(personNotes)
    .innerJoin(users, eq(users.id, personNotes.authorId))
    .where(eq(personNotes.userId, authorOf(caseId)))
    .orderBy(desc(personNotes.id))
    .limit(20)

/** Who else has had the case open since a moment. */
export const lookingAt = (
  db: Database,
  ask: { caseId: number | SQL; key: string; now: number; since: number },
) =>
  db
    .select({ handle: users.handle })
    .from(caseLooks)
    .innerJoin(users, eq(users.id, caseLooks.userId))
    .where(
      and(
        eq(caseLooks.caseId, ask.caseId),
        gt(caseLooks.at, ask.since),
        ne(caseLooks.userId, viewerId(ask.key, ask.now)),
      ),
    )
    .orderBy(asc(caseLooks.userId))
    .limit(10)

/** Who asked for leave to decide a case in spite of an interest, and who gave it. */
export const leavesOfCase = (db: Database, caseId: number | SQL) =>
  db
    .select({
      askerId: overrides.userId,
      asker: users.handle,
      reason: overrides.reason,
      askedAt: overrides.askedAt,
      granter: granters.handle,
      grantedAt: overrides.grantedAt,
    })
    .from(overrides)
    .innerJoin(users, eq(users.id, overrides.userId))
    .leftJoin(granters, eq(granters.id, overrides.grantedBy))
    .where(eq(overrides.caseId, caseId))
    .orderBy(asc(overrides.userId))
    .limit(20)

/** Everyone who may decide cases; the team is small. */
export const moderatorHandles = (db: Database) =>
  db
    .select({ id: users.id, handle: users.handle })
    .from(users)
    .where(sql`${users.role} <> 'member' and ${users.role} in ('moderator', 'admin')`)
    // The plus keeps it from going through everybody in the order of their names.
    .orderBy(sql`+${users.handleKey}`)
    .limit(200)

/** How many hard cases the viewer asked to see since the day began; one row. */
export const exposedToday = (db: Database, key: string, now: number, day: number) =>
  db
    .select({ cases: sql<number>`count(*)` })
    .from(exposures)
    .where(and(eq(exposures.userId, viewerId(key, now)), eq(exposures.day, day)))
    .limit(1)

/** A row if the viewer asked to see what this case covers, that day. */
export const exposureTo = (
  db: Database,
  ask: { caseId: number | SQL; key: string; now: number; day: number },
) =>
  db
    .select({ caseId: exposures.caseId })
    .from(exposures)
    .where(
      and(
        eq(exposures.userId, viewerId(ask.key, ask.now)),
        eq(exposures.day, ask.day),
        eq(exposures.caseId, ask.caseId),
      ),
    )
    .limit(1)

/** Open cases older than a moment that the team was not reminded of: how many, and the oldest. */
export const casesToRemindOf = (db: Database, before: number) =>
  db
    .select({
      caseId: cases.id,
      title: sql<string>`coalesce(${threads.title}, ${articles.title}, ${users.handle})`,
      all: sql<number>`(select count(*) from (select 1 from cases c where c.closed_at is null
        and c.opened_at < ${before} and c.reminded_at is null limit 1000))`,
    })
    .from(cases)
    .innerJoin(users, eq(users.id, cases.authorId))
    .leftJoin(threads, eq(threads.id, cases.threadId))
    .leftJoin(articles, eq(articles.id, cases.articleId))
    .where(isOldAndUnsaid(before))
    .orderBy(asc(cases.openedAt))
    .limit(1)

/** Open, waiting since before a moment, and not yet mentioned. */
export const isOldAndUnsaid = (before: number): SQL | undefined =>
  and(isNull(cases.closedAt), lt(cases.openedAt, before), isNull(cases.remindedAt))

/** Several cases with what was decided on each last, for telling what became of them. */
export const casesByIds = (db: Database, ids: number[]) =>
  db
    .select({
      id: cases.id,
      subjectKind: cases.subjectKind,
      title: sql<string>`coalesce(${threads.title}, ${articles.title}, ${users.handle})`,
      kind: posts.kind,
      author: users.handle,
      claimedBy: cases.claimedBy,
      claimedUntil: cases.claimedUntil,
      holder: holders.handle,
      decision: sql<string | null>`(select json_object('verdict', d.verdict, 'consequence',
        d.consequence, 'reason', d.reason, 'at', d.at, 'decider', u.handle, 'undoneAt', d.undone_at,
        'undoer', null, 'undoReason', d.undo_reason) from decisions d
        left join users u on u.id = d.decided_by where d.case_id = ${cases.id} and not d.interim
        order by d.turn desc limit 1)`,
    })
    .from(cases)
    .innerJoin(users, eq(users.id, cases.authorId))
    .leftJoin(posts, eq(posts.id, cases.postId))
    .leftJoin(threads, eq(threads.id, cases.threadId))
    .leftJoin(articles, eq(articles.id, cases.articleId))
    .leftJoin(holders, eq(holders.id, cases.claimedBy))
    .where(inArray(cases.id, ids))
    .orderBy(asc(cases.id))
    .limit(30)

/** Figures of the person a case is about: reports by them and against them; one row. */
export const recordOfAuthor = (db: Database, caseId: number | SQL) =>
  db
    .select({
      reportsMade: sql<number>`(select count(*) from (select 1 from reports r
        where r.reporter_id = users.id limit 1000))`,
      reportsUpheld: reportsThatEnded('uphold'),
      reportsDismissed: reportsThatEnded('dismiss'),
      reportsAgainst: sql<number>`(select coalesce(sum(c.reports), 0) from cases c
        where c.author_id = users.id)`,
    })
    .from(users)
    .where(eq(users.id, authorOf(caseId)))
    .limit(1)

const reportsThatEnded = (verdict: 'uphold' | 'dismiss') =>
  sql<number>`(select count(*) from (select 1 from reports r where r.reporter_id = users.id
    and exists (select 1 from decisions d where d.case_id = r.case_id and d.verdict = ${verdict}
      and d.undone_at is null and not d.interim) limit 1000))`

const authorOf = (caseId: number | SQL): SQL<number> =>
  sql<number>`(select ${cases.authorId} from ${cases} where ${cases.id} = ${caseId})`
