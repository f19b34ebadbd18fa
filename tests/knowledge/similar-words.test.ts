// The words of a question that are searched for.
import Database from 'libsql'
import { describe, expect, test } from 'vitest'
import { matchOf, matchOfTwo, sharedWith, tellingWords } from '../../src/knowledge/similar-words.ts'

describe('the telling words', () => {
  test('leaves out what every question has, the title first', () => {
    expect(matchOfText('My phone stops casting', 'The episode is over and casting ends.')).toBe(
      '"phone" OR "stops" OR "casting" OR "episode" OR "ends"',
    )
  })

  test('works in several languages', () => {
    expect(matchOfText('Kein Ton auf dem Fernseher', '')).toBe('"ton"')
    expect(matchOfText('La télé reste noire après le générique', '')).toBe(
      '"télé" OR "reste" OR "noire" OR "après" OR "générique"',
    )
  })

  test('takes twelve words at most, and the beginning of a long text', () => {
    const body = Array.from({ length: 4_000 }, (_, n) => `word${n}`).join(' ')

    expect(matchOfText('', body).split(' OR ')).toHaveLength(12)
  })

  test.each(['', '   ', 'the app', '" OR *', '¿?'])('%j finds nothing', (title) => {
    expect(matchOfText(title, '')).toBe('"qqxzzqxqxzqxzq"')
  })
})

describe('matchOfTwo', () => {
  test('asks for any two of the words', () => {
    expect(matchOfTwo(['ton', 'fernseher'])).toBe('("fernseher" AND "ton")')
    expect(matchOfTwo(['ton', 'fernseher', 'update'])).toBe(
      '("fernseher" AND ("update" OR "ton")) OR ("update" AND "ton")',
    )
    expect(matchOfTwo(['ton'])).toBe('"ton"')
    expect(matchOfTwo([])).toBe('"qqxzzqxqxzqxzq"')
  })

  test('finds texts with two of six words, and no text with one', () => {
    const words = ['hbbtv', 'kodi', 'plex', 'roku', 'sony', 'vizio']
    const db = new Database(':memory:')
    db.exec('create virtual table texts using fts5 (text)')
    const insert = db.prepare('insert into texts values (?)')
    for (const one of words) for (const other of words) insert.run(`${one} ${other}`)

    const found = db.prepare('select text from texts where texts match ?').all(matchOfTwo(words))
    db.close()

    expect(found).toHaveLength(30)
    expect(matchOfTwo([...words, 'ex'])).toBe(matchOfTwo(words))
  })
})

describe('sharedWith', () => {
  test.each([
    [['casting', 'episode', 'phone'], 'Casting an Episode ends', 2],
    [['télévision', 'noire'], 'Television noir', 1],
    [['television'], 'Ma télévision', 1],
    [['sound'], 'No sound, sounds, SOUND', 1],
    [['sound', 'sounds'], 'No sound', 1],
    [['card'], 'The cards', 0],
    [['card'], 'The cards: one card', 1],
    [['card'], 'My postcard', 0],
    [['restarted'], 'I restart', 1],
    [['start'], 'I restart', 0],
    [['dont'], "I don't", 1],
    [[], 'sound', 0],
    [['sound'], '', 0],
  ])('%j in %j', (words, text, count) => {
    expect(sharedWith(words)(text)).toBe(count)
  })
})

const matchOfText = (title: string, body: string) => matchOf(tellingWords(title, body))
