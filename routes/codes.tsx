// Error codes: the list, and the page of each at the one address that spells it as the service does.
import { type Context, Hono } from 'hono'
import { loadCode, loadCodes } from '../src/knowledge/codes.ts'
import { cleaned, cut } from '../src/lib/typed.ts'
import { missing } from '../src/refusal.ts'
import { links } from '../views/links.ts'
import { CodeView } from '../views/pages/code.tsx'
import { CodesFound, CodesView } from '../views/pages/codes.tsx'
import { UnlistedCode } from '../views/pages/unlisted-code.tsx'
import { isHtmx, moved, page, part } from './http/answer.tsx'
import type { Env } from './http/session.ts'

export const codes = new Hono<Env>()
  .get('/codes', async (c) => {
    const loaded = await loadCodes(c.var.scope, typedQuery(c.req.query('q')))
    if (isWhileTyping(c)) return part(c, loaded.frame, (<CodesFound page={loaded} />).toString())
    return page(c, loaded.frame, {
      title: 'Error codes',
      canonical: links.codes(),
      noindex: loaded.q !== '',
      body: <CodesView page={loaded} />,
    })
  })
  .get('/codes/:code', async (c) => {
    const spelled = c.req.param('code')
    const { frame, code, family } = await loadCode(c.var.scope, spelled)
    if (code === null) {
      if (family === null) throw missing('We know no such code.')
      return page(c, frame, {
        title: `${spelled}: not in our list yet`,
        shape: 'is-narrow',
        status: 404,
        noindex: true,
        body: <UnlistedCode spelled={spelled} family={family} />,
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

/** Whether only what a list was narrowed to is asked for, by its field as someone types in it. */
export const isWhileTyping = (c: Context): boolean =>
  isHtmx(c) && c.req.query('typing') !== undefined

/** What was typed in a field that narrows a list, on one line and not endless. */
export const typedQuery = (q: string | undefined): string => cut(cleaned(q ?? ''), 200).trim()
