// What reports weigh together: the post they hide, the reports taken back, and the limits of reporting.
import { describe, expect, test } from 'vitest'
import { links } from '../../views/links.ts'
import { decideBy, toldIn } from '../support/cases.ts'
import { countOf, rowsOf } from '../support/rows.ts'
import { plantThread } from '../support/threads.ts'
import { day, minute, openWorld, type World } from '../support/world.ts'

const plant = async (world: World, by = 'neighbour1') => {
  const planted = await plantThread(world, {
    by: 'maya',
    title: 'Stuck since yesterday',
    body: 'It stops at 25 percent.',
    answers: [{ by, body: 'Sign up at my shop, it has every channel.' }],
  })
  const postId = planted.answerIds[0]!
  return { ...planted, postId, address: links.report(postId) }
}

const trust = (world: World, level: number, ...handles: string[]) =>
  world.client.execute(
    `update users set trust = ${level} where handle in (${handles.map((h) => `'${h}'`)})`,
  )

const set = (world: World, name: string, value: string) =>
  world.client.execute({
    sql: 'insert into settings (name, value, by_id, at) values (?, ?, 7, 1)',
    args: [name, value],
  })

const reportBy = async (world: World, address: string, who: string[], fields = {}) => {
  const answers = []
  for (const handle of who) {
    const visitor = await world.as(handle)
    answers.push((await visitor.post(address, { reason: 'off-topic', ...fields })).status)
  }
  return answers
}

const isHidden = async (world: World, postId: number) =>
  (await countOf(world, `posts where id = ${postId} and hidden_at is not null`)) === 1

const crowd = (n: number) => Array.from({ length: n }, (_, at) => `neighbour${at + 2}`)

