// What the composer shows of a text so far: how it will stand in the post, and what is recognised.
import { Hono } from 'hono'
import { z } from 'zod'
import { refsTyped } from '../src/forum/not-meant.ts'
import { loadPreview } from '../src/forum/preview.ts'
import { loadRecognised } from '../src/forum/recognised.ts'
import { cut } from '../src/lib/typed.ts'
import { RecognisedPart } from '../views/parts/recognised.tsx'
import { StoredHtml } from '../views/parts/stored-html.tsx'
import { part } from './http/answer.tsx'
import { readForm } from './http/form.ts'
import type { Env } from './http/session.ts'

const previewForm = z.object({ body: z.string(), notMeant: z.string() })
const textForm = previewForm.extend({ title: z.string(), fixed: z.string() })

// The longest post and title there are.
const longest = 30_000
const longestTitle = 150

export const preview = new Hono<Env>()
  .post('/preview', async (c) => {
    const { typed } = await readForm(c, previewForm)
    const { frame, html } = await loadPreview(c.var.scope, {
      body: cut(typed.body ?? '', longest),
      notMeant: refsTyped(typed.notMeant ?? ''),
    })
    return part(c, frame, (<StoredHtml html={html} />).toString())
  })
  .post('/recognised', async (c) => {
    const { typed } = await readForm(c, textForm)
    const { frame, found } = await loadRecognised(c.var.scope, {
      title: cut(typed.title ?? '', longestTitle),
      body: cut(typed.body ?? '', longest),
      notMeant: refsTyped(typed.notMeant ?? ''),
      fixed: refsTyped(typed.fixed ?? ''),
    })
    return part(c, frame, (<RecognisedPart found={found} />).toString())
  })
