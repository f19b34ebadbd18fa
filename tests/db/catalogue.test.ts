// The catalogue as rows, and that the base database of every test holds it.
import { describe, expect, test } from 'vitest'
import file from '../../db/seed/catalogue.json' with { type: 'json' }
import { type CatalogueFile, catalogueRows } from '../../db/seed/catalogue.ts'
import { fillEmpty } from '../../src/cli/seed/fill.ts'
import { openWorld } from '../support/world.ts'

describe('catalogueRows', () => {
  const rows = catalogueRows(file)

  test('areas become numbered categories with readable addresses', () => {
    expect(rows.categories).toHaveLength(16)
    expect(rows.categories[7]).toMatchObject({
      id: 8,
      slug: 'streaming-quality',
      label: 'Streaming quality',
      position: 8,
    })
    expect(rows.categories.filter(({ slug }) => !/^[a-z-]+$/.test(slug))).toEqual([])
  })

  test('a code keeps its meaning, category and family', () => {
    const code = rows.codes.find(({ id }) => id === 'nw-2-5')

    expect(code).toMatchObject({ code: 'NW-2-5', familyId: 'NW', categoryId: 1, parentId: null })
    expect(code?.fixes.length).toBeGreaterThan(3)
  })

  test('a parent is named by its id, for codes as for devices', () => {
    const ids = new Set([...rows.codes, ...rows.devices].map(({ id }) => id))
    const parents = [...rows.codes, ...rows.devices].flatMap(({ parentId }) => parentId ?? [])

    expect(parents.length).toBeGreaterThan(50)
    expect(parents.filter((id) => !ids.has(id))).toEqual([])
    expect(rows.codes.find(({ code }) => code === 'M7353-5101')?.parentId).toBe('m7353')
  })

  test('only an address is kept as a source', () => {
    const sources = rows.codes.map(({ source }) => source)

    expect(sources).toContain(null)
    expect(sources.filter((source) => source && !/^https:\/\/\S+$/.test(source))).toEqual([])
  })

  test('a code of an unknown area is refused', () => {
    const [first] = file.codes
    const odd: CatalogueFile = { ...file, codes: [{ ...first!, area: 'nowhere' }] }

    expect(() => catalogueRows(odd)).toThrow('NW-2-5 is in no area')
  })
})

test('the base database holds the whole catalogue', async () => {
  const world = await openWorld()

  const { rows } = await world.client.execute(`select
    (select count(*) from categories) as categories, (select count(*) from families) as families,
    (select count(*) from codes) as codes, (select count(*) from devices) as devices`)

  expect({ ...rows[0] }).toMatchObject({ categories: 16, families: 32, codes: 253, devices: 128 })
})

test('what staff edited outlives every start', async () => {
  const world = await openWorld()
  const sam = await world.as('sam')
  const meaning = 'What staff know better than the file.'
  await sam.submit(await sam.get('/admin/codes/nw-2-5'), '#edit', { meaning })

  const isFilled = await fillEmpty(world.platform, world.config)

  const { rows } = await world.client.execute(`select meaning from codes where id = 'nw-2-5'`)
  expect(isFilled).toBe(false)
  expect({ ...rows[0] }).toEqual({ meaning })
})

test('only what is known of a device is said of it', () => {
  const { devices } = catalogueRows(file)
  const of = (id: string) => devices.find((device) => device.id === id)

  expect(of('browser-firefox')).toMatchObject({ support: 'supported' })
  expect(of('android-tv-box')).toMatchObject({ support: 'limited' })
  expect(of('android-tv-box')?.supportAdvice).toContain('certificate')
  expect(of('nintendo-wii')?.support).toBeUndefined()
  expect(of('nintendo-wii')?.minimumSystem).toBeUndefined()
})
