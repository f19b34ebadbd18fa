// Codes and devices in whatever spelling an address or a field has them.
import { describe, expect, test } from 'vitest'
import catalogue from '../../db/seed/catalogue.json' with { type: 'json' }
import { readConfig } from '../../src/config.ts'
import {
  codeOfSpelling,
  deviceOfSpelling,
  filterWords,
  namedIn,
} from '../../src/knowledge/spellings.ts'
import { subjectsTyped } from '../../src/knowledge/subject-fields.ts'
import type { Scope } from '../../src/scope.ts'

const scope = { config: readConfig({ FOYER_ENV: 'test' }) } as Scope

describe('a code', () => {
  test.each(['NW-2-5', 'nw-2-5', 'nw 2 5', 'NW–2–5', 'nw25', 'NW_2_5', ' error NW-2-5 '])(
    '%j is NW-2-5',
    (spelled) => {
      expect(codeOfSpelling(scope, spelled)).toBe('nw-2-5')
    },
  )

  test('every code of the catalogue is found as it is written and by its id', () => {
    const lost = catalogue.codes.filter(
      ({ id, code }) => codeOfSpelling(scope, code) !== id || codeOfSpelling(scope, id) !== id,
    )

    expect(lost.map(({ code }) => code)).toEqual([])
  })

  test.each(['', '-', 'hello', 'NW-2-5 and ui-800-3', '%', 'x'.repeat(10_000), '\u0000'])(
    '%j is none',
    (spelled) => {
      expect(codeOfSpelling(scope, spelled)).toBeNull()
    },
  )
})

test('a text is given back with its codes spelled as the service does', () => {
  const named = namedIn(scope, 'nw 2 5 on my sammy, then ui 800 3')

  expect(named.codes).toEqual(['nw-2-5', 'ui-800-3'])
  expect(named.devices).toEqual(['samsung-tv'])
  expect(named.spelled.split(/\s+/).filter(Boolean)).toEqual([
    'NW-2-5',
    'on',
    'my',
    'sammy,',
    'then',
    'ui-800-3',
  ])
})

describe('a device', () => {
  test.each(['samsung-tv', 'Samsung smart TV', 'sammy', 'SAMSUNG TV'])(
    '%j is the Samsung TV',
    (spelled) => {
      expect(deviceOfSpelling(scope, spelled)).toBe('samsung-tv')
    },
  )

  test('every device of the catalogue is found by its name and its id', () => {
    const lost = catalogue.devices.filter(
      ({ id, name }) => deviceOfSpelling(scope, name) !== id || deviceOfSpelling(scope, id) !== id,
    )

    expect(lost.map(({ id }) => id)).toEqual([])
  })

  test.each(['', 'toaster', '../../etc/passwd'])('%j is none', (spelled) => {
    expect(deviceOfSpelling(scope, spelled)).toBeNull()
  })
})

describe('the subjects of an article', () => {
  test('are read from commas and lines, each once', () => {
    const typed = { codes: 'nw 2 5, NW-2-5,\nui-800-3,', devices: 'sammy, samsung-tv' }

    expect(subjectsTyped(scope, typed)).toEqual({
      subjects: { codes: ['nw-2-5', 'ui-800-3'], devices: ['samsung-tv'] },
      errors: {},
    })
  })

  test('are refused by name where nobody knows them', () => {
    const { errors } = subjectsTyped(scope, { codes: 'NW-2-5, abc', devices: 'toaster' })

    expect(errors).toEqual({
      codes: 'We know no code “abc”.',
      devices: 'We know no device “toaster”.',
    })
  })

  test('are twenty at most', () => {
    const { errors } = subjectsTyped(scope, { codes: 'NW-2-5,'.repeat(21), devices: '' })

    expect(errors).toEqual({ codes: 'Name 20 at most.' })
  })
})

test('a list is narrowed by a few words', () => {
  expect(filterWords('  Samsung\tTV ')).toEqual(['samsung', 'tv'])
  expect(filterWords('a '.repeat(500))).toHaveLength(8)
  expect(filterWords('')).toEqual([])
})
