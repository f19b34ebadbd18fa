// Keeping the full-text indexes quick to search: each text written adds a part, and parts are merged.
import { sql } from 'drizzle-orm'
import type { Database } from '../client.ts'

/** Merges parts of the posts' index, writing about that many pages of 4 kB; nothing when it is tidy. */
export const mergePostsIndex = (db: Database, pages: number) =>
  db.run(sql`insert into posts_fts (posts_fts, rank) values ('merge', ${pages})`)

/** The same for the articles' index. */
export const mergeArticlesIndex = (db: Database, pages: number) =>
  db.run(sql`insert into articles_fts (articles_fts, rank) values ('merge', ${pages})`)
