// Writing texts without the passages that were taken out of them.
import { eq, inArray, sql } from 'drizzle-orm'
import type { Statement } from '../batch.ts'
import type { Database } from '../client.ts'
import { modLog } from '../schema/decisions.ts'
import { posts } from '../schema/forum.ts'

export type CleanedPost = {
  id: number
  revision: number
  body: string
  html: string
  textVersion: number
}

/** What a thread held when its texts were read; anything written since stops the batch. */
export type Seen = { threadId: number; posts: number; revisions: number; reports: number }

/**
 * A post without the passages. The next revision, so that an edit begun before collides; no text of
 * the one before is kept. A post, or a thread (`seen`), that changed meanwhile stops the batch by
 * NOT NULL of `posts.html`.
 */
export const cleanPost = (
  db: Database,
  { id, revision, body, html, textVersion }: CleanedPost,
  seen: Seen | null,
) =>
  db
    .update(posts)
    .set({
      body,
      html: sql`case when ${posts.revision} = ${revision} and ${isAsSeen(seen)} then ${html} end`,
      textVersion,
      revision: revision + 1,
      // A hash of the words is a way to guess them.
      fingerprint: `cleaned ${id}`,
    })
    .where(eq(posts.id, id))

const isAsSeen = (seen: Seen | null) =>
  seen === null
    ? sql`true`
    : sql`(select count(*) || ' ' || sum(s.revision) from posts s
        where s.thread_id = ${seen.threadId}) = ${`${seen.posts} ${seen.revisions}`}
      and (select count(*) from cases c join reports r on r.case_id = c.id
        where c.thread_id = ${seen.threadId}) = ${seen.reports}`

/** New texts for rows of one column, `table.column`; in one statement. */
export const putTexts = (db: Database, place: string, rows: [row: number, text: string][]) => {
  const [table = '', column = ''] = place.split('.')
  return db.run(sql`update ${sql.identifier(table)}
    set ${sql.identifier(column)} = cleaned.text
    from (select value ->> 0 as place, value ->> 1 as text
      from json_each(${JSON.stringify(rows)})) as cleaned
    where ${sql.identifier(table)}.rowid = cleaned.place`)
}

/** Takes the reasons of rows of the log out; what they were is sealed, and their salt goes with them. */
export const takeReasonsOut = (db: Database, rows: number[], removed: string) =>
  db.update(modLog).set({ reason: removed, reasonSalt: null }).where(inArray(modLog.id, rows))

/** The terms of a thread go, to be made anew by their job; terms of no other thread go for good. */
export const forgetLikeness = (db: Database, threadId: number, terms: string[]): Statement[] => [
  db.run(sql`update thread_likeness set said = '[]', implied = '[]', version = 0
    where thread_id = ${threadId}`),
  db.run(sql`delete from likeness_terms where threads <= 0
    and term in (select value from json_each(${JSON.stringify(terms)}))`),
]

/** Words that stand in no post any more; after the posts were written. */
export const forgetWords = (db: Database, words: string[]) =>
  db.run(sql`delete from words where word in (select value from json_each(${JSON.stringify(words)}))
    and not exists (select 1 from posts_words where term = words.word)`)

/** Unlisted codes that stand in no post any more, unless staff have said something of them. */
export const forgetUnlisted = (db: Database, ids: string[]) =>
  db.run(sql`delete from unlisted_codes where seen <= 0
    and id in (select value from json_each(${JSON.stringify(ids)}))
    and not exists (select 1 from unlisted_acts a where a.code_id = unlisted_codes.id)`)
