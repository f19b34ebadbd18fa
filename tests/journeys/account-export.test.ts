// Taking along all that the forum keeps of a person: everything of theirs, and nothing of others.
import { expect, test } from 'vitest'
import { writeAll } from '../../db/batch.ts'
import { signalsOf } from '../../moderation/index.ts'
import { links } from '../../views/links.ts'
import { decideBy, plantCase } from '../support/cases.ts'
import { fromHere } from '../support/matrix.ts'
import { crowd } from '../support/people.ts'
import { suspect } from '../support/surges.ts'
import { idOf } from '../support/threads.ts'
import type { Visitor } from '../support/visitor.ts'
import { openWorld } from '../support/world.ts'

const kinds = [
  'appeals',
  'decisions',
  'follows',
  'meToos',
  'notices',
  'outcomes',
  'posts',
  'problemAnswers',
  'profile',
  'reports',
  'revisions',
  'sessions',
  'signals',
  'takenAt',
  'threads',
  'votes',
]

const takenBy = (visitor: Visitor) =>
  visitor.send(links.exportData(), { method: 'POST', headers: fromHere })

test('one file has what a person wrote, said and was told, with times to read', async () => {
  const world = await openWorld()
  const { address, questionId, postId, answerIds } = await plantCase(world)
  await decideBy(await world.as('ines'), address)
  const theo = await world.as('theo')
  await theo.post(links.vote(questionId), {})
  await theo.post(links.edit(answerIds[1]!), {
    body: 'Restart the router, wait, then the television.',
  })
  const author = await world.as('neighbour1')
  const account = await theo.get(links.account())
  world.trips.reset()

  const answer = await takenBy(theo)
  const trips = world.trips.trips()
  const text = await answer.text()
  const own = JSON.parse(text)
  const decided = JSON.parse(await (await takenBy(author)).text())

  expect(account.dom.has(`form[action="${links.exportData()}"]:not([hx-post])`)).toBe(true)
  expect(trips).toBe(2)
  expect(answer.headers.get('Content-Disposition')).toBe('attachment; filename="foyer-theo.json"')
  expect(answer.headers.get('Cache-Control')).toBe('no-store')
  expect(Object.keys(own).sort()).toEqual(kinds)
  expect(own.profile).toMatchObject({ handle: 'theo', email: 'theo@people.example' })
  expect(own.posts).toMatchObject([{ id: answerIds[1], kind: 'answer' }])
  expect(own.revisions).toMatchObject([{ body: 'Restart the router, then the television.' }])
  expect(own.reports).toMatchObject([{ postId, reason: 'scam', note: 'theo noticed it.' }])
  expect(own.notices).toMatchObject([{ kind: 'report-outcome' }])
  expect(own.takenAt).toBe(new Date(world.now()).toISOString())
  expect(own.reports[0].at).toMatch(/^2026-\d\d-\d\dT/)
  expect(decided.decisions).toMatchObject([
    {
      consequence: 'hide',
      ground: 'rule',
      automated: false,
      place: expect.stringContaining('Answer'),
    },
  ])
  // Nothing of others, no moderator's name, no key of a session.
  expect(text).not.toMatch(/555 0100|ines|maya@|password|kim/)
  expect(JSON.stringify(decided)).not.toMatch(/"ines"|noor|theo|kim/)
})

test('what counted as a sign of a problem is in it, with where they were; nobody else’s', async () => {
  const world = await openWorld()
  await suspect(world)
  const by = await world.as(crowd[0]!)
  const scope = { ...world.scope(), country: 'DE' }
  const signs = {
    userId: idOf(crowd[0]!),
    accountAgeMs: 1,
    kind: 'me-too' as const,
    threadId: null,
  }
  await writeAll(world.db, signalsOf(scope, { ...signs, codes: ['nw-3-6'], devices: [] }))

  const own = JSON.parse(await (await takenBy(by)).text())

  expect(own.signals).toMatchObject([
    { key: 'c:nw-2-5', kind: 'post', at: expect.stringMatching(/^2026-\d\d-\d\dT/) },
    { key: 'c:nw-2-5|d:samsung-tv' },
    { key: 'd:samsung-tv' },
    { key: 'c:nw-3-6', kind: 'me-too', country: 'DE', appVersion: '' },
    { key: 'c:nw-3-6|r:DE' },
  ])
})

test('guests sign in first, and nobody takes more than ten a day', async () => {
  const world = await openWorld()
  const guest = await world.guest().post(links.exportData())
  const kim = await world.as('kim')
  const statuses = []
  for (let n = 0; n < 11; n += 1) statuses.push((await takenBy(kim)).status)

  expect(guest.path).toBe(links.signIn())
  expect(statuses).toEqual([...Array(10).fill(200), 429])
})
