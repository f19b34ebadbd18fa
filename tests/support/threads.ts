// Threads that stand already when a test begins, as rows, without going through the ask form.
import { writeAll } from '../../db/batch.ts'
import { follows } from '../../db/schema/reactions.ts'
import { recountReplies } from '../../db/writes/counters.ts'
import { putLikeness } from '../../db/writes/likeness.ts'
import { insertMentions, insertPost, type NewMention, type NewPost } from '../../db/writes/posts.ts'
import { insertThread } from '../../db/writes/threads.ts'
import { likenessRow } from '../../src/knowledge/likeness.ts'
import { idToUrl, newId } from '../../src/lib/ids.ts'
import { slugOf } from '../../src/lib/slugs.ts'
import { renderMarkdown } from '../../src/text/markdown.ts'
import { TEXT_VERSION } from '../../src/text/stored-html.ts'
import { people } from './people.ts'
import { minute, type World } from './world.ts'

export type Planted = {
  /** Handles of the world's people. */
  by: string
  title: string
  body: string
  answers?: { by: string; body: string }[]
  /** Ids of the catalogue, mentioned by the question. */
  codes?: string[]
  devices?: string[]
}

/** A thread in the first category, a minute between its posts, the last one a minute ago. */
export const plantThread = async (world: World, planted: Planted) => {
  const { title, answers = [] } = planted
  const slug = slugOf(title)
  const times = [planted, ...answers].map((_, n) => world.now() - (answers.length + 1 - n) * minute)
  const [threadId = 0, ...postIds] = [times[0]!, ...times].map(freshId)
  const [questionId = 0, ...answerIds] = postIds
  const at = times[0]!
  const authorId = idOf(planted.by)
  const row = { id: threadId, categoryId: 1, authorId, title, slug, createdAt: at }

  await writeAll(world.db, [
    insertThread(world.db, { ...row, activeAt: times.at(-1)! }),
    ...[planted, ...answers].map(({ by, body }, n) =>
      insertPost(world.db, rowOf({ threadId, id: postIds[n]!, by, body, at: times[n]!, n })),
    ),
    ...insertMentions(world.db, mentioned(planted, { threadId, postId: questionId, at })),
    putLikeness(world.db, [likenessRow(threadId, likenessAsked(planted))]),
    recountReplies(world.db, threadId),
    world.db.insert(follows).values({ userId: authorId, kind: 'thread', subjectId: threadId, at }),
  ])
  return { threadId, slug, questionId, answerIds, path: `/t/${idToUrl(threadId)}/${slug}` }
}

// Two ids of one millisecond are the same once in 4096 times, which only commands try again.
const taken = new Set<number>()

const freshId = (at: number): number => {
  const id = newId(at)
  if (taken.has(id)) return freshId(at)
  taken.add(id)
  return id
}

export const idOf = (handle: string): number => {
  const person = people.find((person) => person.handle === handle)
  if (!person) throw new Error(`Nobody is called ${handle}`)
  return Number(person.id)
}

type Post = { threadId: number; id: number; by: string; body: string; at: number; n: number }

const rowOf = ({ threadId, id, by, body, at, n }: Post): NewPost => ({
  id,
  threadId,
  authorId: idOf(by),
  kind: n === 0 ? 'question' : 'answer',
  body,
  html: renderMarkdown(body).html,
  textVersion: TEXT_VERSION,
  createdAt: at,
  fingerprint: `planted-${id}`,
  bucket: 0,
})

const likenessAsked = ({ title, body, codes = [], devices = [] }: Planted) => ({
  title,
  body,
  area: '',
  refs: [
    ...codes.map((ref) => ({ kind: 'code' as const, ref })),
    ...devices.map((ref) => ({ kind: 'device' as const, ref })),
  ],
})

const mentioned = (
  { codes = [], devices = [] }: Planted,
  place: { threadId: number; postId: number; at: number },
): NewMention[] => [
  ...codes.map((ref) => ({ ...place, kind: 'code' as const, ref, text: ref })),
  ...devices.map((ref) => ({ ...place, kind: 'device' as const, ref, text: ref })),
]
