// What search knows of the forum's words, and what people searched for without finding it.
import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** A word of the posts as the full-text index has it, and how many posts have it, roughly. */
export const words = sqliteTable('words', {
  word: text('word').primaryKey(),
  posts: integer('posts').notNull(),
})

/** How far the job that counts the words has come; one row. */
export const wordsCounted = sqliteTable('words_counted', {
  id: integer('id').primaryKey(),
  upTo: text('up_to').notNull(),
})

/** Searches of one day by how they ended; nothing in it says whose they were. */
export const searchCounts = sqliteTable(
  'search_counts',
  {
    ending: text('ending', { enum: ['nothing', 'unopened', 'opened'] }).notNull(),
    /** The first millisecond of the day, UTC. */
    day: integer('day').notNull(),
    words: text('words').notNull(),
    /** Different networks that searched for it. */
    networks: integer('networks').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.ending, t.day, t.words] }),
    index('search_counts_day').on(t.day),
  ],
)

/** One network counts once for each search: a hash of both that tells neither. */
export const searchMarks = sqliteTable(
  'search_marks',
  { mark: text('mark').primaryKey(), day: integer('day').notNull() },
  (t) => [index('search_marks_day').on(t.day)],
)
