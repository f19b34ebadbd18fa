// The page for everything that did not work, with the typed text kept and a way to go on.
import type { FC } from 'hono/jsx'
import { links } from '../links.ts'

type Props = {
  status: number
  title: string
  said: string
  typed: Record<string, string>
  /** Where the form may be sent again, or null. */
  again: string | null
  signIn: string | null
}

export const FailurePage: FC<Props> = ({ status, title, said, typed, again, signIn }) => (
  <>
    <div class="page-head">
      <p class="page-meta">{status}</p>
      <h1>{title}</h1>
      <p class="page-lead">{said}</p>
    </div>
    <div class="page-main">
      {again && Object.keys(typed).length > 0 ? <SendAgain action={again} typed={typed} /> : null}
      <p class="button-row">
        {signIn ? (
          <a class="button is-primary" href={signIn} target="_blank" rel="noopener">
            Sign in in a new tab
          </a>
        ) : null}
        <a class="button" href={links.home()}>
          Back to the community
        </a>
        <a class="button is-quiet" href={links.help()}>
          Browse the help articles
        </a>
      </p>
    </div>
  </>
)

const secret = /password|token|code/i

const SendAgain: FC<{ action: string; typed: Record<string, string> }> = ({ action, typed }) => {
  const fields = Object.entries(typed).filter(([name]) => !secret.test(name))
  return (
    <form method="post" action={action} class="form">
      {fields.map(([name, value]) =>
        value.length > 20 ? (
          <div class="field">
            <label for={`again-${name}`}>What you typed ({name})</label>
            <textarea id={`again-${name}`} name={name} rows={6}>
              {value}
            </textarea>
          </div>
        ) : (
          <input type="hidden" name={name} value={value} />
        ),
      )}
      <button class="button is-primary">Try again</button>
    </form>
  )
}
