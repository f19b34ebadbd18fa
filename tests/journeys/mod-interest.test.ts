// Nobody decides where they have an interest, unless a second moderator lets them; both are logged.
import { expect, test } from 'vitest'
import { links } from '../../views/links.ts'
import { openCaseOn, plantCase, reason } from '../support/cases.ts'
import { countOf, rowsOf } from '../support/rows.ts'
import { idOf, plantThread } from '../support/threads.ts'
import { openWorld, type World } from '../support/world.ts'

const why = 'Nobody else on duty reads this language.'
const decision = { verdict: 'dismiss', consequence: 'none', reason, version: '0' }

/** An appeal by neighbour1 against a decision of ines. */
const appealAgainst = async (world: World) => {
  const { caseId, postId, threadId } = await plantCase(world)
  const author = idOf('neighbour1')
  await world.client.batch([
    `update cases set closed_at = 1 where id = ${caseId}`,
    `insert into decisions (id, case_id, turn, verdict, consequence, reason, decided_by, at)
      values (71, ${caseId}, 0, 'uphold', 'hide', 'A number.', ${idOf('ines')}, 1)`,
    `insert into appeals (id, decision_id, appellant_id, side, happened, wrong, change, at)
      values (72, 71, ${author}, 'author', 'x', 'It was not me.', 'y', 2)`,
    `insert into cases (id, kind, subject_kind, subject_id, post_id, thread_id, author_id, opened_at)
      values (73, 'appeal', 'appeal', 72, ${postId}, ${threadId}, ${author}, ${world.now()})`,
  ])
  return 73
}

const ties: [string, (world: World) => Promise<number>, string][] = [
  [
    'own content',
    async (world) => {
      const { questionId } = await plantThread(world, { by: 'ines', title: 'Mine', body: 'Mine.' })
      return openCaseOn(world, questionId, ['theo'])
    },
    'This case is about your own content',
  ],
  [
    'own report',
    async (world) => (await plantCase(world, { reporters: ['ines'] })).caseId,
    'You reported it yourself',
  ],
  [
    'a thread one wrote in',
    async (world) => {
      const { answerIds } = await plantThread(world, {
        by: 'maya',
        title: 'A heated thread',
        body: 'Why?',
        answers: [
          { by: 'neighbour1', body: 'Because.' },
          { by: 'ines', body: 'That is not so at all.' },
        ],
      })
      return openCaseOn(world, answerIds[0]!, ['theo'])
    },
    'You wrote in this thread',
  ],
  ['an appeal against an own decision', appealAgainst, 'It appeals against your own decision'],
]

test.each(ties)('%s: the server refuses to claim and to decide it', async (_, plant, said) => {
  const world = await openWorld()
  const caseId = await plant(world)
  const ines = await world.as('ines')

  const page = await ines.get(links.case(caseId))
  const claimed = await ines.post(links.claim(caseId))
  const decided = await ines.post(links.decide(caseId), decision)
  const queue = await ines.get('/mod')

  expect(page.html).toContain(said)
  expect(page.dom.has('form.decision')).toBe(false)
  expect(page.dom.has('form.claim-form')).toBe(false)
  expect([claimed.status, decided.status]).toEqual([403, 403])
  expect(queue.dom.text('.case-row')).toContain(said)
  expect(
    await rowsOf(world, `select closed_at, claimed_by from cases where id = ${caseId}`),
  ).toEqual([{ closed_at: null, claimed_by: null }])
})

test.each(ties)('%s: with leave of a second moderator it may be done', async (_, plant, said) => {
  const world = await openWorld()
  const caseId = await plant(world)
  const address = links.case(caseId)
  const ines = await world.as('ines')
  const noor = await world.as('noor')

  const short = await ines.submit(await ines.get(address), 'form.override', { reason: 'Me.' })
  await ines.submit(await ines.get(address), 'form.override', { reason: why })
  const own = await ines.post(links.caseAct(caseId, 'grant'), { asker: String(idOf('ines')) })
  const asked = await noor.get(address)
  await noor.submit(asked, 'form.grant-form')
  const page = await ines.get(address)

  expect(short.html).toContain('at least 10 characters')
  expect(own.status).toBe(403)
  expect(asked.dom.text('.leave')).toContain(why)
  expect(
    await rowsOf(world, `select user_id from notices where kind = 'leave-asked' order by user_id`),
  ).toEqual([{ user_id: idOf('noor') }, { user_id: idOf('ada') }])
  expect(page.status).toBe(200)
  expect(page.dom.text('.leave')).toContain('noor gave it')
  expect(page.dom.text('.claim')).not.toContain(said)
  expect(page.dom.has('form.claim-form')).toBe(true)
  expect(
    await rowsOf(
      world,
      `select action, actor_id, user_id, reason from mod_log where action like '%leave' order by id`,
    ),
  ).toEqual([
    {
      action: 'ask-leave',
      actor_id: idOf('ines'),
      user_id: await authorOf(world, caseId),
      reason: why,
    },
    { action: 'give-leave', actor_id: idOf('noor'), user_id: idOf('ines'), reason: why },
  ])
})

const authorOf = async (world: World, caseId: number) =>
  (await rowsOf(world, `select author_id from cases where id = ${caseId}`))[0]?.author_id

test('whoever has an interest gives no leave, and who has none needs none', async () => {
  const world = await openWorld()
  const { caseId, address } = await plantCase(world, { reporters: ['ines', 'noor'] })
  const ines = await world.as('ines')
  const ada = await world.as('ada')
  await ines.post(links.caseAct(caseId, 'override'), { reason: why })

  const tied = await (await world.as('noor')).post(links.caseAct(caseId, 'grant'), {
    asker: String(idOf('ines')),
  })
  const needless = await ada.post(links.caseAct(caseId, 'override'), { reason: why })
  const unasked = await ada.post(links.caseAct(caseId, 'grant'), { asker: String(idOf('noor')) })

  expect([tied.status, needless.status, unasked.status]).toEqual([403, 409, 404])
  expect(await countOf(world, 'overrides where granted_at is not null')).toBe(0)
  expect((await ines.get(address)).dom.has('form.decision')).toBe(false)
})

test('of two who give leave at once one is logged, and the asker hears of it once', async () => {
  const world = await openWorld()
  const { caseId } = await plantCase(world, { reporters: ['ines'] })
  await (await world.as('ines')).post(links.caseAct(caseId, 'override'), { reason: why })
  const both = await Promise.all(['noor', 'ada'].map((who) => world.as(who)))

  await Promise.all(
    both.map((visitor) =>
      visitor.post(links.caseAct(caseId, 'grant'), { asker: String(idOf('ines')) }),
    ),
  )

  expect(await countOf(world, `mod_log where action = 'give-leave'`)).toBe(1)
  expect(await countOf(world, `notices where kind = 'leave-given'`)).toBe(1)
})
