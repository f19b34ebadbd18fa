// What the ask form offers before a question is posted: with script while typing, without by a button.

import { describe, expect, test } from 'vitest'
import { plantArticle, plantProblem, plantSolution } from '../support/known.ts'
import { plantThread } from '../support/threads.ts'
import { openWorld, type World } from '../support/world.ts'

const htmx = { 'HX-Request': 'true', 'HX-Target': 'section#suggestions' }

describe('suggestions while typing', () => {
  test('offer the article and threads on the same code, and say why, in one trip', async () => {
    const world = await openWorld()
    await plantArticle(world, {
      id: 1,
      title: 'What ui-113 means and what to do',
      codes: ['ui-113'],
    })
    const solved = await plantSolved(world)
    const maya = await world.as('maya')
    world.trips.reset()

    const part = await maya.post(
      '/ask/suggestions',
      { title: 'samsung tv says ui 113', body: '' },
      htmx,
    )

    expect(part.status).toBe(200)
    expect(world.trips.trips()).toBe(1)
    expect(part.html).toMatch(/^<section/)
    expect(part.dom.texts('#recognised .chip > a')).toEqual(['ui-113', 'Samsung smart TV'])
    expect(part.dom.attrs('.suggestion a', 'href')).toEqual(['/help/article-1', solved.path])
    expect(part.dom.texts('.suggestion-why')).toEqual([
      'Official article about ui-113',
      'Also about ui-113 on Samsung smart TV; solved, worked for 12',
    ])
  })

  test('find threads by their words where no code is named', async () => {
    const world = await openWorld()
    const cast = await plantThread(world, {
      by: 'kim',
      title: 'Phone forgets it is casting after every episode',
      body: 'Casting ends and I must connect again.',
    })
    await plantThread(world, { by: 'kim', title: 'Payment card refused', body: 'Bank says no.' })
    const maya = await world.as('maya')

    const part = await maya.post(
      '/ask/suggestions',
      { title: 'My phone stops casting between episodes', body: '' },
      htmx,
    )

    expect(part.dom.attrs('.suggestion a', 'href')).toEqual([cast.path])
    expect(part.dom.text('.suggestion-why')).toBe(
      'Also about casting and next episode; no answer yet',
    )
  })

  test('tell of a known problem with the code that is being written about', async () => {
    const world = await openWorld()
    await plantProblem(world, { id: 1, title: 'NW-2-5 on Samsung' })
    const maya = await world.as('maya')
    const suggest = async (title: string) =>
      (await maya.post('/ask/suggestions', { title, body: '', device: 'samsung-tv' }, htmx)).dom

    expect((await suggest('NW-2-5 again')).texts('.banner-title a')).toEqual(['NW-2-5 on Samsung'])
    expect((await suggest('UI-800-3 again')).has('.banner')).toBe(false)
  })

  test('are an empty place for an empty form, and never show what is hidden', async () => {
    const world = await openWorld()
    const spam = await plantThread(world, {
      by: 'kim',
      title: 'NW-2-5 solved by phone',
      body: 'Call me.',
      codes: ['nw-2-5'],
    })
    await world.client.execute({
      sql: 'update threads set hidden_at = 1 where id = ?',
      args: [spam.threadId],
    })
    const maya = await world.as('maya')

    const empty = await maya.post('/ask/suggestions', { title: '', body: '' }, htmx)
    const hidden = await maya.post('/ask/suggestions', { title: 'NW-2-5 by phone' }, htmx)

    expect(empty.dom.has('#suggestions.is-empty')).toBe(true)
    expect(hidden.dom.texts('#recognised .chip > a')).toEqual(['NW-2-5'])
    expect(hidden.html).not.toContain('solved by phone')
  })

  test('survive anything that can be typed', async () => {
    const world = await openWorld()
    const maya = await world.as('maya')
    const typed = [
      '"',
      "' OR 1=1 --",
      'NEAR(',
      '*',
      'title:x AND',
      '<img src=x onerror=alert(1)>',
      '\u0000\u0001',
    ]

    for (const title of typed) {
      const part = await maya.post('/ask/suggestions', { title, body: title.repeat(500) }, htmx)
      expect(part.status).toBe(200)
      expect(part.html).not.toContain('<img')
    }
  })

  test('are for people who may ask, and not without end', async () => {
    const world = await openWorld()
    const maya = await world.as('maya')
    await world.client.execute({
      sql: "insert into limits (key, window, uses) values ('suggest:1', ?, 599)",
      args: [world.now() - (world.now() % 3_600_000)],
    })

    const guest = await world.guest().send('/ask/suggestions', {
      method: 'POST',
      headers: { ...htmx, Origin: 'http://forum.example' },
      body: new URLSearchParams({ title: 'NW-2-5' }),
    })
    const last = await maya.post('/ask/suggestions', { title: 'NW-2-5' }, htmx)
    await world.settle()
    const over = await maya.post('/ask/suggestions', { title: 'NW-2-5' }, htmx)

    expect(guest.status).toBe(303)
    expect(last.status).toBe(200)
    expect(over.status).toBe(429)
  })
})

describe('without script', () => {
  test('a button shows the same on the form, with everything typed kept, in one trip', async () => {
    const world = await openWorld()
    await plantArticle(world, { id: 1, title: 'What ui-113 means', codes: ['ui-113'] })
    const maya = await world.as('maya')
    const form = await maya.get('/ask')
    const typed = { title: 'ui-113', body: 'It fails', device: 'samsung-tv', tried: 'Nothing yet' }
    world.trips.reset()

    const answer = await maya.post(form.dom.attr('button[formaction]', 'formaction')!, typed)

    expect(answer.status).toBe(200)
    expect(world.trips.trips()).toBe(1)
    expect(answer.dom.text('.suggestion a')).toBe('What ui-113 means')
    expect(answer.dom.form('form#ask').fields).toMatchObject(typed)
    expect(answer.dom.form('form#ask').action).toBe('/ask')
    expect(answer.dom.has('.field.is-invalid')).toBe(false)
  })

  test('the form of a code begins with what is known of it', async () => {
    const world = await openWorld()
    await plantArticle(world, { id: 1, title: 'What ui-113 means', codes: ['ui-113'] })
    await plantProblem(world, { id: 1, title: 'ui-113 on Samsung', codeId: 'ui-113' })
    const maya = await world.as('maya')
    world.trips.reset()

    const form = await maya.get('/ask?code=ui-113&device=samsung-tv&category=network')

    expect(world.trips.trips()).toBe(1)
    expect(form.dom.form('form#ask').fields).toMatchObject({
      title: 'ui-113 ',
      device: 'samsung-tv',
      category: 'network',
    })
    expect(form.dom.text('.suggestion a')).toBe('What ui-113 means')
    expect(form.dom.text('.banner')).toContain('We are on it.')
  })
})

const plantSolved = async (world: World) => {
  const planted = await plantThread(world, {
    by: 'kim',
    title: 'No connection since the update',
    body: 'It says ui-113.',
    codes: ['ui-113'],
    devices: ['samsung-tv'],
    answers: [{ by: 'theo', body: 'Set DNS to automatic.' }],
  })
  const { threadId, answerIds } = planted
  await plantSolution(world, { threadId, postId: answerIds[0]! }, { worked: 12 })
  return planted
}
