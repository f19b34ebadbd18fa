// The words of a question that are searched for.
import { describe, expect, test } from 'vitest'
import { matchOf, tellingWords } from '../../src/knowledge/similar-words.ts'

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

const matchOfText = (title: string, body: string) => matchOf(tellingWords(title, body))
