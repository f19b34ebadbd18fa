// Requests one after the other over one connection, timed to the microsecond: the time one person waits.
import { Agent, request } from 'node:http'
import type { Load } from './benches.ts'
import { cpuOf } from './measure.ts'
import type { Server } from './servers.ts'

/** A GET, or a POST of `json` or of a form. */
export type Asked = {
  path: string
  json?: unknown
  form?: Record<string, string>
  headers?: Record<string, string>
}

/** Milliseconds; `failed` are answers of 400 and above. */
export type Timing = { p50: number; p99: number; cpuMs: number; failed: number }

/** All of it to warm up, for `warmup` seconds and once at least, then `runs` times; the middle run by its median. */
export const timeInTurn = async (
  server: Server,
  asked: Asked[],
  { warmup, runs }: Pick<Load, 'warmup' | 'runs'>,
): Promise<Timing> => {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const started = performance.now()
  do await timed(server, asked, agent)
  while (performance.now() - started < warmup * 1000)
  const timings: Timing[] = []
  for (let run = 0; run < runs; run++) timings.push(await timed(server, asked, agent))
  agent.destroy()
  const [middle] = timings.sort((a, b) => a.p50 - b.p50).slice(Math.floor(runs / 2))
  if (!middle) throw new Error('Nothing was measured')
  return { ...middle, failed: timings.reduce((sum, { failed }) => sum + failed, 0) }
}

const timed = async (server: Server, asked: Asked[], agent: Agent): Promise<Timing> => {
  const before = cpuOf(server.pid)
  const times: number[] = []
  let failed = 0
  for (const one of asked) {
    const started = performance.now()
    const status = await statusOf(server.url, one, agent)
    times.push(performance.now() - started)
    if (status >= 400) failed += 1
  }
  times.sort((a, b) => a - b)
  const cpuMs = (cpuOf(server.pid) - before) / asked.length
  return { p50: shareOf(times, 0.5), p99: shareOf(times, 0.99), cpuMs, failed }
}

const shareOf = (sorted: number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN

let callers = 0

const statusOf = (site: string, { path, json, form, headers: own }: Asked, agent: Agent) =>
  new Promise<number>((resolve, reject) => {
    callers += 1
    const body =
      json === undefined ? form && String(new URLSearchParams(form)) : JSON.stringify(json)
    const headers = {
      ...own,
      // Each asks from an address of their own, as far as limits can tell.
      'X-Forwarded-For': `10.${callers >> 16}.${(callers >> 8) & 255}.${callers & 255}`,
      'Accept-Encoding': 'gzip',
      ...(json === undefined ? {} : { 'Content-Type': 'application/json' }),
      ...(form === undefined ? {} : { 'Content-Type': 'application/x-www-form-urlencoded' }),
    }
    const sent = request(
      site + path,
      { agent, headers, method: body === undefined ? 'GET' : 'POST' },
      (answer) => {
        answer.resume()
        answer.once('end', () => resolve(answer.statusCode ?? 0))
      },
    )
    sent.once('error', reject)
    sent.end(body)
  })
