// A forum without a mail server keeps its mail where whoever tries it out can read it; others never.
import { expect, test } from 'vitest'
import { createApp } from '../../src/app.ts'
import type { Config } from '../../src/config.ts'
import { openLetterbox } from '../../src/letterbox.ts'
import { visitorOf } from '../support/visitor.ts'
import { openWorld, type World } from '../support/world.ts'

/** The same forum, with a letterbox in place of the mail server. */
const withLetterbox = (world: World, config: Config = world.config) => {
  const letterbox = openLetterbox()
  const waiting: (() => Promise<unknown>)[] = []
  const { platform } = world.scope()
  const later = (work: () => Promise<unknown>) => void waiting.push(work)
  const home = { ...platform, letterbox, sendMail: letterbox.send, later }
  const app = createApp(home, config, {
    address: () => '192.0.2.1',
    country: () => undefined,
    later: () => later,
  })
  const settle = async () => {
    while (waiting.length > 0) await waiting.shift()?.()
  }
  return { settle, letterbox, guest: () => visitorOf(app, config.siteUrl) }
}

test('leads from signing up to the mail and its link, without a mail server', async () => {
  const world = await openWorld()
  const { guest, settle } = withLetterbox(world)
  const nora = guest()

  const mailed = await nora.post('/signup', {
    handle: 'nora',
    email: 'nora@mail.example',
    password: 'seven quiet lamps',
  })
  await settle()
  const mail = await nora.get(mailed.dom.attr('main a[href="/dev/mail"]', 'href')!)
  const link = mail.dom.attr('a[href*="/verify/"]', 'href')!
  const page = await nora.get(new URL(link).pathname)
  const home = await nora.submit(page, 'form[action^="/verify/"]')

  expect(mail.dom.text('.panel-title')).toBe('Confirm your address (Foyer)')
  expect(mail.dom.text('.panel-meta')).toBe('To nora@mail.example')
  expect(home.dom.text('.flash.is-good')).toContain('Welcome, nora')
})

test('a mail that quotes markup or a foreign address shows both as text', async () => {
  const world = await openWorld()
  const { guest, letterbox } = withLetterbox(world)
  const text = '<img src=x> https://forum.example.evil/a http://forum.example/notifications'
  await letterbox.send({ to: 'a@mail.example', subject: '<b>Hello</b>', text })

  const page = await guest().get('/dev/mail')

  expect(page.dom.has('main img, main h2 b')).toBe(false)
  expect(page.dom.attrs('.prose a', 'href')).toEqual(['http://forum.example/notifications'])
})

test('is nowhere where there is a mail server, nor in production', async () => {
  const world = await openWorld()
  const { guest } = withLetterbox(world, { ...world.config, env: 'production' })

  const withServer = await world.guest().get('/dev/mail')
  const inProduction = await guest().get('/dev/mail')

  expect([withServer.status, inProduction.status]).toEqual([404, 404])
  expect((await world.guest().get('/signup/mailed')).html).not.toContain('/dev/mail')
  expect((await guest().get('/signup/mailed')).html).not.toContain('/dev/mail')
})
