// The files of db/seed that hold the demo community, read once, with the shape each has.
import { readFileSync } from 'node:fs'

export type Outcome = { by: string; worked: boolean; device?: string; hoursLater: number }
export type Answer = {
  author: string
  hoursLater: number
  body: string
  accepted?: true
  acceptedHoursLater?: number
  votes: string[]
  outcomes: Outcome[]
  edit?: { hoursLater: number; body: string }
}
export type Thread = {
  post: string
  asker: string
  daysAgo: number
  device?: string
  meToos: string[]
  answers: Answer[]
  follows: string[]
}
export type Post = {
  id: string
  title: string
  body: string
  lang: string
  area: string
  device: string | null
  codes: string[]
}
export type Person = {
  handle: string
  role: string
  trust: number
  joinedDaysAgo: number
  lang: string
  demo?: string
}
export type Report = {
  on: { post: string; answer?: number }
  by: string
  hoursLater: number
  decision?: {
    by: string
    verdict: string
    consequence: string
    reason: string
    hoursLater: number
  }
}
export type Reporter = {
  handle: string
  minutesAgo?: number
  hoursAgo?: number
  post?: { title: string; body: string; lang: string }
  meToo?: string
}
export type Problem = {
  code: string
  device?: string
  state: string
  startedHoursAgo: number
  updates: { hoursAfter: number; by: string }[]
  reporters: Reporter[]
  attached?: string[]
}
export type Article = {
  slug: string
  area: string
  body: string
  devices?: string[]
  codes?: string[]
}
export type Promotion = {
  post: string
  answer: number
  by: string
  reviewer: string
  state: string
  daysAgo: number
}
export type Phrases = Record<'titles' | 'questions' | 'answers' | 'thanks', string[]> & {
  slots: Record<string, string[]>
}
export type Catalogue = Record<'codes', { id: string; code: string }[]> &
  Record<'areas' | 'devices', { id: string }[]>

/** A file of db/seed as it is written. */
export const raw = (name: string) =>
  readFileSync(new URL(`../../db/seed/${name}.json`, import.meta.url), 'utf8')
const load = <T>(name: string): T => JSON.parse(raw(name)) as T

export const posts = new Map(load<Post[]>('posts').map((post) => [post.id, post]))
export const people = new Map(load<Person[]>('cast').map((person) => [person.handle, person]))
export const threads = load<Thread[]>('threads')
export const threadOf = new Map(threads.map((thread) => [thread.post, thread]))
export const reports = load<Report[]>('reports')
export const problems = load<Problem[]>('problems')
export const articles = load<Article[]>('area-articles')
export const promotions = load<Promotion[]>('promotions')
export const phrases = load<Record<string, Phrases>>('volume-phrases')
export const catalogue = load<Catalogue>('catalogue')
export const answers = threads.flatMap((thread) =>
  thread.answers.map((answer, index) => ({ thread, answer, index })),
)
