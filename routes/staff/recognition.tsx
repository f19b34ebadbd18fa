// What was taken out of posts as wrongly recognised, for staff.
import { Hono } from 'hono'
import { loadRecognition } from '../../src/knowledge/recognition.ts'
import { RecognitionView } from '../../views/staff/recognition.tsx'
import { page } from '../http/answer.tsx'
import type { Env } from '../http/session.ts'

export const staffRecognition = new Hono<Env>().get('/staff/recognition', async (c) => {
  const loaded = await loadRecognition(c.var.scope)
  return page(c, loaded.frame, {
    title: 'Wrongly recognised',
    shape: 'is-wide',
    noindex: true,
    body: <RecognitionView page={loaded} now={c.var.scope.now} />,
  })
})
