// Asking for a mailed link by the address it goes to; also where a link that works no more leads.
import type { FC } from 'hono/jsx'
import type { Purpose } from '../../src/accounts/mailed-links.ts'
import { links } from '../links.ts'
import { EmailField } from '../parts/account-fields.tsx'
import { ErrorSummary } from '../parts/error-summary.tsx'
import { PostForm } from '../parts/form.tsx'

type Props = {
  purpose: Purpose
  title: string
  /** Why the person is here. */
  said: string
  typed: Record<string, string>
  errors: Record<string, string>
}

export const AskForLinkPage: FC<Props> = ({ purpose, title, said, typed, errors }) => {
  const { action, hint, button, without } = asks[purpose]
  return (
    <>
      <div class="page-head">
        <h1>{title}</h1>
        <p class="page-lead">{said}</p>
      </div>
      <PostForm class="form is-card" action={action} plain>
        <ErrorSummary errors={errors} />
        <EmailField hint={hint} value={typed.email} error={errors.email} />
        <div class="button-row">
          <button class="button is-primary">{button}</button>
        </div>
      </PostForm>
      <p class="form-aside">
        {without} <a href={links.signIn()}>Sign in</a>
      </p>
    </>
  )
}

const asks: Record<Purpose, { action: string; hint: string; button: string; without: string }> = {
  reset: {
    action: links.forgot(),
    hint: 'The address of your account.',
    button: 'Mail me a link',
    without: 'Remembered it?',
  },
  verify: {
    action: links.verifyAgain(),
    hint: 'The address you signed up with.',
    button: 'Mail me a new link',
    without: 'Confirmed already?',
  },
}
