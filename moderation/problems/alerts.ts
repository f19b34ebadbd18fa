// Alerts: staff hear of each change of a problem once, by notice, by mail and by a call of the webhook.
import { type Statement, together } from '../../db/batch.ts'
import { alertWishOf } from '../../db/reads/alerts.ts'
import {
  type Alert,
  insertAlert,
  insertAlertCall,
  insertAlertMails,
  insertAlertNotices,
} from '../../db/writes/problem-alerts.ts'
import type { ProblemState } from '../../src/policy/problems.ts'
import type { Scope } from '../../src/scope.ts'
import { quietUntil } from './quiet-hours.ts'

/** The state a problem came to; `reopened` for one that came back, `critical` for its severity. */
export type AlertEvent = ProblemState | 'reopened' | 'critical'

export type Alerted = {
  problemId: number
  event: AlertEvent
  /** Tells one change from the next of its kind: the version it made, or the round it ended. */
  turn: number
  /** Who made it and hears nothing of it; null for what Foyer did by itself. */
  byId: number | null
}

/**
 * What tells staff of a change. It stands in the batch of the change and after it: nothing is told
 * when the problem is not there or not in that state, or when the same was told before.
 */
export const alertStatements = ({ db, config, now }: Scope, alerted: Alerted): Statement[] => {
  const alert: Alert = { ...alerted, at: now }
  return [
    insertAlertNotices(db, alert),
    insertAlertMails(db, alert),
    ...(config.alertWebhook ? [insertAlertCall(db, alert)] : []),
    insertAlert(db, alert),
  ]
}

/** What the outbox holds for one of the staff. */
export type AlertMail = { userId: number; data: { severity: string | null } }

/** When an alert may be mailed to a person, ms: a critical one always, others after quiet hours. */
export const alertMailDue = async (scope: Scope, mail: AlertMail): Promise<number> => {
  const now = scope.platform.clock()
  if (mail.data.severity === 'critical') return now
  const { wishes } = await together(scope.db, { wishes: alertWishOf(scope.db, mail.userId) })
  const [wish] = wishes
  return (wish ? quietUntil(now, wish) : null) ?? now
}
