// How files look: an opening sentence, a size a person can hold, names that say something, nothing left open.
import { expect, test } from 'vitest'
import { sources } from './sources.ts'

test('every file opens with one sentence saying what lives there', () => {
  const strays = sources.filter(({ text }) => !/^\/\/ \S.*[.:;!?,a-z)\]]\n/.test(text))

  expect(strays.map(({ path }) => path)).toEqual([])
})

test('no file is longer than 250 lines', () => {
  const strays = sources.filter(({ text }) => text.split('\n').length > 251)

  expect(strays.map(({ path }) => path)).toEqual([])
})

test('no file is called by what it is not about', () => {
  const strays = sources.filter(({ path }) =>
    /(^|[/-])(utils?|helpers?|misc|common|manager|service|types)(\.|-|\/)/.test(path),
  )

  expect(strays.map(({ path }) => path)).toEqual([])
})

test('nothing is left open, and nothing names a company of the real world', () => {
  const company = new RegExp(['net', 'flix'].join(''), 'i')
  const strays = sources.filter(
    ({ text }) => /\b(TODO|FIXME|XXX)\b/.test(text) || company.test(text),
  )

  expect(strays.map(({ path }) => path)).toEqual([])
})
