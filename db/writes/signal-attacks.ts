// Signals that look made up: a case about who began them, with what was seen and who took part.
import { sql } from 'drizzle-orm'
import type { Database } from '../client.ts'

export type NewAttack = {
  /** Of the case and of its evidence both. */
  id: number
  key: string
  kind: 'ring' | 'copies' | 'flood'
  evidence: Record<string, number | string>
  /** Who began it first; empty for the newcomers who signalled the key since `since`. */
  userIds: number[]
  since: number
  at: number
}

/**
 * Opens a case about the profile of who began it; nothing where one of them has such a case open, or
 * the same was noticed of the key or of one of them within a day: what goes on is one incident.
 */
export const openAttackCase = (db: Database, attack: NewAttack) =>
  db.run(sql`insert or ignore into cases (id, kind, subject_kind, subject_id, author_id, opened_at)
    select ${attack.id}, 'attack', 'profile', user_id, user_id, ${attack.at}
    from (${whoOf(attack)} limit 1)
    where not exists (select 1 from signal_attacks a where a.at > ${attack.at - 86_400_000}
        and a.kind = ${attack.kind} and (a.key = ${attack.key} or exists (
          select 1 from json_each(a.user_ids) j where j.value in (${whoOf(attack)}))))
      and not exists (select 1 from cases o where o.kind = 'attack' and o.closed_at is null
        and o.subject_kind = 'profile' and o.subject_id in (select user_id from (${whoOf(attack)})))`)

/** What the case rests on; stands after it in the batch. */
export const insertAttack = (db: Database, attack: NewAttack) =>
  db.run(sql`insert into signal_attacks (id, case_id, key, kind, evidence, user_ids, at)
    select ${attack.id}, c.id, ${attack.key}, ${attack.kind}, ${JSON.stringify(attack.evidence)},
      (select json_group_array(user_id) from (${whoOf(attack)} limit 100)), ${attack.at}
    from cases c where c.id = ${attack.id}`)

// Those who were named, in order, or the newcomers among who signalled the key.
const whoOf = ({ key, userIds, since, at }: NewAttack) =>
  userIds.length > 0
    ? sql`select u.value as user_id from json_each(${JSON.stringify(userIds)}) u`
    : sql`select s.user_id from signals s where s.key = ${key} and s.at > ${since}
        and s.at <= ${at} and s.account_age < ${newcomerAge} group by s.user_id order by min(s.at)`

const newcomerAge = 2 * 86_400_000
