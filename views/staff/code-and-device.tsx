// The fields that say what a problem is about: a code, typed with suggestions, and a device.
import type { FC } from 'hono/jsx'
import { Field, Select } from '../parts/field.tsx'
import type { DraftShown } from '../parts/reply-form.tsx'

type Props = {
  page: { codes: { name: string }[]; devices: { id: string; name: string }[] }
  typed: Record<string, string>
  errors: DraftShown['errors']
}

export const CodeAndDevice: FC<Props> = ({ page, typed, errors }) => (
  <>
    <Field
      name="code"
      label="Code"
      list="code-names"
      autocomplete="off"
      maxlength={60}
      value={typed.code}
      error={errors.code}
    />
    <datalist id="code-names">
      {page.codes.map(({ name }) => (
        <option value={name} />
      ))}
    </datalist>
    <Select
      name="device"
      label="Device"
      options={[
        { value: '', label: 'Any device' },
        ...page.devices.map(({ id, name }) => ({ value: id, label: name })),
      ]}
      value={typed.device}
      error={errors.device}
    />
  </>
)
