// Triage before publishing: what is asked, what waits, what is refused, and what must not follow.
import { describe, expect, test } from 'vitest'
import { links } from '../../views/links.ts'
import { heldAnswer, listWords, refusedWord, waitingWord } from '../support/held.ts'
import { countOf, rowsOf } from '../support/rows.ts'
import { question } from '../support/subjects.ts'
import { idOf, plantThread } from '../support/threads.ts'
import { ways } from '../support/visitor.ts'
import { day, openWorld, type World } from '../support/world.ts'

const secret = 'My e-mail is maya.lind@mail.example, write to me there about NW-2-5.'
const waiting = `The ${waitingWord} page shows NW-2-5 on my Samsung TV.`

const asked = (body: string) => ({ title: 'It stops every evening', body })

describe.each(ways)('with %s', (_, way) => {
  test('personal data is asked about, and masked at one press', async () => {
    const world = await openWorld()
    const maya = await world.as('maya', way)
    const form = await maya.get('/ask')
    world.trips.reset()

    const told = await maya.submit(form, '#ask', asked(secret))

    expect(told.status).toBe(422)
    expect(world.trips.trips()).toBe(2)
    expect(told.dom.text('#body-error')).toContain('personal data')
    expect(told.dom.text('[aria-labelledby=left-in]')).toContain('maya.lind@mail.example')
    expect(told.dom.form('#ask').fields).toMatchObject(asked(secret))
    expect(await countOf(world, 'posts')).toBe(0)
    expect(await countOf(world, 'cases')).toBe(0)
    expect(await countOf(world, 'mod_log')).toBe(0)

    world.trips.reset()
    const masked = await maya.post('/ask', { ...asked(secret), choice: 'mask' })
    expect(world.trips.trips()).toBe(3)
    expect(masked.status).toBe(200)
    expect(masked.dom.text('.post-body')).not.toContain('maya.lind')
    expect(masked.dom.text('.post-body')).toContain('about NW-2-5')
    expect(await countOf(world, 'posts where held_at is null')).toBe(1)
    expect(JSON.stringify(await rowsOf(world, 'select * from posts'))).not.toContain('maya.lind')
  })

  test('as it is, it waits for a moderator with a case of its own', async () => {
    const world = await openWorld()
    const maya = await world.as('maya', way)

    const held = await maya.post('/ask', { ...asked(secret), choice: 'as-is' })

    expect(held.dom.text('.post-notice')).toContain('waits for a moderator')
    expect(held.dom.text('.post-body')).toContain('maya.lind@mail.example')
    expect(await rowsOf(world, 'select kind, author_id, closed_at from cases')).toEqual([
      { kind: 'finding', author_id: idOf('maya'), closed_at: null },
    ])
    expect((await world.guest().get(held.path)).status).toBe(404)
  })

  test('an answer that looks wrong waits in its place, and nothing follows from it', async () => {
    const world = await openWorld()
    await listWords(world)
    const { threadId, path } = await plantThread(world, {
      by: 'theo',
      title: 'NW-2-5 every evening',
      body: 'It says NW-2-5.',
    })
    const [before] = await rowsOf(world, 'select replies, active_at from threads')
    const maya = await world.as('maya', way)
    const page = await maya.get(path)
    world.trips.reset()

    const held = await maya.submit(page, '#reply', { body: waiting })
    expect(world.trips.trips()).toBe(3)
    await world.settle()

    expect(held.status).toBe(200)
    expect(held.dom.text('.post-list .post-notice')).toContain('waits for a moderator')
    expect(held.dom.text('.post-list .post-body')).toContain(waitingWord)
    const guest = await world.guest().get(path)
    expect(guest.html).not.toContain(waitingWord)
    expect(await rowsOf(world, 'select replies, active_at from threads')).toEqual([before])
    for (const table of ['notices', 'signals', 'outbox', 'unlisted_sightings']) {
      expect(await countOf(world, table), table).toBe(0)
    }
    expect((await world.guest().get(`/search?q=${waitingWord}`)).html).not.toContain('Samsung TV.')
    expect((await world.guest().get('/u/maya')).html).not.toContain('NW-2-5 every evening')
    expect(
      await rowsOf(
        world,
        'select c.kind, k.verdict, k.label from cases c join post_checks k using (post_id)',
      ),
    ).toEqual([{ kind: 'held', verdict: 'hold', label: 'spam' }])
    expect(await countOf(world, `follows where subject_id = ${threadId} and user_id = 1`)).toBe(1)
  })

  test('what is refused keeps what was typed, counts as a use, and leaves figures without words', async () => {
    const world = await openWorld()
    await listWords(world)
    const { path } = await question(world)
    const kim = await world.as('kim', way)
    const page = await kim.get(path)
    const body = `Earn with my ${refusedWord} from home.`

    const refused = await kim.submit(page, '#reply', { body })
    await world.settle()

    expect(refused.status).toBe(422)
    expect(refused.dom.text('#body-error')).toContain('not taken here')
    expect(refused.dom.form('#reply').fields.body).toBe(body)
    expect(await countOf(world, "posts where kind = 'answer'")).toBe(0)
    expect(await rowsOf(world, "select uses from limits where key = 'reply:8'")).toEqual([
      { uses: 1 },
    ])
    const [logged] = await rowsOf(world, 'select action, actor_id, user_id, reason from mod_log')
    expect(logged).toMatchObject({ action: 'refuse', actor_id: null, user_id: idOf('kim') })
    expect(logged?.reason).toMatch(/^spam, 1000 of 1000 points: listed/)
    expect(JSON.stringify(await rowsOf(world, 'select * from mod_log'))).not.toContain('Earn')
  })
})

