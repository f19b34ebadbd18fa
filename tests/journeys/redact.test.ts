// Private data taken out of a post goes from everywhere at once; links go and can come back.
import { describe, expect, test } from 'vitest'
import { links } from '../../views/links.ts'
import { decideBy, decisionOn, openCaseOn, plantCase } from '../support/cases.ts'
import { columnsHolding } from '../support/everything.ts'
import { betweenTrips } from '../support/moments.ts'
import { countOf, rowsOf } from '../support/rows.ts'
import { plantThread } from '../support/threads.ts'
import { openWorld, type World } from '../support/world.ts'

const secret = /maya\.lind@post\.example|lind-post|555 ?0199|blue\s+house behind/i
const passages = 'maya.lind@post.example\n555 0199\nblue house behind the mill'
/** Of a word that stands in the passages alone, as likeness and search keep it. */
const stem = /w_mill|^mill$/
const reason = 'It shows how to reach somebody at home.'

/** A question with private data in title and text, edited, quoted, answered, told and reported. */
const leak = async (world: World) => {
  const planted = await plantThread(world, {
    by: 'maya',
    title: 'Locked out as maya.lind@post.example',
    body: 'Mail Maya.Lind@Post.example or call 555\n0199. It says NW-2-5.\n\nI live in the blue house behind the mill.',
    codes: ['nw-2-5'],
    answers: [{ by: 'theo', body: '> call 555\n> 0199\n\nRestart the router.' }],
  })
  const { questionId, threadId, path } = planted
  const maya = await world.as('maya')
  const theo = await world.as('theo')
  await maya.submit(await maya.get(links.edit(questionId)), '.form', {
    body: 'Write to maya.lind@post.example. It says NW-2-5. I live in the blue house behind the mill.',
  })
  await world.tick()
  await theo.submit(await theo.get(path), '#reply', { body: 'Mail sent, look there.' })
  const caseId = await openCaseOn(world, questionId, ['neighbour1'])
  await world.client.execute(
    `update reports set note = 'Look: 555 0199 and maya.lind@post.example'`,
  )
  await world.client.execute(
    `insert into mod_log (action, thread_id, actor_id, reason, at)
      values ('correct', ${threadId}, 3, 'maya.lind@post.example is no code', 1)`,
  )
  return { ...planted, caseId, address: links.case(caseId) }
}

describe('redacting', () => {
  test('takes the passages out of everything that repeated them, and out of nothing else', async () => {
    const world = await openWorld()
    const { address, path, slug, questionId, threadId, caseId } = await leak(world)
    const ines = await world.as('ines')
    const before = await columnsHolding(world, secret)
    const stems = await columnsHolding(world, stem)
    await ines.post(links.claim(caseId))
    const page = await ines.get(address)
    world.trips.reset()

    await ines.submit(page, 'form.decision', {
      verdict: 'uphold',
      consequence: 'redact',
      rule: 'personal-data',
      passages,
      reason,
    })
    // Two for the decision and one for the page that follows.
    expect(world.trips.trips()).toBe(3)

    expect(before).toEqual(
      expect.arrayContaining([
        'mod_log.reason',
        'notices.data',
        'outbox.payload',
        'post_revisions.body',
        'posts.body',
        'posts.html',
        'reports.note',
        'reports.snapshot',
        'threads.slug',
        'threads.title',
      ]),
    )
    expect(stems).toEqual(['likeness_terms.term', 'thread_likeness.said', 'words.word'])
    expect(await columnsHolding(world, secret)).toEqual([])
    expect(await columnsHolding(world, stem)).toEqual([])
    const thread = await world.guest().get(path.replace(slug, 'locked-out-as-removed'))
    expect(await rowsOf(world, 'select slug from threads')).toEqual([
      { slug: 'locked-out-as-removed' },
    ])
    expect(thread.dom.text('h1')).toContain('Locked out as [removed]')
    expect(thread.dom.text('main')).toContain(
      'Write to [removed]. It says NW-2-5. I live in the [removed].',
    )
    expect(thread.dom.text('main')).toContain('Restart the router.')
    expect(thread.html).not.toMatch(secret)
    expect((await world.guest().get('/search?q=mill')).html).not.toContain('Locked out')
    expect((await world.guest().get('/search?q=router')).html).toContain('Locked out')
    expect(await countOf(world, `mentions where post_id = ${questionId}`)).toBe(1)
    // The log says that it was done, and why; what was there before it is a reason less.
    expect(
      await rowsOf(world, `select action, reason from mod_log where thread_id = ${threadId}`),
    ).toEqual([
      { action: 'correct', reason: '[removed]' },
      { action: 'claim', reason: '' },
      { action: 'decide', reason },
    ])
    await world.settle()
    await world.tick()
    expect(await columnsHolding(world, secret)).toEqual([])
    expect(await columnsHolding(world, stem)).toEqual([])
  })

  test('an undone redaction gives nothing back but the rest', async () => {
    const world = await openWorld()
    const { address, caseId, path } = await leak(world)
    await decideBy(await world.as('ines'), address, { consequence: 'redact', passages, reason })
    const noor = await world.as('noor')

    await noor.submit(await noor.get(address), 'form.undo', { reason: 'It was her own to show.' })

    const decisionId = await decisionOn(world, caseId)
    expect(await rowsOf(world, `select undone_by from decisions where id = ${decisionId}`)).toEqual(
      [{ undone_by: 4 }],
    )
    expect((await world.guest().get(path)).html).not.toMatch(secret)
    expect(await columnsHolding(world, secret)).toEqual([])
  })

  test('says beside the field what cannot be taken out, and takes nothing', async () => {
    const world = await openWorld()
    const { address } = await leak(world)
    const ines = await world.as('ines')
    const before = await columnsHolding(world, secret)
    const refused = async (fields: Record<string, string>) => {
      const deciding = { consequence: 'redact', passages, reason, ...fields }
      return decideBy(ines, address, deciding)
    }

    const none = await refused({ passages: ' \n ' })
    const short = await refused({ passages: 'ma' })
    const absent = await refused({ passages: 'theo@post.example' })
    const told = await refused({ reason: 'maya.LIND@post.example is private.', note: '555  0199' })

    expect([none, short, absent, told].map(({ status }) => status)).toEqual([422, 422, 422, 422])
    expect(none.dom.text('#passages-error')).toContain('Copy the passages')
    expect(short.dom.text('#passages-error')).toContain('too short')
    expect(absent.dom.text('#passages-error')).toContain('does not stand in the post')
    expect(told.dom.text('#reason-error')).toContain('repeats what is to be taken out')
    expect(told.dom.text('#note-error')).toContain('repeats what is to be taken out')
    expect(await columnsHolding(world, secret)).toEqual(before)
    expect(await countOf(world, 'decisions')).toBe(0)
  })

  test('a reply that arrives in between stops it, so that nothing is left behind', async () => {
    const world = await openWorld()
    const { address, path } = await leak(world)
    const ines = await world.as('ines')
    const theo = await world.as('theo')
    const page = await ines.get(address)
    const form = await theo.get(path)
    betweenTrips(world, () =>
      theo.submit(form, '#reply', { body: 'The Blue House  behind the mill?' }),
    )

    const late = await ines.submit(page, 'form.decision', {
      verdict: 'uphold',
      consequence: 'redact',
      passages,
      reason,
    })
    expect(late.status).toBe(422)
    expect(late.dom.text('#passages-error')).toContain('changed a moment ago')
    expect(await countOf(world, 'decisions')).toBe(0)

    await ines.submit(late, 'form.decision')
    expect(await columnsHolding(world, secret)).toEqual([])
  })

  test('an edit begun before it does not bring the words back', async () => {
    const world = await openWorld()
    const { address, questionId } = await leak(world)
    const maya = await world.as('maya')
    const form = await maya.get(links.edit(questionId))
    await decideBy(await world.as('ines'), address, { consequence: 'redact', passages, reason })

    const late = await maya.submit(form, '.form', {
      body: 'Again: write to maya.lind@post.example. It says NW-2-5.',
    })

    expect(late.status).toBe(409)
    expect(await columnsHolding(world, secret)).toEqual([])
  })
})

