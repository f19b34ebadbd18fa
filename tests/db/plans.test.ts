// How SQLite answers the forum's pages and questions: by an index, never by going through a table.
import type { InStatement } from '@libsql/client'
import { describe, expect, test } from 'vitest'
import { encodeCursor } from '../../src/lib/cursors.ts'
import { plantSolution } from '../support/known.ts'
import { begin } from '../support/people.ts'
import { plantThread } from '../support/threads.ts'
import type { Visitor } from '../support/visitor.ts'
import { openWorld, type World } from '../support/world.ts'

type Act = [what: string, act: (visitor: Visitor, thread: string) => Promise<unknown>]

const before = encodeCursor([begin, 1])

const acts: Act[] = [
  ['the front page', (visitor) => visitor.get('/')],
  ['its next page', (visitor) => visitor.get(`/?before=${before}`)],
  ['unanswered threads', (visitor) => visitor.get(`/?show=unanswered&before=${before}`)],
  ['solved threads', (visitor) => visitor.get(`/?show=solved&before=${before}`)],
  ['a category', (visitor) => visitor.get(`/c/network?before=${before}`)],
  ['the unanswered of a category', (visitor) => visitor.get('/c/network?show=unanswered')],
  ['the solved of a category', (visitor) => visitor.get('/c/network?show=solved')],
  ['a thread', (visitor, thread) => visitor.get(thread)],
  ['later answers', (visitor, thread) => visitor.get(`${thread}?from=2k9x4w1c8a`)],
  ['the ask form', (visitor) => visitor.get('/ask?code=NW-2-5&device=samsung-tv')],
  ['a question', (visitor) => visitor.post('/ask', question)],
  ['the sitemap', (visitor) => visitor.get('/sitemap.xml')],
]

const question = { title: 'NW-2-5 on a Samsung TV', body: 'It says NW-2-5 since yesterday.' }

// What may be gone through: the rows another part of the statement found, the few categories and
// devices, full-text hits, and threads in the order of a list, which its limit ends.
const allowed =
  /^SCAN (\(subquery-\d+\)|json_each|(one|posts_fts|articles_fts|likeness_fts) VIRTUAL|found$|r$|asked$|one$|other$|categories$|devices$|threads USING INDEX threads_(active|unanswered)$)/

describe('no table is gone through for', () => {
  test.each(acts)('%s', async (_, act) => {
    const world = await openWorld()
    const thread = await plantThread(world, {
      by: 'maya',
      title: 'NW-2-5 on my Samsung TV',
      body: 'It says NW-2-5.',
      codes: ['nw-2-5'],
      devices: ['samsung-tv'],
      answers: [{ by: 'theo', body: 'Restart.' }],
    })
    await plantSolution(world, { threadId: thread.threadId, postId: thread.answerIds[0]! })
    const theo = await world.as('theo')

    const plan = await planDuring(world, () => act(theo, thread.path))

    expect(plan.filter((step) => /\bUSING .*INDEX|PRIMARY KEY/.test(step)).length).toBeGreaterThan(
      1,
    )
    expect(plan.filter((step) => step.startsWith('SCAN') && !allowed.test(step))).toEqual([])
  })
})

const planDuring = async (world: World, act: () => Promise<unknown>): Promise<string[]> => {
  const sent: InStatement[] = []
  const batch = world.client.batch.bind(world.client)
  world.client.batch = (statements, mode) => {
    sent.push(...(statements as InStatement[]))
    return batch(statements, mode)
  }
  await act()
  world.client.batch = batch
  const plans = await batch(
    sent
      .map((one) => (typeof one === 'string' ? { sql: one } : one))
      .filter(({ sql }) => /^\s*(select|with)\b/i.test(sql))
      .map((read) => ({ ...read, sql: `explain query plan ${read.sql}` })),
  )
  return plans.flatMap(({ rows }) => rows.map(({ detail }) => String(detail)))
}