test('a question that waits is nowhere but at its asker’s and the moderators’', async () => {
  const world = await openWorld()
  await listWords(world)
  const maya = await world.as('maya')
  const held = await maya.post('/ask', asked(waiting))

  expect(held.dom.text('.post-notice')).toContain('waits for a moderator')
  expect((await world.guest().get('/')).html).not.toContain('It stops every evening')
  expect((await world.guest().get('/c/network')).html).not.toContain('It stops every evening')
  expect((await world.guest().get(held.path)).dom.text('main')).toContain(
    'There is no such thread.',
  )
  expect((await (await world.as('ines')).get(held.path)).status).toBe(200)
  expect(await countOf(world, 'signals')).toBe(0)
})

describe('an edit', () => {
  test('that makes a post look wrong has it wait, with its text before kept', async () => {
    const world = await openWorld()
    await listWords(world)
    const { questionId, path } = await question(world)
    const maya = await world.as('maya')

    const held = await maya.post(links.edit(questionId), {
      title: 'Stuck at 25 percent',
      body: `It stops at 25 percent, and here is my ${waitingWord}.`,
    })

    expect(held.dom.text('.post-notice')).toContain('waits for a moderator')
    expect((await world.guest().get(path)).status).toBe(404)
    expect(await countOf(world, "cases where kind = 'held'")).toBe(1)
    expect(await countOf(world, 'post_revisions')).toBe(1)
  })

  test('is not held or asked about for what stood there all along', async () => {
    const world = await openWorld()
    const { questionId } = await plantThread(world, {
      by: 'maya',
      title: 'Stuck at 25 percent',
      body: `A ${waitingWord}. ${secret}`,
    })
    await listWords(world)
    const maya = await world.as('maya')

    const edited = await maya.post(links.edit(questionId), {
      title: 'Stuck at 25 percent',
      body: `A ${waitingWord}, still. ${secret}`,
    })

    expect(edited.status).toBe(200)
    expect(await countOf(world, 'cases')).toBe(0)
    expect(await countOf(world, 'posts where held_at is not null')).toBe(0)
  })
})

