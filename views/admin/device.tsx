// Editing a device: its fields as they are or as they were typed, and its history.
import type { FC } from 'hono/jsx'
import type { DeviceEditor } from '../../src/knowledge/admin-devices.ts'
import { links } from '../links.ts'
import { DeviceFields } from './device-fields.tsx'
import { CatalogueEditor, type Editing } from './editor.tsx'

export type DeviceEditorProps = Editing & { page: DeviceEditor }

export const DeviceEditorView: FC<DeviceEditorProps> = ({ page, ...editing }) => {
  const { device } = page
  const { typed, errors } = editing.draft ?? { typed: fieldsOf(device), errors: {} }
  return (
    <CatalogueEditor
      {...editing}
      page={page}
      list={{ label: 'Devices', href: links.adminDevices() }}
      heading={<h1>{device.name}</h1>}
      shownAt={links.device(device.id)}
      action={links.editDevice(device.id)}
      version={{ latest: device.version, typed: typed.version }}
      note={typed.note}
    >
      <DeviceFields page={page} typed={typed} errors={errors} />
    </CatalogueEditor>
  )
}

const fieldsOf = (device: DeviceEditor['device']): Record<string, string> => ({
  name: device.name,
  aliases: device.aliases.join('\n'),
  parent: device.parentId ?? '',
  support: device.support ?? '',
  since: device.supportSince ?? '',
  advice: device.supportAdvice ?? '',
  minimum: device.minimumSystem ?? '',
  about: device.note ?? '',
  note: '',
  version: String(device.version),
})
