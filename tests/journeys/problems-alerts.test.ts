// Staff hear of each change of a problem once: by notice, by mail outside quiet hours, and by webhook.

import { describe, expect, test } from 'vitest'
import { services } from '#home'
import { writeAll } from '../../db/batch.ts'
import { problems } from '../../db/schema/problems.ts'
import type { AlertEvent } from '../../moderation/problems/alerts.ts'
import { alertStatements } from '../../moderation/problems/alerts.ts'
import { hmacHex } from '../../src/lib/hashes.ts'
import type { Call } from '../support/hook-server.ts'
import { rowsOf } from '../support/rows.ts'
import { confirmed } from '../support/surges.ts'
import { idOf } from '../support/threads.ts'
import { hour, minute, openWorld, type World } from '../support/world.ts'

const secret = 'a secret of the pager'

describe('a suspicion', () => {
  test('is told once to each of the staff and to nobody else, however often it is said', async () => {
    const world = await openWorld()
    await plantSuspicion(world)

    await alert(world, 'suspected')
    await alert(world, 'suspected')

    expect(await told(world)).toEqual(['ada', 'lena', 'sam'])
    const sam = await world.as('sam')
    const notices = await sam.get('/notifications')
    expect(notices.dom.text('.notice p')).toBe(
      'Suspected: NW-2-5 on Samsung TV (14 people in an hour, normally 1.2)',
    )
    expect(notices.dom.attr('.notice a', 'href')).toBe('/staff/problems/rs')
  })

  test('that is not there, or moved on meanwhile, is told to nobody', async () => {
    const world = await openWorld()
    await alert(world, 'suspected')
    await plantSuspicion(world)

    await alert(world, 'confirmed')

    expect(await told(world)).toEqual([])
    expect(await rowsOf(world, 'select * from problem_alerts')).toEqual([])
  })

  test('comes to a state twice and is told twice, but not to whoever moved it', async () => {
    const world = await openWorld()
    await plantSuspicion(world)
    await world.client.execute(`update problems set state = 'monitoring'`)

    await alert(world, 'monitoring', { turn: 3, byId: idOf('sam') })
    await alert(world, 'monitoring', { turn: 5, byId: idOf('lena') })

    expect(await told(world)).toEqual(['ada', 'ada', 'lena', 'sam'])
  })
})

describe('a problem on its way', () => {
  test('is told when it is noticed, confirmed and resolved; notes in between are not', async () => {
    const world = await openWorld()
    const { sam, page } = await confirmed(world)
    await world.tick()
    const noted = await sam.submit(page, '#update-form', {
      state: 'confirmed',
      body: 'We are still looking into it.',
    })
    await sam.submit(noted, '#resolve-form', { body: 'It is over since noon.' })

    expect(await toldOf(world, 'lena')).toEqual(['suspected', 'confirmed', 'resolved'])
    expect(await toldOf(world, 'sam')).toEqual(['suspected'])
    expect(await toldOf(world, 'ines')).toEqual([])
  })
})

describe('mail', () => {
  test('waits for the end of quiet hours, by the clock of whoever wants them', async () => {
    const world = await named()
    await plantSuspicion(world)
    const sam = await world.as('sam')
    // It is 10:00 UTC: 19:00 in Tokyo, noon in Cairo.
    await sam.submit(await sam.get('/staff/alerts'), '#alerts-form', {
      ...{ mail: 'yes', quietFrom: '18:30', quietTo: '21:00', timeZone: 'Asia/Tokyo' },
    })
    const lena = await world.as('lena')
    await lena.submit(await lena.get('/staff/alerts'), '#alerts-form', {
      ...{ mail: 'yes', quietFrom: '22:00', quietTo: '06:00', timeZone: 'Africa/Cairo' },
    })

    await alert(world, 'suspected')
    await world.tick()
    const atOnce = await mailed(world)
    world.pass(2 * hour - minute)
    await world.tick()
    const before = await mailed(world)
    world.pass(minute)
    await world.tick()

    expect(atOnce).toEqual({ sam: 0, lena: 1, ada: 1 })
    expect(before).toEqual({ sam: 0, lena: 1, ada: 1 })
    expect(await mailed(world)).toEqual({ sam: 1, lena: 1, ada: 1 })
    expect((await sam.get('/staff/alerts')).dom.has('.panel')).toBe(false)
  })

  test('about a critical problem does not wait, and who wants none gets none', async () => {
    const world = await named()
    await plantSuspicion(world)
    await world.client.execute(`update problems set severity = 'critical'`)
    const sam = await world.as('sam')
    await sam.submit(await sam.get('/staff/alerts'), '#alerts-form', {
      ...{ mail: 'yes', quietFrom: '00:00', quietTo: '23:59', timeZone: 'UTC' },
    })
    const lena = await world.as('lena')
    await lena.post('/staff/alerts', { quietFrom: '', quietTo: '', timeZone: 'UTC' })

    await alert(world, 'critical')
    await world.tick()

    expect(await mailed(world)).toEqual({ sam: 1, lena: 0, ada: 1 })
  })

  test.each([
    [{ quietFrom: '22:00', quietTo: '' }, 'quietTo'],
    [{ quietFrom: '22:00', quietTo: '22:00' }, 'quietTo'],
    [{ quietFrom: 'ten', quietTo: '07:00' }, 'quietFrom'],
    [{ timeZone: 'Atlantis/Capital' }, 'timeZone'],
  ])('wishes like %j are refused at %s with what was typed', async (typed, field) => {
    const world = await openWorld()
    const sam = await world.as('sam')

    const refused = await sam.post('/staff/alerts', { ...quiet, ...typed })

    expect(refused.status).toBe(422)
    expect(refused.dom.has(`#${field}-error`)).toBe(true)
    expect(await rowsOf(world, 'select * from alert_wishes')).toEqual([])
  })
})

