// Where a mailed link to confirm an address leads: one button, because opening a page changes nothing.
import type { FC } from 'hono/jsx'
import { links } from '../links.ts'
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
