// Sends mail over SMTP with nodemailer, in Node and in workerd alike.
import { createTransport } from 'nodemailer'
import type { Config } from './config.ts'
import type { MailMessage } from './notices/mail.ts'

/** A sender for the configured server; each call resolves when the server took the message. */
export const smtpSender = (config: Config) => async (message: MailMessage) => {
  // A transport for each message: a Worker may not keep a socket from one request to the next.
  const transport = createTransport(config.smtpUrl, { from: config.mailFrom })
  try {
    await transport.sendMail({
      ...message,
      headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
    })
  } finally {
    transport.close()
  }
}
