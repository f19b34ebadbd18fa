// Staff put a suspicion off, keep what is known of a problem, merge, split and undo: in two trips, and never both at once.
import { and, asc, eq, isNull } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { writeAll } from '../../db/batch.ts'
import { notices } from '../../db/schema/notices.ts'
import { problemKeys } from '../../db/schema/problems.ts'
import { addProblemKey } from '../../db/writes/problems.ts'
import { idToUrl } from '../../src/lib/ids.ts'
import { confirmed, surge, suspect } from '../support/surges.ts'
import { plantThread } from '../support/threads.ts'
import { day, hour, minute, openWorld, type World } from '../support/world.ts'

const why = 'It is the same outage of the same servers.'
const asked = { by: 'maya', title: 'It stopped again', body: 'It stopped again.' }

/** A second problem that people know of, opened by sam; its page for staff. */
const another = async (world: World) => {
  const sam = await world.as('sam')
  return sam.submit(await sam.get('/staff/problems'), '#open-problem', {
    code: 'NW-3-6',
    title: 'NW-3-6 everywhere',
    body: 'We look into NW-3-6, too.',
  })
}

const idIn = (path: string) => path.split('/').at(-1)!

test('a suspicion that is put off is out of the way until then, and comes back by itself', async () => {
  const world = await openWorld()
  await suspect(world)
  const sam = await world.as('sam')
  const list = await sam.get('/staff/problems')
  const page = await sam.get(list.dom.attr('.problem-row-title a', 'href')!)

  const told = await world.db.$count(notices)
  const off = await sam.submit(page, '#snooze-form', { hours: '4' })
  await surge(world, 6, undefined, 12)
  world.pass(minute)
  await world.tick()
  const toldMeanwhile = await world.db.$count(notices)
  const quiet = await sam.get('/staff/problems')
  const woken = await sam.submit(off, 'form[action$="/wake"]')
  const again = await sam.submit(woken, '#snooze-form', { hours: '24' })
  world.pass(day + hour)
  const later = await sam.get(page.path)

  expect(off.dom.text('.page-head')).toContain('Put off until ')
  expect(quiet.dom.texts('.page-main h2')).toContain('Put off')
  expect(list.dom.text('.site-header')).toContain('1 suspected or flagged problems')
  expect(quiet.dom.text('.site-header')).not.toContain('flagged problems')
  expect(toldMeanwhile).toBe(told)
  expect(woken.dom.text('.page-head')).not.toContain('Put off until ')
  expect(again.dom.texts('.timeline-head b')).toEqual(['Put off', 'Taken up again', 'Put off'])
  expect(later.dom.text('.page-head')).not.toContain('Put off until ')
})

test('severity, area, owner and article are kept, and what changed stands in the history', async () => {
  const world = await openWorld()
  const { sam, page } = await confirmed(world)

  const refused = await sam.submit(page, '#details-form', {
    severity: 'major',
    article: '/help/none',
  })
  const kept = await sam.submit(page, '#details-form', { severity: 'critical', owner: 'lena' })
  const same = await sam.submit(kept, '#details-form')

  expect(refused.status).toBe(422)
  expect(refused.dom.text('#details-article-error')).toContain('no published article')
  expect(kept.dom.text('.page-meta')).toContain('Criticalowned by lena')
  expect(kept.dom.text('.timeline-item')).toContain('Severity: critical. Owner: lena.')
  expect(same.dom.count('.timeline-item')).toBe(kept.dom.count('.timeline-item'))
})

test("merged, its threads and followers are the whole problem's, and its page leads there; undone, all is as before", async () => {
  const world = await openWorld()
  const whole = await another(world)
  const { sam, page, path } = await confirmed(world)
  world.trips.reset()

  const part = await sam.submit(page, '#merge-form', { into: idIn(whole.path), reason: why })

  expect(world.trips.trips()).toBe(3)
  expect(part.dom.text('.page-meta .state')).toBe('Merged')
  expect(part.dom.text('.page-head')).toContain('A part of NW-3-6 everywhere')
  const joined = await sam.get(whole.path)
  expect(joined.dom.text('#threads-title')).toBe('12 threads attached')
  expect(joined.dom.text('.page-meta')).toContain('12 followers')
  expect(joined.dom.text('#threads-title + ul')).toContain('belongs to “Samsung TVs show NW-2-5”')
  const led = await world.guest().send(path)
  expect([led.status, led.headers.get('Location')]).toEqual([302, `/status/${idIn(whole.path)}`])
  const told = await world.db.select().from(notices).where(eq(notices.kind, 'problem-update'))
  expect(told).toHaveLength(12)

  const undone = await sam.submit(joined, 'form[action$="/undo"]')

  expect(undone.dom.text('#threads-title')).toBe('0 threads attached')
  expect(undone.dom.text('.page-meta')).toContain('0 followers')
  expect(undone.dom.text('#moves-title + ul')).toContain('undone by sam')
  const own = await sam.get(part.path)
  expect(own.dom.text('.page-meta .state')).toBe('Confirmed')
  expect(own.dom.text('#threads-title')).toBe('12 threads attached')
  expect(own.dom.text('.page-meta')).toContain('12 followers')
})

