// Where a mailed link to confirm an address leads: one button, because opening a page changes nothing.
import type { FC } from 'hono/jsx'
import { links } from '../links.ts'
import { ErrorSummary } from '../parts/error-summary.tsx'
import { Field } from '../parts/field.tsx'
import { PostForm } from '../parts/form.tsx'

export const VerifyPage: FC<{ token: string; handle: string }> = ({ token, handle }) => (
  <>
    <div class="page-head">
      <h1>Welcome, {handle}</h1>
      <p class="page-lead">One press confirms your address and signs you in.</p>
    </div>
    <PostForm class="form" action={links.verify(token)} plain>
      <div class="button-row">
        <button class="button is-primary is-large">Confirm my address</button>
      </div>
    </PostForm>
    <p class="form-aside">Did you not sign up? Close this page: nothing happens.</p>
  </>
)

type AgainProps = {
  title: string
  said: string
  typed: Record<string, string>
  errors: Record<string, string>
}

/** A link that works no more, or never came: the way to a new one. */
export const VerifyAgainPage: FC<AgainProps> = ({ title, said, typed, errors }) => (
  <>
    <div class="page-head">
      <h1>{title}</h1>
      <p class="page-lead">{said}</p>
    </div>
    <PostForm class="form is-card" action={links.verifyAgain()} plain>
      <ErrorSummary errors={errors} />
      <Field
        name="email"
        type="email"
        label="E-mail"
        hint="The address you signed up with."
        value={typed.email}
        error={errors.email}
        autocomplete="email"
        maxlength={254}
      />
      <div class="button-row">
        <button class="button is-primary">Mail me a new link</button>
      </div>
    </PostForm>
    <p class="form-aside">
      Confirmed already? <a href={links.signIn()}>Sign in</a>
    </p>
  </>
)
