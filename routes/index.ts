// The site map: which file answers which addresses.
import type { Hono } from 'hono'
import { brand } from './brand.ts'
import { health } from './health.ts'
import { home } from './home.tsx'
import type { Env } from './http/session.ts'
import { threads } from './threads.tsx'

export const mountRoutes = (app: Hono<Env>) => {
  app.route('/', home)
  app.route('/', threads)
  app.route('/', brand)
  app.route('/', health)
}
