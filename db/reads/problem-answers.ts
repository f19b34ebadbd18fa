// Whose problem it was, and what they say when they are asked whether it is over.
import { type SQL, sql } from 'drizzle-orm'

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
