// Versions of the app in people's words, and countries in two letters.
import { expect, test } from 'vitest'
import { versionOf } from '../../src/lib/app-versions.ts'
import { countries, countryOf } from '../../src/lib/countries.ts'

test.each([
  ['9.2', '9.2'],
  ['v9.2.1 build 4', '9.2'],
  ['Version 9,2', '9.2'],
  ['Android 12, app 8.120.0', '8.120'],
  ['18.04.3', '18.4'],
  ['the latest', ''],
  ['12', ''],
  ['20261124.5', ''],
  ['', ''],
])('%s is version "%s"', (typed, version) => {
  expect(versionOf(typed)).toBe(version)
})

test.each([
  ['de', 'DE'],
  [' AT ', 'AT'],
  ['XX', ''],
  ['T1', ''],
  ['UK', ''],
  ['', ''],
  [undefined, ''],
])('%s is the country "%s"', (letters, country) => {
  expect(countryOf(letters)).toBe(country)
})

test('every country has a name of its own, in the order of names', () => {
  const names = countries().map(({ name }) => name)

  expect(names).toHaveLength(249)
  expect(new Set(names).size).toBe(249)
  expect(names).toEqual(names.toSorted((a, b) => a.localeCompare(b, 'en')))
})
