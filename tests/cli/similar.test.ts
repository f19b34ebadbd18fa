// `foyer similar`: posts that say the same find each other, measured on four sets of labelled posts.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

type Post = { id: string; title: string; body: string; duplicate_group?: string }
type Answered = { id: string; similar: string[] }

const run = (args: string[], input: string) =>
  spawnSync(process.execPath, ['dist/foyer.js', 'similar', ...args], {
    encoding: 'utf8',
    input,
    maxBuffer: 1e8,
  })

const linesOf = <T>(text: string): T[] =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as T)

describe('how many posts find another of their group', () => {
  // Two of the sets are hard on purpose, see the folder's README; the bars stand a little under what is
  // reached, to keep it.
  test.each([
    ['devset', 24, 0.96, 0.95],
    ['groups-a', 60, 0.96, 0.84],
    ['groups-b', 60, 0.78, 0.53],
    ['groups-c', 75, 0.97, 0.92],
  ])(
    'in %s',
    (name, grouped, recall, mrr) => {
      const text = readFileSync(new URL(`../corpus/${name}.jsonl`, import.meta.url), 'utf8')
      const posts = linesOf<Post>(text)

      const { status, stdout, stderr } = run(['--jsonl'], text)
      const ranks = ranksIn(posts, linesOf<Answered>(stdout))

      expect(stderr).toBe('')
      expect(status).toBe(0)
      expect(ranks).toHaveLength(grouped)
      expect(share(ranks, (rank) => (rank > 0 ? 1 : 0))).toBeGreaterThanOrEqual(recall)
      expect(share(ranks, (rank) => (rank > 0 ? 1 / rank : 0))).toBeGreaterThanOrEqual(mrr)
    },
    60_000,
  )
})

/** For each post of a group, where the first other one of it stands; 0 where none is named. */
const ranksIn = (posts: Post[], answers: Answered[]): number[] => {
  const groups = new Map(posts.map(({ id, duplicate_group }) => [id, duplicate_group]))
  return answers
    .filter(({ id }) => groups.get(id))
    .map(({ id, similar }) => similar.findIndex((one) => groups.get(one) === groups.get(id)) + 1)
}

const share = (ranks: number[], worth: (rank: number) => number): number =>
  ranks.reduce((sum, rank) => sum + worth(rank), 0) / ranks.length

describe('lines', () => {
  test('are answered in their order with up to five others, never with themselves', () => {
    const posts = Array.from({ length: 8 }, (_, n) => ({
      id: n % 2 ? n : `p${n}`,
      title: 'No sound on subtitles',
      body: n === 7 ? '' : 'The picture is fine.',
    }))

    const { stdout } = run(['--jsonl'], posts.map((post) => JSON.stringify(post)).join('\n'))
    const answers = linesOf<Answered>(stdout)

    expect(answers.map(({ id }) => id)).toEqual(posts.map(({ id }) => id))
    for (const { id, similar } of answers) {
      expect(similar).toHaveLength(5)
      expect(similar).not.toContain(id)
    }
  })

  test('that are no posts are named on the error output, and the others answered', () => {
    const input =
      '\uFEFF{"id":"a","title":"No sound"}\r\n\n{oops\n[]\n{"id":"a"}\n{"id":2,"body":5}\n'

    const { status, stdout, stderr } = run(['--jsonl'], input)

    expect(status).toBe(1)
    expect(linesOf<Answered>(stdout)).toEqual([{ id: 'a', similar: [] }])
    expect(
      stderr
        .trim()
        .split('\n')
        .map((line) => line.slice(0, 6)),
    ).toEqual(['Line 3', 'Line 4', 'Line 5', 'Line 6'])
  })

  test('none are no answer, and without --jsonl it says what to do', () => {
    expect(run(['--jsonl'], '')).toMatchObject({ status: 0, stdout: '', stderr: '' })
    const { status, stdout, stderr } = run([], '')
    expect([status, stdout]).toEqual([1, ''])
    expect(stderr).toContain('similar --jsonl')
  })
})
