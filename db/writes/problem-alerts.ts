// Alerts about a problem: a notice, a mail and a call for each change, in the batch of the change.
import { type SQL, sql } from 'drizzle-orm'
import type { Database } from '../client.ts'
import { staffWithout } from '../reads/recipients.ts'
import { alertWishes } from '../schema/alerts.ts'

/** A change of a problem; `event` and `turn` together happen once. */
export type Alert = {
  problemId: number
  event: string
  turn: number
  /** Who made it and hears nothing of it. */
  byId: number | null
  at: number
}

/** One notice for each of the staff. */
export const insertAlertNotices = (db: Database, alert: Alert) =>
  db.run(sql`insert into notices (user_id, kind, actor_id, data, at)
    select r.user_id, 'problem-alert', ${alert.byId}, ${dataOf(alert)}, ${alert.at}
    from (${staffWithout([alert.byId ?? 0])}) r, problems p where ${isNew(alert)}`)

/** One outbox row for each of them who wants mail; when it may go is asked when it is sent. */
export const insertAlertMails = (db: Database, alert: Alert) =>
  db.run(sql`insert into outbox (kind, payload, at, due_at)
    select 'alert-mail', json_object('userId', u.id, 'to', u.email, 'handle', u.handle,
      'kind', 'problem-alert', 'data', ${dataOf(alert)}), ${alert.at}, ${alert.at}
    from (${staffWithout([alert.byId ?? 0])}) r join users u on u.id = r.user_id
      left join alert_wishes w on w.user_id = u.id, problems p
    where coalesce(w.mail, u.mail_notices) = 1 and ${isNew(alert)}`)

/** The outbox row that calls the address of the settings. */
export const insertAlertCall = (db: Database, alert: Alert) =>
  db.run(sql`insert into outbox (kind, payload, at, due_at)
    select 'alert-call', json_object('at', ${alert.at}, 'turn', ${alert.turn}, 'state', p.state,
      'openedAt', p.opened_at, 'data', ${dataOf(alert)}), ${alert.at}, ${alert.at}
    from problems p where ${isNew(alert)}`)

/** That it was told; after the three above, which look for it. */
export const insertAlert = (db: Database, alert: Alert) =>
  db.run(sql`insert into problem_alerts (problem_id, event, at)
    select p.id, ${eventOf(alert)}, ${alert.at} from problems p where ${isNew(alert)}`)

/** How a person wants to hear of problems from now on. */
export const saveAlertWish = (db: Database, wish: typeof alertWishes.$inferInsert) => {
  const { userId, ...wanted } = wish
  return db
    .insert(alertWishes)
    .values(wish)
    .onConflictDoUpdate({ target: alertWishes.userId, set: wanted })
}

const eventOf = ({ event, turn }: Alert): string => `${event} ${turn}`

// What is said stands in the problem when the batch has changed it; the detector knows no title.
const dataOf = ({ event }: Alert): SQL => sql`json_object('problemId', p.id, 'title', p.title,
  'event', ${event}, 'people', p.people, 'minutes', p.window_minutes, 'expected', p.expected,
  'severity', p.severity)`

// The change happened: its row may be another's by then, who was as quick and told of it.
const isNew = (alert: Alert): SQL => sql`p.id = ${alert.problemId} and ${happened(alert.event)}
  and not exists (select 1 from problem_alerts a
    where a.problem_id = ${alert.problemId} and a.event = ${eventOf(alert)})`

const happened = (event: string): SQL => {
  if (event === 'critical') return sql`p.severity = 'critical' and p.closed_at is null`
  return sql`p.state = ${event === 'reopened' ? 'confirmed' : event}`
}
