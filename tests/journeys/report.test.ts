// Reporting a post: the form, one case for all reports, and who may report what.
import { describe, expect, test } from 'vitest'
import { links } from '../../views/links.ts'
import { countOf, rowsOf } from '../support/rows.ts'
import { plantThread } from '../support/threads.ts'
import { day, hour, openWorld, type World } from '../support/world.ts'

const plantScam = (world: World) =>
  plantThread(world, {
    by: 'maya',
    title: 'NW-2-5 on my television since yesterday',
    body: 'It says NW-2-5 and nothing plays.',
    answers: [
      { by: 'neighbour1', body: 'Call our hotline on 555 0100 and have your card ready.' },
      { by: 'theo', body: 'Restart the router, then the television.' },
    ],
  })

describe.each([{ htmx: false }, { htmx: true }])('reporting, htmx $htmx', (way) => {
  test('a reader reports an answer and finds thanks and the way back', async () => {
    const world = await openWorld()
    const { answerIds, path, questionId, threadId } = await plantScam(world)
    const theo = await world.as('theo', way)
    const offered = (await theo.get(path)).dom.attrs('a[href$="/report"]', 'href')
    world.trips.reset()

    const form = await theo.get(offered[1]!)
    const trips = world.trips.trips()
    const after = await theo.submit(form, 'form[action$="/report"]', {
      reason: 'scam',
      note: 'Asks for the card.',
    })

    // His own answer offers no report.
    expect(offered).toEqual([
      ...[questionId, answerIds[0]].map((id) => links.report(id!)),
      links.reportThread(threadId),
    ])
    expect(form.dom.texts('.choice-label')).toContain('Scam or false support')
    expect(form.dom.count('.choice-hint')).toBe(9)
    expect(trips).toBe(1)
    expect(world.trips.trips()).toBe(4)
    expect(after.status).toBe(200)
    expect(after.path).toBe(links.reported(links.report(answerIds[0]!), 'taken'))
    expect(after.dom.text('.flash.is-good')).toContain('a moderator will look at it')
    expect(after.dom.attr('.button-row a', 'href')).toContain(path)
    expect(await rowsOf(world, 'select reason, note, snapshot, revision from reports')).toEqual([
      {
        reason: 'scam',
        note: 'Asks for the card.',
        snapshot: 'Call our hotline on 555 0100 and have your card ready.',
        revision: 1,
      },
    ])
    expect(await rowsOf(world, 'select post_id, reports, closed_at from cases')).toEqual([
      { post_id: answerIds[0], reports: 1, closed_at: null },
    ])
    expect(await countOf(world, 'notices')).toBe(0)
    expect(await countOf(world, 'outbox')).toBe(0)
    expect(await countOf(world, 'mod_log')).toBe(0)
  })

  test('a form that needs another look keeps what was typed and changes nothing', async () => {
    const world = await openWorld()
    const { answerIds } = await plantScam(world)
    const theo = await world.as('theo', way)
    const form = await theo.get(links.report(answerIds[0]!))
    const send = (fields: Record<string, string>) =>
      theo.submit(form, 'form[action$="/report"]', fields)

    const empty = await send({ note: 'I cannot say what.' })
    const unknown = await send({ reason: 'dislike' })
    const other = await send({ reason: 'other', note: '   ' })
    const illegal = await send({ reason: 'illegal', note: '' })
    const duplicate = await send({ reason: 'duplicate', note: 'asked before' })
    const long = await send({ reason: 'spam', note: 'x'.repeat(1001) })

    expect(empty.status).toBe(422)
    expect(empty.dom.text('.choices.is-invalid #reason-error')).toContain('Choose what is wrong')
    expect(empty.dom.text('textarea[name=note]')).toBe('I cannot say what.')
    expect(unknown.status).toBe(422)
    expect(other.dom.text('#note-error')).toContain('Say in a few words')
    expect(duplicate.dom.text('#note-error')).toContain('Paste the link')
    expect(illegal.dom.text('#law-error')).toContain('which law')
    expect(illegal.dom.text('#note-error')).toContain('against that law')
    expect(duplicate.dom.text('textarea[name=note]')).toBe('asked before')
    expect(duplicate.dom.attrs('input[name=reason][checked]', 'value')).toEqual(['duplicate'])
    expect(long.dom.text('.field.is-invalid #note-error')).toContain('1,000')
    expect(await countOf(world, 'reports')).toBe(0)
    expect(await countOf(world, 'cases')).toBe(0)
  })
})

