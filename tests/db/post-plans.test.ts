// How SQLite does what people do with posts and threads: reads and writes by an index, every one.
import { expect, test } from 'vitest'
import { idToUrl } from '../../src/lib/ids.ts'
import { plantThread } from '../support/threads.ts'
import type { Visitor } from '../support/visitor.ts'
import { openWorld, type World } from '../support/world.ts'

type Place = { thread: string; answer: string }
type Act = [what: string, who: string, act: (person: Visitor, at: Place) => Promise<unknown>]

const acts: Act[] = [
  [
    'an answer',
    'sam',
    (sam, at) => sam.post(`${at.thread}/replies`, { body: 'NW-2-5 here, too.' }),
  ],
  ['me too', 'sam', (sam, at) => sam.post(`${at.thread}/me-too`, { on: 'yes' })],
  ['not me', 'sam', (sam, at) => sam.post(`${at.thread}/me-too`, { on: 'no' })],
  ['a follow', 'sam', (sam, at) => sam.post(`${at.thread}/follow`)],
  ['a vote', 'sam', (sam, at) => sam.post(`${at.answer}/vote`)],
  ['an acceptance', 'maya', (maya, at) => maya.post(`${at.answer}/accept`)],
  ['an outcome', 'sam', (sam, at) => sam.post(`${at.answer}/outcome`, { worked: 'no' })],
  ['an edit', 'theo', (theo, at) => theo.post(`${at.answer}/edit`, { body: 'UI-800-3, I think.' })],
  ['the edit form', 'theo', (theo, at) => theo.get(`${at.answer}/edit`)],
  ['the history', 'theo', (theo, at) => theo.get(`${at.answer}/history?upTo=5`)],
  ['the question to delete', 'theo', (theo, at) => theo.get(`${at.answer}/delete`)],
  ['a deletion', 'theo', (theo, at) => theo.post(`${at.answer}/delete`)],
]

test.each(acts)('%s goes through no table', async (_, who, act) => {
  const world = await openWorld()
  const at = await plant(world)
  const person = await world.as(who)
  world.trips.reset()

  await act(person, at)
  const sent = world.trips.statements()
  const plan = (await Promise.all(sent.map((sql) => planOf(world, sql)))).flat()

  expect(plan.filter((step) => /^SEARCH .*(INDEX|PRIMARY KEY)/.test(step)).length).toBeGreaterThan(
    2,
  )
  expect(plan.filter((step) => step.startsWith('SCAN') && !small.test(step))).toEqual([])
})

// What another part of the statement found, full-text hits, and the open problems, which are few.
// A new post is listed with every foreign key it could mend, and none is broken: `mod_log`.
const small =
  /^SCAN (\(subquery-\d+\)|(\d+ )?CONSTANT ROWS?|found|r|c|d|named_\w+|problems|mod_log|(one|posts_fts) VIRTUAL TABLE.*)$/

const plant = async (world: World): Promise<Place> => {
  const { threadId, answerIds } = await plantThread(world, {
    by: 'maya',
    title: 'NW-2-5 on my Samsung TV',
    body: 'It says NW-2-5.',
    codes: ['nw-2-5'],
    devices: ['samsung-tv'],
    answers: [{ by: 'theo', body: 'Restart the router.' }],
  })
  await (await world.as('maya')).post(`/p/${idToUrl(answerIds[0]!)}/accept`)
  return { thread: `/t/${idToUrl(threadId)}`, answer: `/p/${idToUrl(answerIds[0]!)}` }
}

const planOf = async (world: World, sql: string): Promise<string[]> => {
  const args = (sql.match(/\?/g) ?? []).map(() => null)
  const { rows } = await world.client.execute({ sql: `explain query plan ${sql}`, args })
  return rows.map(({ detail }) => String(detail))
}
