// Problems as the detector and staff write them: raised, renewed, moved on, with threads and people.
import { and, eq, inArray, isNull, type SQL, sql } from 'drizzle-orm'
import type { Database } from '../client.ts'
import { partsBelow } from '../reads/problem-moves.ts'
import { problemKeys, problems, problemThreads, problemUpdates } from '../schema/problems.ts'
import { follows } from '../schema/reactions.ts'

type Problem = typeof problems.$inferInsert

/** What the detector saw. */
export type Seen = Pick<Problem, 'people' | 'newcomers' | 'windowMinutes' | 'expected' | 'score'>

type Raised = Seen & Pick<Problem, 'id' | 'key' | 'codeId' | 'deviceId'> & { at: number }

/** A suspicion, named after its code and device; nothing when the key has an open problem already. */
export const insertSuspected = (db: Database, { codeId, deviceId, ...raised }: Raised) =>
  db.run(sql`insert or ignore into problems (id, key, code_id, device_id, state, title, people,
      newcomers, window_minutes, expected, score, opened_at, seen_at)
    select ${raised.id}, ${raised.key}, c.id, d.id, 'suspected',
      coalesce(c.code, '') || iif(c.id is null or d.id is null, '', ' on ') || coalesce(d.name, ''),
      ${raised.people}, ${raised.newcomers}, ${raised.windowMinutes}, ${raised.expected},
      ${raised.score}, ${raised.at}, ${raised.at}
    from (select 1) left join codes c on c.id = ${codeId ?? null}
      left join devices d on d.id = ${deviceId ?? null}
    where c.id is ${codeId ?? null} and d.id is ${deviceId ?? null}`)

/** The same people or more of them are still at it. */
export const renewProblem = (db: Database, id: number, seen: Seen, at: number) =>
  db
    .update(problems)
    .set({ ...seen, seenAt: at })
    .where(and(eq(problems.id, id), sql`closed_at is null`))

/** Attaches the threads in which the key of an open problem was signalled since then. */
export const attachThreadsOfKey = (db: Database, key: string, since: number, at: number) =>
  db.run(sql`insert or ignore into problem_threads (problem_id, thread_id, attached_at)
    select p.id, t.id, ${at} from signals s
      join problems p on p.key = s.key and p.closed_at is null
      join threads d on d.id = s.thread_id
      join threads t on t.id = coalesce(d.merged_into, d.id) and t.hidden_at is null
    where s.key = ${key} and s.at > ${since} group by t.id order by max(s.at) desc limit 200`)

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
