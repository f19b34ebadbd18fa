// `npm run bench`: how fast the forum answers, beside a bare Hono handler in the same run.
import { parseArgs } from 'node:util'
import { benches } from './benches.ts'
import { openGround } from './ground.ts'
import { type Measured, measure, medianOf } from './measure.ts'
import { startBare, startForum } from './servers.ts'

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    seconds: { type: 'string', default: '15' },
    warmup: { type: 'string', default: '5' },
    runs: { type: 'string', default: '3' },
    connections: { type: 'string', default: '8' },
    posts: { type: 'string', default: '60000' },
    only: { type: 'string' },
  },
})

const load = {
  seconds: Number(values.seconds),
  warmup: Number(values.warmup),
  runs: Number(values.runs),
  connections: Number(values.connections),
}

const say = (line: string) => values.json || console.log(line)

say(`Filling a forum of ${Number(values.posts).toLocaleString('en')} posts ...`)
const ground = await openGround(Number(values.posts))
const results: Record<string, unknown>[] = []
for (const bench of benches.filter(({ name }) => !values.only || name === values.only)) {
  results.push(await compare(bench))
}
await ground.close()
if (values.json) console.log(JSON.stringify({ load, results }, null, 2))

/** Both servers in turn, each in a process of its own, so that noise falls on both. */
async function compare(bench: (typeof benches)[number]) {
  const forum = await startForum(ground.file)
  const plan = await bench.plan(ground, forum.url)
  const bare = await startBare(plan.size)
  const runs: { forum: Measured[]; bare: Measured[] } = { forum: [], bare: [] }
  for (let run = 0; run < load.runs; run++) {
    runs.bare.push(
      await measure(bare, plan.barely, { ...load, warmup: run === 0 ? load.warmup : 1 }),
    )
    runs.forum.push(await measure(forum, plan, { ...load, warmup: run === 0 ? load.warmup : 1 }))
  }
  await forum.stop()
  await bare.stop()
  const ours = medianOf(runs.forum)
  const theirs = medianOf(runs.bare)
  const ratio = ours.perSecond / theirs.perSecond
  say(
    `\n${bench.name}: ${bench.about} (${(plan.size / 1024).toFixed(1)} kB)\n` +
      `  forum ${row(ours)}\n  bare  ${row(theirs)}\n  ratio ${ratio.toFixed(3)}`,
  )
  return { name: bench.name, bytes: plan.size, forum: ours, bare: theirs, ratio }
}

function row({ perSecond, p50, p99, cpuMs, failed }: Measured): string {
  const cpu = `${cpuMs.toFixed(2)} ms of CPU a request`
  return `${Math.round(perSecond)} a second, p50 ${p50} ms, p99 ${p99} ms, ${cpu}, ${failed} failed`
}
