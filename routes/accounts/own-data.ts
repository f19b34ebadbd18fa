// All that is kept of a person, as a file to take along.
import { Hono } from 'hono'
import { takeOwnData } from '../../src/accounts/own-data.ts'
import type { Env } from '../http/session.ts'

export const ownDataRoutes = new Hono<Env>().post('/account/export', async (c) => {
  const { handle, data } = await takeOwnData(c.var.scope)
  c.header('Content-Type', 'application/json; charset=UTF-8')
  c.header('Content-Disposition', `attachment; filename="foyer-${handle}.json"`)
  c.header('Cache-Control', 'no-store')
  return c.body(JSON.stringify(data, null, 2))
})
