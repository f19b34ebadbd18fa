// Counting the words of the posts for search: some of them at a time, in the order of the alphabet.
import { sql } from 'drizzle-orm'
import type { Database } from '../client.ts'

/** Counts the next `most` words anew; after the last one it begins again with the first. */
export const recountWords = (db: Database, most: number) => [
  db.run(sql`delete from words where word in (select word from words
      where word > coalesce((select up_to from words_counted), '') order by word limit ${most})
    and not exists (select 1 from posts_words where term = words.word)`),
  db.run(sql`insert or replace into words (word, posts) select term, doc from posts_words
    where term > coalesce((select up_to from words_counted), '') order by term limit ${most}`),
  db.run(sql`insert or replace into words_counted (id, up_to) values (1, coalesce((
    select term from posts_words where term > coalesce((select up_to from words_counted), '')
    order by term limit 1 offset ${most - 1}), ''))`),
]

/** Counts all words at once: for a database that is being filled. */
export const countAllWords = (db: Database) =>
  db.run(
    sql`insert or replace into words (word, posts) select term, doc from posts_words order by term`,
  )