describe('one case', () => {
  test('several people, even at the same moment, join one case; the same person counts once', async () => {
    const world = await openWorld()
    const { answerIds } = await plantScam(world)
    const address = links.report(answerIds[0]!)
    const reporters = await Promise.all(
      ['maya', 'theo', 'kim', 'neighbour2'].map((who) => world.as(who)),
    )
    await world.client.execute("update users set trust = 0 where handle in ('theo', 'neighbour2')")

    await Promise.all(reporters.map((visitor) => visitor.post(address, { reason: 'scam' })))
    const [maya] = reporters
    const again = await maya!.post(address, { reason: 'spam' })
    const both = await Promise.all([
      reporters[1]!.post(address, { reason: 'spam' }),
      reporters[1]!.post(address, { reason: 'spam' }),
    ])

    expect(again.status).toBe(200)
    expect(again.dom.text('.flash')).toContain('already')
    expect(both.map(({ dom }) => dom.text('.flash'))).toEqual([
      expect.stringContaining('already'),
      expect.stringContaining('already'),
    ])
    expect(await rowsOf(world, 'select reports from cases')).toEqual([{ reports: 4 }])
    expect(await countOf(world, 'reports')).toBe(4)
    expect(await countOf(world, "reports where reason = 'spam'")).toBe(0)
  })

  test('posts of one thread have cases of their own', async () => {
    const world = await openWorld()
    const { answerIds, questionId } = await plantScam(world)
    const kim = await world.as('kim')

    for (const id of [questionId, ...answerIds])
      await kim.post(links.report(id), { reason: 'spam' })

    expect(await countOf(world, 'cases where reports = 1')).toBe(3)
    expect(
      await rowsOf(world, `select snapshot from reports where post_id = ${questionId}`),
    ).toEqual([
      { snapshot: 'NW-2-5 on my television since yesterday\n\nIt says NW-2-5 and nothing plays.' },
    ])
  })

  test('the reporter can look up what becomes of the report', async () => {
    const world = await openWorld()
    const { answerIds } = await plantScam(world)
    const maya = await world.as('maya')
    await maya.post(links.report(answerIds[0]!), { reason: 'scam' })

    const next = await maya.get(links.report(answerIds[0]!))

    expect(next.dom.text('h1')).toBe('Your report')
    expect(next.dom.text('.facts')).toContain('Waiting for a moderator')
    expect(next.dom.text('.facts')).toContain('2.0 = 1.0 (a report) + 1.0 (trust 1)')
    expect(next.dom.has('form[action$="/report"]')).toBe(false)
  })
})

describe.each(['dismiss', 'ignore', 'uphold'])('after the verdict %s', (verdict) => {
  const decided = async () => {
    const world = await openWorld()
    const { answerIds } = await plantScam(world)
    const address = links.report(answerIds[1]!)
    await (await world.as('maya')).post(address, { reason: 'wrong-advice' })
    const [{ id }] = (await rowsOf(world, 'select id from cases')) as [{ id: number }]
    const decision = {
      verdict,
      reason: 'The advice is sound and kindly put.',
      version: '0',
    }
    await (await world.as('ines')).post(links.decide(id), decision)
    return { world, address, postId: answerIds[1]! }
  }

  test('reports on the same text within a day are kept with the decision', async () => {
    const { world, address } = await decided()
    world.pass(23 * hour)

    const kept = await (await world.as('kim')).post(address, { reason: 'spam' })

    expect(kept.dom.text('.flash.is-info')).toContain('kept with that decision')
    expect(await rowsOf(world, 'select reports, closed_at is null as open from cases')).toEqual([
      { reports: 2, open: 0 },
    ])
  })

  test('a day later, or on a changed text, they open a new case', async () => {
    const later = await decided()
    later.world.pass(day + 1)
    const changed = await decided()
    changed.world.pass(hour)
    const edit = `update posts set body = 'Buy my box', edited_at = ${changed.world.now()}, revision = 2`
    await changed.world.client.execute(`${edit} where id = ${changed.postId}`)

    for (const { world, address } of [later, changed]) {
      const taken = await (await world.as('kim')).post(address, { reason: 'spam' })

      expect(taken.dom.has('.flash.is-good')).toBe(true)
      expect(await countOf(world, 'cases where closed_at is null and reports = 1')).toBe(1)
      expect(await countOf(world, 'cases')).toBe(2)
    }
  })
})

describe('who may report what', () => {
  test('nobody their own post, nothing hidden or deleted or unknown', async () => {
    const world = await openWorld()
    const { answerIds } = await plantScam(world)
    const [scam, good] = answerIds as [number, number]
    await world.client.execute(`update posts set hidden_at = 1 where id = ${scam}`)
    await world.client.execute(`update posts set deleted_at = 1 where id = ${good}`)
    const theo = await world.as('theo')
    const writer = await world.as('neighbour1')
    const report = { reason: 'spam' }

    expect((await writer.get(links.report(scam))).status).toBe(403)
    expect((await writer.post(links.report(scam), report)).status).toBe(403)
    expect((await theo.get(links.report(scam))).status).toBe(409)
    expect((await theo.post(links.report(scam), report)).status).toBe(409)
    expect((await theo.post(links.report(good), report)).status).toBe(404)
    expect((await theo.get('/p/zzzz/report')).status).toBe(404)
    expect((await theo.get('/p/NO!/report')).status).toBe(404)
    expect(await countOf(world, 'reports')).toBe(0)
    expect(await countOf(world, 'cases')).toBe(0)
  })

  test('guests sign in first and lose nothing; the silenced are told why not; a day has its limit', async () => {
    const world = await openWorld()
    const { answerIds } = await plantScam(world)
    const address = links.report(answerIds[0]!)
    await world.client.execute(
      `update users set silenced_until = ${world.now() + day} where handle = 'kim'`,
    )
    await world.client.execute({
      sql: 'insert into limits (key, window, uses) values (?, ?, 40)',
      args: ['report:2', world.now() - (world.now() % day)],
    })

    const lead = await world.guest().get(address)
    const long = await world
      .guest()
      .post(address, { reason: 'other', note: 'It asks for a card number.' })
    const silenced = await (await world.as('kim')).post(address, { reason: 'spam' })
    const tired = await (await world.as('theo')).post(address, { reason: 'spam' })

    expect(lead.path).toBe(links.signIn(address))
    expect(long.status).toBe(401)
    expect(long.dom.text('textarea[name=note]')).toBe('It asks for a card number.')
    expect(silenced.status).toBe(403)
    expect(tired.status).toBe(429)
    expect(tired.headers.get('Retry-After')).toMatch(/^\d+$/)
    expect(await countOf(world, 'reports')).toBe(0)
  })
})
