// Giving trust by hand, for admins.
import type { FC } from 'hono/jsx'
import { trustNames } from '../../src/policy/trust.ts'
import { links } from '../links.ts'
import { Crumbs } from '../parts/crumbs.tsx'
import { ErrorSummary } from '../parts/error-summary.tsx'
import { Field, Select } from '../parts/field.tsx'
import { PostForm } from '../parts/form.tsx'
import type { DraftShown } from '../parts/reply-form.tsx'

type Props = { person: { handle: string; trust: number }; draft?: DraftShown | undefined }

export const TrustForm: FC<Props> = ({ person, draft = { typed: {}, errors: {} } }) => (
  <PostForm class="form is-card" id="trust" action={links.giveTrust(person.handle)}>
    <h2>Trust</h2>
    <ErrorSummary errors={draft.errors} />
    <Select
      name="level"
      label="Level"
      hint="Levels up to 3 are earned and lost by what people do here; a change by hand holds for two weeks, level 4 until it is taken back or lost."
      options={trustNames.map((name, level) => ({
        value: String(level),
        label: `${level}: ${name}`,
      }))}
      value={draft.typed.level || String(person.trust)}
      error={draft.errors.level}
    />
    <Field
      name="reason"
      id="trust-reason"
      label="Reason"
      hint="The person reads it beside their trust."
      autocomplete="off"
      maxlength={500}
      value={draft.typed.reason}
      error={draft.errors.reason}
    />
    <div class="button-row">
      <button class="button">Give this level</button>
    </div>
  </PostForm>
)

export const TrustFormPage: FC<Props> = (props) => (
  <>
    <div class="page-head">
      <Crumbs up={[{ label: props.person.handle, href: links.person(props.person.handle) }]} />
      <h1>Trust of {props.person.handle}</h1>
    </div>
    <div class="page-main">
      <TrustForm {...props} />
    </div>
  </>
)
