// The mail that tells a notice, in the words the notifications page has for it.
import type { Config } from '../../src/config.ts'
import type { MailMessage } from '../../src/notices/mail.ts'
import type { NoticeOf } from '../../src/notices/notify.ts'
import { excerpt } from '../../src/text/excerpts.ts'
import { links } from '../links.ts'
import { noticeWords } from '../words/notices.ts'
import { addressed } from './letters.ts'

/** What the outbox holds for one recipient. */
export type NoticeMail = NoticeOf & { to: string; handle: string }

// Mail programs show about so much of a subject.
const longestSubject = 120

/** The message for one recipient; the subject says what happened. */
export const noticeLetter = (config: Config, mail: NoticeMail): MailMessage => {
  const { text, href, quote } = noticeWords(mail)
  return addressed(config, mail, {
    subject: excerpt(text, longestSubject),
    lines: [
      `${text}.`,
      ...(quote ? [quoted(quote)] : []),
      config.siteUrl + (href ?? links.notifications()),
      `Too many mails? Turn them off in your account: ${config.siteUrl}${links.account()}`,
    ],
  })
}

const quoted = (text: string): string =>
  text
    .split('\n')
    .map((line) => `> ${line}`)
    .join('\n')