describe('the webhook', () => {
  test('is called once a change, with JSON that is signed', async () => {
    const world = await hooked('/pager')
    await plantSuspicion(world)

    await alert(world, 'suspected')
    await alert(world, 'suspected')
    await world.tick()

    const [call, ...more] = await calls(world)
    expect(more).toEqual([])
    expect(call?.type).toBe('application/json')
    const [, seconds, signature] = /^t=(\d+),v1=([0-9a-f]{64})$/.exec(call?.signature ?? '') ?? []
    expect(Number(seconds)).toBe(Math.floor(world.now() / 1000))
    expect(signature).toBe(hmacHex(secret, `${seconds}.${call?.body}`))
    expect(JSON.parse(call?.body ?? '')).toMatchObject({
      id: 'rs-suspected-0',
      event: 'suspected',
      text: 'Suspected: NW-2-5 on Samsung TV (14 people in an hour, normally 1.2)',
      problem: {
        state: 'suspected',
        people: 14,
        url: 'http://forum.example/staff/problems/rs',
      },
    })
  })

  test('is called again with the same text when it was away', async () => {
    const world = await hooked('/away')
    await plantSuspicion(world)
    await alert(world, 'suspected')

    await world.tick()
    const refused = await calls(world)
    await world.tick()
    const tooSoon = await calls(world)
    world.pass(minute)
    await world.tick()

    expect([refused.length, tooSoon.length]).toEqual([1, 1])
    const [first, second, ...more] = await calls(world)
    expect(second?.body).toBe(first?.body)
    expect(second?.signature).not.toBe(first?.signature)
    expect(more).toEqual([])
    world.pass(hour)
    await world.tick()
    expect(await calls(world)).toHaveLength(2)
  })

  test('is not followed elsewhere', async () => {
    const world = await hooked('/moved')
    await plantSuspicion(world)
    await alert(world, 'suspected')

    await world.tick()

    expect(await calls(world)).toHaveLength(1)
    const [row] = await rowsOf(world, `select error from outbox where kind = 'alert-call'`)
    expect(row?.error).toContain('307')
  })
})

const quiet = { mail: 'yes', quietFrom: '22:00', quietTo: '07:00', timeZone: 'UTC' }

const problemId = 1000

const plantSuspicion = ({ db, now }: World) =>
  writeAll(db, [
    db.insert(problems).values({
      ...{ id: problemId, key: 'c:nw-2-5|d:samsung-tv', codeId: 'nw-2-5', deviceId: 'samsung-tv' },
      ...{ state: 'suspected', title: 'NW-2-5 on Samsung TV', people: 14, newcomers: 1 },
      ...{ windowMinutes: 60, expected: 1.2, score: 9, openedAt: now(), seenAt: now() },
    }),
    // Theirs, as the account's page would set it.
    db.run(`update users set mail_notices = 1 where role in ('staff', 'admin')`),
  ])

const alert = (world: World, event: AlertEvent, { turn = 0, byId = null as number | null } = {}) =>
  writeAll(world.db, alertStatements(world.scope(), { problemId, event, turn, byId }))

const told = async (world: World) => {
  const rows = await rowsOf(
    world,
    `select u.handle from notices n join users u on u.id = n.user_id
     where n.kind = 'problem-alert' order by n.id`,
  )
  // The articles' keeper is staff, too, and nobody.
  return rows
    .map(({ handle }) => String(handle))
    .filter((handle) => handle !== 'editorial')
    .sort()
}

// The mailboxes are shared by all tests: a forum with a name of its own finds its letters there.
const named = () => openWorld({ SITE_NAME: `Forum ${crypto.randomUUID()}` })

/** The events somebody was alerted to, in order. */
const toldOf = async (world: World, handle: string) => {
  const rows = await rowsOf(
    world,
    `select data ->> '$.event' as event from notices
     where kind = 'problem-alert' and user_id = ${idOf(handle)} order by id`,
  )
  return rows.map(({ event }) => event)
}

/** How many alerts lie in each one's mailbox. */
const mailed = async (world: World) => {
  const count = async (handle: string) => {
    const letters = await world.mailTo(`${handle}@people.example`)
    return letters.filter(({ subject }) => subject.includes(world.config.siteName)).length
  }
  return { sam: await count('sam'), lena: await count('lena'), ada: await count('ada') }
}

const hooked = (path: string) =>
  openWorld({
    ALERT_WEBHOOK_URL: `${services().hookUrl}${path}-${crypto.randomUUID()}`,
    ALERT_WEBHOOK_SECRET: secret,
  })

const calls = async ({ config }: World): Promise<Call[]> => {
  const answer = await fetch(config.alertWebhook?.url ?? '')
  return (await answer.json()) as Call[]
}
