// How well similar threads are found among a hundred real posts, several of which say the same.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { together, writeAll } from '../../db/batch.ts'
import { posts, threads } from '../../db/schema/forum.ts'
import { insertMentions } from '../../db/writes/posts.ts'
import { mentionRows, renderPost } from '../../src/forum/post-text.ts'
import { isAlike, likenessOf, rankSimilar, similarReads } from '../../src/knowledge/similar.ts'
import { plainText } from '../../src/text/markdown.ts'
import { openWorld, type World } from '../support/world.ts'

type Post = { id: string; title: string; body: string; duplicate_group?: string }

const file = new URL('../corpus/devset.jsonl', import.meta.url)
const corpus = readFileSync(file, 'utf8')
  .trim()
  .split('\n')
  .map((line, n) => ({ ...(JSON.parse(line) as Post), threadId: 1_000 + n }))

test('most posts find the others that say the same, and few that do not', async () => {
  const world = await openWorld()
  await writeAll(
    world.db,
    corpus.flatMap((post) => planted(world, post)),
  )

  const answers = []
  for (const post of corpus) answers.push({ post, ranked: await similarTo(world, post) })

  const grouped = answers.filter(({ post }) => post.duplicate_group)
  const found = grouped.map(({ post, ranked }) => {
    const mates = matesOf(post)
    return ranked.slice(0, 3).filter(({ id }) => mates.includes(id)).length / mates.length
  })
  const shown = answers.map(({ ranked }) => ranked.filter(isAlike).slice(0, 5).length)
  expect(grouped.length).toBeGreaterThan(20)
  expect(mean(found)).toBeGreaterThan(0.9)
  expect(mean(shown)).toBeLessThan(2)
})

const similarTo = async (world: World, { title, body, threadId }: (typeof corpus)[number]) => {
  const text = plainText(body)
  const { mentions } = renderPost(world.scope(), body, { title })
  const likeness = likenessOf(mentions, title, text)
  return rankSimilar(await together(world.db, similarReads(world.db, likeness, threadId)), likeness)
}

const planted = (world: World, { title, body, threadId: id }: (typeof corpus)[number]) => {
  const { html, mentions } = renderPost(world.scope(), body, { title })
  const row = { id, authorId: 1, createdAt: id }
  return [
    world.db.insert(threads).values({ ...row, categoryId: 1, title, slug: 'x', activeAt: id }),
    world.db.insert(posts).values({
      ...row,
      threadId: id,
      kind: 'question',
      body,
      html,
      textVersion: 1,
      fingerprint: String(id),
      bucket: 0,
    }),
    ...insertMentions(world.db, mentionRows({ id, threadId: id, at: id }, mentions)),
  ]
}

const matesOf = (post: (typeof corpus)[number]): number[] =>
  corpus
    .filter(({ id, duplicate_group: group }) => id !== post.id && group === post.duplicate_group)
    .map(({ threadId }) => threadId)

const mean = (values: number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length
