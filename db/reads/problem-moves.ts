// Merges and splits of problems: which are parts of which, and what staff may undo.
import { desc, eq, or, type SQL, sql } from 'drizzle-orm'
import type { Database } from '../client.ts'
import { problemMoves, type problems } from '../schema/problems.ts'

type ProblemState = (typeof problems.$inferSelect)['state']

/** A problem and everything that is merged into it, directly or not. */
export const partsBelow = (problemId: number): SQL => sql`
  (with recursive below(id) as (
    select ${problemId} union select p.id from below join problems p on p.merged_into = below.id
  ) select id from below)`

/** A problem and what it is merged into by now, as the recursive table `chain`. */
export const chainOf = (problemId: number): SQL => sql`chain(id) as (
  select ${problemId} union select p.merged_into from chain
  join problems p on p.id = chain.id where p.merged_into is not null)`

// Of what a merge was made into, or a split taken from.
const top: SQL = sql`with recursive up(id, above) as (
    select id, merged_into from problems where id = case when problem_moves.kind = 'merge'
      then problem_moves.into_id else problem_moves.from_id end
    union select p.id, p.merged_into from up join problems p on p.id = up.above
  ) select id from up where above is null limit 1`

/** A move with what an undoing must know; one row. */
export const moveForUndo = (db: Database, moveId: number) =>
  db
    .select({
      id: problemMoves.id,
      kind: problemMoves.kind,
      fromId: problemMoves.fromId,
      intoId: problemMoves.intoId,
      at: problemMoves.at,
      undoneAt: problemMoves.undoneAt,
      /** What the larger of the two is a part of by now, or itself. */
      topId: sql<number>`(${top})`,
      topState: sql<ProblemState>`(select state from problems where id = (${top}))`,
      topClosedAt: sql<number | null>`(select closed_at from problems where id = (${top}))`,
      /** The problem that has the part's own key by now, and is not what it is merged into. */
      holder: sql<string | null>`(select h.title from problems f
        join problem_keys k on k.key = f.key and k.ended_at is null
        join problems h on h.id = k.problem_id
        where f.id = ${problemMoves.fromId} and h.id not in (
          with recursive up(id) as (
            select ${problemMoves.fromId} union select p.merged_into from up
            join problems p on p.id = up.id where p.merged_into is not null
          ) select id from up) limit 1)`,
    })
    .from(problemMoves)
    .where(eq(problemMoves.id, moveId))
    .limit(1)

/** The other problem of a move, as a query for its id. */
export const otherOfMove = (moveId: number, problemId: number): SQL =>
  sql`select case when from_id = ${problemId} then into_id else from_id end
    from problem_moves where id = ${moveId}`

/** The merges and splits a problem took part in, latest first. */
export const movesOfProblem = (db: Database, problemId: number) =>
  db
    .select({
      id: problemMoves.id,
      kind: problemMoves.kind,
      fromId: problemMoves.fromId,
      intoId: problemMoves.intoId,
      from: sql<string>`(select title from problems where id = problem_moves.from_id)`,
      into: sql<string>`(select title from problems where id = problem_moves.into_id)`,
      reason: problemMoves.reason,
      by: sql<string>`(select handle from users where id = problem_moves.by_id)`,
      at: problemMoves.at,
      undoneAt: problemMoves.undoneAt,
      undoneBy: sql<string | null>`(select handle from users where id = problem_moves.undone_by)`,
    })
    .from(problemMoves)
    .where(or(eq(problemMoves.fromId, problemId), eq(problemMoves.intoId, problemId)))
    .orderBy(desc(problemMoves.id))
    .limit(50)
