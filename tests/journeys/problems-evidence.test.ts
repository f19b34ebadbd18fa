// What staff read of a suspicion before they decide: one paragraph, a drawing, posts, and why it is not made up.
import { expect, test } from 'vitest'
import { writeAll } from '../../db/batch.ts'
import { signalsOf } from '../../moderation/index.ts'
import { crowd, people } from '../support/people.ts'
import { surge } from '../support/surges.ts'
import { idOf, plantThread } from '../support/threads.ts'
import { day, minute, openWorld, type World } from '../support/world.ts'

const places = ['DE', 'DE', 'DE', 'AT'] as const

const words = [
  'NW-2-5 since dinner on every film.',
  'My television only shows a purple screen with NW-2-5.',
  'Nothing plays here any more, it says NW-2-5 instead.',
  'Anybody else with NW-2-5? The router was restarted twice.',
  'Kids were watching, then NW-2-5 and a spinning wheel.',
  'After the menu comes NW-2-5, whatever we choose.',
  'Tried another cable, still NW-2-5 in the living room.',
  'Support told me to wait; NW-2-5 is what it shows.',
  'It worked yesterday evening. Today NW-2-5.',
  'Both profiles end with the code NW-2-5 at once.',
  'Series, sport, news: NW-2-5 everywhere I look.',
  'Signing out and in again brings NW-2-5 back.',
]

/** Twelve of the crowd ask about NW-2-5, eight of them on a Samsung TV, in Germany and Austria. */
const outage = async (world: World) => {
  for (const [place, by] of crowd.slice(0, 12).entries()) {
    world.pass(2 * minute)
    const devices = place % 3 === 2 ? [] : ['samsung-tv']
    const body = words[place]!
    const thread = await plantThread(world, { by, title: `It stopped for ${by}`, body })
    await writeAll(
      world.db,
      signalsOf(world.scope(), {
        userId: idOf(by),
        accountAgeMs: world.now() - (people.find(({ handle }) => handle === by)?.createdAt ?? 0),
        kind: 'post',
        codes: ['nw-2-5'],
        devices,
        country: places[place % 4]!,
        appVersion: '9.2.1',
        threadId: thread.threadId,
        postId: thread.questionId,
      }),
    )
  }
  world.pass(minute)
  await world.tick()
}

const openFirst = async (world: World) => {
  const sam = await world.as('sam')
  const list = await sam.get('/staff/problems')
  world.trips.reset()
  const page = await sam.get(list.dom.attr('.problem-row-title a', 'href')!)
  return { sam, list, page }
}

test('the evidence is one paragraph with people, devices, beginning, countries and version', async () => {
  const world = await openWorld()
  await outage(world)

  const { page } = await openFirst(world)

  expect(world.trips.trips()).toBe(1)
  const lead = page.dom.text('.page-lead')!
  expect(lead).toMatch(/^\d+ people reported NW-2-5/)
  expect(lead).toMatch(/, normally (less than )?0\.\d+; /)
  expect(lead).toMatch(/it began at \d\d:\d\d UTC; \d in Germany and \d in Austria; /)
  expect(lead).toMatch(/\d+ with app version 9\.2\.$/)
})

test('each hour of the day is drawn and listed, with the posts and why it is not made up', async () => {
  const world = await openWorld()
  await outage(world)

  const { page } = await openFirst(world)

  expect(page.dom.count('.chart svg path')).toBeGreaterThan(2)
  const hours = page.dom.texts('.chart tbody td:nth-child(2)').map(Number)
  expect(hours).toHaveLength(24)
  expect(hours.reduce((sum, people) => sum + people, 0)).toBe(12)
  expect(page.dom.texts('.chart tbody tr').at(-1)).toMatch(/UTC\d+(less than )?0\.\d+\d$/)
  expect(page.dom.texts('.case-list .problem-row p')[0]).toContain(words[11])
  const honest = page.dom.texts('#honesty-title + ul li')
  expect(honest[0]).toContain('12 of 12 have been members for over two days')
  expect(honest.at(-1)).toBe('All 12 posts say it in their own words.')
  expect(page.dom.text('#threads-title')).toBe('12 threads attached')
  expect(page.dom.texts('.problem-row .page-meta').at(-1)).toContain('names NW-2-5')
})

test('one that was dismissed stands beside the next of its kind, and in the figure of its month', async () => {
  const world = await openWorld()
  await outage(world)
  const { sam, page } = await openFirst(world)
  const dismissed = await sam.submit(page, '#dismiss-form', { reason: 'A quiz night, in jest.' })
  world.pass(15 * day)
  await surge(world, 12)
  world.pass(minute)
  await world.tick()

  const { list, page: next } = await openFirst(world)

  expect(dismissed.dom.text('.page-head')).toMatch(
    /Until \d+ \w+ \d{4} the same is raised again only/,
  )
  expect(next.dom.text('#past-title + ul')).toMatch(
    /^Dismissed.*A quiz night, in jest\..*dismissed after/,
  )
  expect(list.dom.texts('.table tbody tr').at(-1)).toMatch(/2010\s%$/)
})
