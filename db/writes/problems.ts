// Problems as the detector and staff write them: raised, renewed, moved on, with threads and people.
import { and, eq, inArray, isNull, type SQL, sql } from 'drizzle-orm'
import type { Database } from '../client.ts'
import { partsBelow } from '../reads/problem-moves.ts'
import { problemKeys, problems, problemThreads, problemUpdates } from '../schema/problems.ts'
import { follows } from '../schema/reactions.ts'

type Problem = typeof problems.$inferInsert

/** A problem staff opened by themselves, confirmed; its people are those who signalled its key lately. */
export const insertConfirmed = (
  db: Database,
  problem: Pick<Problem, 'id' | 'key' | 'codeId' | 'deviceId' | 'title' | 'raisedBy'> & {
    by: number
    at: number
    since: number
  },
) => {
  const { at, by, since, ...row } = problem
  return db.insert(problems).values({
    ...row,
    state: 'confirmed',
    people: sql`(select count(distinct user_id) from signals
      where key = ${problem.key} and at > ${since})`,
    newcomers: 0,
    windowMinutes: Math.round((at - since) / 60_000),
    expected: 0,
    score: 0,
    openedAt: at,
    seenAt: at,
    confirmedAt: at,
    confirmedBy: by,
    version: 1,
  })
}

/** What was done or said. Two on the same version collide, and the second's whole batch with it. */
export const insertProblemUpdate = (db: Database, row: typeof problemUpdates.$inferInsert) =>
  db.insert(problemUpdates).values(row)

/** Moves a problem on from the version an act was made on. */
export const moveProblem = (
  db: Database,
  { id, version }: { id: number; version: number },
  to: Partial<Pick<Problem, 'state' | 'title' | MovedColumns>>,
) =>
  db
    .update(problems)
    .set({ ...to, version: version + 1 })
    .where(and(eq(problems.id, id), eq(problems.version, version)))

/** A problem is about one more key; nothing where another open problem has it. */
export const addProblemKey = (db: Database, problemId: number, key: string, at: number) =>
  db.run(sql`insert into problem_keys (problem_id, key, at) select ${problemId}, ${key}, ${at}
    where ${isFree(sql`${key}`)}
    on conflict (problem_id, key) do update set ended_at = null where ended_at is not null`)

/** A closed problem keeps its keys, but signals of them are its own no longer. */
export const endProblemKeys = (db: Database, problemId: number, at: number) =>
  db
    .update(problemKeys)
    .set({ endedAt: at })
    .where(and(eq(problemKeys.problemId, problemId), isNull(problemKeys.endedAt)))

/** Takes its keys up again, but for those another open problem has by now; only where `onlyIf` holds. */
export const reopenProblemKeys = (db: Database, problemId: number, onlyIf = sql`true`) =>
  db.run(sql`update problem_keys set ended_at = null
    where problem_id = ${problemId} and ended_at is not null and ${isFree(sql`problem_keys.key`)}
      and ${onlyIf}`)

const isFree = (key: SQL): SQL =>
  sql`not exists (select 1 from problem_keys o where o.key = ${key} and o.ended_at is null)`

type MovedColumns =
  | 'confirmedAt'
  | 'confirmedBy'
  | 'closedAt'
  | 'closedBy'
  | 'mergedInto'
  | 'snoozedUntil'
  | 'severity'
  | 'categoryId'
  | 'ownerId'
  | 'articleId'

/** Attached by staff; a thread that another problem brought along belongs here itself from now on. */
export const attachThread = (
  db: Database,
  problemId: number,
  threadId: number,
  at: number,
  byId: number | null = null,
) =>
  db
    .insert(problemThreads)
    .values({ problemId, threadId, attachedAt: at, byId })
    .onConflictDoUpdate({
      target: [problemThreads.problemId, problemThreads.threadId],
      set: {
        attachedAt: at,
        byId,
        detachedAt: null,
        mergedFrom: null,
        carriedFrom: null,
        key: null,
        postId: null,
      },
    })

export const detachThread = (db: Database, problemId: number, threadId: number, at: number) =>
  db
    .update(problemThreads)
    .set({ detachedAt: at, carriedFrom: null })
    .where(and(eq(problemThreads.problemId, problemId), eq(problemThreads.threadId, threadId)))

/**
 * Who follows the attached threads, or the one given, follows the problem from now on; for them it
 * is no longer what a merged problem brought.
 */
export const followersOfThreadsFollow = (
  db: Database,
  problemId: number,
  at: number,
  threadId: number | null = null,
) =>
  db.run(sql`insert into follows (user_id, kind, subject_id, at)
    select f.user_id, 'problem', ${problemId}, ${at} from problem_threads t
      join follows f on f.kind = 'thread' and f.subject_id = t.thread_id
    where t.problem_id = ${problemId} and t.detached_at is null
      and (${threadId} is null or t.thread_id = ${threadId})
    on conflict (user_id, kind, subject_id) do update set merged_from = null
      where merged_from is not null`)

export const followProblem = (db: Database, userId: number, problemId: number, at: number) =>
  db
    .insert(follows)
    .values({ userId, kind: 'problem', subjectId: problemId, at })
    .onConflictDoUpdate({
      target: [follows.userId, follows.kind, follows.subjectId],
      set: { mergedFrom: null },
    })

/** Of the problem and of all that was merged into it: otherwise undoing a merge would bring it back. */
export const unfollowProblem = (db: Database, userId: number, problemId: number) =>
  db
    .delete(follows)
    .where(
      and(
        eq(follows.userId, userId),
        eq(follows.kind, 'problem'),
        inArray(follows.subjectId, partsBelow(problemId)),
      ),
    )
