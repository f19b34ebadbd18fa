// Mail of a forum without a mail server: kept in memory and readable at /dev/mail, never in production.
import type { MailMessage } from './notices/mail.ts'

export type Letterbox = {
  send: (message: MailMessage) => Promise<void>
  /** The newest first, 50 at most. */
  letters: () => MailMessage[]
}

export const openLetterbox = (): Letterbox => {
  const kept: MailMessage[] = []
  return {
    send: async (message) => {
      kept.unshift(message)
      kept.length = Math.min(kept.length, 50)
    },
    letters: () => [...kept],
  }
}
