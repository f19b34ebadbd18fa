// The words of every mail: subject and plain text.
import type { Config } from '../../src/config.ts'
import type { MailMessage, MailRequest } from '../../src/notices/mail.ts'
import { links } from '../links.ts'
import { noticeMeans, noticeOutcomeWords, noticeRedress } from '../words/reports.ts'

/** The message for a request, as the person will read it. */
export const mailFor = (config: Config, request: MailRequest): MailMessage => {
  return addressed(config, request, letter(config, request))
}

export type Letter = { subject: string; lines: string[] }

/** The letter with greeting and signature, in an envelope. */
export const addressed = (
  config: Config,
  { to, handle }: { to: string; handle: string },
  { subject, lines }: Letter,
): MailMessage => {
  const signature = `${config.siteName}\n${config.siteUrl}`
  const text = [`Hello ${handle},`, ...lines, signature].join('\n\n')
  return { to, subject: `${subject} (${config.siteName})`, text: `${text}\n` }
}

const letter = (config: Config, request: MailRequest): Letter => {
  const at = (path: string) => config.siteUrl + path
  switch (request.template) {
    case 'verify':
      return {
        subject: 'Confirm your address',
        lines: [
          `Open this page and press the button to finish signing up:`,
          at(links.verify(request.token)),
          'The link works for 24 hours. If you did not sign up, ignore this mail: nothing happens.',
        ],
      }
    case 'known-address':
      return {
        subject: 'You already have an account',
        lines: [
          'Someone, probably you, tried to sign up with this address. It already has an account.',
          `Sign in: ${at(links.signIn())}\nForgot the password: ${at(links.forgot())}`,
          'If it was not you, nothing has changed and there is nothing to do.',
        ],
      }
    case 'reset':
      return {
        subject: 'Choose a new password',
        lines: [
          'Open this page to choose a new password:',
          at(links.reset(request.token)),
          'The link works once, for one hour. If you did not ask for it, ignore this mail.',
        ],
      }
    case 'password-changed':
      return {
        subject: 'Your password was changed',
        lines: [
          'The password of your account was just changed, and every other session was signed out.',
          `If it was not you, choose a new one at once: ${at(links.forgot())}`,
        ],
      }
    case 'notice-receipt':
      return {
        subject: 'We have received your notice',
        lines: [
          `You told us that this content is against the law:\n${request.url}`,
          'A moderator looks at it and decides; no program does. You get the outcome by mail.',
          `Your receipt, which shows at any time what has become of it: ${at(links.illegalReceipt(request.token))}`,
          'If it was not you who wrote to us, ignore this mail.',
        ],
      }
    case 'notice-outcome':
      return {
        subject: 'Your notice of illegal content was decided',
        lines: [
          `You told us that this content is against the law:\n${request.url}`,
          noticeOutcomeWords(request),
          `The reason: ${request.reason}`,
          noticeMeans,
          noticeRedress,
        ],
      }
  }
}
