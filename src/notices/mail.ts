// Mail: the message a home sends, and the outbox row that asks for one.
import type { Database } from '../../db/client.ts'
import { insertOutbox } from '../../db/writes/outbox.ts'

export type MailMessage = {
  to: string
  subject: string
  /** Plain text; every mail makes sense without HTML. */
  text: string
}

/** What a mail says, by template; the words are made when it is sent. */
export type MailRequest =
  | { template: 'verify'; to: string; handle: string; token: string }
  | { template: 'known-address'; to: string; handle: string }
  | { template: 'reset'; to: string; handle: string; token: string }
  | { template: 'password-changed'; to: string; handle: string }
  /** To someone without an account who reported illegal content; `handle` is the name they gave. */
  | { template: 'notice-receipt'; to: string; handle: string; url: string; token: string }
  | {
      template: 'notice-outcome'
      to: string
      handle: string
      url: string
      verdict: string
      consequence: string
      reason: string
    }

/** The statement that asks for a mail; it is sent after the batch it stands in. */
export const mailLater = (db: Database, now: number, request: MailRequest) =>
  insertOutbox(db, { kind: 'mail', payload: request, at: now, dueAt: now })
