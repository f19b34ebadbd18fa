// The composer's preview: what is typed so far, as it will stand in the post.
import { Hono } from 'hono'
import { z } from 'zod'
import { loadPreview } from '../src/forum/preview.ts'
import { StoredHtml } from '../views/parts/stored-html.tsx'
import { part } from './http/answer.tsx'
import { readForm } from './http/form.ts'
import type { Env } from './http/session.ts'

const previewForm = z.object({ body: z.string() })

// The longest post there is.
const longest = 30_000

export const preview = new Hono<Env>().post('/preview', async (c) => {
  const { typed } = await readForm(c, previewForm)
  const { frame, html } = await loadPreview(c.var.scope, (typed.body ?? '').slice(0, longest))
  return part(c, frame, (<StoredHtml html={html} />).toString())
})
