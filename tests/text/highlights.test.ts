// Found words in a marked text, whatever is wrong with its marks.
import { describe, expect, test } from 'vitest'
import { hitEnd, hitStart, stretchesOf, withoutHalves } from '../../src/text/highlights.ts'

const hit = (text: string) => hitStart + text + hitEnd

describe('a marked text', () => {
  test('is its stretches in order', () => {
    expect(stretchesOf(`… the ${hit('router')} and ${hit('DNS')}.`)).toEqual([
      { text: '… the ', isHit: false },
      { text: 'router', isHit: true },
      { text: ' and ', isHit: false },
      { text: 'DNS', isHit: true },
      { text: '.', isHit: false },
    ])
  })

  test.each([
    ['', []],
    ['plain <b>', ['plain <b>']],
    [`${hitStart}open`, ['open']],
    [`closed${hitEnd} early`, ['closed early']],
    [`${hitStart}${hitStart}twice${hitEnd}${hitEnd}`, ['twice']],
    [`${hitStart}${hitEnd}`, []],
  ])('%j loses no words and keeps no marks', (marked, texts) => {
    expect(stretchesOf(marked).map(({ text }) => text)).toEqual(texts)
  })
})

test.each([
  ['Where? **Always at the same', 'Where? Always at the same'],
  ['see the page](https://forum.example/x) for more', 'see the page for more'],
  ['half of `a code', 'half of a code'],
  ['it is *bold and goes', 'it is bold and goes'],
  ['## Heading of two', 'Heading of two'],
  ['2 * 3 and snake_case stay', '2 * 3 and snake_case stay'],
])('%j keeps no half of Markdown', (cut, read) => {
  expect(withoutHalves(cut).trim()).toBe(read)
})
