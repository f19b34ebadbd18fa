// A forgotten password: asking for the mail, and choosing a new one behind its link.
import type { FC } from 'hono/jsx'
import { links } from '../links.ts'
import { ErrorSummary } from '../parts/error-summary.tsx'
import { Field } from '../parts/field.tsx'
import { PostForm } from '../parts/form.tsx'
import { passwordHint } from '../words/accounts.ts'

type Draft = { typed: Record<string, string>; errors: Record<string, string> }

/** Also where a link that works no more leads: `said` tells. */
export const ForgotPage: FC<Draft & { title: string; said: string }> = ({
  title,
  said,
  typed,
  errors,
}) => (
  <>
    <div class="page-head">
      <h1>{title}</h1>
      <p class="page-lead">{said}</p>
    </div>
    <PostForm class="form is-card" action={links.forgot()} plain>
      <ErrorSummary errors={errors} />
      <Field
        name="email"
        type="email"
        label="E-mail"
        hint="The address of your account."
        value={typed.email}
        error={errors.email}
        autocomplete="email"
        maxlength={254}
      />
      <div class="button-row">
        <button class="button is-primary">Mail me a link</button>
      </div>
    </PostForm>
    <p class="form-aside">
      Remembered it? <a href={links.signIn()}>Sign in</a>
    </p>
  </>
)

type ResetProps = { token: string; handle: string; errors: Record<string, string> }

export const ResetPage: FC<ResetProps> = ({ token, handle, errors }) => (
  <>
    <div class="page-head">
      <h1>Choose a new password</h1>
      <p class="page-lead">
        For {handle}. Every session is signed out, and you are signed in here.
      </p>
    </div>
    <PostForm class="form is-card" action={links.reset(token)} plain>
      <ErrorSummary errors={errors} />
      <Field
        name="password"
        type="password"
        label="New password"
        hint={passwordHint}
        error={errors.password}
        autocomplete="new-password"
        maxlength={200}
      />
      <div class="button-row">
        <button class="button is-primary">Set the password</button>
      </div>
    </PostForm>
  </>
)
