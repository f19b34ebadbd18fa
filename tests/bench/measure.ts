// Loads one server with autocannon and reads what it cost the server's own process.
import { readFileSync } from 'node:fs'
import autocannon, { type Request } from 'autocannon'
import type { Load } from './benches.ts'
import type { Server } from './servers.ts'

export type Plan = {
  path: string
  headers?: Record<string, string>
  /** Gives each request its own body and headers; without it all requests are GETs alike. */
  each?: (n: number) => { path: string; headers: Record<string, string>; body: string }
}

/** Latencies in ms; `cpuMs` is the server process's CPU time for one request; `failed` are not 2xx or 3xx. */
export type Measured = {
  perSecond: number
  p50: number
  p99: number
  cpuMs: number
  failed: number
}

/** One run after a warm-up that is not counted. */
export const measure = async (
  server: Server,
  plan: Plan,
  load: Omit<Load, 'runs'>,
): Promise<Measured> => {
  await shoot(server, plan, load.connections, load.warmup)
  const before = cpuOf(server.pid)
  const result = await shoot(server, plan, load.connections, load.seconds)
  const answered = result.requests.total
  return {
    perSecond: answered / result.duration,
    p50: result.latency.p50,
    p99: result.latency.p99,
    cpuMs: answered === 0 ? 0 : (cpuOf(server.pid) - before) / answered,
    failed: result['4xx'] + result['5xx'] + result.errors,
  }
}

/** Of several runs the middle one by requests a second, with the failures of all. */
export const medianOf = (runs: Measured[]): Measured => {
  const sorted = [...runs].sort((a, b) => a.perSecond - b.perSecond)
  const middle = sorted[Math.floor(sorted.length / 2)]
  if (!middle) throw new Error('Nothing was measured')
  return { ...middle, failed: runs.reduce((sum, { failed }) => sum + failed, 0) }
}

let sent = 0

const shoot = (server: Server, plan: Plan, connections: number, seconds: number) =>
  autocannon({
    url: server.url,
    connections,
    duration: seconds,
    requests: [
      plan.each ? { setupRequest: (request) => ({ ...request, ...post(plan) }) } : get(plan),
    ],
  })

const get = ({ path, headers = {} }: Plan): Request => ({ method: 'GET', path, headers })

const post = (plan: Plan): Request => {
  sent += 1
  return { method: 'POST', ...(plan.each?.(sent) ?? { path: plan.path }) }
}

/** Milliseconds of CPU a process has used so far. */
export const cpuOf = (pid: number): number => {
  // Linux counts in hundredths of a second: fields 14 and 15, after the name.
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
  return (Number(fields[11]) + Number(fields[12])) * 10
}
