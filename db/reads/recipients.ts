// Who a notice is for, as a query with the column `user_id` that stands inside the writing statement.
import { type SQL, sql } from 'drizzle-orm'

/** Certain people by id; at least one. */
export const certainPeople = (ids: number[]): SQL => {
  const values = ids.map((id) => sql`(${id})`)
  return sql`select column1 as user_id from (values ${sql.join(values, sql`, `)})`
}

/** The followers of a thread or problem, without some. */
export const followersOf = (kind: 'thread' | 'problem', id: number, without: number[]): SQL => {
  const left = without.map((id) => sql`${id}`)
  return sql`select user_id from follows where kind = ${kind} and subject_id = ${id}
    and user_id not in (${sql.join(left, sql`, `)})`
}

/** The people of another query, without one. */
export const peopleWithout = (people: SQL, id: number): SQL =>
  sql`select user_id from (${people}) where user_id <> ${id}`

/** All staff and admins who can sign in, without some; `role <> 'member'` is what its index holds. */
export const staffWithout = (without: number[]): SQL => {
  const left = without.map((id) => sql`${id}`)
  return sql`select id as user_id from users where role <> 'member'
    and role in ('staff', 'admin') and verified_at is not null and id not in (${sql.join(left, sql`, `)})`
}

/** All admins who can sign in, without some. */
export const adminsWithout = (without: number[]): SQL => {
  const left = without.map((id) => sql`${id}`)
  return sql`select id as user_id from users where role <> 'member' and role = 'admin'
    and verified_at is not null and id not in (${sql.join(left, sql`, `)})`
}

/** Everyone who may decide cases and can sign in, without some. */
export const moderatorsWithout = (without: number[]): SQL => {
  const left = without.map((id) => sql`${id}`)
  return sql`select id as user_id from users where role <> 'member'
    and role in ('moderator', 'admin') and verified_at is not null
    and id not in (${sql.join(left, sql`, `)})`
}

/** Who asked for leave to decide a case, while nobody has given it. */
export const askerOfLeave = ({ caseId, askerId }: { caseId: number; askerId: number }): SQL =>
  sql`select user_id from overrides where case_id = ${caseId} and user_id = ${askerId}
    and granted_at is null`

/** Everyone who reported to a case and has not taken that back. */
export const reportersOf = (caseId: number): SQL =>
  sql`select reporter_id as user_id from reports where case_id = ${caseId}
    and reporter_id is not null and withdrawn_at is null`

/** The author a case is about, where a rule's interim decision ended at this moment. */
export const authorOfInterim = (caseId: number, at: number): SQL =>
  sql`select c.author_id as user_id from cases c where c.id = ${caseId}
    and exists (select 1 from decisions d where d.case_id = c.id and d.interim = 1
      and d.undone_at = ${at})`
