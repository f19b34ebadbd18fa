// The transparency report, for everyone and for the team, as a page and as files.
import { type Context, Hono } from 'hono'
import {
  loadTeamTransparency,
  loadTransparency,
  transparencyCsv,
  transparencyJson,
} from '../moderation/index.ts'
import { links } from '../views/links.ts'
import { ModTabs } from '../views/mod/mod-tabs.tsx'
import { TransparencyBody } from '../views/pages/transparency.tsx'
import { file, page, refusedLines } from './http/answer.tsx'
import type { Env } from './http/session.ts'

export const transparency = new Hono<Env>()
  .get('/transparency', async (c) => {
    const { scope } = c.var
    const loaded = await loadTransparency(scope, c.req.query())
    return page(c, loaded.frame, {
      title: 'Transparency report',
      description: 'What was reported, restricted, decided and appealed, in figures.',
      canonical: links.transparency(),
      noindex: c.req.query('period') !== undefined,
      body: (
        <>
          <Head />
          <TransparencyBody loaded={loaded} now={scope.now} />
        </>
      ),
    })
  })
  .get('/transparency.csv', async (c) => csv(c, await loadTransparency(c.var.scope, c.req.query())))
  .get('/transparency.json', async (c) =>
    json(c, await loadTransparency(c.var.scope, c.req.query())),
  )
  .get('/mod/transparency', async (c) => {
    const { scope } = c.var
    const loaded = await loadTeamTransparency(scope, c.req.query())
    return page(c, loaded.frame, {
      title: 'Transparency report',
      status: isWrong(loaded) ? 422 : 200,
      noindex: true,
      body: (
        <>
          <Head tabs={<ModTabs current="transparency" figuresOnly={loaded.figuresOnly} />} />
          <TransparencyBody loaded={loaded} now={scope.now} isTeam />
        </>
      ),
    })
  })
  .get('/mod/transparency.csv', async (c) =>
    csv(c, await loadTeamTransparency(c.var.scope, c.req.query())),
  )
  .get('/mod/transparency.json', async (c) =>
    json(c, await loadTeamTransparency(c.var.scope, c.req.query())),
  )

const Head = ({ tabs }: { tabs?: unknown }) => (
  <div class="page-head">
    <h1>Transparency report</h1>
    <p class="page-lead">
      What people reported, what was restricted on which ground, how long it took, and what appeals
      changed. Figures alone: nobody is named.
    </p>
    {tabs}
  </div>
)

type Loaded = Awaited<ReturnType<typeof loadTransparency>>

const isWrong = ({ errors }: Loaded): boolean => Object.keys(errors).length > 0

const csv = (c: Context<Env>, loaded: Loaded) =>
  figures(c, loaded, { text: transparencyCsv(loaded.report), type: 'text/csv', ending: 'csv' })

const json = (c: Context<Env>, loaded: Loaded) =>
  figures(c, loaded, {
    text: `${JSON.stringify(transparencyJson(loaded.report), null, 2)}\n`,
    type: 'application/json',
    ending: 'json',
  })

// A period that is none gets no figures of another one: a program does not read what stands above.
const figures = (
  c: Context<Env>,
  loaded: Loaded,
  { text, type, ending }: { text: string; type: string; ending: string },
) =>
  isWrong(loaded)
    ? refusedLines(c, loaded.frame, Object.values(loaded.errors))
    : file(c, loaded.frame, {
        text,
        type,
        name: `transparency-${loaded.report.period.name}.${ending}`,
      })
