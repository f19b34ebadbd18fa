// A person as moderators see them: the page, notes, and a look at private data that is logged.
import { type Context, Hono } from 'hono'
import {
  loadPersonForTeam,
  notePerson,
  personNoteForm,
  revealForm,
  revealPerson,
} from '../../moderation/index.ts'
import { links } from '../../views/links.ts'
import { type LoadedPerson, PersonPage } from '../../views/mod/person.tsx'
import { goTo, page } from '../http/answer.tsx'
import { type Draft, emptyDraft, readForm } from '../http/form.ts'
import type { Env } from '../http/session.ts'

export const modUsers = new Hono<Env>()
  .get('/mod/users/:handle', async (c) => {
    return personPage(c, await loadPersonForTeam(c.var.scope, c.req.param('handle')))
  })
  .post('/mod/users/:handle/note', async (c) => {
    const handle = c.req.param('handle')
    const { value, draft } = await readForm(c, personNoteForm)
    if (draft) return personPage(c, await loadPersonForTeam(c.var.scope, handle), { note: draft })
    await notePerson(c.var.scope, handle, value)
    return goTo(c, links.modPerson(handle))
  })
  .post('/mod/users/:handle/reveal', async (c) => {
    const handle = c.req.param('handle')
    const { value, draft } = await readForm(c, revealForm)
    if (draft) {
      return personPage(c, await loadPersonForTeam(c.var.scope, handle), { reveal: draft })
    }
    // No address leads here again: what is shown is gone with the page.
    const loaded = await revealPerson(c.var.scope, handle, value)
    const response = await personPage(c, loaded)
    response.headers.set('Cache-Control', 'no-store')
    return response
  })

const personPage = (
  c: Context<Env>,
  loaded: LoadedPerson,
  { note = emptyDraft(), reveal = emptyDraft() }: { note?: Draft; reveal?: Draft } = {},
) => {
  const isRefused = [note, reveal].some(({ errors }) => Object.keys(errors).length > 0)
  return page(c, loaded.frame, {
    title: `${loaded.person.handle} in moderation`,
    shape: 'is-split',
    status: isRefused ? 422 : 200,
    noindex: true,
    body: <PersonPage loaded={loaded} drafts={{ note, reveal }} now={c.var.scope.now} />,
  })
}
