// The words of every mail: subject and plain text.
import type { Config } from '../../src/config.ts'
import type { MailMessage, MailRequest } from '../../src/notices/mail.ts'
import { links } from '../links.ts'

/** The message for a request, as the person will read it. */
export const mailFor = (config: Config, request: MailRequest): MailMessage => {
  const { subject, lines } = letter(config, request)
  const text = [`Hello ${request.handle},`, ...lines, `${config.siteName}\n${config.siteUrl}`].join(
    '\n\n',
  )
  return { to: request.to, subject: `${subject} (${config.siteName})`, text: `${text}\n` }
}

type Letter = { subject: string; lines: string[] }

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
          'The password of your account was just changed and every session was signed out.',
          `If it was not you, choose a new one at once: ${at(links.forgot())}`,
        ],
      }
  }
}
