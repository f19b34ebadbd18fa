// Taking private data out for good: of a post, its past, and everywhere its words were repeated.
import type { Rows, Statement } from '../db/batch.ts'
import {
  type Cleaning,
  places,
  postsToClean,
  removalsOfThread,
  textsOfThread,
  threadOfCase,
} from '../db/reads/redaction.ts'
import {
  cleanPost,
  forgetLikeness,
  forgetUnlisted,
  forgetWords,
  putTexts,
  takeReasonsOut,
} from '../db/writes/redaction.ts'
import { retitleThread } from '../db/writes/threads.ts'
import { forgetPost } from '../db/writes/triage.ts'
import { mentionsAnew } from '../src/forum/mentions.ts'
import { renderPost } from '../src/forum/post-text.ts'
import { slugOf } from '../src/lib/slugs.ts'
import type { Scope } from '../src/scope.ts'
import {
  holdsPassage,
  removedMark,
  withoutPassages,
  withoutPassagesIn,
} from '../src/text/passages.ts'

/** For the first trip of a decision: every text of the case's thread that may have the passages. */
export const textReads = ({ db }: Scope, caseId: number) => ({
  texts: textsOfThread(db, threadOfCase(caseId)),
  threadPosts: postsToClean(db, threadOfCase(caseId)),
  threadRemovals: removalsOfThread(db, threadOfCase(caseId)),
})

export type Texts = Rows<ReturnType<typeof textReads>>
type Post = Texts['threadPosts'][number]

/** What is redacted: `by` is who decided it. */
export type Redacted = { postId: number; threadId: number; by: number }

/** Whether a passage stands in the post, its thread's title, or what either was before. */
export const isInPost = ({ threadPosts, texts }: Texts, postId: number, passage: string): boolean =>
  [
    ...threadPosts.filter(({ id }) => id === postId).flatMap(({ body, title }) => [body, title]),
    ...texts.filter(({ place }) => place.startsWith('post_revisions.')).map(({ text }) => text),
  ].some((text) => holdsPassage(text, [passage]))

/**
 * Everything a redaction writes, in the batch of its decision: the passages go from the post, its
 * thread's title, every earlier revision, what was reported, decided, told and is still to be mailed,
 * from posts that quote them, and from what search and the classifier know. Nothing of it can be
 * undone. Stops the batch by NOT NULL of `posts.html` when the thread changed since it was read.
 */
export const redactStatements = (
  scope: Scope,
  redacted: Redacted,
  read: Texts,
  passages: readonly string[],
): Statement[] => {
  const { db } = scope
  const clean = cleaner(read, passages)
  const title = clean.title
  const subject = read.threadPosts.find(({ id }) => id === redacted.postId)
  if (!subject) return []
  const others = read.threadPosts.filter((post) => post !== subject && isChanged(post, clean))
  return [
    ...postStatements(scope, subject, { read, clean, by: redacted.by, isSubject: true }),
    ...others.flatMap((post) =>
      postStatements(scope, post, { read, clean, by: redacted.by, isSubject: false }),
    ),
    ...(title.before === title.after
      ? []
      : [retitleThread(db, redacted.threadId, title.after, title.slug)]),
    ...textStatements(scope, read, clean),
    ...forgetLikeness(db, redacted.threadId, subject.terms ?? []),
    forgetWords(db, passages.flatMap(wordsOf)),
  ]
}

/** What stands in a decision's own rows, without the passages: they are written in the same batch. */
export const withoutIn = <T extends { title: string; slug: string | null }>(
  subject: T,
  read: Texts,
  passages: readonly string[],
): T => {
  const { title } = cleaner(read, passages)
  return { ...subject, title: title.after, slug: title.slug }
}

type Cleaner = ReturnType<typeof cleaner>

