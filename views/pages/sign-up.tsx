// The page on which a person makes an account.
import type { FC } from 'hono/jsx'
import { links } from '../links.ts'
import { EmailField, NewPasswordField } from '../parts/account-fields.tsx'
import { ErrorSummary } from '../parts/error-summary.tsx'
import { Field } from '../parts/field.tsx'
import { PostForm } from '../parts/form.tsx'

type Props = {
  typed: Record<string, string>
  errors: Record<string, string>
  serviceName: string
}

export const SignUpPage: FC<Props> = ({ typed, errors, serviceName }) => (
  <>
    <div class="page-head">
      <h1>Make an account</h1>
      <p class="page-lead">
        For the community only. It is not your {serviceName} account, and nobody here can see that
        one.
      </p>
    </div>
    <PostForm class="form is-card" action={links.signUp()} plain>
      <ErrorSummary errors={errors} />
      <Field
        name="handle"
        label="Name"
        hint="Shown beside your posts. 3 to 20 letters, digits, _ or -."
        value={typed.handle}
        error={errors.handle}
        autocomplete="username"
        maxlength={20}
      />
      <EmailField
        hint="Only for notices and lost passwords; never shown."
        value={typed.email}
        error={errors.email}
      />
      <NewPasswordField label="Password" error={errors.password} />
      <div class="button-row">
        <button class="button is-primary">Make the account</button>
      </div>
    </PostForm>
    <p class="form-aside">
      Have one? <a href={links.signIn()}>Sign in</a>
    </p>
  </>
)
