// Posts as threads of a forum of their own, written as the ask form writes them.
import { type Statement, writeAll } from '../../db/batch.ts'
import file from '../../db/seed/catalogue.json' with { type: 'json' }
import { categorySlug } from '../../db/seed/catalogue.ts'
import { putLikeness } from '../../db/writes/likeness.ts'
import { insertPerson } from '../../db/writes/people.ts'
import { insertMentions, insertPost } from '../../db/writes/posts.ts'
import { insertThread } from '../../db/writes/threads.ts'
import { mentionRows, renderPost } from '../forum/post-text.ts'
import { LIKENESS_VERSION, type Likeness, likenessOf } from '../knowledge/likeness.ts'
import { slugOf } from '../lib/slugs.ts'
import type { Scope } from '../scope.ts'
import { languageOf } from '../text/language.ts'
import { plainText } from '../text/markdown.ts'
import type { PostLine } from './json-lines.ts'
import { loadCatalogue } from './seed/catalogue.ts'

/** A post that stands as a thread; the first one of the input is thread 1, the next one 2. */
export type IndexedPost = { id: PostLine['id']; threadId: number; likeness: Likeness }

/** Writes all posts into an empty, migrated database, some hundred statements at a time. */
export const indexPosts = async (scope: Scope, posts: PostLine[]): Promise<IndexedPost[]> => {
  await loadCatalogue(scope.db)
  await writeAll(scope.db, [insertPerson(scope.db, writer(scope.now))])
  const indexed: IndexedPost[] = []
  for (let from = 0; from < posts.length; from += atATime) {
    const some = posts.slice(from, from + atATime).map((post, n) => ({
      post,
      ...indexedPost(scope, post, from + n + 1),
    }))
    await writeAll(
      scope.db,
      some.flatMap(({ statements }) => statements),
    )
    indexed.push(
      ...some.map(({ post, threadId, likeness }) => ({ id: post.id, threadId, likeness })),
    )
  }
  return indexed
}

const atATime = 50

const writer = (now: number) => ({
  id: 1,
  handle: 'writer',
  handleKey: 'writer',
  email: 'writer@posts.example',
  emailKey: 'writer@posts.example',
  createdAt: now,
})

const indexedPost = (scope: Scope, { title, body }: PostLine, threadId: number) => {
  const { db } = scope
  const text = renderPost(scope, body, { title })
  const slug = categorySlug(text.area)
  const refs = text.mentions
  const likeness = likenessOf({ title, body: plainText(body), area: slug, refs })
  const at = scope.now + threadId
  const row = { id: threadId, authorId: 1, createdAt: at }
  const statements: Statement[] = [
    insertThread(db, {
      ...row,
      categoryId: categories.get(slug) ?? 1,
      title,
      slug: slugOf(title),
      lang: languageOf(`${title}\n${body}`),
      activeAt: at,
    }),
    insertPost(db, {
      ...row,
      threadId,
      kind: 'question',
      body,
      html: text.html,
      textVersion: text.textVersion,
      fingerprint: String(threadId),
      bucket: 0,
    }),
    ...insertMentions(db, mentionRows({ id: threadId, threadId, at }, refs)),
    putLikeness(db, [{ threadId, ...likeness, version: LIKENESS_VERSION }]),
  ]
  return { threadId, likeness, statements }
}

// Areas become the categories 1, 2, 3 and so on.
const categories = new Map(file.areas.map(({ id }, n) => [categorySlug(id), n + 1]))
