// The reads of db/reads as a running forum calls them: which were called, and which SQL each made.
import { readdirSync } from 'node:fs'
import { vi } from 'vitest'

const folder = new URL('../../db/reads/', import.meta.url).pathname

type Read = (...args: unknown[]) => unknown

/**
 * Watches every exported function of db/reads that takes a database. What is imported afterwards, by
 * `import()`, calls the watched ones; `stop` gives later test files the plain ones again.
 */
export const watchReads = () => {
  const made = new Map<string, unknown[]>()
  const files = readdirSync(folder).map((name) => folder + name)
  const watched = (name: string, read: Read): Read => {
    made.set(name, [])
    return (...args) => {
      const statement = read(...args)
      made.get(name)?.push(statement)
      return statement
    }
  }

  vi.resetModules()
  for (const file of files) {
    vi.doMock(file, async (plain) => {
      const all = Object.entries((await plain()) as Record<string, unknown>)
      return Object.fromEntries(
        all.map(([name, one]) => [name, isRead(one) ? watched(name, one) : one]),
      )
    })
  }
  return {
    /** Names of the reads nobody called. */
    uncalled: async (): Promise<string[]> => {
      for (const file of files) await import(file)
      return [...made].filter(([, calls]) => calls.length === 0).map(([name]) => name)
    },
    /** The reads that made each SQL text. */
    namesBySql: () => namesBySql(made),
    stop: () => {
      for (const file of files) vi.doUnmock(file)
      vi.resetModules()
    },
  }
}

// Parts of statements, which take no database, are seen in the statements.
const isRead = (one: unknown): one is Read =>
  typeof one === 'function' && /^\(?\s*db\b/.test(one.toString())

const namesBySql = (made: Map<string, unknown[]>): Map<string, string> => {
  const names = new Map<string, string>()
  for (const [name, statements] of made) {
    for (const statement of statements) names.set(sqlOf(statement as Statement), name)
  }
  return names
}

// A query that was built, or raw SQL.
type Statement = { toSQL?: () => { sql: string }; getQuery?: () => { sql: string } } | null

const sqlOf = (statement: Statement): string =>
  (statement?.toSQL ?? statement?.getQuery)?.call(statement).sql ?? ''
