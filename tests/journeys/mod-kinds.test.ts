// Every kind of case about every kind of subject: one queue with its filters, and a page for each.
import { beforeAll, describe, expect, test } from 'vitest'
import { links } from '../../views/links.ts'
import { openCaseOn, plantCase } from '../support/cases.ts'
import { article } from '../support/subjects.ts'
import { idOf, plantThread } from '../support/threads.ts'
import type { Visitor } from '../support/visitor.ts'
import { day, hour, openWorld, type World } from '../support/world.ts'

let world: World
let ines: Visitor

/** One open case of each kind and subject, by a name. */
const open: Record<string, number> = {}

const planted = async (name: string, row: Record<string, string | number | null>) => {
  open[name] = 500 + Object.keys(open).length
  const filled = { id: open[name], opened_at: world.now(), ...row }
  await world.client.execute(
    `insert into cases (${Object.keys(filled).join(', ')})
    values (${Object.values(filled).map((value) => (typeof value === 'string' ? `'${value}'` : String(value)))})`,
  )
}

beforeAll(async () => {
  world = await openWorld()
  const theo = idOf('theo')
  const { postId, threadId, answerIds } = await plantCase(world, {
    reporters: [],
    title: 'Reported here',
  })
  open.report = await openCaseOn(world, postId, ['kim'])
  const { questionId, threadId: asked } = await plantThread(world, {
    by: 'theo',
    title: 'Eine Frage',
    body: 'Es geht nicht.',
  })
  const { id: articleId } = await article(world, 'published')
  await world.client.batch([
    `update threads set lang = 'de' where id = ${asked}`,
    `update users set bio = 'I sell accounts.' where id = ${theo}`,
    `insert into post_checks (post_id, verdict, label, score, reasons, at)
      values (${questionId}, 'hold', 'pii', 900, '[]', 0)`,
    `insert into decisions (id, case_id, turn, verdict, consequence, reason, decided_by, at)
      values (81, ${open.report}, 9, 'uphold', 'warn', 'Rude words.', ${idOf('noor')}, 1)`,
    `insert into appeals (id, decision_id, appellant_id, side, happened, wrong, change, at)
      values (82, 81, ${theo}, 'author', 'x', 'I was quoting somebody.', 'y', 2)`,
  ])
  const thread = { post_id: questionId, thread_id: asked, author_id: theo }
  await planted('thread', { ...thread, subject_kind: 'thread', subject_id: asked })
  await planted('held', { ...thread, kind: 'held', subject_id: questionId })
  await planted('finding', {
    kind: 'finding',
    subject_id: answerIds[1]!,
    post_id: answerIds[1]!,
    thread_id: threadId,
    author_id: theo,
  })
  await planted('profile', { subject_kind: 'profile', subject_id: theo, author_id: theo })
  await planted('article', {
    subject_kind: 'article',
    subject_id: articleId,
    article_id: articleId,
    author_id: idOf('sam'),
  })
  await planted('appeal', {
    ...thread,
    kind: 'appeal',
    subject_kind: 'appeal',
    subject_id: 82,
    opened_at: world.now() - 3 * day - hour,
  })
  ines = await world.as('ines')
})

test('one list has them all, with what opened each and what its priority is made of', async () => {
  world.trips.reset()
  const queue = await ines.get('/mod')

  expect(world.trips.trips()).toBe(1)
  expect(queue.dom.texts('.case-row-title').toSorted()).toEqual([
    'Answer by neighbour1 in “Reported here”',
    'Answer by theo in “Reported here”',
    'Appeal by theo about “Eine Frage”',
    expect.stringContaining('Article “'),
    'Profile of theo',
    'Question by theo in “Eine Frage”',
    'Thread “Eine Frage” by theo',
  ])
  const [first] = queue.dom.texts('.case-row')
  expect(first).toContain('I was quoting somebody.')
  // What was found about the question it is about weighs, too.
  expect(first).toContain(
    '48 for waiting + 20 for its kind + 40 for the gravest reason + 60 for an appeal past its 72 hours',
  )
  expect(queue.html).toContain('Held before publishing')
  // An appeal is weighed by itself.
  expect(queue.dom.count('input[name=cases]')).toBe(6)
})

test.each([
  ['kind=held', ['held']],
  ['kind=appeal', ['appeal']],
  ['reason=scam', ['report']],
  ['reason=personal-data', ['appeal', 'held', 'thread']],
  ['lang=de', ['appeal', 'held', 'thread']],
  ['author=Sam', ['article']],
  ['author=theo&kind=report', ['profile', 'thread']],
  ['category=nowhere', []],
  ['kind=nothing', ['appeal', 'article', 'finding', 'held', 'profile', 'report', 'thread']],
])('narrowed by %s', async (query, names) => {
  const queue = await ines.get(`/mod?${query}`)

  const found = queue.dom.attrs('.case-row-title a', 'href')
  expect(found.toSorted()).toEqual(names.map((name) => links.case(open[name]!)).toSorted())
})

test('each category has its cases, of threads as of articles', async () => {
  const slugs = (await ines.get('/mod')).dom.attrs('#category option', 'value').filter(Boolean)

  const found = await Promise.all(
    slugs.map(async (slug) => (await ines.get(`/mod?category=${slug}`)).dom.count('.case-row')),
  )

  // A profile belongs to none.
  expect(found.reduce((sum, n) => sum + n, 0)).toBe(6)
})

describe.each(['report', 'thread', 'held', 'finding', 'profile', 'article', 'appeal'])(
  '%s',
  (name) => {
    test('its page shows what it is about, in one trip, and offers to claim it', async () => {
      world.trips.reset()

      const page = await ines.get(links.case(open[name]!))

      expect(page.status).toBe(200)
      expect(world.trips.trips()).toBe(1)
      expect(page.dom.has('form.claim-form')).toBe(true)
      expect(page.dom.has('form.note')).toBe(true)
      expect(page.dom.text('.page-aside')).toContain('Reports against them')
    })
  },
)

test('a profile is read as it is written, and leads to the person', async () => {
  const page = await ines.get(links.case(open.profile!))

  expect(page.dom.text('.evidence .post-body')).toBe('I sell accounts.')
  expect(page.dom.attr('.page-meta a', 'href')).toBe('/u/theo')
})

test('the keys of the queue open a case with the choice made; nothing is decided by it', async () => {
  const address = links.case(open.report!, { choose: 'hide' })

  const page = await ines.get(address)

  expect(page.dom.attrs('form.decision input[checked]', 'value')).toEqual(['uphold', 'hide'])
  expect((await ines.get('/mod?kind=report')).dom.count('.case-row')).toBe(4)
})
