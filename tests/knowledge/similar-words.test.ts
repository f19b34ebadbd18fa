// The words of a question that are searched for.
import { describe, expect, test } from 'vitest'
import { matchOfWords } from '../../src/knowledge/similar-words.ts'

describe('matchOfWords', () => {
  test('leaves out what every question has, the title first', () => {
    expect(matchOfWords('My phone stops casting', 'The episode is over and casting ends.')).toBe(
      '"phone" OR "stops" OR "casting" OR "episode" OR "ends"',
    )
  })

  test('works in several languages', () => {
    expect(matchOfWords('Kein Ton auf dem Fernseher', '')).toBe('"ton"')
    expect(matchOfWords('La télé reste noire après le générique', '')).toBe(
      '"télé" OR "reste" OR "noire" OR "après" OR "générique"',
    )
  })

  test('takes twelve words at most, and the beginning of a long text', () => {
    const body = Array.from({ length: 4_000 }, (_, n) => `word${n}`).join(' ')

    expect(matchOfWords('', body).split(' OR ')).toHaveLength(12)
  })

  test.each(['', '   ', 'the app', '" OR *', '¿?'])('%j finds nothing', (title) => {
    expect(matchOfWords(title, '')).toBe('"qqxzzqxqxzqxzq"')
  })
})
