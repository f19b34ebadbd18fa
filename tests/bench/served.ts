// Pages under load, beside a bare Hono handler in the same run: what is asked of both.
import type { Load, Outcome } from './benches.ts'
import type { Ground } from './ground.ts'
import { type Measured, measure, medianOf, type Plan } from './measure.ts'
import { startBare, startForum } from './servers.ts'

type Compared = Plan & {
  /** Bytes of one answer before compression. */
  size: number
  barely: Plan
}

type Planned = (ground: Ground, url: string) => Promise<Compared>

/** Both servers in turn, each in a process of its own, so that noise falls on both. */
export const compared =
  (planned: Planned) =>
  async (ground: Ground, load: Load): Promise<Outcome> => {
    const forum = await startForum(ground.file)
    const plan = await planned(ground, forum.url)
    const bare = await startBare(plan.size)
    const runs: { forum: Measured[]; bare: Measured[] } = { forum: [], bare: [] }
    for (let run = 0; run < load.runs; run++) {
      const warmup = run === 0 ? load.warmup : 1
      runs.bare.push(await measure(bare, plan.barely, { ...load, warmup }))
      runs.forum.push(await measure(forum, plan, { ...load, warmup }))
    }
    await forum.stop()
    await bare.stop()
    const ours = medianOf(runs.forum)
    const theirs = medianOf(runs.bare)
    const ratio = ours.perSecond / theirs.perSecond
    return {
      lines: [
        `forum ${row(ours)}`,
        `bare  ${row(theirs)}`,
        `ratio ${ratio.toFixed(3)}, ${(plan.size / 1024).toFixed(1)} kB an answer`,
      ],
      figures: { bytes: plan.size, forum: ours, bare: theirs, ratio },
    }
  }

const row = ({ perSecond, p50, p99, cpuMs, failed }: Measured): string => {
  const cpu = `${cpuMs.toFixed(2)} ms of CPU a request`
  return `${Math.round(perSecond)} a second, p50 ${p50} ms, p99 ${p99} ms, ${cpu}, ${failed} failed`
}

export const thread: Planned = async ({ threads }, url) => {
  const path = threads[0]?.page ?? '/'
  return { path, size: await sizeOf(url + path), barely: { path: '/' } }
}

export const threadSignedIn: Planned = async ({ threads, cookies }, url) => {
  const path = threads[0]?.page ?? '/'
  const headers = { Cookie: cookies[0] ?? '' }
  return { path, headers, size: await sizeOf(url + path, headers), barely: { path: '/', headers } }
}

export const reply: Planned = async ({ threads, cookies }, url) => {
  const each = (n: number) => ({
    path: threads[n % threads.length]?.replies ?? '/',
    headers: {
      Cookie: cookies[n % cookies.length] ?? '',
      Origin: url,
      'Content-Type': 'application/x-www-form-urlencoded',
    },
    body: new URLSearchParams({ body: answerTo(n) }).toString(),
  })
  return { path: '/', each, size: 0, barely: { path: '/', each } }
}

const answerTo = (n: number): string =>
  `I had the same on my TV in flat ${n}. Restarting the router and the TV, in that order, ` +
  'helped for a day; removing the app and installing it again helped for good.'

const sizeOf = async (address: string, headers: Record<string, string> = {}): Promise<number> => {
  const answer = await fetch(address, { headers: { ...headers, 'Accept-Encoding': 'identity' } })
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}`)
  return (await answer.arrayBuffer()).byteLength
}
