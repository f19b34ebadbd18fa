// The grammar of the search field: what is a word, a phrase, left out, an operator; and nothing is an error.
import { describe, expect, it, test } from 'vitest'
import { anyWordOf, phraseOf, tokensOf } from '../../src/text/fts-words.ts'
import { longestQuery, readQuery, withoutPart, withPart } from '../../src/text/search-query.ts'
import { isStopWord } from '../../src/text/stop-words.ts'
import { wordForms } from '../../src/text/word-forms.ts'

// `"a b"` quoted, `-a` left out, `a*` may go on.
const piecesOf = (typed: string) =>
  readQuery(typed).pieces.map(({ tokens, isQuoted, isOut, isPrefix }) => {
    const words = isQuoted ? `"${tokens.join(' ')}"` : tokens.join(' ')
    return `${isOut ? '-' : ''}${words}${isPrefix ? '*' : ''}`
  })

describe('words', () => {
  it.each([
    ['black screen', ['black', 'screen*']],
    ['black screen ', ['black', 'screen']],
    ['buff* tv', ['buff*', 'tv']],
    ['nw-2-5 samsung tv', ['nw 2 5', 'samsung', 'tv']],
    ['nw -2 -5', ['nw', '2', '5']],
    ['"black screen" roku', ['"black screen"', 'roku*']],
    ['say "open quote', ['say', '"open quote"']],
    ['„kein Ton“', ['"kein Ton"']],
    ['ＮＷ－２－５', ['NW 2 5']],
    ['router -wifi', ['router', '-wifi']],
    ['router -"black screen"', ['router', '-"black screen"']],
    ['wi-fi - cable', ['wi fi', 'cable*']],
    ['a OR b NOT c', ['a', 'OR', 'b', 'NOT', 'c']],
    ['^y (z) {t} + \\', ['y', 'z', 't']],
    ['', []],
    ['"" - * ( ) : ^ \u0301 \u0000 🙂 -- ; /* */', []],
  ])('%j', (typed, pieces) => {
    expect(piecesOf(typed)).toEqual(pieces)
  })
})

describe('operators', () => {
  it('take a word or what stands between quotation marks, in any case', () => {
    const { operated, pieces } = readQuery(
      'device:"samsung tv" CODE:nw25 is:solved in: billing by:@Maya router',
    )
    expect(operated.map(({ name, value }) => `${name}=${value}`)).toEqual([
      'device=samsung tv',
      'code=nw25',
      'is=solved',
      'in=billing',
      'by=@Maya',
    ])
    expect(pieces.map(({ text }) => text)).toEqual(['router'])
  })

  it('that nobody knows are words, and told', () => {
    const query = readQuery('title:black error:13 https://forum.example/x')
    expect(query.operated).toEqual([])
    expect(query.unknown).toEqual(['title:', 'error:'])
    expect(query.pieces.map(({ tokens }) => tokens[0])).toEqual(['title', 'error', 'https'])
  })

  it('without a value say nothing, and are told', () => {
    expect(readQuery('router device:')).toMatchObject({ empty: ['device'], operated: [] })
    expect(readQuery('device:"" router')).toMatchObject({ empty: ['device'], operated: [] })
  })

  it('are added to a query and taken off it', () => {
    expect(withPart('router', 'device', 'samsung tv')).toBe('router device:"samsung tv"')
    expect(withPart('', 'is', 'solved')).toBe('is:solved')
    const { q, operated } = readQuery('black device:"samsung tv" screen')
    expect(withoutPart(q, operated[0]!.raw)).toBe('black screen')
  })
})

describe('limits', () => {
  it('ten thousand words are cut, and it is told', () => {
    const query = readQuery(Array.from({ length: 10_000 }, (_, n) => `w${n}`).join(' '))
    expect(query.pieces).toHaveLength(16)
    expect(query.isCut).toBe(true)
    expect(query.q.length).toBeLessThanOrEqual(longestQuery)
    expect(readQuery('a b c').isCut).toBe(false)
  })

  it.each(['"', '-', 'device:', 'a:', ' ', '"a', '\ud83d', '\u202e', ':-"'])(
    'a hundred thousand times %j is read as quickly as its beginning',
    (part) => {
      const query = readQuery(part.repeat(100_000))
      expect(query.q.length).toBeLessThanOrEqual(longestQuery)
      expect(query.q.isWellFormed()).toBe(true)
    },
  )
})

test.each([
  ['the', true],
  ['Wo', true],
  ['où', true],
  ['está', true],
  ['buffering', false],
  // Words of one language that say nothing in another.
  ['son', false],
  ['die', false],
  ['no', false],
])('whether %j says nothing: %s', (word, says) => {
  expect(isStopWord(word)).toBe(says)
})

test('other forms of a word are plurals and the commonest endings', () => {
  expect(wordForms('freezes')).toEqual(expect.arrayContaining(['freeze', 'freezing', 'freezed']))
  expect(wordForms('pantallas')).toContain('pantalla')
  expect(wordForms('son')).toEqual([])
  expect(wordForms('buffering')).not.toContain('buffering')
})

test('expressions are made of quoted words alone', () => {
  expect(phraseOf(tokensOf('nw-2-5" OR x'))).toBe('"nw 2 5 OR x"')
  expect(anyWordOf(['black', 'a"b', '^', ''])).toBe('"black" OR "a b"')
  expect(anyWordOf(['^'])).toBeNull()
})