describe('a profile', () => {
  test('is asked about personal data, and looked at by a moderator where it looks wrong', async () => {
    const world = await openWorld()
    await listWords(world)
    const maya = await world.as('maya')
    const save = (bio: string, choice = '') =>
      maya.post('/account/profile', { bio, mailNotices: '', choice })
    const bio = async () => (await rowsOf(world, 'select bio from users where id = 1'))[0]?.bio

    expect((await save(secret)).status).toBe(422)
    expect((await save(`Buy my ${refusedWord}.`)).dom.text('#bio-error')).toContain('not taken')
    expect(await bio()).toBe('')

    await save(secret, 'mask')
    expect(await bio()).toContain('write to me there')
    expect(await bio()).not.toContain('maya.lind')
    expect(await countOf(world, 'cases')).toBe(0)
    await save(`I love a ${waitingWord}.`)
    expect(await bio()).toBe(`I love a ${waitingWord}.`)
    expect(
      await rowsOf(world, 'select kind, subject_kind, subject_id, post_id from cases'),
    ).toEqual([{ kind: 'finding', subject_kind: 'profile', subject_id: 1, post_id: null }])
  })
})

describe('a first post', () => {
  const body = 'It says NW-2-5 and nothing plays since yesterday.'
  const sent = async (world: World, who: string, typing: number, began?: string) => {
    const visitor = await world.as(who)
    const form = await visitor.get('/ask')
    world.pass(typing)
    const fields = form.dom.form('#ask').fields
    await visitor.post('/ask', {
      ...fields,
      ...asked(body),
      ...(began === undefined ? {} : { began }),
    })
    return countOf(world, 'posts where held_at is not null')
  }

  test('by a newcomer that came faster than anybody types waits; one that took its time does not', async () => {
    expect(await sent(await openWorld(), 'kim', 2_999)).toBe(1)
    expect(await sent(await openWorld(), 'kim', 3_000)).toBe(0)
    expect(await sent(await openWorld(), 'maya', 1_000)).toBe(0)
  })

  test('without the field, or with one made up, old or another’s, is of unknown time', async () => {
    expect(await sent(await openWorld(), 'kim', 1_000, '')).toBe(0)
    expect(await sent(await openWorld(), 'kim', 1_000, `abc.${'0'.repeat(32)}`)).toBe(0)
    expect(await sent(await openWorld(), 'kim', 25 * 60 * 60_000)).toBe(0)
  })
})

test('in a spam wave posts of young accounts wait, those of others do not', async () => {
  const world = await openWorld()
  await world.client.execute(
    `insert into settings (name, value, by_id, at) values
      ('spam-wave', '{"on":true,"holdYoungerThanDays":7}', 7, ${world.now()})`,
  )
  const body = 'It says NW-2-5 and nothing plays since yesterday.'
  await (await world.as('kim')).post('/ask', asked(body))
  await (await world.as('maya')).post('/ask', asked(body))
  expect(
    await rowsOf(world, 'select author_id, held_at is null as shown from posts order by id'),
  ).toEqual([
    { author_id: idOf('kim'), shown: 0 },
    { author_id: idOf('maya'), shown: 1 },
  ])
  world.pass(30 * day)
  expect(await countOf(world, 'posts where held_at is not null')).toBe(1)
})

test('the same sent twice at once waits once', async () => {
  const world = await openWorld()
  await listWords(world)
  const { threadId } = await question(world)
  const maya = await world.as('maya')

  await Promise.all([1, 2, 3].map(() => maya.post(links.reply(threadId), { body: waiting })))

  expect(await countOf(world, "posts where kind = 'answer'")).toBe(1)
  expect(await countOf(world, 'cases')).toBe(1)
})

test('a moderator sees why it waits, each reason with its points', async () => {
  const world = await openWorld()
  const { threadId } = await question(world)
  const { caseId } = await heldAnswer(world, threadId)
  const ines = await world.as('ines')

  const page = await ines.get(links.case(caseId))

  expect(page.dom.text('[aria-labelledby=check-title]')).toContain('Listed by the team, +700')
  expect(page.dom.texts('form.decision .choice-label')).toEqual(['Publish it', 'Keep it hidden'])
})
