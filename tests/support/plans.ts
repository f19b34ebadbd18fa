// How SQLite means to answer a statement: the tables it would go through row by row, and what it would sort.
import type { Client } from '@libsql/client'

export type Plan = { sql: string; steps: string[] }

/** The plans of these statements over what the database holds now. */
export const plansOf = async (client: Client, statements: string[]): Promise<Plan[]> => {
  const plans: Plan[] = []
  for (const sql of statements) {
    const args = (sql.match(/\?/g) ?? []).map(() => null)
    const { rows } = await client.execute({ sql: `explain query plan ${sql}`, args })
    plans.push({ sql, steps: rows.map(({ detail }) => String(detail)) })
  }
  return plans
}

/**
 * The steps of a plan that go through a whole table, as `SCAN table ...`, and those that make an
 * index of one for themselves. What another step has found, and hits of a full-text index, are none.
 */
export const wholeTables = ({ sql, steps }: Plan, tables: string[]): string[] => {
  const named = namesIn(sql, tables)
  return steps.flatMap((step) => {
    const [, how, name = ''] = /^(SCAN|SEARCH) (\S+)/.exec(step) ?? []
    const table = named.get(name)
    if (table === undefined || (how === 'SEARCH' && !step.includes('AUTOMATIC'))) return []
    // Hits of a MATCH, or some words of a list of words.
    if (/ VIRTUAL TABLE INDEX ([1-9]|\S*M)/.test(step)) return []
    return [step.replace(name, table)]
  })
}

// A row that comes in is listed with every foreign key it could mend, and none is broken: tables of
// other names are gone through only where rows go.
const namesIn = (sql: string, tables: string[]): Map<string, string> => {
  const deletes = /^\s*delete\b/i.test(sql)
  const names = new Map(tables.flatMap((name) => (deletes ? [[name, name] as const] : [])))
  for (const [, table = '', alias] of sql.matchAll(mentioned)) {
    if (!tables.includes(table)) continue
    names.set(table, table)
    if (alias !== undefined) names.set(alias, table)
  }
  return names
}

const mentioned =
  /\b(?:from|join|update|into)\s+"?(\w+)"?(?:\s+(?:as\s+)?"?(?!where\b|on\b)(\w+)"?)?/gi

/** The sorts a plan makes for itself, for want of an index in that order. */
export const sorts = ({ steps }: Plan): string[] =>
  steps.filter((step) => step.includes('USE TEMP B-TREE'))
