// What people look for: queries that few texts answer, queries that half the forum answers, and whole posts.
import { readFileSync } from 'node:fs'
import { connectEmbedded } from '../../db/client-embedded.ts'
import catalogue from '../../db/seed/catalogue.json' with { type: 'json' }
import { coinedName } from '../../src/cli/seed/volume/coined.ts'
import { namesIn } from '../../src/cli/seed/volume/forum.ts'

const each = 60

/** Queries by kind, the same number of each; about as many texts answer them in a forum of any size. */
export const selectiveQueries = (posts: number): Record<string, string[]> => ({
  code: numbers.map((n) => {
    const { code } = spread(catalogue.codes, n)
    return n % 2 ? `${code} after an update` : code.toLowerCase().replaceAll('-', ' ')
  }),
  'device and symptom': numbers.map(
    (n) => `${spread(catalogue.devices, n).name} ${symptoms[n % symptoms.length]}`,
  ),
  'rare words': numbers.map((n) => (n % 2 ? rare(posts, n) : `${rare(posts, n)} router`)),
  typo: numbers.map((n) => (n % 2 ? mistyped(rare(posts, n), n) : mistyped(known(n), n))),
})

const numbers = Array.from({ length: each }, (_, n) => n)

// From the most popular to the rarest, as the catalogue is ordered.
const spread = <T>(list: readonly T[], n: number): T =>
  list[Math.floor((n * list.length) / each)] as T

const symptoms = [
  'black screen with sound',
  'freezes at the logo',
  'signed out by itself',
  'subtitles too late',
  'spinning circle',
  'remote does nothing',
]

// Those in this part of the list stand in about ten posts each, however large the forum is.
const rare = (posts: number, n: number): string =>
  coinedName(Math.floor(namesIn(posts) * (0.04 + (0.04 * n) / each)))

const known = (n: number): string =>
  `${spread(catalogue.devices, n).name} ${symptoms[n % symptoms.length]}`

// One letter of the longest word is lost, doubled, or changes places with the next.
const mistyped = (text: string, n: number): string => {
  const longest = text.split(' ').sort((a, b) => b.length - a.length)[0] ?? text
  const at = 2 + (n % Math.max(1, longest.length - 3))
  const [before, letter, next, after] = [
    longest.slice(0, at),
    longest.charAt(at),
    longest.charAt(at + 1),
    longest.slice(at + 2),
  ]
  const slip = [next, letter + letter + next, next + letter][n % 3]
  return text.replace(longest, before + slip + after)
}

/** Words that a great part of all posts has. */
export const commonQueries = [
  'router',
  'samsung tv',
  'tv app',
  'restart',
  'wi-fi',
  'the app closes',
  'samsung tv router',
  'update',
  'profile',
  'new router no change',
  'phone plays',
  'cable',
  'it does not play',
  'smart tv screen',
  'error code',
  'evening',
  'two screens plan',
  'app gone',
  'nw',
  'help page',
]

type Post = { title: string; body: string }

/** The posts of tests/corpus, written by hand. */
export const corpusPosts = (): Post[] =>
  readFileSync('tests/corpus/devset.jsonl', 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Post)

/** Questions of the forum asked once more: their titles and texts with a word in front. */
export const questionsLikeThese = async (file: string): Promise<Post[]> => {
  const client = await connectEmbedded(file)
  const { rows } = await client.execute(
    `select t.title, p.body from (select id, title from threads order by id desc limit 3000) t
      join posts p on p.thread_id = t.id and p.kind = 'question' where t.id % 30 = 0 limit 100`,
  )
  client.close()
  return rows.map(({ title, body }) => ({ title: `Again: ${title}`, body: String(body) }))
}
