// A real SMTP server that keeps what it takes, and an HTTP door to read it from any runtime.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'

export type Letter = { to: string; subject: string; text: string }

export const startMailServer = async () => {
  const letters: Letter[] = []
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: async (stream, session, done) => {
      const mail = await simpleParser(stream)
      for (const { address } of session.envelope.rcptTo) {
        letters.push({ to: address, subject: mail.subject ?? '', text: mail.text ?? '' })
      }
      done()
    },
  })
  await new Promise<void>((resolve) => smtp.listen(0, '127.0.0.1', resolve))
  const mailbox = createServer((request, response) => {
    const to = new URL(request.url ?? '/', 'http://mailbox').searchParams.get('to')
    response.setHeader('Content-Type', 'application/json')
    response.end(JSON.stringify(letters.filter((letter) => letter.to === to)))
  })
  await new Promise<void>((resolve) => mailbox.listen(0, '127.0.0.1', resolve))
  return {
    smtpUrl: `smtp://127.0.0.1:${(smtp.server.address() as AddressInfo).port}`,
    mailboxUrl: `http://127.0.0.1:${(mailbox.address() as AddressInfo).port}`,
    close: async () => {
      await new Promise<void>((resolve) => smtp.close(() => resolve()))
      await new Promise((resolve) => mailbox.close(resolve))
    },
  }
}
