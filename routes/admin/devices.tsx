// Devices for staff: the list, and the form of each with its history.
import { type Context, Hono } from 'hono'
import {
  type DeviceEditor,
  loadAdminDevices,
  loadDeviceEditor,
  saveDevice,
} from '../../src/knowledge/admin-devices.ts'
import { type DeviceEditorProps, DeviceEditorView } from '../../views/admin/device.tsx'
import { AdminDevicesFound, AdminDevicesView } from '../../views/admin/devices.tsx'
import { links } from '../../views/links.ts'
import { isWhileTyping, typedQuery } from '../codes.tsx'
import { goTo, page, part } from '../http/answer.tsx'
import { type Draft, readForm } from '../http/form.ts'
import type { Env } from '../http/session.ts'
import { deviceForm } from './forms.ts'

export const adminDevices = new Hono<Env>()
  .get('/admin/devices', async (c) => {
    const loaded = await loadAdminDevices(c.var.scope, typedQuery(c.req.query('q')))
    if (isWhileTyping(c)) {
      return part(c, loaded.frame, (<AdminDevicesFound page={loaded} />).toString())
    }
    return page(c, loaded.frame, {
      title: 'Edit devices',
      noindex: true,
      body: <AdminDevicesView page={loaded} />,
    })
  })
  .get('/admin/devices/:id', async (c) =>
    showDevice(c, await loadDeviceEditor(c.var.scope, c.req.param('id'))),
  )
  .post('/admin/devices/:id', async (c) => {
    const { scope } = c.var
    const id = c.req.param('id')
    const { value, typed, draft } = await readForm(c, deviceForm)
    if (draft) return showDevice(c, await loadDeviceEditor(scope, id), draft)
    const saved = await saveDevice(scope, id, value)
    if (saved.is === 'saved') return goTo(c, links.editDevice(id))
    if (saved.is === 'meanwhile')
      return showDevice(c, saved.page, { typed, errors: {} }, saved.mine)
    return showDevice(c, saved.page, { typed, errors: saved.errors })
  })

const showDevice = (
  c: Context<Env>,
  loaded: DeviceEditor,
  draft: Draft | null = null,
  mine: DeviceEditorProps['mine'] = null,
) =>
  page(c, loaded.frame, {
    title: `Edit ${loaded.device.name}`,
    shape: 'is-narrow',
    status: mine ? 409 : draft ? 422 : 200,
    noindex: true,
    body: <DeviceEditorView page={loaded} now={c.var.scope.now} draft={draft} mine={mine} />,
  })
