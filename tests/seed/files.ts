// The files of db/seed that hold the demo community, read once, with the shape each has.
import { readFileSync } from 'node:fs'
import type {
  CastMember,
  PlayedFlag,
  PlayedHeld,
  PlayedMerge,
  PlayedPost,
  PlayedProblem,
  PlayedReport,
  PlayedThread,
  Promotion,
} from '../../src/cli/seed/community/files.ts'

// What only the tests look at: the seed does not play it.
type Post = PlayedPost & { device: string | null; codes: string[] }
type Person = CastMember & { lang: string; demo?: string }
type Problem = PlayedProblem & { state: string }
type Article = {
  slug: string
  area: string
  body: string
  devices?: string[]
  codes?: string[]
}
type Phrases = Record<'titles' | 'questions' | 'answers' | 'thanks', string[]> & {
  slots: Record<string, string[]>
}
type Catalogue = Record<'codes', { id: string; code: string }[]> &
  Record<'areas' | 'devices', { id: string }[]>

/** A file of db/seed as it is written. */
export const raw = (name: string) =>
  readFileSync(new URL(`../../db/seed/${name}.json`, import.meta.url), 'utf8')
const load = <T>(name: string): T => JSON.parse(raw(name)) as T

export const posts = new Map(load<Post[]>('posts').map((post) => [post.id, post]))
export const people = new Map(load<Person[]>('cast').map((person) => [person.handle, person]))
export const threads = load<PlayedThread[]>('threads')
export const threadOf = new Map(threads.map((thread) => [thread.post, thread]))
export const reports = load<PlayedReport[]>('reports')
export const flags = load<PlayedFlag[]>('flags')
export const held = load<PlayedHeld[]>('held')
export const merges = load<PlayedMerge[]>('merges')
export const problems = load<Problem[]>('problems')
export const articles = load<Article[]>('area-articles')
export const promotions = load<Promotion[]>('promotions')
export const phrases = load<Record<string, Phrases>>('volume-phrases')
export const catalogue = load<Catalogue>('catalogue')
export const answers = threads.flatMap((thread) =>
  thread.answers.map((answer, index) => ({ thread, answer, index })),
)
