// Adding a code that is not listed yet.
import type { FC } from 'hono/jsx'
import type { NewCodePage } from '../../src/knowledge/admin-codes.ts'
import { links } from '../links.ts'
import { Crumbs } from '../parts/crumbs.tsx'
import { ErrorSummary } from '../parts/error-summary.tsx'
import { Field, Select } from '../parts/field.tsx'
import { PostForm } from '../parts/form.tsx'
import type { DraftShown } from '../parts/reply-form.tsx'
import { CodeFields } from './code-fields.tsx'
import { WhyField } from './editor.tsx'

type Props = { page: NewCodePage; draft: DraftShown }

export const NewCodeView: FC<Props> = ({ page, draft: { typed, errors } }) => (
  <>
    <div class="page-head">
      <Crumbs
        up={[
          { label: 'Staff', href: links.staff() },
          { label: 'Codes', href: links.adminCodes() },
        ]}
      />
      <h1>Add a code</h1>
      <p class="page-lead">
        It gets a page at once, and posts that name it link there from now on.
      </p>
    </div>
    <PostForm class="form" id="add" action={links.addCode()}>
      <ErrorSummary errors={errors} />
      <div class="field-row">
        <Field
          name="code"
          label="Code"
          hint="As the service writes it. It cannot be changed later."
          maxlength={40}
          autocomplete="off"
          value={typed.code}
          error={errors.code}
        />
        <Select
          name="family"
          label="Family"
          hint="The shape it has."
          options={[
            { value: '', label: 'Choose a family' },
            ...page.families.map(({ id, shape }) => ({ value: id, label: shape })),
          ]}
          value={typed.family || page.family}
          error={errors.family}
        />
      </div>
      <CodeFields typed={typed} errors={errors} areas={page.areas} />
      <WhyField value={typed.note} error={errors.note} />
      {page.may.save ? (
        <div class="button-row">
          <button class="button is-primary">Add the code</button>
          <a class="button is-quiet" href={links.adminCodes()}>
            Cancel
          </a>
        </div>
      ) : null}
    </PostForm>
  </>
)
