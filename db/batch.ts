// Sends named statements together in one trip and gives the rows back under the same names.
import type { BatchItem } from 'drizzle-orm/batch'
import type { Database } from './client.ts'

export type Statement = BatchItem<'sqlite'>
export type Statements = Record<string, Statement>
export type Rows<S extends Statements> = { [Name in keyof S]: S[Name]['_']['result'] }

/** One trip for all statements, all or nothing; rows come back under each statement's name. */
export const together = async <S extends Statements>(
  db: Database,
  statements: S,
): Promise<Rows<S>> => {
  const names = Object.keys(statements)
  const results = await writeAll(db, Object.values(statements))
  return Object.fromEntries(names.map((name, at) => [name, results[at]])) as Rows<S>
}

/** One trip for a list of statements, all or nothing; put a write first so the lock is taken at once. */
export const writeAll = async (db: Database, statements: Statement[]): Promise<unknown[]> => {
  const [first, ...rest] = statements
  return first === undefined ? [] : db.batch([first, ...rest])
}
