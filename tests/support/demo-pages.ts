// Every kind of page of the demo community: its name, its address, and who looks at it.
import type { DemoWorld } from './demo-world.ts'

export type DemoPage = { name: string; at: string; who: string | null }

/** Fails when the demo community lacks one of them. */
export const demoPages = async (world: DemoWorld): Promise<DemoPage[]> => {
  const first = async (who: string, at: string, link: string): Promise<string> =>
    (await world.read(at, who)).attr(link, 'href') ?? ''
  const solution = await first('maya', '/codes/NW-2-5', '.thread-row.is-solved a[href^="/t/"]')
  const [solved = ''] = solution.split('#')
  const open = await first('maya', '/?show=unanswered', '.thread-row-title a')
  const suspected = await first('sam', '/staff/problems', '.problem-row-title a')
  const problem = await first('maya', '/status', 'main a[href^="/status/"]')
  const over = await first('maya', '/status', '.problem-row:has(.is-resolved) a[href^="/status/"]')
  const month = await first('maya', '/status', '.status-months a')
  const reviewed = await first('sam', '/staff/articles', 'main a[href$="/edit"]')
  const waiting = await first('ines', '/mod', '.case-row-title a')
  const decided = await first('ines', '/mod/log?action=decide', 'main a[href^="/mod/cases/"]')
  const decision = await first('ines', decided, 'main a[href^="/decisions/"]')
  const merged = await first('maya', '/notifications', 'main a[href$="/duplicate"]')
  const original = await first('maya', merged, '.facts a')
  const marking = await first('ines', open, 'main a[href*="/duplicate"]')
  const contested = await first('ines', '/mod/log?action=contest', 'main a[href^="/mod/cases/"]')
  const report = await first('theo', solved, '.more a[href$="/report"]')
  const correct = await first('ines', solved, '.more a[href$="/correct"]')
  const appealed = await first('noor', '/mod?kind=appeal', '.case-row-title a')
  const heard = await first('noor', '/mod/log?action=appeal-upheld', 'main a[href^="/mod/cases/"]')
  const appealable = await first('quietroom', '/notifications', 'main a[href^="/decisions/"]')
  const held = await first('ines', '/mod?kind=held', '.case-row-title a')
  const waits = await first('ines', held, '.page-meta a[href^="/t/"]')
  return [
    page('home', '/'),
    page('home-member', '/', 'maya'),
    page('category', '/c/network'),
    page('thread', solved),
    page('thread-member', solved, 'maya'),
    page('thread-open', open, 'theo'),
    page('report', report, 'theo'),
    page('report-team', report, 'sam'),
    page('report-profile', '/u/maya/report', 'theo'),
    page('report-own', '/account/reports', 'cablewrangler'),
    page('report-illegal', '/report-illegal'),
    page('report-limit', '/mod/users/pixelgran/limit-reports', 'ines'),
    page('correct', correct, 'ines'),
    page('original', original, 'ines'),
    page('duplicate', merged, 'maya'),
    page('duplicate-form', marking, 'ines'),
    page('case-contested', contested, 'ines'),
    page('ask', '/ask', 'maya'),
    page('search', '/search?q=NW-2-5'),
    page('search-words', '/search?q=bufering+on+Samsung+TV+device%3Agramophone'),
    page('search-filtered', '/search?q=router+is%3Asolved'),
    page('search-none', '/search?q=zzzzzzz+is%3Asolved'),
    page('search-empty', '/search'),
    page('staff-searches', '/staff/searches', 'sam'),
    page('codes', '/codes'),
    page('code', '/codes/NW-2-5'),
    page('code-unlisted', '/codes/TVP-899'),
    page('codes-found', '/codes?q=nw'),
    page('devices', '/devices'),
    page('device', '/devices/samsung-tv'),
    page('help', '/help'),
    page('article', await first('maya', '/codes/NW-2-5', '.article-card a')),
    page('contact', '/contact'),
    page('status', '/status'),
    page('status-month', month),
    page('problem', problem, 'maya'),
    page('problem-over', over, 'maya'),
    page('profile', '/u/theo', 'maya'),
    page('notifications', '/notifications', 'maya'),
    page('sign-in', '/login'),
    page('sign-up', '/signup'),
    page('sign-up-mailed', '/signup/mailed'),
    page('confirm-again', '/verify/again'),
    page('forgot', '/forgot'),
    page('reset-spent', '/reset/none'),
    page('account', '/account', 'maya'),
    page('own-trust', '/account/trust', 'maya'),
    page('queue', '/mod', 'ines'),
    page('case', waiting, 'ines'),
    page('case-decided', decided, 'ines'),
    page('held', waits, 'ines'),
    page('held-case', held, 'ines'),
    page('held-author', waits, 'snarkly'),
    page('rules', '/mod/rules', 'ines'),
    page('mod-log', '/mod/log', 'ines'),
    page('mod-person', '/mod/users/snarkly', 'ines'),
    page('public-log', '/modlog'),
    page('wave', '/mod/wave', 'ines'),
    page('sweep', '/mod/users/gogolive/sweep', 'ines'),
    page('trust-form', '/mod/users/maya/trust', 'ada'),
    page('settings', '/admin/settings', 'ada'),
    page('mirror', '/mod/mirror', 'sam'),
    page('transparency-team', '/mod/transparency', 'ines'),
    page('transparency', '/transparency'),
    page('appeal', appealed, 'noor'),
    page('appeal-heard', heard, 'noor'),
    page('appeal-form', appealable, 'quietroom'),
    page('decision', decision, 'ines'),
    page('log', '/modlog'),
    page('staff', '/staff', 'sam'),
    page('staff-problems', '/staff/problems', 'sam'),
    page('staff-problem', suspected, 'sam'),
    page('staff-problem-over', over.replace('/status/', '/staff/problems/'), 'sam'),
    page('staff-alerts', '/staff/alerts', 'sam'),
    page('flag', await first('sam', '/staff/problems', '.flag-list a'), 'sam'),
    page(
      'flag-case',
      await first('ines', '/mod/log?action=flag', 'main a[href^="/mod/cases/"]'),
      'ines',
    ),
    page('staff-codes', '/staff/codes', 'sam'),
    page('staff-recognition', '/staff/recognition', 'sam'),
    page('staff-articles', '/staff/articles', 'sam'),
    page('asked-after', '/staff/articles/asked-after', 'sam'),
    page('asked-after-article', await first('sam', '/staff/articles/asked-after', 'h2 a'), 'sam'),
    page('editor', reviewed, 'sam'),
    page('admin', '/admin', 'sam'),
    page('admin-codes', '/admin/codes', 'sam'),
    page('admin-code', '/admin/codes/nw-2-5', 'sam'),
    page('admin-code-new', '/admin/codes/new?code=TVP-899', 'sam'),
    page('admin-devices', '/admin/devices', 'sam'),
    page('admin-device', '/admin/devices/samsung-tv', 'sam'),
    page('missing', '/nothing-here'),
  ]
}

const page = (name: string, at: string, who: string | null = null): DemoPage => {
  if (at === '') throw new Error(`The demo community has no page for ${name}`)
  return { name, at, who }
}
