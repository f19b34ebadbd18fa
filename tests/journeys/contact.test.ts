// Reaching a person: the ways that are set, and the summary of a thread to bring along.
import { describe, expect, test } from 'vitest'
import { idToUrl } from '../../src/lib/ids.ts'
import { hide } from '../support/moments.ts'
import { plantThread } from '../support/threads.ts'
import { openWorld } from '../support/world.ts'

const ways = {
  SUPPORT_URL: 'https://support.example/start',
  SUPPORT_EMAIL: 'help@support.example',
  SUPPORT_PHONE: '+44 20 7946 0000',
}

describe('the ways to reach support', () => {
  test('are those that are set, in one trip', async () => {
    const world = await openWorld(ways)
    world.trips.reset()

    const page = await world.guest().get('/contact')

    expect(page.status).toBe(200)
    expect(world.trips.trips()).toBe(1)
    expect(page.dom.attrs('.card a', 'href')).toEqual([
      'https://support.example/start',
      expect.stringMatching(/^mailto:help@support\.example\?subject=A%20question/),
      'tel:+442079460000',
    ])
    expect(page.dom.has('#summary')).toBe(false)
  })

  test('where none is set the page says what to do, to readers and to who runs it', async () => {
    const world = await openWorld()

    const page = await world.guest().get('/contact')

    expect(page.dom.has('.card')).toBe(false)
    expect(page.dom.text('#no-way')).toBe('No way is set here yet')
    expect(page.dom.text('[aria-labelledby=no-way]')).toContain('SUPPORT_EMAIL')
    expect(page.dom.attr('[aria-labelledby=no-way] a', 'href')).toBe('/ask')
  })
})

describe('the summary of a thread', () => {
  test('has what support asks first, and goes into the mail, in one trip', async () => {
    const world = await openWorld(ways)
    const thread = await plantThread(world, {
      by: 'maya',
      title: 'NW-2-5 & no picture',
      body: 'NW-2-5.',
      codes: ['nw-2-5'],
      devices: ['samsung-tv'],
    })
    await world.client.execute(
      "update threads set app_version = '8.2.1', tried = 'Restarted </textarea> twice', device_id = 'roku-tv'",
    )
    const maya = await world.as('maya')
    world.trips.reset()

    const page = await maya.get(`/contact?thread=${idToUrl(thread.threadId)}`)

    expect(world.trips.trips()).toBe(1)
    expect(page.dom.form('main').fields.summary?.split('\n')).toEqual([
      'Problem: NW-2-5 & no picture',
      'Asked: 4 November 2026',
      'Codes: NW-2-5',
      'Devices: Roku TV, Samsung smart TV',
      'App version: 8.2.1',
      'Tried: Restarted </textarea> twice',
      `Thread: http://forum.example${thread.path}`,
    ])
    expect(page.dom.attr('#summary', 'readOnly')).toBe('true')
    const mail = page.dom.attrs('.card a', 'href')[1] ?? ''
    expect(new URL(mail).searchParams.get('subject')).toBe('NW-2-5 & no picture')
    expect(new URL(mail).searchParams.get('body')).toContain('App version: 8.2.1')
    expect(page.dom.attr('meta[name=robots]', 'content')).toBe('noindex')
  })

  test('leaves out what was not said', async () => {
    const world = await openWorld()
    const thread = await plantThread(world, {
      by: 'maya',
      title: 'It stopped',
      body: 'It stopped.',
    })

    const page = await world.guest().get(`/contact?thread=${idToUrl(thread.threadId)}`)

    expect(page.dom.form('main').fields.summary).toBe(
      `Problem: It stopped\nAsked: 4 November 2026\nThread: http://forum.example${thread.path}`,
    )
  })

  test('of a hidden thread is for its asker, not for others', async () => {
    const world = await openWorld()
    const thread = await plantThread(world, {
      by: 'maya',
      title: 'It stopped',
      body: 'It stopped.',
    })
    await hide(world, thread.questionId)
    const path = `/contact?thread=${idToUrl(thread.threadId)}`

    expect((await (await world.as('maya')).get(path)).status).toBe(200)
    const other = await (await world.as('theo')).get(path)

    expect(other.status).toBe(404)
    expect(other.html).not.toContain('It stopped')
  })

  test.each(['2k9x4w1c8a', 'nothing!', '0', '-1', '%00', 'zzzzzzzzzzzzzzzz'])(
    'of no thread, %s, is not found',
    async (id) => {
      const world = await openWorld()
      expect((await world.guest().get(`/contact?thread=${id}`)).status).toBe(404)
    },
  )
})
