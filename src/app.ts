// createApp: the middleware in order, the routes, the failures; reads as a table of contents.
import { Hono } from 'hono'
import { etag } from 'hono/etag'
import { methodNotAllowed } from 'hono/method-not-allowed'
import { drainAfterCommands } from '../routes/http/command.ts'
import { notFound, onError, wrongMethod } from '../routes/http/failures.tsx'
import { headers, onlyForms, sameSite, smallBodies } from '../routes/http/security.ts'
import { type Env, type RequestHome, scopes } from '../routes/http/session.ts'
import { mountRoutes } from '../routes/index.ts'
import type { Config } from './config.ts'
import type { Platform } from './scope.ts'

/** The whole forum as one fetch handler over what a home provides. */
export const createApp = (platform: Platform, config: Config, home: RequestHome): Hono<Env> => {
  const app = new Hono<Env>()

  app.use(scopes(platform, config, home))
  app.use(headers(config))
  app.use(sameSite(config))
  app.use(onlyForms)
  app.use(smallBodies)
  app.use(drainAfterCommands)
  app.use(etag({ weak: true }))
  app.use(methodNotAllowed({ app, onMethodNotAllowed: wrongMethod }))

  mountRoutes(app)

  app.notFound(notFound)
  app.onError(onError)
  return app
}