describe('hiding by weight', () => {
  test('four reports of trust 1 hide nothing, the fifth hides the answer until a person decides', async () => {
    const world = await openWorld()
    const { postId, address, path } = await plant(world)
    await trust(world, 1, ...crowd(5))

    await reportBy(world, address, crowd(4))
    const before = await isHidden(world, postId)
    const told = await toldIn(world)
    await reportBy(world, address, ['neighbour6'])

    expect([before, told]).toEqual([false, []])
    expect(await isHidden(world, postId)).toBe(true)
    expect(
      await rowsOf(world, 'select reports, score, closed_at is null as open from cases'),
    ).toEqual([{ reports: 5, score: 1000, open: 1 }])
    expect(
      await rowsOf(
        world,
        `select d.verdict, consequence, interim, decided_by, turn, automated, detection
          from decisions d join statements s on s.decision_id = d.id`,
      ),
    ).toEqual([
      {
        verdict: 'uphold',
        consequence: 'hide',
        interim: 1,
        decided_by: null,
        turn: null,
        automated: 1,
        detection: 'reports',
      },
    ])
    expect(await rowsOf(world, 'select action, actor_id, turn from mod_log')).toEqual([
      { action: 'interim', actor_id: null, turn: null },
    ])
    expect(await toldIn(world)).toEqual(['neighbour1: decision'])
    expect((await world.guest().get(path)).html).not.toContain('my shop')
  })

  test('a dismissal brings it back and all five hear so', async () => {
    const world = await openWorld()
    const { postId, address } = await plant(world)
    await trust(world, 1, ...crowd(5))
    await reportBy(world, address, crowd(5))
    const [open] = await rowsOf(world, 'select id from cases')

    const ines = await world.as('ines')
    const page = await ines.get(links.case(Number(open?.id)))
    await decideBy(ines, links.case(Number(open?.id)), { verdict: 'dismiss', consequence: 'none' })

    expect(page.dom.text('.report')).toContain('Weighs 2.0 = 1.0 (a report) + 1.0 (trust 1)')
    expect(page.dom.text('.evidence:has(.report-list)')).toContain('Together 10.0')
    expect(await isHidden(world, postId)).toBe(false)
    const told = await toldIn(world)
    expect(told.filter((line) => line.endsWith('report-outcome'))).toHaveLength(5)
  })

  test('reports that cross it at the same moment make one decision', async () => {
    const world = await openWorld()
    const { postId, address } = await plant(world)
    await trust(world, 1, ...crowd(5))
    const visitors = await Promise.all(crowd(5).map((who) => world.as(who)))

    const answers = await Promise.all(
      visitors.map((visitor) => visitor.post(address, { reason: 'off-topic' })),
    )

    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200])
    expect(await isHidden(world, postId)).toBe(true)
    expect(await countOf(world, 'decisions')).toBe(1)
    expect(await countOf(world, 'statements')).toBe(1)
    expect(await rowsOf(world, 'select reports, score from cases')).toEqual([
      { reports: 5, score: 1000 },
    ])
  })

  test('one report of the team hides nothing unless it takes action; members cannot', async () => {
    const world = await openWorld()
    const { postId, address } = await plant(world)
    const other = await plant(world)

    await reportBy(world, address, ['sam', 'kim'], { act: '' })
    const before = await isHidden(world, postId)
    await reportBy(world, other.address, ['kim'], { act: 'yes' })
    const byMember = await isHidden(world, other.postId)
    const form = await (await world.as('ada')).get(other.address)
    await reportBy(world, other.address, ['sam'], { act: 'yes' })

    expect([before, byMember]).toEqual([false, false])
    expect(form.dom.has('input[name=act]')).toBe(true)
    expect(await isHidden(world, other.postId)).toBe(true)
  })

  test('members never hide what the team writes, however many', async () => {
    const world = await openWorld()
    const { postId, address } = await plant(world, 'sam')
    await trust(world, 4, ...crowd(6))

    await reportBy(world, address, crowd(6))
    const byMembers = await isHidden(world, postId)
    await reportBy(world, address, ['ada'], { act: 'yes' })

    expect(byMembers).toBe(false)
    expect(await isHidden(world, postId)).toBe(true)
  })

  test('spam by a newcomer goes at once on the word of trust 3, and of nobody less', async () => {
    const world = await openWorld()
    const { postId, address } = await plant(world, 'kim')

    await reportBy(world, address, ['neighbour2'], { reason: 'spam' })
    const byTwo = await isHidden(world, postId)
    await reportBy(world, address, ['theo'], { reason: 'spam' })

    expect(byTwo).toBe(false)
    expect(await isHidden(world, postId)).toBe(true)
  })

  test('the sensitivity is a setting, and off is never', async () => {
    const [high, off] = [await openWorld(), await openWorld()]
    const [inHigh, inOff] = [await plant(high), await plant(off)]
    await set(high, 'report-sensitivity', '{"level":"high"}')
    await set(off, 'report-sensitivity', '{"level":"off"}')

    await reportBy(high, inHigh.address, ['neighbour2', 'neighbour3'])
    await reportBy(off, inOff.address, crowd(6))

    expect(await isHidden(high, inHigh.postId)).toBe(true)
    expect(await isHidden(off, inOff.postId)).toBe(false)
  })

  test('the record counts: who was right ten times weighs more, and reads so', async () => {
    const world = await openWorld()
    const { postId, address } = await plant(world)
    for (let n = 0; n < 10; n += 1) {
      const id = 1000 + n
      await world.client.batch([
        `insert into cases (id, subject_kind, subject_id, author_id, opened_at, closed_at)
          values (${id}, 'profile', 2, 2, 1, 2)`,
        `insert into reports (case_id, reporter_id, reason, snapshot, revision, at)
          values (${id}, 102, 'spam', '', 1, 1)`,
        `insert into decisions (id, case_id, turn, verdict, consequence, reason, at)
          values (${id}, ${id}, 0, 'uphold', 'none', 'It is.', 2)`,
      ])
    }

    const neighbour = await world.as('neighbour3')
    const mine = await neighbour.post(address, { reason: 'off-topic' })

    expect(mine.dom.text('.facts')).toContain(
      '11.3 = 1.0 (a report) + 2.0 (trust 2) + 8.3 (10 of 10 decided reports upheld)',
    )
    expect(await isHidden(world, postId)).toBe(true)
  })
})

