// The community's front page.
import { Hono } from 'hono'
import { readPage } from '../src/page.ts'
import { page } from './http/answer.tsx'
import type { Env } from './http/session.ts'

export const home = new Hono<Env>().get('/', async (c) => {
  const scope = c.var.scope
  const { frame } = await readPage(scope, {})
  return page(c, frame, { title: scope.config.siteName, body: <h1>{scope.config.siteName}</h1> })
})
