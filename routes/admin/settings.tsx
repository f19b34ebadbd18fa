// Settings of the running forum, for admins.
import { type Context, Hono } from 'hono'
import { loadSettings, saveSetting, whyRule } from '../../moderation/index.ts'
import { missing } from '../../src/refusal.ts'
import { type SettingName, type Settings, settingForm, settingNames } from '../../src/settings.ts'
import { SettingsView } from '../../views/admin/settings.tsx'
import { links } from '../../views/links.ts'
import { goTo, page } from '../http/answer.tsx'
import { type Draft, readForm } from '../http/form.ts'
import type { Env } from '../http/session.ts'

export const adminSettings = new Hono<Env>()
  .get('/admin/settings', (c) => showSettings(c, null))
  .post('/admin/settings/:name', async (c) => {
    const name = nameOf(c.req.param('name'))
    if (name === null) throw missing('There is no such setting.')
    const { value, draft } = await readForm(c, settingForm(name).extend({ why: whyRule }))
    if (draft) return showSettings(c, { ...draft, name })
    const { why, ...parts } = value
    await saveSetting(c.var.scope, name, parts as Settings[SettingName], String(why))
    return goTo(c, links.settings({ saved: name }))
  })

const nameOf = (text: string | undefined): SettingName | null =>
  settingNames.find((name) => name === text) ?? null

const showSettings = async (c: Context<Env>, draft: (Draft & { name: SettingName }) | null) => {
  const { scope } = c.var
  const loaded = await loadSettings(scope)
  const saved = nameOf(c.req.query('saved'))
  return page(c, loaded.frame, {
    title: 'Settings',
    shape: 'is-narrow',
    status: draft ? 422 : 200,
    noindex: true,
    body: <SettingsView page={loaded} now={scope.now} draft={draft} saved={draft ? null : saved} />,
  })
}
