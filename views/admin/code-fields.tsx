// The fields of a code, for editing one and for adding one.
import type { FC } from 'hono/jsx'
import { Check } from '../parts/choices.tsx'
import { Field, Select, TextArea } from '../parts/field.tsx'
import { platformNames } from '../words/knowledge.ts'

type Props = {
  typed: Record<string, string>
  errors: Record<string, string>
  areas: { slug: string; label: string }[]
}

export const CodeFields: FC<Props> = ({ typed, errors, areas }) => (
  <>
    <TextArea
      name="meaning"
      label="What it means"
      hint="One sentence a reader understands."
      rows={3}
      maxlength={400}
      value={typed.meaning}
      error={errors.meaning}
    />
    <TextArea
      name="fixes"
      label="What to try first"
      hint="One step a line, in the order to try them."
      optional
      rows={8}
      value={typed.fixes}
      error={errors.fixes}
    />
    <TextArea
      name="aliases"
      label="Other spellings"
      hint="One a line, as people write it. Posts with any of them link here; case, spaces and dashes need no line of their own."
      optional
      rows={6}
      value={typed.aliases}
      error={errors.aliases}
    />
    <div class="field-row">
      <Select
        name="area"
        label="Area"
        options={[
          { value: '', label: 'Choose an area' },
          ...areas.map(({ slug, label }) => ({ value: slug, label })),
        ]}
        value={typed.area}
        error={errors.area}
      />
      <Field
        name="parent"
        label="The general code"
        hint="Where this one only adds a tail."
        optional
        maxlength={60}
        autocomplete="off"
        value={typed.parent}
        error={errors.parent}
      />
    </div>
    <fieldset class="choices">
      <legend class="field-label">
        Shows on <span class="field-optional">optional</span>
      </legend>
      <div class="checks">
        {Object.entries(platformNames).map(([platform, name]) => (
          <Check name={`on_${platform}`} label={name} checked={Boolean(typed[`on_${platform}`])} />
        ))}
      </div>
    </fieldset>
  </>
)
