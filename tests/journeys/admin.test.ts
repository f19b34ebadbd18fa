// Staff edit codes and devices: kept with their history, never over each other, and known to posts at once.
import { describe, expect, test } from 'vitest'
import { rowsOf } from '../support/rows.ts'
import { hour, openWorld } from '../support/world.ts'

const code = '/admin/codes/nw-2-5'
const device = '/admin/devices/samsung-tv'

describe('editing a code', () => {
  test('changes its page in two trips, and is kept with who, why and what', async () => {
    const world = await openWorld()
    const sam = await world.as('sam')
    const form = await sam.get(code)
    world.trips.reset()

    const saved = await sam.submit(form, '#edit', {
      meaning: 'The service did not answer in time, so look at the connection first.',
      fixes: 'Restart the router.\n\n  Then the television.  \nRestart the router.',
      note: 'Told by the network team.',
    })

    // The third is the page it leads to.
    expect(world.trips.trips()).toBe(3)
    expect(saved.path).toBe(code)
    expect(saved.dom.texts('#history .revision')).toHaveLength(1)
    expect(saved.dom.text('#history')).toContain('sam')
    expect(saved.dom.text('#history')).toContain('Told by the network team.')
    expect(saved.dom.texts('#history dt')).toEqual(['Meaning', 'What to try first'])
    expect(saved.dom.texts('#history del').join(' ')).toContain('waiting')
    const page = await world.guest().get('/codes/NW-2-5')
    expect(page.dom.text('.page-lead')).toContain('did not answer in time')
    expect(page.dom.text('.page-meta')).toContain('Written by staff')
    expect(page.dom.texts('.steps li')).toEqual(['Restart the router.', 'Then the television.'])
    const admin = await sam.get('/admin')
    expect(admin.dom.text('.thread-row')).toContain('Changed: Meaning, What to try first')
  })

  test('what is saved as it was leaves no trace', async () => {
    const world = await openWorld()
    const sam = await world.as('sam')

    await sam.submit(await sam.get(code), '#edit', { note: 'Looked at it.' })

    expect(await rowsOf(world, 'select * from catalogue_edits')).toEqual([])
    expect(await rowsOf(world, 'select id from codes where edited_at is not null')).toEqual([])
  })

  test('the second of two editors sees both texts and loses nothing', async () => {
    const world = await openWorld()
    const [sam, lena] = [await world.as('sam'), await world.as('lena')]
    const [samsForm, lenasForm] = [await sam.get(code), await lena.get(code)]
    await sam.submit(samsForm, '#edit', { meaning: 'The words of Sam on what it means.' })

    const late = await lena.submit(lenasForm, '#edit', {
      meaning: 'The words of Lena on what it means.',
      fixes: 'A step of Lena.',
    })
    const kept = await rowsOf(world, `select meaning from codes where id = 'nw-2-5'`)
    const insisted = await lena.submit(late, '#edit')

    expect(late.status).toBe(409)
    expect(late.dom.text('[aria-labelledby=meanwhile]')).toContain(
      'sam saved while you were writing',
    )
    expect(late.dom.text('[aria-labelledby=meanwhile] del')).toBe('Sam')
    expect(late.dom.text('[aria-labelledby=meanwhile] ins')).toBe('Lena')
    expect(late.dom.text('#edit [name=meaning]')).toBe('The words of Lena on what it means.')
    expect(late.dom.text('#edit [name=fixes]')).toBe('A step of Lena.')
    expect(kept).toEqual([{ meaning: 'The words of Sam on what it means.' }])
    expect(insisted.status).toBe(200)
    expect(insisted.dom.texts('#history .revision')).toHaveLength(2)
  })

  test('two at the same moment: one is saved, the other is told', async () => {
    const world = await openWorld()
    const [sam, lena] = [await world.as('sam'), await world.as('lena')]
    const [samsForm, lenasForm] = [await sam.get(code), await lena.get(code)]

    const answers = await Promise.all([
      sam.submit(samsForm, '#edit', { meaning: 'The words of Sam on what it means.' }),
      lena.submit(lenasForm, '#edit', { meaning: 'The words of Lena on what it means.' }),
    ])

    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    expect(await rowsOf(world, 'select version from catalogue_edits')).toEqual([{ version: 1 }])
  })

  test.each([
    ['aliases', 'NW 3 6', '“NW 3 6” already stands for NW-3-6.'],
    ['aliases', 'nw36', '“nw36” already stands for NW-3-6.'],
    ['aliases', 'ＮＷ－３－６', 'already stands for NW-3-6.'],
    ['aliases', 'PS5', '“PS5” already stands for PlayStation 5.'],
    ['aliases', 'network', 'has a digit in it'],
    ['aliases', '7', 'at least two signs'],
    ['aliases', '<b>2</b>', 'Only letters, digits'],
    ['parent', 'XX-1', 'We know no code “XX-1”.'],
    ['parent', 'nw 2 5', 'NW-2-5 belongs to this very code.'],
    ['area', 'nowhere', 'Choose an area.'],
    ['meaning', 'Short.', 'at least 10 characters'],
  ])('%s may not be %s', async (field, value, said) => {
    const world = await openWorld()
    const sam = await world.as('sam')

    const refused = await sam.submit(await sam.get(code), '#edit', { [field]: value })

    expect(refused.status).toBe(422)
    expect(refused.dom.text(`#${field}-error`)).toContain(said)
    expect(await rowsOf(world, 'select * from catalogue_edits')).toEqual([])
  })

  test('a code cannot be put below one of its own parts', async () => {
    const world = await openWorld()
    const sam = await world.as('sam')
    const form = await sam.get('/admin/codes/m7353')

    const refused = await sam.submit(form, '#edit', { parent: 'M7353-5101' })

    expect(refused.dom.text('#parent-error')).toBe('M7353-5101 belongs to this very code.')
  })
})

