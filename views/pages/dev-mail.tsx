// The mail of a forum without a mail server, with links to press.
import type { FC } from 'hono/jsx'
import type { MailMessage } from '../../src/notices/mail.ts'
import { Empty } from '../parts/empty.tsx'

export const DevMailPage: FC<{ letters: MailMessage[]; siteUrl: string }> = ({
  letters,
  siteUrl,
}) => (
  <>
    <div class="page-head">
      <h1>Mail of this forum</h1>
      <p class="page-lead">
        No mail server is set (SMTP_URL), so what would be mailed is kept here until the process
        ends. Never in production.
      </p>
    </div>
    {letters.length === 0 ? (
      <Empty icon="mail" title="No mail yet" said="Sign up, or wait for a notification." />
    ) : (
      letters.map((letter) => <Letter letter={letter} siteUrl={siteUrl} />)
    )}
  </>
)

const Letter: FC<{ letter: MailMessage; siteUrl: string }> = ({ letter, siteUrl }) => (
  <article class="panel">
    <h2 class="panel-title">{letter.subject}</h2>
    <p class="panel-meta">To {letter.to}</p>
    <div class="prose">
      {letter.text.split(/\n+/).map((line) => (
        <p>{linked(line, siteUrl)}</p>
      ))}
    </div>
  </article>
)

// Only our own addresses are links: a mail may quote what somebody wrote.
const linked = (line: string, siteUrl: string) =>
  line
    .split(/(https?:\/\/\S+)/)
    .map((piece) => (isOurs(piece, siteUrl) ? <a href={piece}>{piece}</a> : piece))

const isOurs = (address: string, siteUrl: string): boolean =>
  address === siteUrl || address.startsWith(`${siteUrl}/`)
