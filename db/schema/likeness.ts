// What makes threads alike, kept beside them; and what people were shown before they asked anyway.
import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { threads } from './forum.ts'

/**
 * The terms of each thread's question: concepts, stems, codes and devices. A trigger makes a row of
 * version 0 with every thread and after every change of its text; a job fills in what is behind.
 */
export const threadLikeness = sqliteTable(
  'thread_likeness',
  {
    threadId: integer('thread_id')
      .primaryKey()
      .references(() => threads.id),
    said: text('said', { mode: 'json' }).$type<string[]>().notNull(),
    /** What follows from the codes and devices named, and nobody said. */
    implied: text('implied', { mode: 'json' }).$type<string[]>().notNull(),
    /** Of the rules the terms were made by; 0 for terms that are yet to be made. */
    version: integer('version').notNull().default(0),
  },
  (t) => [index('thread_likeness_version').on(t.version, t.threadId)],
)

/** In how many threads each term is, kept by triggers: rare terms are telling, common ones cost. */
export const likenessTerms = sqliteTable('likeness_terms', {
  term: text('term').primaryKey(),
  threads: integer('threads').notNull(),
})

/** What the ask form had shown when a question was asked nevertheless. */
export const askedAfter = sqliteTable(
  'asked_after',
  {
    threadId: integer('thread_id')
      .notNull()
      .references(() => threads.id),
    kind: text('kind', { enum: ['article', 'thread'] }).notNull(),
    /** `articles.id` or `threads.id`. */
    ref: integer('ref').notNull(),
    /** 1 for what stood first. */
    rank: integer('rank').notNull(),
    /** Whether the asker opened it. */
    opened: integer('opened', { mode: 'boolean' }).notNull().default(false),
    at: integer('at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.threadId, t.kind, t.ref] }),
    index('asked_after_ref').on(t.kind, t.ref, t.threadId),
  ],
)
