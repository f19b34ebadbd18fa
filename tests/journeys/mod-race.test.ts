// Two moderators decide or undo at once: one of them does, the other is told who did what.
import { expect, test } from 'vitest'
import { links } from '../../views/links.ts'
import { decideBy, decisionOn, plantCase, reason, toldIn } from '../support/cases.ts'
import { plantOpenCase } from '../support/decisions.ts'
import { contested } from '../support/merges.ts'
import { countOf, rowsOf } from '../support/rows.ts'
import { minute, openWorld, type World } from '../support/world.ts'

const reasons = {
  ines: 'Ines finds that it asks for card data.',
  noor: 'Noor finds that it pretends to be support.',
  ada: 'Ada finds that both are partly right.',
}

type Moderator = keyof typeof reasons

type Fields = { verdict: string; consequence: string; days?: string; passages?: string }

const uphold = (consequence: string, more = {}): Fields => ({
  verdict: 'uphold',
  consequence,
  ...more,
})

const site = 'https://pay.example/card'

const onPost: Fields[] = [
  ...['none', 'hide', 'lock', 'warn'].map((consequence) => uphold(consequence)),
  ...['silence', 'suspend'].map((consequence) => uphold(consequence, { days: '7' })),
  uphold('redact', { passages: '555 0100' }),
  uphold('remove-link', { passages: site }),
  { verdict: 'dismiss', consequence: 'none' },
  { verdict: 'ignore', consequence: 'none' },
]

/** Both decide at once, differently reasoned; gives who was first, and the answer of the other. */
const race = async (
  world: World,
  caseId: number,
  fields: Fields,
  {
    names = ['ines', 'noor'],
    follows = fields.consequence,
  }: { names?: [Moderator, Moderator]; follows?: string } = {},
) => {
  const pair = await Promise.all(names.map((who) => world.as(who)))
  await Promise.all(pair.map((visitor) => visitor.get(links.case(caseId))))
  const answers = await Promise.all(
    pair.map((visitor, n) =>
      visitor.post(links.decide(caseId), {
        ...fields,
        reason: reasons[names[n]!],
        note: `A note of ${names[n]}.`,
        version: '0',
      }),
    ),
  )
  const [decision] = await rowsOf(
    world,
    'select u.handle, d.reason from decisions d join users u on u.id = d.decided_by',
  )
  const first = decision?.handle as Moderator
  const [one, other] = names
  const second = first === one ? other : one
  const late = answers[names.indexOf(second)]!
  expect(answers[names.indexOf(first)]!.status).toBe(200)
  expect(late.status).toBe(409)
  expect(late.dom.text('.flash.is-bad')).toBe(
    `${first} decided this just now: ${fields.verdict}, ${follows}. Reason: ${reasons[first]}`,
  )
  expect(late.dom.texts('textarea[readonly]')).toEqual([reasons[second], `A note of ${second}.`])
  expect(decision?.reason).toBe(reasons[first])
  expect(await countOf(world, 'decisions')).toBe(1)
  expect(await countOf(world, "mod_log where action = 'decide'")).toBe(1)
  expect(await rowsOf(world, 'select version from cases')).toEqual([{ version: 1 }])
  return late
}

test.each(onPost)('deciding at once: $verdict, $consequence', async (fields) => {
  const world = await openWorld()
  const { caseId, postId } = await plantCase(world)
  await world.client.execute({
    sql: "update posts set body = body || ' ' || ?, html = html || ? where id = ?",
    args: [site, `<p><a href="${site}" rel="ugc nofollow">${site}</a></p>`, postId],
  })

  const late = await race(world, caseId, fields)

  expect(late.dom.texts('form.undo textarea')).toEqual([''])
  const isUpheld = fields.verdict === 'uphold'
  expect((await toldIn(world)).sort()).toEqual([
    'kim: report-outcome',
    ...(isUpheld ? ['neighbour1: decision'] : []),
    'theo: report-outcome',
  ])
  expect(await countOf(world, "outbox where kind = 'notice-mail'")).toBe(isUpheld ? 3 : 2)
  const restricts = isUpheld && fields.consequence !== 'none'
  expect(await countOf(world, 'statements')).toBe(restricts ? 1 : 0)
})

test.each(['hide', 'warn', 'suspend', 'limit-reports'])(
  'deciding about a profile at once: %s',
  async (consequence) => {
    const world = await openWorld()
    const caseId = await plantOpenCase(world, { profile: 'neighbour1' })

    await race(world, caseId, uphold(consequence, { days: '3' }))

    expect(await toldIn(world)).toEqual(['neighbour1: decision'])
    expect(await countOf(world, 'statements')).toBe(1)
  },
)

