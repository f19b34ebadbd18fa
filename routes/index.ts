// The site map: which file answers which addresses.
import type { Hono } from 'hono'
import { accountRoutes } from './accounts/account.tsx'
import { recoveryRoutes } from './accounts/recovery.tsx'
import { signInRoutes } from './accounts/sign-in.tsx'
import { signUpRoutes } from './accounts/sign-up.tsx'
import { brand } from './brand.ts'
import { devMail } from './dev-mail.tsx'
import { health } from './health.ts'
import { home } from './home.tsx'
import type { Env } from './http/session.ts'
import { threads } from './threads.tsx'

export const mountRoutes = (app: Hono<Env>) => {
  app.route('/', home)
  app.route('/', threads)
  app.route('/', signUpRoutes)
  app.route('/', signInRoutes)
  app.route('/', recoveryRoutes)
  app.route('/', accountRoutes)
  app.route('/', devMail)
  app.route('/', brand)
  app.route('/', health)
}
