// `foyer doctor`: whether the record fits together; one line for each check, exit code 1 if one fails.
import { type Rows, together } from '../../db/batch.ts'
import { databaseOver } from '../../db/client.ts'
import { connect } from '../../db/client-embedded.ts'
import { brokenKeys, driftOf, kept, logRowsAfter, unloggedDecisions } from '../../db/drift.ts'
import { startOfLog, type Walk, walkLog } from '../../moderation/index.ts'
import { readProcessConfig } from '../config.ts'
import { readinessReads, troublesIn } from '../jobs/readiness.ts'
import { platformOver } from '../node.ts'
import { type Scope, scopeOfHome } from '../scope.ts'
import type { Command } from './commands.ts'

export const doctor: Command = {
  about: 'check the log’s chain, keys, counters, what stands, mail and jobs',
  run: async () => {
    const config = readProcessConfig()
    const client = await connect({ url: config.databaseUrl, token: config.databaseToken })
    try {
      const scope = scopeOfHome(platformOver(databaseOver(client), config), config)
      const findings = await examine(scope)
      for (const { what, wrong, said } of findings) {
        console.log(wrong === null ? `ok   ${what}: ${said}` : `BAD  ${what}: ${wrong}`)
      }
      if (findings.some(({ wrong }) => wrong !== null)) process.exitCode = 1
    } finally {
      client.close()
    }
  },
}

/** `wrong` says what does not fit, null where all does; `said` what was looked at. */
export type Finding = { what: string; wrong: string | null; said: string }

/** Looks through everything; changes nothing. */
export const examine = async (scope: Scope): Promise<Finding[]> => [
  await logFinding(scope),
  ...(await rowFindings(scope)),
  await workFinding(scope),
]

// A forum's whole log does not have to fit into memory at once.
const rowsAtATime = 1000

const logFinding = async ({ db }: Scope): Promise<Finding> => {
  let walk: Walk = startOfLog
  for (let isMore = true; isMore; ) {
    const { rows } = await together(db, { rows: logRowsAfter(db, walk.id, rowsAtATime) })
    walk = walkLog(walk, rows)
    isMore = rows.length === rowsAtATime && walk.broken === null
  }
  const { sealed, unsealed, removed, hash, broken } = walk
  return {
    what: 'log',
    wrong: broken && `row ${broken.id} does not fit: ${broken.why}`,
    said: `${sealed} rows sealed, ${unsealed} not yet, ${removed} reasons removed; head ${hash || 'none'}`,
  }
}

const rowFindings = async ({ db }: Scope): Promise<Finding[]> => {
  const columns = [...kept.counters, ...kept.standing]
  const drifts = Object.fromEntries(columns.map((one) => [one.column, driftOf(db, one)]))
  const { keys, unlogged, ...drifted } = await together(db, {
    ...drifts,
    keys: brokenKeys(db),
    unlogged: unloggedDecisions(db),
  })
  const of = (what: 'counters' | 'standing', noun: string): Finding => ({
    what,
    ...driftSaid(
      kept[what].map(({ column }) => ({ column, row: rowOf(drifted, column) })),
      noun,
    ),
  })
  const missing = unlogged[0]?.n ?? 0
  return [
    {
      what: 'decisions',
      wrong:
        missing > 0 ? `${missing} are not in the log, the first is ${unlogged[0]?.first}` : null,
      said: 'each has its row of the log',
    },
    {
      what: 'keys',
      wrong: keys.map(({ table, n }) => `${n} rows of ${table} lead nowhere`).join(', ') || null,
      said: 'every row leads to one that is there',
    },
    of('counters', 'as many as there are'),
    of('standing', 'as decisions, sweeps and holds say'),
  ]
}

type Drift = { n: number; first: number | null }

const rowOf = (rows: Record<string, unknown>, column: string): Drift =>
  (rows[column] as Drift[])[0] ?? { n: 0, first: null }

const driftSaid = (columns: { column: string; row: Drift }[], said: string) => ({
  said: `${columns.length} columns are ${said}`,
  wrong:
    columns
      .filter(({ row }) => row.n > 0)
      .map(({ column, row }) => `${column} is off in ${row.n} rows, the first is ${row.first}`)
      .join('; ') || null,
})

const workFinding = async (scope: Scope): Promise<Finding> => {
  const troubles = troublesIn(scope, (await together(scope.db, readinessReads(scope))) as Reads)
  return { what: 'work', wrong: troubles.join(' ') || null, said: 'jobs on time, no mail given up' }
}

type Reads = Rows<ReturnType<typeof readinessReads>>