test.each([
  ['uphold', 'stay-merged'],
  ['dismiss', 'unmerge'],
])('deciding about a contested merge at once: %s', async (verdict, follows) => {
  const world = await openWorld()
  const { caseId } = await contested(world)

  await race(world, caseId, { verdict, consequence: '' }, { names: ['noor', 'ada'], follows })

  const isUndone = verdict === 'dismiss'
  expect(await countOf(world, 'merges where undone_at is not null')).toBe(isUndone ? 1 : 0)
  expect(await countOf(world, "notices where kind = 'contest-outcome'")).toBe(2)
})

test.each([
  ['uphold', 'hide'],
  ['dismiss', 'none'],
])('deciding about a post that waits at once: %s', async (verdict, follows) => {
  const world = await openWorld()
  const { postId, threadId } = await plantCase(world, { reporters: [] })
  await world.client.execute(
    `update posts set held_at = ${world.now()}, hidden_at = ${world.now()} where id = ${postId}`,
  )
  const caseId = await plantOpenCase(world, { postId, threadId, by: 'neighbour1' }, 'held')

  await race(world, caseId, { verdict, consequence: '' }, { follows })

  const isHidden = verdict === 'uphold'
  expect(await countOf(world, `posts where id = ${postId} and hidden_at is not null`)).toBe(
    isHidden ? 1 : 0,
  )
  expect(await countOf(world, 'statements')).toBe(isHidden ? 1 : 0)
})

test.each([{ htmx: false }, { htmx: true }])('deciding later, htmx $htmx', async (way) => {
  const world = await openWorld()
  const { address } = await plantCase(world)
  const noor = await world.as('noor', way)
  const open = await noor.get(address)
  await decideBy(await world.as('ines'), address)
  world.pass(2 * minute)
  world.trips.reset()

  const late = await noor.submit(open, 'form.decision', {
    verdict: 'dismiss',
    consequence: 'none',
    reason: 'I do not see anything wrong with it.',
  })

  expect(late.status).toBe(409)
  expect(world.trips.trips()).toBe(2)
  expect(late.dom.text('.flash.is-bad')).toBe(
    `ines decided this 2 min ago: uphold, hide. Reason: ${reason}`,
  )
  expect(late.dom.text('textarea[readonly]')).toBe('I do not see anything wrong with it.')
  expect(await countOf(world, "decisions where verdict = 'dismiss'")).toBe(0)
  expect(await countOf(world, 'mod_log')).toBe(1)
})

test('a turn that is taken rolls the whole decision back', async () => {
  const world = await openWorld()
  const { address, caseId, postId } = await plantCase(world)
  const ines = await world.as('ines')
  const open = await ines.get(address)
  await world.client.execute(
    `insert into mod_log (case_id, turn, action, actor_id, reason, at)
    values (${caseId}, 0, 'decide', 4, 'Faster.', ${world.now()})`,
  )

  const late = await ines.submit(open, 'form.decision', {
    verdict: 'uphold',
    consequence: 'hide',
    reason,
  })

  expect(late.status).toBe(409)
  expect(late.dom.text('form.decision textarea[name=reason]')).toBe(reason)
  expect(await countOf(world, `posts where id = ${postId} and hidden_at is not null`)).toBe(0)
  expect(await countOf(world, 'decisions')).toBe(0)
  expect(await countOf(world, 'notices')).toBe(0)
  expect(await countOf(world, "limits where key = 'team:3'")).toBe(0)
})

test('undoing at once: one undoes, the other hears who', async () => {
  const world = await openWorld()
  const { caseId, address } = await plantCase(world)
  await decideBy(await world.as('ines'), address)
  const undo = links.undoDecision(await decisionOn(world, caseId))
  const pair = await Promise.all(['ines', 'noor'].map((who) => world.as(who)))

  const answers = await Promise.all(
    pair.map((visitor) => visitor.post(undo, { reason: 'It was a misunderstanding.' })),
  )

  const [undone] = await rowsOf(
    world,
    'select u.handle from decisions d join users u on u.id = d.undone_by',
  )
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
  expect(answers.find(({ status }) => status === 409)?.dom.text('.flash.is-bad')).toBe(
    `${undone?.handle} undid this decision just now. Reason: It was a misunderstanding.`,
  )
  expect(await countOf(world, "mod_log where action = 'undo'")).toBe(1)
  expect(await countOf(world, "notices where kind = 'decision-undone'")).toBe(1)
  expect(await rowsOf(world, 'select version from cases')).toEqual([{ version: 2 }])
})
