// Links are taken out by their address however they are written; the words and all other links stay.
import { expect, test } from 'vitest'
import { addressesIn, withoutLinks } from '../../src/text/link-removal.ts'

test.each([
  ['with words', 'see [my shop](https://bad.example/a) now', 'see my shop now'],
  [
    'with a title',
    'see [my *shop*](<https://bad.example/a> "Cheap (really)") now',
    'see my *shop* now',
  ],
  ['an image', '![cat](https://bad.example/a)', 'cat'],
  ['alone', 'see https://bad.example/a, or not', 'see [link removed], or not'],
  ['between angles', 'see <https://BAD.example/a>.', 'see [link removed].'],
  ['without its scheme', 'see www.bad.example/a/', 'see [link removed]'],
  ['in brackets', '(https://bad.example/a)', '([link removed])'],
  [
    'by reference',
    'see [my shop][s] and [s][]\n\n[s]: https://bad.example/a\nok',
    'see my shop and s\n\nok',
  ],
  ['brackets in the words', '[a [b] c](https://bad.example/a)', 'a [b] c'],
  ['another page of the site', 'https://bad.example/b', 'https://bad.example/b'],
  ['another site', '[x](https://notbad.example/a)', '[x](https://notbad.example/a)'],
])('%s', (_, text, left) => {
  expect(withoutLinks(text, ['https://bad.example/a'])).toBe(left)
})

test('a name alone means every page of the site', () => {
  expect(
    withoutLinks('https://shop.bad.example/x [b](http://bad.example?q=1)', ['bad.example']),
  ).toBe('[link removed] b')
})

test('addresses are listed as they are written, each once', () => {
  expect(
    addressesIn('a https://a.example/x_(y). [b](https://b.example) https://b.example'),
  ).toEqual(['https://a.example/x_(y)', 'https://b.example'])
})

test('brackets without end cost no time', () => {
  const text = `${'['.repeat(50_000)}${'](https://bad.example/a'.repeat(4_000)}`
  const before = performance.now()

  withoutLinks(text, ['bad.example'])

  expect(performance.now() - before).toBeLessThan(3000)
})
