// Editing a device: its fields as they are or as they were typed, and its history.
import type { FC } from 'hono/jsx'
import type { DeviceEditor } from '../../src/knowledge/admin-devices.ts'
import type { Fields } from '../../src/knowledge/catalogue-edits.ts'
import { links } from '../links.ts'
import { Crumbs } from '../parts/crumbs.tsx'
import { ErrorSummary } from '../parts/error-summary.tsx'
import { PostForm } from '../parts/form.tsx'
import type { DraftShown } from '../parts/reply-form.tsx'
import { DeviceFields } from './device-fields.tsx'
import { History, Meanwhile } from './history.tsx'

export type DeviceEditorProps = {
  page: DeviceEditor
  now: number
  draft: DraftShown | null
  /** What was to be saved while somebody else saved. */
  mine: Fields | null
}

export const DeviceEditorView: FC<DeviceEditorProps> = ({ page, now, draft, mine }) => {
  const { device } = page
  const typed = draft?.typed ?? fieldsOf(device)
  const seen = mine ? String(device.version) : typed.version
  return (
    <>
      <div class="page-head">
        <Crumbs
          up={[
            { label: 'Staff', href: links.staff() },
            { label: 'Devices', href: links.adminDevices() },
          ]}
        />
        <h1>{device.name}</h1>
        <p class="page-meta">
          <a href={links.device(device.id)}>Its page</a>
          <span>Its address never changes: posts and articles link to it</span>
        </p>
      </div>
      <div class="page-main">
        {mine ? <Meanwhile latest={page.history[0]} theirs={page.fields} mine={mine} /> : null}
        <PostForm class="form" id="edit" action={links.editDevice(device.id)}>
          <ErrorSummary errors={draft?.errors ?? {}} />
          <DeviceFields page={page} typed={typed} errors={draft?.errors ?? {}} />
          <input type="hidden" name="version" value={seen} />
          {page.may.save ? (
            <div class="button-row">
              <button class="button is-primary">{mine ? 'Save mine instead' : 'Save'}</button>
              <a class="button is-quiet" href={links.device(device.id)}>
                Cancel
              </a>
            </div>
          ) : null}
        </PostForm>
        <History history={page.history} now={now} />
      </div>
    </>
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
