// Deciding a case: what happens to the post, who hears what, and what is refused.
import { describe, expect, test } from 'vitest'
import { links } from '../../views/links.ts'
import { decideBy, decisionOn, mailedIn, plantCase, reason, toldIn } from '../support/cases.ts'
import { countOf, rowsOf } from '../support/rows.ts'
import { day, openWorld } from '../support/world.ts'

describe.each([{ htmx: false }, { htmx: true }])('deciding, htmx $htmx', (way) => {
  test('from reports to a hidden post: author, reporters, log and statement', async () => {
    const world = await openWorld()
    const { address, caseId, path } = await plantCase(world)
    const ines = await world.as('ines', way)
    const guest = world.guest()
    const before = await guest.get(path)
    world.trips.reset()
    const page = await ines.get(address)
    const pageTrips = world.trips.trips()

    const decided = await ines.submit(page, 'form.decision', {
      verdict: 'uphold',
      consequence: 'hide',
      reason,
      note: 'Third time this week.',
    })
    const trips = world.trips.trips() - pageTrips
    const after = await guest.get(path)

    // The moderator sees what was decided, in two trips and one for the page that follows.
    expect([pageTrips, trips]).toEqual([1, 3])
    expect(decided.path).toBe(address)
    expect(decided.dom.text('.decided h2')).toBe('Upheld: post hidden')
    expect(decided.dom.text('.decided')).toContain('Third time this week.')
    expect(decided.dom.has('form.decision')).toBe(false)
    // Readers no longer see the post, and the count of answers follows.
    expect(before.html).toContain('555 0100')
    expect(after.html).not.toContain('555 0100')
    expect(after.html).not.toContain(reason)
    expect(await rowsOf(world, 'select replies from threads')).toEqual([{ replies: 1 }])
    // The author and each reporter hear once, nobody else, and no moderator is named.
    const told = ['neighbour1: decision', 'theo: report-outcome', 'kim: report-outcome']
    expect((await toldIn(world)).sort()).toEqual(told.toSorted())
    expect((await mailedIn(world)).sort()).toEqual(told.toSorted())
    expect(await countOf(world, 'notices where actor_id is not null')).toBe(0)
    await world.settle()
    const statement = links.decision(await decisionOn(world, caseId))
    const letters = (await world.mailTo('neighbour1@people.example')).filter(({ text }) =>
      text.includes(statement),
    )
    expect(letters.map(({ text }) => text)).toEqual([expect.stringContaining(reason)])
    // The record: one log row, one decision, the case closed and nobody's.
    expect(await rowsOf(world, 'select action, turn, verdict, consequence from mod_log')).toEqual([
      { action: 'decide', turn: 0, verdict: 'uphold', consequence: 'hide' },
    ])
    expect(await rowsOf(world, 'select version, claimed_by from cases')).toEqual([
      { version: 1, claimed_by: null },
    ])
    expect(await rowsOf(world, `select closed_at = ${world.now()} as now from cases`)).toEqual([
      { now: 1 },
    ])
  })

  test('the author, the reporters and moderators read the statement; nobody else does', async () => {
    const world = await openWorld()
    const { address, caseId } = await plantCase(world)
    await decideBy(await world.as('ines', way), address, { note: 'Private.' })
    const statement = links.decision(await decisionOn(world, caseId))
    const read = async (who: string) => (await world.as(who, way)).get(statement)
    world.trips.reset()

    const author = await read('neighbour1')
    const trips = world.trips.trips()
    const reporter = await read('kim')
    const colleague = await read('noor')

    // One trip signs the test's person in.
    expect(trips).toBe(2)
    expect(author.dom.text('h1')).toBe('Upheld: post hidden')
    for (const part of [
      reason,
      'Your answer',
      'NW-2-5 on my television',
      'Scam or false support.',
    ]) {
      expect(author.dom.text('.statement')).toContain(part)
    }
    expect(author.dom.text('.statement')).toContain('None: people reported it and a person decided')
    expect(author.dom.text('.statement blockquote')).toContain('555 0100')
    expect(author.dom.has(`a[href="${links.contact()}"]`)).toBe(true)
    expect(reporter.dom.text('.statement')).toContain(reason)
    expect(reporter.dom.has('blockquote')).toBe(false)
    expect(colleague.dom.has(`a[href="${address}"]`)).toBe(true)
    for (const { dom } of [author, reporter]) {
      expect(dom.text('main')).not.toMatch(/ines|theo|Private/)
    }
    expect((await read('maya')).status).toBe(403)
    expect((await read('sam')).status).toBe(403)
    expect((await world.guest().get(statement)).path).toBe(links.signIn(statement))
    expect((await (await world.as('ines')).get('/decisions/zzzz')).status).toBe(404)
  })

  test('what needs another look is said beside its field, with everything typed kept', async () => {
    const world = await openWorld()
    const { address } = await plantCase(world)
    const ines = await world.as('ines', way)
    const typed = { note: 'My note.', reason }

    const none = await decideBy(ines, address, { ...typed, verdict: '' })
    const short = await decideBy(ines, address, { ...typed, reason: 'Too short' })
    const long = await decideBy(ines, address, { ...typed, reason: 'x'.repeat(2001) })
    const odd = await decideBy(ines, address, { ...typed, consequence: 'banish' })

    for (const answer of [none, short, long, odd]) {
      expect(answer.status).toBe(422)
      expect(answer.dom.text('textarea[name=note]')).toBe('My note.')
      expect(answer.dom.has('.error-summary')).toBe(true)
    }
    expect(none.dom.text('.choices.is-invalid #verdict-error')).toContain('Choose a verdict')
    expect(short.dom.text('.field.is-invalid #reason-error')).toContain('at least 10')
    expect(short.dom.attrs('input[checked]', 'value')).toEqual(['uphold', 'hide'])
    expect(long.dom.text('#reason-error')).toContain('2,000')
    expect(odd.dom.text('#consequence-error')).toContain('Choose a consequence')
    for (const verdict of ['dismiss', 'ignore']) {
      for (const consequence of ['hide', 'lock', 'warn', 'silence']) {
        const answer = await decideBy(ines, address, { ...typed, verdict, consequence })
        expect(answer.status).toBe(422)
        expect(answer.dom.text('.choices.is-invalid #consequence-error')).toContain('uphold it')
        expect(answer.dom.attrs('input[checked]', 'value')).toEqual([verdict, consequence])
      }
    }
    expect(await countOf(world, 'decisions')).toBe(0)
    expect(await countOf(world, 'mod_log')).toBe(0)
    expect(await countOf(world, 'notices')).toBe(0)
  })
})

