// The page for everything that did not work, with the typed text kept and a way to go on.
import type { FC } from 'hono/jsx'
import { links } from '../links.ts'
import { Field, TextArea } from '../parts/field.tsx'
import { Mark } from '../parts/mark.tsx'

type Props = {
  status: number
  title: string
  said: string
  typed: Record<string, string>
  /** Where the form may be sent again, or null. */
  again: string | null
  signIn: string | null
}

export const FailurePage: FC<Props> = (props) => {
  const { title, said, typed, again, signIn } = props
  if (again === null || Object.keys(typed).length === 0) return <Bare {...props} />
  return (
    <>
      <div class="page-head">
        <h1>{title}</h1>
        <p class="page-lead">{said}</p>
      </div>
      <div class="page-main">
        <SendAgain action={again} typed={typed} signIn={signIn} />
        <WaysOn />
      </div>
    </>
  )
}

const Bare: FC<Props> = (props) => (
  <div class="empty is-page">
    <Mark state="empty" icon={icons[props.status] ?? 'warning'} />
    <h1>{props.title}</h1>
    <p class="page-lead">{props.said}</p>
    <WaysOn signIn={props.signIn} />
  </div>
)

const icons: Record<number, string> = {
  401: 'user',
  403: 'lock',
  404: 'question',
  409: 'user',
  429: 'clock',
  503: 'clock',
}

const WaysOn: FC<{ signIn?: string | null }> = ({ signIn = null }) => (
  <p class="button-row">
    {signIn === null ? null : <SignIn href={signIn} />}
    <a class="button" href={links.home()}>
      Back to the community
    </a>
    <a class="button is-quiet" href={links.help()}>
      Browse the help articles
    </a>
  </p>
)

// In a new tab, so that what was typed stays in this one.
const SignIn: FC<{ href: string }> = ({ href }) => (
  <a class="button is-primary" href={href} target="_blank" rel="noopener">
    Sign in in a new tab
  </a>
)

type SendAgainProps = Pick<Props, 'typed' | 'signIn'> & { action: string }

const SendAgain: FC<SendAgainProps> = ({ action, typed, signIn }) => (
  <form method="post" action={action} class="form">
    {Object.entries(typed).map(([name, value]) => (
      <Again name={name} value={value} />
    ))}
    <p class="button-row">
      {signIn === null ? null : <SignIn href={signIn} />}
      <button class={signIn === null ? 'button is-primary' : 'button'}>Try again</button>
    </p>
  </form>
)

// A password is typed again; what is short, or was never typed, goes along unseen.
const Again: FC<{ name: string; value: string }> = ({ name, value }) => {
  const id = `again-${name}`
  if (isPassword(name))
    return <Field name={name} id={id} label={passwordLabel(name)} type="password" />
  if (value.length <= shortest || unseen.has(name)) {
    return <input type="hidden" name={name} value={value} />
  }
  return <TextArea name={name} id={id} label={`What you typed (${name})`} value={value} rows={6} />
}

const isPassword = (name: string): boolean => /password/i.test(name)
const passwordLabel = (name: string): string =>
  name === 'presentPassword' ? 'Your present password' : 'Password'

const shortest = 20
const unseen = new Set(['next', 'session', 'upTo'])
