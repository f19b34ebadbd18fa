// Whose problem it was, and what they say when they are asked whether it is over.
import { eq, type SQL, sql } from 'drizzle-orm'
import type { Database } from '../client.ts'
import { problems } from '../schema/problems.ts'
import { followersOf } from './recipients.ts'

const day = 86_400_000

/**
 * Everyone a problem's end concerns, as a query with the column `user_id`: who followed it, who
 * signalled one of its keys or said so in an attached thread, and who asked there. What came after
 * its end is no part of that: an account made to say that it is not over was never asked.
 */
export const concernedBy = (problemId: number): SQL => sql`
  select f.user_id from follows f where f.kind = 'problem' and f.subject_id = ${problemId}
    and f.at <= ${closedAt(problemId)}
  union select s.user_id from problem_keys k join signals s on s.key = k.key
    where k.problem_id = ${problemId} and ${isHeld('k')}
      and s.at > ${begun(problemId)} and s.at <= ${closedAt(problemId)}
  union select t.author_id from problem_threads a join threads t on t.id = a.thread_id
    where a.problem_id = ${problemId} and a.detached_at is null and t.hidden_at is null
  union select m.user_id from problem_threads a join me_toos m on m.thread_id = a.thread_id
    where a.problem_id = ${problemId} and a.detached_at is null
      and m.at > ${begun(problemId)} and m.at <= ${closedAt(problemId)}`

/** Whether an answer opened its problem again, by the id of the row of history it would leave. */
export const hasReopened = (updateId: number): SQL =>
  sql`exists (select 1 from problem_updates where id = ${updateId})`

/** Who hears that it did: all who follow it, without the one who answered. */
export const followersIfReopened = (problemId: number, updateId: number, except: number): SQL =>
  sql`select user_id from (${followersOf('problem', problemId, [except])})
    where ${hasReopened(updateId)}`

/** What a reader's act on a problem must know first; one row. */
export const problemToReact = (db: Database, id: number) =>
  db
    .select({
      id: problems.id,
      key: problems.key,
      title: problems.title,
      state: problems.state,
      round: problems.round,
      closedAt: problems.closedAt,
    })
    .from(problems)
    .where(eq(problems.id, id))
    .limit(1)

type Tally = {
  /** How many were asked, how many of them said yes and no, and how many others said no. */
  asked: number
  fixed: number
  broken: number
  others: number
}

/** What was answered when it was last resolved; one row. */
export const answersOfProblem = (db: Database, id: number) =>
  db.all<Tally>(sql`${talliedAnswers(id)} select asked, fixed, broken, others from tally limit 1`)

/** The beginning of a query: `tally` with one row, of the answers of a problem's present round. */
export const talliedAnswers = (problemId: number): SQL => sql`
  with concerned as (${concernedBy(problemId)}),
    said as (select a.fixed, a.user_id in (select user_id from concerned) as isAsked
      from problem_answers a where a.problem_id = ${problemId}
      and a.round = (select round from problems where id = ${problemId})),
    tally as (select (select count(*) from concerned) as asked,
      count(*) filter (where isAsked and fixed) as fixed,
      count(*) filter (where isAsked and not fixed) as broken,
      count(*) filter (where not isAsked and not fixed) as others from said)`

/** Whether a row of `problem_keys` is the problem's own to its end, and did not go to another. */
export const isHeld = (k: string): SQL => sql`(${column(k, 'ended_at')} is null
  or ${column(k, 'ended_at')} = (select closed_at from problems where id = ${column(k, 'problem_id')}))`

const column = (table: string, name: string): SQL =>
  sql`${sql.identifier(table)}.${sql.identifier(name)}`

const closedAt = (problemId: number): SQL =>
  sql`(select coalesce(closed_at, 9e15) from problems where id = ${problemId})`

// People signal before anybody sees that it is widespread.
const begun = (problemId: number): SQL =>
  sql`(select opened_at - ${day} from problems where id = ${problemId})`
