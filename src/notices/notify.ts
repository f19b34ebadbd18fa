// Notices as a consequence of an act: who hears of it, in the batch of the act itself.
import { type SQL, sql } from 'drizzle-orm'
import type { Statement } from '../../db/batch.ts'
import { insertNoticeMails, insertNotices, type NoticeData } from '../../db/writes/notices.ts'
import type { Scope } from '../scope.ts'

/** Everything a notice can tell; views/words/notices.ts has the words for each. */
export type NoticeKind =
  | 'reply'
  | 'accepted'
  | 'decision'
  | 'decision-undone'
  | 'report-outcome'
  | 'problem-confirmed'
  | 'problem-update'
  | 'problem-resolved'
  | 'article-review'
  | 'article-returned'
  | 'article-approved'
  | 'article-published'

export type Notice = { kind: NoticeKind; actorId: number | null; data: NoticeData }

/** Tells certain people, never the actor. Data holds what the words and the link need. */
export const notify = (scope: Scope, userIds: number[], notice: Notice): Statement[] => {
  const ids = userIds.filter((id) => id !== notice.actorId)
  if (ids.length === 0) return []
  const values = sql.join(
    ids.map((id) => sql`(${id})`),
    sql`, `,
  )
  return told(scope, sql`select column1 as user_id from (values ${values})`, notice)
}

/** Tells everyone who follows a thread or a problem, never the actor. */
export const notifyFollowers = (
  scope: Scope,
  subject: { kind: 'thread' | 'problem'; id: number },
  notice: Notice,
  except: number[] = [],
): Statement[] => {
  const left = sql.join(
    [notice.actorId ?? 0, ...except].map((id) => sql`${id}`),
    sql`, `,
  )
  const followers = sql`select user_id from follows
    where kind = ${subject.kind} and subject_id = ${subject.id} and user_id not in (${left})`
  return told(scope, followers, notice)
}

const told = (scope: Scope, recipients: SQL, notice: Notice): Statement[] => {
  const row = { ...notice, at: scope.now }
  return [insertNotices(scope.db, recipients, row), insertNoticeMails(scope.db, recipients, row)]
}