test('what people know of is not merged into what they do not, and a colleague who was faster is named', async () => {
  const world = await openWorld()
  await suspect(world)
  const sam = await world.as('sam')
  const lena = await world.as('lena')
  const list = await sam.get('/staff/problems')
  const suspicion = await sam.get(list.dom.attr('.problem-row-title a', 'href')!)
  const known = await another(world)

  const refused = await sam.post(`${known.path}/merge`, {
    version: '1',
    into: idIn(suspicion.path),
    reason: why,
  })
  const seen = await lena.get(suspicion.path)
  await sam.submit(await sam.get(suspicion.path), '#merge-form', {
    into: idIn(known.path),
    reason: why,
  })
  const late = await lena.submit(seen, '#dismiss-form', { reason: 'A quiz night, in jest.' })

  expect(refused.status).toBe(422)
  expect(late.status).toBe(409)
  expect(late.dom.text('.page-lead')).toContain('sam has made this problem a part of another')
})

test('a part that is split off has its threads and stands as the whole does; taken back, it is one again', async () => {
  const world = await openWorld()
  const { sam, page, threads } = await confirmed(world)
  const stray = await plantThread(world, { ...asked, codes: ['nw-3-6'] })
  const attached = await sam.submit(page, '#attach-form', { thread: stray.path })
  const version = attached.dom.attr('#update-form input[name=version]', 'value')!
  const form = { version, key: 'c:nw-3-6', title: 'NW-3-6, too', body: 'This has another cause.' }

  const refused = await sam.post(`${page.path}/split`, { ...form, threads: '' })
  const part = await sam.post(`${page.path}/split`, {
    ...form,
    threads: `${idToUrl(stray.threadId)} ${idToUrl(threads[0]!.threadId)}`,
  })

  expect(refused.dom.text('#split-threads-error')).toContain('at least one thread')
  expect(part.dom.text('h1')).toBe('NW-3-6, too')
  expect(part.dom.text('.page-meta .state')).toBe('Confirmed')
  expect(part.dom.text('#threads-title')).toBe('2 threads attached')
  const rest = await sam.get(page.path)
  expect(rest.dom.text('#threads-title')).toBe('11 threads attached')
  expect(rest.dom.text('.timeline-head b')).toBe('A part split off')

  const whole = await sam.submit(rest, 'form[action$="/undo"]')

  expect(whole.dom.text('#threads-title')).toBe('13 threads attached')
  expect((await sam.get(part.path)).dom.text('.page-head')).toContain('A part of Samsung TVs')
})

test('what staff took off the whole after a split stays off when the part is taken back', async () => {
  const world = await openWorld()
  const { sam, page, threads } = await confirmed(world)
  const [moved] = threads
  const version = page.dom.attr('#update-form input[name=version]', 'value')!
  await sam.post(`${page.path}/split`, {
    ...{ version, key: 'c:nw-3-6', title: 'NW-3-6, too', body: 'This has another cause.' },
    threads: idToUrl(moved!.threadId),
  })
  world.pass(hour)
  const attached = await sam.submit(await sam.get(page.path), '#attach-form', {
    thread: moved!.path,
  })
  world.pass(hour)
  const off = await sam.post(`${page.path}/detach`, {
    version: attached.dom.attr('#update-form input[name=version]', 'value')!,
    thread: moved!.path,
  })

  const whole = await sam.submit(off, 'form[action$="/undo"]')

  expect(attached.dom.text('#threads-title')).toBe('12 threads attached')
  expect(off.dom.text('#threads-title')).toBe('11 threads attached')
  expect(whole.dom.text('#moves-title + ul')).toContain('undone by sam')
  expect(whole.dom.text('#threads-title')).toBe('11 threads attached')
})

test('a key that somebody else’s problem has by now is not taken back with a part; the others are', async () => {
  const world = await openWorld()
  const whole = await another(world)
  const { sam, page } = await confirmed(world)
  const partId = Number.parseInt(idIn(page.path), 36)
  await writeAll(world.db, [addProblemKey(world.db, partId, 'c:ui-113', world.now())])
  await sam.submit(page, '#merge-form', { into: idIn(whole.path), reason: why })
  await sam.submit(await sam.get(whole.path), '#resolve-form', { body: 'All of it is over.' })
  world.pass(hour)
  const newer = await sam.submit(await sam.get('/staff/problems'), '#open-problem', {
    ...{ code: 'UI-113', title: 'UI-113 everywhere', body: 'This has another cause.' },
  })

  const undone = await sam.submit(await sam.get(whole.path), 'form[action$="/undo"]')

  expect(undone.dom.text('#moves-title + ul')).toContain('undone by sam')
  expect(await openKeysOf(world, newer.path)).toEqual(['c:ui-113'])
  expect(await openKeysOf(world, page.path)).toContain('c:nw-2-5|d:samsung-tv')
  expect(await openKeysOf(world, page.path)).not.toContain('c:ui-113')
  expect(await openKeysOf(world, whole.path)).toEqual([])
})

const openKeysOf = async (world: World, path: string) => {
  const rows = await world.db
    .select({ key: problemKeys.key })
    .from(problemKeys)
    .where(
      and(eq(problemKeys.problemId, Number.parseInt(idIn(path), 36)), isNull(problemKeys.endedAt)),
    )
    .orderBy(asc(problemKeys.key))
  return rows.map(({ key }) => key)
}
