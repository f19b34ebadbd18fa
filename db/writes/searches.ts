// Searches counted by how they ended: each network once for the same words, and nobody by name.
import { lt, sql } from 'drizzle-orm'
import type { Database } from '../client.ts'
import { searchCounts, searchMarks } from '../schema/search.ts'

export type SearchEnding = typeof searchCounts.$inferInsert.ending

type Told = { ending: SearchEnding; day: number; words: string; mark: string }

/** Counts the search unless its mark is known; comes before `insertMark`. */
export const countSearch = (db: Database, { ending, day, words, mark }: Told) =>
  db.run(sql`insert into search_counts (ending, day, words, networks)
    select ${ending}, ${day}, ${words}, 1
    where not exists (select 1 from search_marks where mark = ${mark})
    on conflict (ending, day, words) do update set networks = networks + 1`)

export const insertMark = (db: Database, { mark, day }: Pick<Told, 'mark' | 'day'>) =>
  db.insert(searchMarks).values({ mark, day }).onConflictDoNothing()

export const deleteSearchCountsBefore = (db: Database, day: number) =>
  db.delete(searchCounts).where(lt(searchCounts.day, day))

export const deleteSearchMarksBefore = (db: Database, day: number) =>
  db.delete(searchMarks).where(lt(searchMarks.day, day))
