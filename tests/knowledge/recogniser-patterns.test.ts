// No expression of the recogniser goes back and forth over a text: what repeats without bound is told
// apart from what follows it by its first character.
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const folder = 'src/knowledge/recogniser'

const literals = readdirSync(folder).flatMap((file) =>
  readFileSync(`${folder}/${file}`, 'utf8')
    .split('\n')
    .filter((line) => !/^\s*(\/\/|\*|\/\*)/.test(line))
    .flatMap((line) => patternsIn(line)),
)

// The regular expressions of a line of code: a slash where no operand can stand before.
function patternsIn(line: string): string[] {
  const literal =
    /(?:^|[(,=:?!&|[{;>]|return)\s*\/((?:\\.|\[(?:\\.|[^\]\\])*\]|[^/\\[*])(?:\\.|\[(?:\\.|[^\]\\])*\]|[^/\\[])*)\/[dgimsuvy]*/g
  return [...line.matchAll(literal)].map(([, source = '']) => source)
}

/** Whether part of the pattern may repeat without bound. */
function repeats(source: string): boolean {
  const bare = source.replace(/\\./g, 'x').replace(/\[(?:[^\]])*\]/g, 'x')
  return /[*+]|\{\d+,\}/.test(bare)
}

// Each with what repeats in it, and what may follow that; '' is the end, from where it starts anew.
const REPEATING: Record<string, [repeated: RegExp, follows: RegExp | ''][]> = {
  '^(?:~|\\.{1,2})?\\/[\\w.-]+\\/': [[/[\w.-]/, /\//]],
  '[^a-z0-9]+': [[/[^a-z0-9]/, '']],
  '[a-z]+|\\d+': [
    [/[a-z]/, ''],
    [/\d/, ''],
  ],
  '^[a-z]+ [a-z]+$': [
    [/[a-z]/, / /],
    [/[a-z]/, ''],
  ],
  // Only ever asked of what is left of a word of 24 characters.
  '^(?:[-/,].*)?$': [[/./, '']],
  '^[\\t\\n\\r -~]*$': [[/[\t\n\r -~]/, '']],
  // Begun anew only at a full stop, which is not among what repeats.
  '[.!?]["\'”»)\\]]*( |$)': [[/["'”»)\]]/, /[.!? ]/]],
  '\\s+': [[/\s/, '']],
  ' ?[()]': [],
}

test('the patterns are found', () => {
  expect(literals.length).toBeGreaterThan(60)
})

test('only these repeat without bound', () => {
  const strays = literals.filter((source) => repeats(source) && !(source in REPEATING))

  expect(strays).toEqual([])
})

test('what repeats cannot be what follows', () => {
  const all = Array.from({ length: 0xffff }, (_, code) => String.fromCharCode(code))
  for (const [source, parts] of Object.entries(REPEATING)) {
    for (const [repeated, follows] of parts) {
      if (follows === '') continue
      const both = all.filter((char) => repeated.test(char) && follows.test(char))
      expect(`${source} ${both.length}`).toBe(`${source} 0`)
    }
  }
})