describe('what staff edit reaches posts', () => {
  test('a new spelling is linked in the next post', async () => {
    const world = await openWorld()
    const [sam, maya] = [await world.as('sam'), await world.as('maya')]
    const title = 'Blue screen every evening'
    const body = 'Every evening it stops and says ZAPP 77 on the screen.'
    const before = await maya.post('/ask', { title, body, category: 'network' })
    const form = await sam.get(code)
    const aliases = form.dom.form('#edit').fields.aliases

    const saved = await sam.submit(form, '#edit', { aliases: `${aliases}\nzapp 77` })
    world.pass(hour)
    const after = await maya.post('/ask', { title: `${title}, still`, body, category: 'network' })

    expect(saved.status).toBe(200)
    expect(before.dom.has('.post a[href="/codes/NW-2-5"]')).toBe(false)
    expect(after.dom.text('.post a[href="/codes/NW-2-5"]')).toBe('ZAPP 77')
    expect((await world.guest().get('/codes?q=zapp+77')).dom.text('.card-title')).toBe('NW-2-5')
  })

  test('a new name of a device is linked in the next post', async () => {
    const world = await openWorld()
    const [sam, maya] = [await world.as('sam'), await world.as('maya')]
    const form = await sam.get(device)
    const aliases = form.dom.form('#edit').fields.aliases

    await sam.submit(form, '#edit', { aliases: `${aliases}\nSamsumatic` })
    const body = 'My Samsumatic in the kitchen stops every evening at eight.'
    const thread = await maya.post('/ask', { title: 'Stops at eight', body, category: 'network' })

    expect(thread.dom.text('.post a[href="/devices/samsung-tv"]')).toBe('Samsumatic')
  })
})

describe('adding a code', () => {
  const fields = { meaning: 'The player could not start and nobody knows why yet.', area: 'device' }

  test('from the page of an unlisted one: it has a page and is linked', async () => {
    const world = await openWorld()
    const [sam, maya] = [await world.as('sam'), await world.as('maya')]
    const unlisted = await sam.get('/codes/TVP-899')
    const way = unlisted.dom
      .attrs('.button-row a', 'href')
      .find((href) => href?.includes('/admin/'))
    const form = await sam.get(way ?? '')

    const added = await sam.submit(form, '#add', { ...fields, parent: '', note: 'Seen twice.' })
    const page = await world.guest().get('/codes/tvp-899')
    const shown = await world.guest().get('/codes/TVP-899')
    const body = 'It says TVP-899 whenever I start it, since the update.'
    const thread = await maya.post('/ask', { title: 'New one', body, category: 'device' })

    expect(form.dom.attr('#add [name=code]', 'value')).toBe('TVP-899')
    expect(form.dom.attr('#add [name=family] option[selected]', 'value')).toBe('TVP')
    expect(added.path).toBe('/admin/codes/tvp-899')
    expect(added.dom.text('#history')).toContain('Added it.')
    expect([page.status, page.headers.get('Location')]).toEqual([301, '/codes/TVP-899'])
    expect(shown.dom.text('.page-lead')).toBe(fields.meaning)
    expect(thread.dom.text('.post a[href="/codes/TVP-899"]')).toBe('TVP-899')
  })

  test.each([
    ['nw 2 5', 'NW-2-5 is listed already.'],
    ['NW25', 'NW-2-5 is listed already.'],
    ['New', 'A code has a digit in it.'],
    ['<b>1</b>', 'Only letters, digits'],
    ['x'.repeat(41), 'No code is longer'],
  ])('%s is none', async (spelled, said) => {
    const world = await openWorld()
    const sam = await world.as('sam')
    const form = await sam.get('/admin/codes/new')

    const refused = await sam.submit(form, '#add', { ...fields, code: spelled, family: 'NW' })

    expect(refused.status).toBe(422)
    expect(refused.dom.text('#code-error')).toContain(said)
    expect(await rowsOf(world, 'select * from catalogue_edits')).toEqual([])
  })
})

