// The fields of a device.
import type { FC } from 'hono/jsx'
import type { DeviceEditor } from '../../src/knowledge/admin-devices.ts'
import { Field, Select, TextArea } from '../parts/field.tsx'
import { supportLabels } from '../words/knowledge.ts'

type Props = {
  page: DeviceEditor
  typed: Record<string, string>
  errors: Record<string, string>
}

export const DeviceFields: FC<Props> = ({ page, typed, errors }) => (
  <>
    <div class="field-row">
      <Field
        name="name"
        label="Name"
        maxlength={80}
        autocomplete="off"
        value={typed.name}
        error={errors.name}
      />
      <Select
        name="parent"
        label="Belongs to"
        optional
        options={[
          { value: '', label: 'Nothing more general' },
          ...page.names.things
            .filter(({ kind, id }) => kind === 'device' && id !== page.device.id)
            .map(({ id, name }) => ({ value: id, label: name })),
        ]}
        value={typed.parent}
        error={errors.parent}
      />
    </div>
    <TextArea
      name="aliases"
      label="Other names"
      hint="One a line, as people write it. Posts with any of them link here."
      optional
      rows={6}
      value={typed.aliases}
      error={errors.aliases}
    />
    <SupportFields typed={typed} errors={errors} />
    <TextArea
      name="about"
      label="Good to know"
      hint="Shown to readers among its known issues."
      optional
      rows={2}
      maxlength={400}
      value={typed.about}
      error={errors.about}
    />
  </>
)

const SupportFields: FC<Omit<Props, 'page'>> = ({ typed, errors }) => (
  <>
    <div class="field-row">
      <Select
        name="support"
        label="Support"
        options={[
          { value: '', label: 'Not on record' },
          ...Object.entries(supportLabels).map(([value, label]) => ({ value, label })),
        ]}
        value={typed.support}
        error={errors.support}
      />
      <Field
        name="since"
        label="Since"
        hint="A day, such as 2026-11-04."
        optional
        maxlength={10}
        autocomplete="off"
        value={typed.since}
        error={errors.since}
      />
    </div>
    <TextArea
      name="advice"
      label="What to do"
      hint="Needed where support is limited or over."
      optional
      rows={2}
      maxlength={400}
      value={typed.advice}
      error={errors.advice}
    />
    <Field
      name="minimum"
      label="Minimum system"
      hint="The oldest system or version."
      optional
      maxlength={120}
      autocomplete="off"
      value={typed.minimum}
      error={errors.minimum}
    />
  </>
)
