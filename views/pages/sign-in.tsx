// The page on which a person signs in.
import type { FC } from 'hono/jsx'
import { links } from '../links.ts'
import { ErrorSummary } from '../parts/error-summary.tsx'
import { Field } from '../parts/field.tsx'
import { Flash } from '../parts/flash.tsx'
import { PostForm } from '../parts/form.tsx'

type Props = {
  typed: Record<string, string>
  errors: Record<string, string>
  /** Where to go on, already made safe. */
  next: string
}

export const SignInPage: FC<Props> = ({ typed, errors, next }) => (
  <>
    {next === links.home() ? null : (
      <Flash kind="info">Sign in to go on; you come back to where you were.</Flash>
    )}
    <div class="page-head">
      <h1>Sign in</h1>
    </div>
    <PostForm class="form is-card" action={links.signIn()} plain>
      <ErrorSummary errors={errors} />
      <input type="hidden" name="next" value={next} />
      <Field
        name="login"
        label="Name or e-mail"
        value={typed.login}
        error={errors.login}
        autocomplete="username"
        maxlength={254}
      />
      <Field
        name="password"
        type="password"
        label="Password"
        error={errors.password}
        autocomplete="current-password"
        maxlength={200}
      />
      <div class="button-row">
        <button class="button is-primary">Sign in</button>
        <a class="button is-quiet" href={links.forgot()}>
          Forgotten password
        </a>
      </div>
    </PostForm>
    <p class="form-aside">
      New here? <a href={links.signUp()}>Make an account</a>
    </p>
  </>
)
