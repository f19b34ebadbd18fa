// Devices: the list by maker, and the page of each.
import { Hono } from 'hono'
import { loadDevice, loadDevices } from '../src/knowledge/devices.ts'
import { links } from '../views/links.ts'
import { DeviceView } from '../views/pages/device.tsx'
import { DevicesFound, DevicesView } from '../views/pages/devices.tsx'
import { isWhileTyping, typedQuery } from './codes.tsx'
import { moved, page, part } from './http/answer.tsx'
import type { Env } from './http/session.ts'

export const devices = new Hono<Env>()
  .get('/devices', async (c) => {
    const loaded = await loadDevices(c.var.scope, typedQuery(c.req.query('q')))
    if (isWhileTyping(c)) return part(c, loaded.frame, (<DevicesFound page={loaded} />).toString())
    return page(c, loaded.frame, {
      title: 'Devices',
      canonical: links.devices(),
      noindex: loaded.q !== '',
      body: <DevicesView page={loaded} />,
    })
  })
  .get('/devices/:slug', async (c) => {
    const slug = c.req.param('slug')
    const device = await loadDevice(c.var.scope, slug)
    if (slug !== device.id) return moved(c, device.frame, links.device(device.id))
    return page(c, device.frame, {
      title: `${device.name}: codes, solutions and threads`,
      shape: 'is-split',
      canonical: links.device(device.id),
      body: <DeviceView device={device} now={c.var.scope.now} />,
    })
  })
