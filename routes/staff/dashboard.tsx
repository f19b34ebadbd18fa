// The first page of staff.
import { Hono } from 'hono'
import { loadDashboard } from '../../src/jobs/dashboard.ts'
import { DashboardView } from '../../views/staff/dashboard.tsx'
import { page } from '../http/answer.tsx'
import type { Env } from '../http/session.ts'

export const staffDashboard = new Hono<Env>().get('/staff', async (c) => {
  const { frame, counts, duplicated, troubles } = await loadDashboard(c.var.scope)
  return page(c, frame, {
    title: 'Staff',
    shape: 'is-wide',
    noindex: true,
    body: <DashboardView counts={counts} duplicated={duplicated} troubles={troubles} />,
  })
})