describe('taking a report back', () => {
  const reported = async (who: string[]) => {
    const world = await openWorld()
    const planted = await plant(world)
    await reportBy(world, planted.address, who)
    return { world, ...planted }
  }

  test('within ten minutes it counts no more, and the case closes when it was the last', async () => {
    const { world, address } = await reported(['theo', 'kim'])
    const [theo, kim] = [await world.as('theo'), await world.as('kim')]
    world.pass(9 * minute)

    const after = await theo.submit(await theo.get(address), 'form[action$="/withdraw"]')
    const one = await rowsOf(world, 'select reports, score, closed_at is null as open from cases')
    await kim.submit(await kim.get(links.ownReports()), 'form[action$="/withdraw"]')

    expect(after.dom.text('.flash.is-good')).toContain('taken back')
    expect(after.dom.text('.report-list')).toContain('Taken back')
    expect(one).toEqual([{ reports: 1, score: 100, open: 1 }])
    expect(
      await rowsOf(world, 'select reports, score, version, closed_at is null as open from cases'),
    ).toEqual([{ reports: 0, score: 0, version: 1, open: 0 }])
    expect(await rowsOf(world, 'select action, actor_id, turn from mod_log')).toEqual([
      { action: 'withdrawn', actor_id: null, turn: 0 },
    ])
    // History stays, and nobody is told of what never was.
    expect(await countOf(world, 'reports')).toBe(2)
    expect(await toldIn(world)).toEqual([])
  })

  test('not later, not after a decision, not twice, not somebody else’s', async () => {
    const { world, address } = await reported(['theo', 'kim'])
    const theo = await world.as('theo')
    const [mine] = await rowsOf(world, 'select id from reports where reporter_id = 2')
    const withdraw = links.withdrawReport(Number(mine?.id))
    const others = await (await world.as('kim')).post(withdraw, {})
    world.pass(10 * minute)

    const late = await theo.post(withdraw, {})

    expect([others.status, late.status]).toEqual([404, 409])
    expect((await theo.get(address)).dom.has('form[action$="/withdraw"]')).toBe(false)
    expect(await countOf(world, 'reports where withdrawn_at is null')).toBe(2)
  })

  test('what one report alone had hidden comes back with it, and its author is told', async () => {
    const world = await openWorld()
    const { postId, address } = await plant(world)
    await reportBy(world, address, ['sam'], { act: 'yes' })
    const hidden = await isHidden(world, postId)
    const sam = await world.as('sam')

    await sam.submit(await sam.get(address), 'form[action$="/withdraw"]')

    expect(hidden).toBe(true)
    expect(await isHidden(world, postId)).toBe(false)
    expect(await toldIn(world)).toEqual(['neighbour1: decision', 'neighbour1: decision-undone'])
  })

  test('who took it back may report again, and is not told the outcome otherwise', async () => {
    const { world, address } = await reported(['theo', 'kim'])
    const theo = await world.as('theo')
    await theo.submit(await theo.get(address), 'form[action$="/withdraw"]')
    const [open] = await rowsOf(world, 'select id from cases')

    await decideBy(await world.as('ines'), links.case(Number(open?.id)), { consequence: 'none' })

    expect(await toldIn(world)).toEqual(['neighbour1: decision', 'kim: report-outcome'])
    const again = await theo.post(address, { reason: 'spam' })
    expect(again.status).toBe(200)
    expect(await countOf(world, 'reports where reporter_id = 2 and withdrawn_at is null')).toBe(1)
  })
})

describe('how often, and whether at all', () => {
  test.each([
    ['kim', 8, 5],
    ['maya', 1, 20],
    ['neighbour5', 104, 30],
    ['theo', 2, 40],
    ['ines', 3, 60],
  ])('%s has a day’s reports by trust', async (who, id, most) => {
    const world = await openWorld()
    const { address, postId } = await plant(world)
    const visitor = await world.as(who)
    const used = (uses: number) =>
      world.client.execute({
        sql: 'insert or replace into limits (key, window, uses) values (?, ?, ?)',
        args: [`report:${id}`, world.now() - (world.now() % day), uses],
      })

    await used(most)
    const refused = await visitor.post(address, { reason: 'off-topic' })
    await used(most - 1)
    const last = await visitor.post(address, { reason: 'off-topic' })

    expect([refused.status, last.status]).toEqual([429, 200])
    expect(await countOf(world, `reports where post_id = ${postId}`)).toBe(1)
  })

  test('a limited right: the page says until when and why; it comes back by itself or by undoing', async () => {
    const world = await openWorld()
    const { address } = await plant(world)
    const ines = await world.as('ines')
    const theo = await world.as('theo')
    const sanction = { days: '7', reason: 'Forty reports in a week, none of them meant.' }

    const limited = await ines.post(links.limitReports('theo'), sanction)
    const again = await ines.post(links.limitReports('theo'), sanction)
    const page = await theo.get(address)
    const refused = await theo.post(address, { reason: 'spam' })
    const statement = await theo.get(page.dom.attr('.flash a', 'href')!)

    expect([limited.status, again.status, refused.status]).toEqual([200, 409, 403])
    expect(page.dom.text('.flash')).toContain('Your right to report is limited')
    expect(page.dom.has('form[action$="/report"]')).toBe(false)
    expect(statement.status).toBe(200)
    expect(statement.html).toContain('none of them meant')
    expect(await toldIn(world)).toEqual(['theo: decision'])
    expect(
      await rowsOf(
        world,
        'select subject_kind, subject_id, closed_at is null as open, version from cases',
      ),
    ).toEqual([{ subject_kind: 'profile', subject_id: 2, open: 0, version: 1 }])
    expect(await countOf(world, 'statements where user_id = 2 and automated = 0')).toBe(1)

    world.pass(7 * day)
    expect((await theo.post(address, { reason: 'spam' })).status).toBe(200)
  })

  test('only moderators limit, not themselves, and of the team only an admin', async () => {
    const world = await openWorld()
    const sanction = { days: '7', reason: 'None of these reports were meant.' }
    const by = async (who: string, whom: string) =>
      (await (await world.as(who)).post(links.limitReports(whom), sanction)).status

    expect(await by('sam', 'theo')).toBe(403)
    expect(await by('ines', 'ines')).toBe(403)
    expect(await by('ines', 'noor')).toBe(403)
    expect(await by('ines', 'nobody1')).toBe(404)
    expect(await countOf(world, 'decisions')).toBe(0)
    expect(await by('ada', 'noor')).toBe(200)
  })
})
