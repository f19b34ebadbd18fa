// What each kind of outbox row leads to; every handler may be run twice.
import { learnFrom } from '../../moderation/index.ts'
import { mailFor } from '../../views/mail/letters.ts'
import { type NoticeMail, noticeLetter } from '../../views/mail/notice-letter.ts'
import type { MailRequest } from '../notices/mail.ts'
import type { Scope } from '../scope.ts'

type Handler = (scope: Scope, payload: Record<string, unknown>) => Promise<void>

export const outboxHandlers: Record<string, Handler> = {
  learn: (scope, payload) => learnFrom(scope, Number(payload.postId)),
  mail: async (scope, payload) => {
    await scope.platform.sendMail(mailFor(scope.config, payload as unknown as MailRequest))
  },
  'notice-mail': async (scope, payload) => {
    await scope.platform.sendMail(noticeLetter(scope.config, payload as unknown as NoticeMail))
  },
}
