// The language of a post, from how people write.
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { languageOf } from '../../src/text/language.ts'

type Post = { id: string; title: string; body: string; lang: string }

const devset: Post[] = readFileSync(new URL('../corpus/devset.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line))

describe('languageOf', () => {
  test('is right for nearly all labelled posts, and for all that are not English', () => {
    const wrong = devset.filter(({ title, body, lang }) => languageOf(`${title}\n${body}`) !== lang)

    expect(wrong.filter(({ lang }) => lang !== 'en').map(({ id }) => id)).toEqual([])
    expect(wrong.length).toBeLessThanOrEqual(2)
  })

  test.each([
    ['', 'en'],
    ['NW-2-5', 'en'],
    ['😀😀😀', 'en'],
    ['la la land on my tv', 'en'],
    ['Il televisore non si collega, ho provato con il cavo', 'it'],
  ])('%s is %s', (text, language) => {
    expect(languageOf(text)).toBe(language)
  })

  test('a very long text is looked at only at its beginning', () => {
    expect(languageOf(`${'the and is it my '.repeat(200)}${'der die das und '.repeat(5000)}`)).toBe(
      'en',
    )
  })
})
