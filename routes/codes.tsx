// Error codes: the list, and the page of each at the one address that spells it as the service does.
import { Hono } from 'hono'
import { loadCode, loadCodes } from '../src/knowledge/codes.ts'
import { cleaned, cut } from '../src/lib/typed.ts'
import { links } from '../views/links.ts'
import { CodeView, UnknownCode } from '../views/pages/code.tsx'
import { CodesView } from '../views/pages/codes.tsx'
import { moved, page } from './http/answer.tsx'
import type { Env } from './http/session.ts'

export const codes = new Hono<Env>()
  .get('/codes', async (c) => {
    const loaded = await loadCodes(c.var.scope, typedQuery(c.req.query('q')))
    return page(c, loaded.frame, {
      title: 'Error codes',
      canonical: links.codes(),
      noindex: loaded.q !== '',
      body: <CodesView page={loaded} />,
    })
  })
  .get('/codes/:code', async (c) => {
    const spelled = c.req.param('code')
    const { frame, code } = await loadCode(c.var.scope, spelled)
    if (code === null) {
      return page(c, frame, {
        title: 'We do not know this code',
        shape: 'is-narrow',
        status: 404,
        noindex: true,
        body: <UnknownCode spelled={spelled.slice(0, 100)} />,
      })
    }
    if (spelled !== code.code) return moved(c, frame, links.code(code.code))
    return page(c, frame, {
      title: `${code.code}: what it means and what helps`,
      shape: 'is-split',
      description: code.meaning,
      canonical: links.code(code.code),
      body: <CodeView code={code} now={c.var.scope.now} />,
    })
  })

/** What was typed in a field that narrows a list, on one line and not endless. */
export const typedQuery = (q: string | undefined): string => cut(cleaned(q ?? ''), 200).trim()