describe('editing a device', () => {
  test('says whether it is supported, since when, what to do, and what it needs', async () => {
    const world = await openWorld()
    const sam = await world.as('sam')

    const saved = await sam.submit(await sam.get(device), '#edit', {
      support: 'ended',
      since: '2026-10-01',
      advice: 'A stick from a known maker makes it current again.',
      minimum: 'Tizen 4',
      about: 'The app may take a minute to open.',
    })
    const page = await world.guest().get('/devices/samsung-tv')
    const list = await world.guest().get('/devices?q=sammy')

    expect(saved.dom.texts('#history dt')).toEqual([
      'Support',
      'Since',
      'What to do',
      'Minimum system',
      'Good to know',
    ])
    const support = page.dom.text('[aria-labelledby=support]')
    expect(support).toContain('No longer supported since 1 October 2026')
    expect(support).toContain('A stick from a known maker')
    expect(support).toContain('Tizen 4')
    expect(page.dom.text('[aria-labelledby=known-issues]')).toContain('a minute to open')
    expect(list.dom.text('.card')).toContain('No longer supported')
  })

  test.each([
    ['aliases', 'LG TV', '“lg tv” already stands for LG smart TV.'],
    ['name', 'PS5', '“PS5” already stands for PlayStation 5.'],
    ['parent', 'samsung-qled', 'Samsung QLED belongs to this device.'],
    ['parent', 'nw-2-5', 'Choose a device of the list.'],
    ['since', '2026-02-30', 'Write the day as'],
    ['since', 'last May', 'Write the day as'],
    ['support', 'perhaps', 'Choose one of these.'],
  ])('%s may not be %s', async (field, value, said) => {
    const world = await openWorld()
    const sam = await world.as('sam')

    const refused = await sam.submit(await sam.get(device), '#edit', { [field]: value })

    expect(refused.status).toBe(422)
    expect(refused.dom.text(`#${field}-error`)).toContain(said)
    expect(await rowsOf(world, 'select * from catalogue_edits')).toEqual([])
  })

  test('limited support says what to do', async () => {
    const world = await openWorld()
    const sam = await world.as('sam')

    const refused = await sam.submit(await sam.get(device), '#edit', { support: 'limited' })

    expect(refused.dom.text('#advice-error')).toContain('what people with this device can do')
  })
})

describe('the lists of staff', () => {
  test('are narrowed by words, and lead to the forms', async () => {
    const world = await openWorld()
    const sam = await world.as('sam')
    world.trips.reset()

    const codes = await sam.get('/admin/codes?q=nw+2+5')
    const devices = await sam.get('/admin/devices?q=sammy')

    expect(world.trips.trips()).toBe(2)
    expect(codes.dom.attr('#codes li a', 'href')).toBe(code)
    expect(devices.dom.attr('#devices li a', 'href')).toBe(device)
    expect((await sam.get('/staff')).dom.attrs('main a', 'href')).toContain('/admin')
  })

  test('pages lead staff, and nobody else, to the form', async () => {
    const world = await openWorld()
    const [sam, ines] = [await world.as('sam'), await world.as('ines')]

    for (const [path, form] of [
      ['/codes/NW-2-5', code],
      ['/devices/samsung-tv', device],
    ] as const) {
      expect((await sam.get(path)).dom.attrs('.page-actions a', 'href')).toContain(form)
      expect((await ines.get(path)).html).not.toContain('/admin/')
    }
  })
})
