// What follows a form that sends mail: look into the mailbox; the same for every address.
import type { FC } from 'hono/jsx'
import { links } from '../links.ts'
import { Icon } from '../parts/icon.tsx'

type Props = {
  title: string
  said: string
  /** Where to get the mail again. */
  again: { label: string; href: string }
  /** Whether this forum has no mail server and keeps its mail at /dev/mail. */
  isKeptHere: boolean
}

export const MailedPage: FC<Props> = ({ title, said, again, isKeptHere }) => (
  <>
    <div class="page-head">
      <h1>{title}</h1>
      <p class="page-lead">{said}</p>
    </div>
    <p>
      It may take a minute, and it may lie among the unwanted mail. Nothing came?{' '}
      <a href={again.href}>{again.label}</a>
    </p>
    {isKeptHere ? (
      <p>
        <a class="button" href={links.devMail()}>
          <Icon name="mail" />
          Read the mail of this forum
        </a>
      </p>
    ) : null}
  </>
)
