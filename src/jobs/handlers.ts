// What each kind of outbox row leads to; every handler may be run twice.
import { type AlertMail, alertMailDue, learnFrom } from '../../moderation/index.ts'
import { alertCallBody } from '../../views/mail/alert-call.ts'
import { mailFor } from '../../views/mail/letters.ts'
import { type NoticeMail, noticeLetter } from '../../views/mail/notice-letter.ts'
import { type AlertCall, callWebhook } from '../notices/alert-call.ts'
import type { MailRequest } from '../notices/mail.ts'
import type { Scope } from '../scope.ts'

/** A time (ms) when the row is not to be handled before that. */
type Handler = (scope: Scope, payload: Record<string, unknown>) => Promise<number | undefined>

export const outboxHandlers: Record<string, Handler> = {
  learn: (scope, payload) => done(learnFrom(scope, Number(payload.postId))),
  mail: (scope, payload) =>
    done(scope.platform.sendMail(mailFor(scope.config, payload as unknown as MailRequest))),
  'notice-mail': sendNotice,
  'alert-mail': async (scope, payload) => {
    const dueAt = await alertMailDue(scope, payload as unknown as AlertMail)
    return dueAt > scope.platform.clock() ? dueAt : sendNotice(scope, payload)
  },
  'alert-call': (scope, payload) => {
    const body = alertCallBody(scope.config, payload as unknown as AlertCall)
    return done(callWebhook(scope.config, scope.platform.clock(), body))
  },
}

const done = async (work: Promise<void>): Promise<undefined> => {
  await work
}

function sendNotice(scope: Scope, payload: Record<string, unknown>) {
  const letter = noticeLetter(scope.config, payload as unknown as NoticeMail)
  return done(scope.platform.sendMail(letter))
}