const cleaner = ({ threadPosts, texts }: Texts, passages: readonly string[]) => {
  const [question] = threadPosts
  const take = (text: string) => withoutPassages(text, passages)
  const before = question?.title ?? ''
  const after = take(before)
  const slug = after === before ? (question?.slug ?? '') : slugOf(after)
  const titles = texts.filter(({ place }) => place === 'post_revisions.title')
  const slugs = new Set(
    [before, ...titles.map(({ text }) => text)]
      .filter((title) => take(title) !== title)
      .map(slugOf),
  )
  const takeSlugs = (text: string) =>
    take(text)
      .split(/([/#?\s])/)
      .map((part) => (slugs.has(part) ? slug : part))
      .join('')
  return { take, takeSlugs, title: { before, after, slug } }
}

const isChanged = (post: Post, { take, title }: Cleaner): boolean =>
  take(post.body) !== post.body || (post.kind === 'question' && title.before !== title.after)

type With = { read: Texts; clean: Cleaner; by: number; isSubject: boolean }

const postStatements = (scope: Scope, post: Post, { read, clean, by, isSubject }: With) => {
  const { db } = scope
  const removals = read.threadRemovals.filter(({ postId }) => postId === post.id)
  const body = clean.take(post.body)
  const made = (words: string, title: string) =>
    renderPost(scope, words, {
      notMeant: removals,
      ...(post.kind === 'question' ? { title, deviceId: post.deviceId } : {}),
    })
  const text = made(body, clean.title.after)
  const kept = new Set(text.unlisted.map(({ id }) => id))
  const gone = made(post.body, clean.title.before).unlisted.filter(({ id }) => !kept.has(id))
  const of = {
    id: post.id,
    threadId: post.threadId,
    authorId: post.authorId,
    at: post.createdAt,
    isQuestion: post.kind === 'question',
  }
  return [
    cleanPost(db, { ...post, ...text, body }, isSubject ? seenOf(read) : null),
    ...mentionsAnew(scope, of, text, { by, before: removals }),
    forgetUnlisted(
      db,
      gone.map(({ id }) => id),
    ),
    // What it taught is learnt anew from the words that are left.
    ...forgetPost(db, post.id),
  ]
}

const seenOf = ({ threadPosts }: Texts) => ({
  threadId: threadPosts[0]?.threadId ?? 0,
  posts: threadPosts.length,
  revisions: threadPosts.reduce((sum, { revision }) => sum + revision, 0),
  reports: threadPosts[0]?.reports ?? 0,
})

const textStatements = (scope: Scope, { texts }: Texts, clean: Cleaner): Statement[] => {
  const changed = texts
    .map((row) => ({ ...row, after: afterOf(row, clean) }))
    .filter(({ text, after }) => after !== text)
  const of = (name: string) => changed.filter(({ place }) => place === name)
  const names = [...new Set(changed.map(({ place }) => place))]
  return names.flatMap((name): Statement[] => {
    const rows = of(name)
    if (cleanings.get(name) === 'reason') {
      return [
        takeReasonsOut(
          scope.db,
          rows.map(({ row }) => row),
          removedMark,
        ),
      ]
    }
    const put = putTexts(
      scope.db,
      name,
      rows.map(({ row, after }) => [row, after]),
    )
    if (name !== 'articles.body') return [put]
    const html = rows.map(({ row, after }): [number, string] => [
      row,
      renderPost(scope, after).html,
    ])
    return [put, putTexts(scope.db, 'articles.html', html)]
  })
}

const cleanings = new Map<string, Cleaning>(
  places.map(({ table, column, cleaning }) => [`${table}.${column}`, cleaning]),
)

const afterOf = (
  { place, text }: { place: string; text: string },
  { take, takeSlugs }: Cleaner,
): string => {
  const cleaning = cleanings.get(place)
  if (cleaning === 'address') return takeSlugs(text)
  if (cleaning === 'reason') return take(text) === text ? text : removedMark
  if (cleaning !== 'json') return take(text)
  const before = JSON.parse(text) as unknown
  const after = withoutPassagesIn(before, takeSlugs)
  // Written anew only where it changed: the database may space its JSON otherwise.
  if (JSON.stringify(after) === JSON.stringify(before)) return text
  // A mail still has to reach its reader.
  return JSON.stringify({ ...(after as object), ...addressedTo(before) })
}

const addressing = ['to', 'handle', 'kind', 'template', 'token']

const addressedTo = (payload: unknown): object =>
  payload !== null && typeof payload === 'object' && 'to' in payload
    ? Object.fromEntries(Object.entries(payload).filter(([name]) => addressing.includes(name)))
    : {}

// As the index of search takes texts apart: lower case, without marks.
const wordsOf = (passage: string): string[] =>
  passage
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .match(/[\p{L}\p{N}]+/gu) ?? []
