// Removing all of an account or of a wave, undoing that, and the switch that holds a wave back.
import { type Context, Hono } from 'hono'
import {
  loadPersonSweep,
  loadSweep,
  loadWave,
  sweepForm,
  sweepPerson,
  sweepWave,
  switchWave,
  undoSweep,
  waveForm,
  waveRange,
  waveSweepForm,
} from '../../moderation/index.ts'
import { idFromUrl } from '../../src/lib/ids.ts'
import { missing } from '../../src/refusal.ts'
import { links } from '../../views/links.ts'
import { PersonSweepPage, SweepPage, WavePage } from '../../views/mod/sweep-pages.tsx'
import { goTo, page } from '../http/answer.tsx'
import { type Draft, emptyDraft, readForm } from '../http/form.ts'
import type { Env } from '../http/session.ts'

export const modSweeps = new Hono<Env>()
  .get('/mod/wave', (c) => {
    const { from = '', to = '', days = '7' } = c.req.query()
    const typed = from || to ? { from, to, days } : lastHour(c.var.scope.now)
    return showWave(c, { typed })
  })
  .post('/mod/wave', async (c) => {
    const { value, typed, draft } = await readForm(c, waveForm)
    if (draft) return showWave(c, { typed: lastHour(c.var.scope.now), switching: draft })
    await switchWave(c.var.scope, value.on === 'yes', value.reason)
    return goTo(c, typed.on === 'yes' ? links.queue() : links.wave())
  })
  .post('/mod/wave/sweep', async (c) => {
    const { value, typed, draft } = await readForm(c, waveSweepForm)
    if (draft) return showWave(c, { typed, sweeping: draft })
    const { reason, ...range } = value
    return goTo(c, links.sweep(await sweepWave(c.var.scope, range, reason)))
  })
  .get('/mod/users/:handle/sweep', (c) => showPerson(c, emptyDraft()))
  .post('/mod/users/:handle/sweep', async (c) => {
    const { value, draft } = await readForm(c, sweepForm)
    if (draft) return showPerson(c, draft)
    const sweepId = await sweepPerson(c.var.scope, c.req.param('handle'), value.reason)
    return goTo(c, links.sweep(sweepId))
  })
  .get('/mod/sweeps/:id', (c) => showSweep(c, emptyDraft()))
  .post('/mod/sweeps/:id/undo', async (c) => {
    const { value, draft } = await readForm(c, sweepForm)
    if (draft) return showSweep(c, draft)
    await undoSweep(c.var.scope, sweepId(c), value.reason)
    return goTo(c, links.sweep(sweepId(c)))
  })

const sweepId = (c: Context<Env>): number => {
  const id = idFromUrl(c.req.param('id') ?? '')
  if (id === null) throw missing('Nothing was removed under this address.')
  return id
}

const statusOf = (draft: Draft) => (Object.keys(draft.errors).length > 0 ? 422 : 200)

const showPerson = async (c: Context<Env>, draft: Draft) => {
  const { scope } = c.var
  const loaded = await loadPersonSweep(scope, c.req.param('handle') ?? '')
  return page(c, loaded.frame, {
    title: `Everything by ${loaded.person.handle}`,
    shape: 'is-narrow',
    status: statusOf(draft),
    noindex: true,
    body: <PersonSweepPage loaded={loaded} now={scope.now} draft={draft} />,
  })
}

const showSweep = async (c: Context<Env>, draft: Draft) => {
  const { scope } = c.var
  const loaded = await loadSweep(scope, sweepId(c))
  return page(c, loaded.frame, {
    title: 'Everything removed',
    shape: 'is-narrow',
    status: statusOf(draft),
    noindex: true,
    body: <SweepPage loaded={loaded} now={scope.now} draft={draft} />,
  })
}

type WaveDrafts = { typed: Draft['typed']; switching?: Draft; sweeping?: Draft }

const showWave = async (
  c: Context<Env>,
  { typed, switching = emptyDraft(), sweeping = emptyDraft() }: WaveDrafts,
) => {
  const { scope } = c.var
  const read = waveRange.safeParse(typed)
  const range = {
    typed,
    errors: Object.fromEntries(
      (read.error?.issues ?? []).map(({ path, message }) => [String(path[0]), message]),
    ),
  }
  const loaded = await loadWave(scope, read.success ? read.data : null)
  const { reason } = sweeping.errors
  return page(c, loaded.frame, {
    title: 'Spam wave',
    shape: 'is-narrow',
    status: [switching, range, sweeping].some((draft) => statusOf(draft) === 422) ? 422 : 200,
    noindex: true,
    body: (
      <WavePage
        loaded={loaded}
        now={scope.now}
        switching={switching}
        range={range}
        sweeping={{ ...sweeping, errors: reason ? { reason } : {} }}
      />
    ),
  })
}

const lastHour = (now: number) => ({
  from: typedTime(now - 60 * 60_000),
  to: typedTime(now + 60_000),
  days: '7',
})

// `2026-11-04 18:30`.
const typedTime = (at: number): string => new Date(at).toISOString().slice(0, 16).replace('T', ' ')