describe('taking links out', () => {
  const linked = async (world: World) => {
    const planted = await plantCase(world)
    const body = 'Buy [a better box](https://shop.example/box) or see https://fine.example/a.'
    await world.client.execute({
      sql: 'update posts set body = ? where id = ?',
      args: [body, planted.postId],
    })
    return { ...planted, body }
  }
  const takeOut = (wanted: string) => ({ consequence: 'remove-link', passages: wanted, reason })

  test('the words stay, and undoing gives the link back', async () => {
    const world = await openWorld()
    const { address, path, postId, body } = await linked(world)
    await decideBy(await world.as('ines'), address, takeOut('shop.example'))
    const out = await world.guest().get(path)
    const noor = await world.as('noor')

    await noor.submit(await noor.get(address), 'form.undo', { reason: 'The shop is the maker’s.' })

    expect(out.dom.text('main')).toContain('Buy a better box or see')
    expect(out.html).not.toContain('href="https://shop.example')
    expect(out.html).toContain('href="https://fine.example/a"')
    const history = await world.guest().get(links.history(postId))
    expect(history.dom.texts('.revision')[0]).toContain('A moderator')
    expect(history.html).not.toMatch(/ines|noor/)
    expect(await rowsOf(world, `select body, revision from posts where id = ${postId}`)).toEqual([
      { body, revision: 3 },
    ])
    expect((await world.guest().get(path)).html).toContain('href="https://shop.example/box"')
  })

  test('a post its author edited since keeps their words when the decision is undone', async () => {
    const world = await openWorld()
    const { address, postId } = await linked(world)
    await decideBy(await world.as('ines'), address, takeOut('https://shop.example/box'))
    const author = await world.as('neighbour1')
    await author.submit(await author.get(links.edit(postId)), '.form', {
      body: 'I have nothing to sell any more.',
    })
    const noor = await world.as('noor')

    const page = await noor.submit(await noor.get(address), 'form.undo', {
      reason: 'The shop is the maker’s.',
    })

    expect(page.status).toBe(200)
    expect(await rowsOf(world, `select body from posts where id = ${postId}`)).toEqual([
      { body: 'I have nothing to sell any more.' },
    ])
  })

  test('an address the post does not link to is refused beside its field', async () => {
    const world = await openWorld()
    const { address } = await linked(world)

    const refused = await decideBy(await world.as('ines'), address, takeOut('other.example'))

    expect(refused.status).toBe(422)
    expect(refused.dom.text('#passages-error')).toContain('does not stand in the post')
    expect(await countOf(world, 'decisions')).toBe(0)
  })
})
