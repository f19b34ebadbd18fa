// Search queries: their form, and that FTS5 itself accepts every one of them.
import { createClient } from '@libsql/client'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ftsQueries, toFtsQuery } from '../../src/text/search-query.ts'

describe('toFtsQuery', () => {
  it.each([
    ['black screen', '"black" AND "screen"*'],
    ['nw-2-5 samsung tv', '"nw 2 5" AND "samsung" AND "tv"'],
    ['"black screen" roku', '"black screen" AND "roku"*'],
    ['say "open quote', '"say" AND "open quote"*'],
    ['„kein Ton“', '"kein Ton"'],
    ['télévision  son ', '"télévision" AND "son"'],
    ['ＮＷ－２－５', '"NW 2 5"'],
    ['a OR b NOT c', '"a" AND "OR" AND "b" AND "NOT" AND "c"'],
    ['title:x* ^y (z)', '"title x" AND "y" AND "z"'],
    ['echo echo echo', '"echo"*'],
  ])('%j -> %s', (input, query) => {
    expect(toFtsQuery(input)).toBe(query)
  })

  it.each(['', '   ', '"', '""" - * ( ) : ^', '\u0301', '\u0000', '🙂', '-- ; /* */'])(
    '%j has nothing to search for',
    (input) => {
      expect(toFtsQuery(input)).toBeNull()
    },
  )

  it('offers a looser query beside the strict one', () => {
    expect(ftsQueries('no sound')).toEqual({ all: '"no" AND "sound"*', any: '"no" OR "sound"*' })
  })

  it('is bounded', () => {
    const query = toFtsQuery(Array.from({ length: 5000 }, (_, i) => `w${i}`).join(' ')) ?? ''

    expect(query.split(' AND ')).toHaveLength(16)
    expect((toFtsQuery('x'.repeat(9000)) ?? '').length).toBeLessThan(60)
  })
})

describe('FTS5', () => {
  const client = createClient({ url: ':memory:' })

  beforeAll(async () => {
    await client.execute(
      "create virtual table posts using fts5(title, body, tokenize = 'unicode61 remove_diacritics 2')",
    )
    await client.execute(
      "insert into posts values ('Código NW-2-5', 'La televisión dice nw 2 5'), ('No sound', 'x')",
    )
  })
  afterAll(() => client.close())

  const hits = async (query: string) =>
    (await client.execute({ sql: 'select rowid from posts where posts match ?', args: [query] }))
      .rows.length

  it.each([
    ['nw-2-5', 1],
    ['NW 2 5 television', 1],
    ['codig', 1],
    ['sound television', 0],
    ['sound -x', 1],
  ])('finds for %j %i rows', async (input, rows) => {
    expect(await hits(toFtsQuery(input) ?? '')).toBe(rows)
  })

  it('never meets a syntax error', async () => {
    const alphabet = [
      '"',
      "'",
      '*',
      '^',
      '(',
      ')',
      ':',
      '-',
      '+',
      '{',
      '}',
      '\\',
      '\u0000',
      '\n',
      ' ',
      'AND',
      'OR',
      'NOT',
      'NEAR(',
      'title',
      'a',
      'É',
      'é',
      'ß',
      'ʼ',
      '٣',
      '½',
      '日',
      'ｘ',
      '\u0301',
      '\u200d',
      '😀',
      '\ud83d',
      '%',
      ';',
      '--',
      '\u00ad',
      'Ⅷ',
      '²',
      '\ue000',
    ]
    let seed = 42
    const random = (below: number) => {
      seed = (seed * 1103515245 + 12345) % 2147483648
      return seed % below
    }
    let searched = 0

    for (let round = 0; round < 800; round++) {
      const input = Array.from({ length: 1 + random(12) }, () => alphabet[random(alphabet.length)])
      const queries = ftsQueries(input.join(''))
      if (!queries) continue
      searched++
      await expect(hits(queries.all), JSON.stringify(input)).resolves.toBeLessThan(3)
      await expect(hits(queries.any), JSON.stringify(input)).resolves.toBeLessThan(3)
    }

    expect(searched).toBeGreaterThan(500)
  })
})
