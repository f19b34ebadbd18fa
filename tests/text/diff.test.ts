// Word differences: both versions can always be read back from the parts.
import { describe, expect, it } from 'vitest'
import { wordDiff } from '../../src/text/diff.ts'

function versions(before: string, after: string): [string, string] {
  const parts = wordDiff(before, after)
  const without = (kind: string) =>
    parts
      .filter((part) => part.kind !== kind)
      .map((part) => part.text)
      .join('')
  return [without('added'), without('removed')]
}

describe('wordDiff', () => {
  it('names what changed', () => {
    expect(wordDiff('restart the router', 'restart the modem and wait')).toEqual([
      { kind: 'same', text: 'restart the ' },
      { kind: 'removed', text: 'router' },
      { kind: 'added', text: 'modem and wait' },
    ])
  })

  it('of equal texts is one part, of empty ones none', () => {
    expect(wordDiff('same', 'same')).toEqual([{ kind: 'same', text: 'same' }])
    expect(wordDiff('', '')).toEqual([])
    expect(wordDiff('', 'new')).toEqual([{ kind: 'added', text: 'new' }])
    expect(wordDiff('old', '')).toEqual([{ kind: 'removed', text: 'old' }])
  })

  it.each([
    ['a  b\nc', 'a b\n\nc'],
    ['línea uno\nlínea dos', 'línea uno\nlínea tres\n'],
    ['<b>', '<i>'],
    ['日本語 テキスト', '日本 テキスト'],
    ['x '.repeat(3000), 'y '.repeat(3000)],
  ])('keeps both versions of %#', (before, after) => {
    expect(versions(before, after)).toEqual([before, after])
  })

  it('gives up on texts with nothing in common instead of searching for hours', () => {
    const words = (seed: number) =>
      Array.from({ length: 20_000 }, (_, i) => ((i * seed) % 9973).toString(36)).join(' ')

    expect(wordDiff(words(7), words(11)).map((part) => part.kind)).toEqual(['removed', 'added'])
    expect(wordDiff('a b', 'c d', 2).map((part) => part.kind)).toEqual(['removed', 'added'])
  })
})
