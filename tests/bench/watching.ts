// What a run of the watch costs: ten thousand series known, a busy forum's signals of a minute.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Client } from '@libsql/client'
import { databaseOver } from '../../db/client.ts'
import { connectEmbedded } from '../../db/client-embedded.ts'
import { watchForProblems } from '../../moderation/index.ts'
import { readConfig } from '../../src/config.ts'
import { openHome, platformOver } from '../../src/node.ts'
import { type Scope, scopeOfHome } from '../../src/scope.ts'
import type { Outcome } from './benches.ts'

const minute = 60_000
const day = 24 * 60 * minute
const series = 10_000
const people = 5_000
const days = 7
const signalsADay = 12_000
const signalsAMinute = 100
const minutes = 20

/** A forum's memory is made from a week of signals, then it is watched minute by minute. */
export const watching = async (): Promise<Outcome> => {
  const folder = await mkdtemp(join(tmpdir(), 'foyer-watch-'))
  const config = readConfig({ FOYER_ENV: 'test', DATABASE_URL: `file:${join(folder, 'forum.db')}` })
  const home = await openHome(config)
  await home.close()
  const client = await connectEmbedded(join(folder, 'forum.db'))
  const moved = weighed(client)
  const begin = Date.UTC(2026, 10, 4, 10)
  await fill(client, begin)
  const platform = platformOver(databaseOver(moved.client), config)
  const scopeAt = (now: number): Scope => ({ ...scopeOfHome(platform, config), now })
  const learning = await timed(() => watchForProblems(scopeAt(begin)), moved)
  const runs: Run[] = []
  for (let n = 1; n <= minutes; n++) {
    const now = begin + n * minute
    await addMinute(client, now)
    runs.push(await timed(() => watchForProblems(scopeAt(now)), moved))
  }
  client.close()
  await rm(folder, { recursive: true, force: true })
  const figures = { series, learning, typical: middle(runs), most: greatest(runs) }
  return { lines: linesOf(figures), figures }
}

type Run = { ms: number; trips: number; bytes: number }

const timed = async (run: () => Promise<void>, moved: { trips: number; bytes: number }) => {
  moved.trips = 0
  moved.bytes = 0
  const from = performance.now()
  await run()
  return { ms: performance.now() - from, trips: moved.trips, bytes: moved.bytes }
}

// Statements with their arguments, and the rows of their answers, as JSON carries them.
const weighed = (client: Client) => {
  const moved = { client, trips: 0, bytes: 0 }
  moved.client = {
    ...client,
    batch: async (statements, mode) => {
      const results = await client.batch(statements, mode)
      moved.trips += 1
      moved.bytes += JSON.stringify(statements).length
      moved.bytes += JSON.stringify(results.map(({ rows }) => rows)).length
      return results
    },
  } as Client
  return moved
}

const keyOf = `case when s % 3 = 0 then 'c:code-' || (s % 300)
  else 'c:code-' || (s % 300) || '|d:device-' || (s / 300) end`

// Some series have much of what is said, most have little.
const rareOf = (n: string): string =>
  `cast(((${n}) % 10007) * ((${n}) % 10007) / (10007.0 * 10007.0) * ${series} as integer)`

const fill = async (client: Client, begin: number) => {
  const all = signalsADay * days
  await client.executeMultiple(`
    insert into users (id, handle, handle_key, email, email_key, role, trust, created_at)
      with recursive p (n) as (select 1 union all select n + 1 from p where n < ${people})
      select n, 'member' || n, 'member' || n, 'm' || n || '@x.example', 'm' || n || '@x.example',
        'member', 2, ${begin - 400 * day} from p;
    insert or ignore into signals (key, user_id, day, at, kind, account_age)
      with recursive p (n) as (select 0 union all select n + 1 from p where n < ${all - 1}),
        q as (select n, ${rareOf('n * 7919')} as s,
          ${begin - days * day} + n * ${Math.floor(day / signalsADay)} as at from p)
      select ${keyOf}, 1 + (n * 31) % ${people}, at / ${day}, at, 'post', ${300 * day} from q;`)
}

const addMinute = (client: Client, now: number) =>
  client.execute(`insert or ignore into signals (key, user_id, day, at, kind, account_age)
    with recursive p (n) as (select 0 union all select n + 1 from p where n < ${signalsAMinute - 1}),
      q as (select n, ${rareOf(`n * 7919 + ${now / minute} * 131`)} as s from p)
    select ${keyOf}, 1 + (n * 31 + ${now / minute}) % ${people}, ${Math.floor(now / day)},
      ${now - minute} + n * ${Math.floor(minute / signalsAMinute)}, 'post', ${300 * day} from q`)

const middle = (runs: Run[]): Run => {
  const of = (name: keyof Run) =>
    runs.map((run) => run[name]).sort((a, b) => a - b)[Math.floor(runs.length / 2)] ?? 0
  return { ms: of('ms'), trips: of('trips'), bytes: of('bytes') }
}

const greatest = (runs: Run[]): Run => ({
  ms: Math.max(...runs.map(({ ms }) => ms)),
  trips: Math.max(...runs.map(({ trips }) => trips)),
  bytes: Math.max(...runs.map(({ bytes }) => bytes)),
})

const linesOf = ({ learning, typical, most }: Record<'learning' | 'typical' | 'most', Run>) => [
  `${series} series, ${signalsADay * days} signals of ${days} days`,
  `${'memory made from them'.padEnd(36)} ${sayRun(learning)}`,
  `${`a run with ${signalsAMinute} new signals, typical`.padEnd(36)} ${sayRun(typical)}`,
  `${'at most'.padEnd(36)} ${sayRun(most)}`,
]

const sayRun = ({ ms, trips, bytes }: Run): string =>
  `${ms.toFixed(0)} ms, ${trips} trips, ${Math.round(bytes / 1000)} kB`
