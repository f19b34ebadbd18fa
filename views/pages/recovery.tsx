// Choosing a new password, behind the link that was mailed for it.
import type { FC } from 'hono/jsx'
import { links } from '../links.ts'
import { NewPasswordField } from '../parts/account-fields.tsx'
import { ErrorSummary } from '../parts/error-summary.tsx'
import { PostForm } from '../parts/form.tsx'

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
      <NewPasswordField label="New password" error={errors.password} />
      <div class="button-row">
        <button class="button is-primary">Set the password</button>
      </div>
    </PostForm>
  </>
)