describe('what follows', () => {
  test.each(['dismiss', 'ignore'])(
    '%s: the reporters hear, the author never knew',
    async (verdict) => {
      const world = await openWorld()
      const { address, path } = await plantCase(world)

      await decideBy(await world.as('ines'), address, { verdict, consequence: 'none' })

      expect(await toldIn(world)).toEqual(['theo: report-outcome', 'kim: report-outcome'])
      expect((await world.guest().get(path)).html).toContain('555 0100')
      expect(await countOf(world, 'cases where closed_at is not null')).toBe(1)
    },
  )

  test('a locked thread takes no more answers, a warned author goes on', async () => {
    const world = await openWorld()
    const locked = await plantCase(world, { title: 'A thread to lock' })
    const warned = await plantCase(world, { title: 'A thread to warn in' })
    const ines = await world.as('ines')

    await decideBy(ines, locked.address, { consequence: 'lock' })
    await decideBy(ines, warned.address, { consequence: 'warn' })

    expect(await rowsOf(world, 'select title from threads where locked_at is not null')).toEqual([
      { title: 'A thread to lock' },
    ])
    expect(await countOf(world, 'posts where hidden_at is not null')).toBe(0)
    expect(await countOf(world, 'users where silenced_until is not null')).toBe(0)
    expect((await toldIn(world)).filter((told) => told === 'neighbour1: decision')).toHaveLength(2)
  })

  test('a silenced author cannot report or write for three days, and then can', async () => {
    const world = await openWorld()
    const { address, questionId } = await plantCase(world)
    await decideBy(await world.as('ines'), address, { consequence: 'silence' })
    const author = await world.as('neighbour1')
    const act = () => author.post(links.report(questionId), { reason: 'spam' })

    const refused = await act()
    world.pass(3 * day - 1)
    const still = await act()
    world.pass(1)
    const taken = await act()

    expect([refused.status, still.status, taken.status]).toEqual([403, 403, 200])
    expect(await countOf(world, 'posts where hidden_at is not null')).toBe(0)
  })

  test('hiding the solution ends it; hiding the question takes the thread out of the lists', async () => {
    const world = await openWorld()
    const solved = await plantCase(world)
    await world.client.execute(
      `insert into solutions (thread_id, post_id, accepted_by, accepted_at)
      values (${solved.threadId}, ${solved.postId}, 1, ${world.now()})`,
    )
    await world.client.execute(`update threads set solved_at = ${world.now()}`)
    const ines = await world.as('ines')

    await decideBy(ines, solved.address)
    const [ended] = await rowsOf(world, 'select undone_by from solutions')
    const [thread] = await rowsOf(world, 'select solved_at, hidden_at from threads')
    await (await world.as('theo')).post(links.report(solved.questionId), { reason: 'spam' })
    const [asked] = await rowsOf(world, 'select id from cases where closed_at is null')
    await decideBy(ines, links.case(Number(asked?.id)))

    expect(ended?.undone_by).toBe(3)
    expect(thread).toEqual({ solved_at: null, hidden_at: null })
    expect((await world.guest().get(solved.path)).status).toBe(404)
    expect((await world.guest().get('/')).html).not.toContain('NW-2-5 on my television')
  })
})

describe('who may not decide', () => {
  test('members and staff, the author, and whoever reported it; of the team only an admin silences', async () => {
    const world = await openWorld()
    const { caseId, address } = await plantCase(world, { reporters: ['noor'] })
    const fields = { verdict: 'uphold', consequence: 'hide', reason, version: '0' }
    const decide = async (who: string) =>
      (await (await world.as(who)).post(links.decide(caseId), fields)).status
    await world.client.execute("update users set role = 'staff' where handle = 'neighbour1'")

    expect(await decide('maya')).toBe(403)
    expect(await decide('sam')).toBe(403)
    expect(await decide('noor')).toBe(403)
    expect((await world.guest().post(links.decide(caseId), fields)).status).toBe(401)
    const silenced = await decideBy(await world.as('ines'), address, { consequence: 'silence' })
    expect(silenced.status).toBe(422)
    expect(silenced.dom.text('#consequence-error')).toContain('by an admin only')
    await world.client.execute("update users set role = 'moderator' where handle = 'neighbour1'")
    expect(await decide('neighbour1')).toBe(403)
    expect(await countOf(world, 'decisions')).toBe(0)
    expect(await countOf(world, 'posts where hidden_at is not null')).toBe(0)
  })
})
