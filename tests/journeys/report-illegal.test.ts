// Illegal content reported by people without an account: the form, the receipt, and the outcome by mail.
import { describe, expect, test } from 'vitest'
import { links } from '../../views/links.ts'
import { countOf, rowsOf } from '../support/rows.ts'
import { answered } from '../support/subjects.ts'
import { day, openWorld } from '../support/world.ts'

const explanation = 'The post repeats a whole chapter of my book without my leave.'
// The mail server is one for all tests.
const mailboxOf = (test: string) => `robin-${test}@outside.example`

const notice = (url: string, test = 'any') => ({
  name: 'Robin Hale',
  email: mailboxOf(test),
  url,
  law: 'Copyright law',
  explanation,
  goodFaith: 'yes',
})

const decision = {
  verdict: 'uphold',
  consequence: 'hide',
  rule: 'illegal',
  law: 'Copyright law',
  reason: 'The chapter is printed in full, and its author did not agree.',
  version: '0',
}

describe.each([{ htmx: false }, { htmx: true }])('a guest, htmx $htmx', (way) => {
  test('sends a notice, gets a receipt on screen and by mail, and the outcome with ways to object', async () => {
    const world = await openWorld()
    const test = way.htmx ? 'htmx' : 'plain'
    const mailbox = mailboxOf(test)
    const { path, answerId } = await answered(world)
    const guest = way.htmx ? world.htmxGuest() : world.guest()
    const front = await guest.get('/')
    world.trips.reset()

    const form = await guest.get(front.dom.attr('.site-footer a[href="/report-illegal"]', 'href')!)
    const url = `http://forum.example${path}#post-${links.report(answerId).split('/')[2]}`
    const receipt = await guest.submit(form, 'form[action="/report-illegal"]', notice(url, test))
    const trips = world.trips.trips()
    await world.settle()
    const [first] = await world.mailTo(mailbox)

    expect(receipt.status).toBe(200)
    expect(receipt.headers.get('Cache-Control')).toBe('no-store')
    expect(receipt.dom.text('.page-main')).toContain('Waiting for a moderator')
    expect(trips).toBe(3)
    expect(first?.text).toContain(`http://forum.example${receipt.path}`)
    expect(
      await rowsOf(world, 'select subject_kind, subject_id, reports, score from cases'),
    ).toEqual([{ subject_kind: 'post', subject_id: answerId, reports: 1, score: 1100 }])
    expect(await rowsOf(world, 'select reporter_id, reason, note from reports')).toEqual([
      { reporter_id: null, reason: 'illegal', note: `Law: Copyright law\n\n${explanation}` },
    ])
    // The receipt itself is not kept, and nobody is hidden on a stranger's word.
    const [kept] = await rowsOf(world, 'select id from illegal_notices')
    expect(receipt.path).not.toContain(String(kept?.id))
    expect(await countOf(world, 'posts where hidden_at is not null')).toBe(0)

    const [open] = await rowsOf(world, 'select id from cases')
    const ines = await world.as('ines')
    await ines.post(links.decide(Number(open?.id)), decision)
    await world.settle()
    const outcome = (await world.mailTo(mailbox)).find(({ text }) => text.includes('agree'))
    const after = await guest.get(receipt.path)

    for (const text of [outcome?.text, after.dom.text('.page-main')]) {
      expect(text).toContain('We agree with your notice.')
      expect(text?.replace(/\s+/g, ' ')).toContain(decision.reason)
      expect(text?.replace(/\s+/g, ' ')).toContain('no automated means were used')
      expect(text?.replace(/\s+/g, ' ')).toContain('out-of-court dispute settlement')
    }
    expect(await rowsOf(world, 'select detection, ground, law from statements')).toEqual([
      { detection: 'notice', ground: 'law', law: 'Copyright law' },
    ])
    expect(await countOf(world, 'illegal_notices where told_at is not null')).toBe(1)

    const [decided] = await rowsOf(world, 'select id from decisions')
    await ines.post(links.undoDecision(Number(decided?.id)), {
      reason: 'The publisher has agreed after all.',
    })
    await world.settle()
    const undone = (await world.mailTo(mailbox)).find(({ text }) => text.includes('taken back'))
    expect(undone?.text).toContain('The publisher has agreed after all.')
  })
})

test('a form that needs another look says what beside each field, and sends nothing', async () => {
  const world = await openWorld()
  const guest = world.guest()
  const form = await guest.get(links.reportIllegal())
  const empty = { name: '', email: 'robin', url: '', explanation: 'Bad.', goodFaith: '' }

  const refused = await guest.submit(form, 'form[action="/report-illegal"]', empty)
  const elsewhere = await guest.post(
    links.reportIllegal(),
    notice('https://other.example/t/1', 'none'),
  )
  const nothing = await guest.post(links.reportIllegal(), notice('/u/nobody1', 'none'))
  await world.settle()

  expect(refused.status).toBe(422)
  expect(refused.dom.text('#email-error')).toContain('whole e-mail address')
  expect(refused.dom.text('#explanation-error')).toContain('30 characters')
  expect(refused.dom.text('#goodFaith-error')).toContain('Confirm')
  expect(refused.dom.attr('input[name=email]', 'value')).toBe('robin')
  for (const { status, dom } of [elsewhere, nothing]) {
    expect(status).toBe(422)
    expect(dom.text('#url-error')).toContain('Nothing public here')
    expect(dom.text('textarea[name=explanation]')).toBe(explanation)
  }
  expect(await countOf(world, 'cases')).toBe(0)
  expect(await world.mailTo(mailboxOf('none'))).toHaveLength(0)
})

test('every kind of content can be named, and a member’s report joins the same case', async () => {
  const world = await openWorld()
  const { path, threadId, answerId } = await answered(world)
  const send = (url: string) => world.guest().post(links.reportIllegal(), notice(url))

  await send(path)
  await send(links.person('theo'))
  await send(links.article('code-nw-2-5'))
  await (await world.as('kim')).post(links.reportThread(threadId), { reason: 'spam' })

  expect(
    await rowsOf(world, 'select subject_kind, reports, score from cases order by opened_at, id'),
  ).toEqual([
    { subject_kind: 'thread', reports: 2, score: 1200 },
    { subject_kind: 'profile', reports: 1, score: 1100 },
    { subject_kind: 'article', reports: 1, score: 1100 },
  ])
  expect(answerId).toBeGreaterThan(0)
})

test('what was decided lately is looked at again for a notice of illegal content', async () => {
  const world = await openWorld()
  await (await world.as('kim')).post(links.reportPerson('theo'), { reason: 'spam' })
  const [open] = await rowsOf(world, 'select id from cases')
  await (await world.as('ines')).post(links.decide(Number(open?.id)), {
    verdict: 'dismiss',
    reason: 'The profile says nothing at all.',
    version: '0',
  })

  await world.guest().post(links.reportIllegal(), notice(links.person('theo')))

  expect(await countOf(world, 'cases where closed_at is null')).toBe(1)
})

test('one address gets so many mails, and another day begins anew', async () => {
  const world = await openWorld()
  const send = (n: number) =>
    world.guest().post(links.reportIllegal(), {
      ...notice(links.person('theo')),
      explanation: `${explanation} Page ${n}.`,
    })

  const answers = []
  for (let n = 0; n < 6; n += 1) answers.push((await send(n)).status)
  world.pass(day)

  expect(answers).toEqual([200, 200, 200, 200, 200, 429])
  expect((await send(6)).status).toBe(200)
  expect(await countOf(world, 'illegal_notices')).toBe(6)
})
