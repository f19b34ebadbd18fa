// What people say of a problem that was resolved, and what follows when it is not over.
import { sql } from 'drizzle-orm'
import type { Database } from '../client.ts'
import { hasReopened, talliedAnswers } from '../reads/problem-answers.ts'
import type { problemAnswers } from '../schema/problems.ts'

const day = 86_400_000

/** How often it was resolved, as its history says; each time people are asked once. */
export const countRounds = (db: Database, problemId: number) =>
  db.run(sql`update problems set round = (select count(*) from problem_updates
      where problem_id = ${problemId} and state = 'resolved')
    where id = ${problemId}`)

/** The first answer of a round stays; nothing where the problem was opened again meanwhile. */
export const insertAnswer = (db: Database, answer: typeof problemAnswers.$inferInsert) =>
  db.run(sql`insert or ignore into problem_answers (problem_id, round, user_id, fixed, at)
    select p.id, p.round, ${answer.userId}, ${Number(answer.fixed)}, ${answer.at} from problems p
    where p.id = ${answer.problemId} and p.round = ${answer.round} and p.state = 'resolved'`)

/** When "no" is enough: so many people, so many percent of who answered, in so many days. */
type Due = {
  id: number
  problemId: number
  round: number
  at: number
  rule: { people: number; percent: number; days: number }
}

/**
 * The row of history that opens a problem again, if the rule asks for it. Only those who were asked
 * count: accounts that come to say so do not. Where the same was suspected anew, that stands already.
 */
export const insertReopening = (db: Database, { id, problemId, round, at, rule }: Due) =>
  db.run(sql`insert into problem_updates (id, problem_id, version, state, body, html, by_id, at)
    ${talliedAnswers(problemId)}
    select ${id}, p.id, p.version + 1, 'confirmed', ${words}, '<p>' || ${words} || '</p>', null, ${at}
    from problems p, tally
    where p.id = ${problemId} and p.state = 'resolved' and p.round = ${round}
      and p.closed_at > ${at - rule.days * day} and tally.broken >= ${rule.people}
      and tally.broken * 100 >= ${rule.percent} * (tally.broken + tally.fixed)
      and not exists (select 1 from problems o where o.key = p.key and o.closed_at is null)`)

const words = sql`'Open again: ' || tally.broken || ' of the ' || (tally.broken + tally.fixed)
  || ' people who answered say that it is not over for them.'`

/** Opens a problem again where that row was written. */
export const reopenProblem = (db: Database, problemId: number, updateId: number) =>
  db.run(sql`update problems set state = 'confirmed', closed_at = null, closed_by = null,
      version = version + 1
    where id = ${problemId} and ${hasReopened(updateId)}`)
