// The community's colour as a style sheet, so that it is a setting and not a build.
import { Hono } from 'hono'
import type { Env } from './http/session.ts'

export const brand = new Hono<Env>().get('/brand.css', (c) => {
  c.header('Cache-Control', 'public, max-age=31536000, immutable')
  c.header('Content-Type', 'text/css; charset=utf-8')
  return c.body(`:root{--brand-hue:${c.var.scope.config.brandHue}}`)
})
