// `npm run bench`: how fast the forum answers and finds, how that grows with it, and what it notices.
import { parseArgs } from 'node:util'
import { type Bench, benches, type Groundless, type Outcome } from './benches.ts'
import { openGround } from './ground.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'boolean', default: false },
    seconds: { type: 'string', default: '15' },
    warmup: { type: 'string', default: '5' },
    runs: { type: 'string', default: '3' },
    connections: { type: 'string', default: '8' },
    posts: { type: 'string' },
    only: { type: 'string' },
    seeds: { type: 'string', default: '1,2,3' },
  },
})

const load = {
  seconds: Number(values.seconds),
  warmup: Number(values.warmup),
  runs: Number(values.runs),
  connections: Number(values.connections),
  seeds: values.seeds.split(',').map(Number),
}
const sizes = values.posts?.split(',').map(Number)
const chosen = [...positionals, ...(values.only?.split(',') ?? [])]

const unknown = chosen.filter((name) => benches.every((bench) => bench.name !== name))
if (unknown.length > 0 || sizes?.some((posts) => !Number.isSafeInteger(posts) || posts < 1000)) {
  console.error(
    `npm run bench -- [${benches.map(({ name }) => name).join(' | ')}]... ` +
      '[--posts 10000,100000] [--runs 3] [--seconds 15] [--seeds 1,2,3] [--json]; 1,000 posts at least',
  )
  process.exit(2)
}

const say = (...lines: string[]) => values.json || console.log(lines.join('\n'))

const results: Record<string, unknown>[] = []
for (const bench of benches) {
  if (chosen.length > 0 && !chosen.includes(bench.name)) continue
  say(`\n${bench.name}: ${bench.about}`)
  await ('sizes' in bench ? measureSizes(bench) : measureAlone(bench))
}
if (values.json) console.log(JSON.stringify({ load, results }, null, 2))

async function measureAlone(bench: Groundless) {
  const { lines, figures } = await bench.measure(load)
  say(...lines.map((line) => `  ${line}`))
  results.push({ name: bench.name, ...figures })
}

async function measureSizes(bench: Bench) {
  const outcomes: Outcome[] = []
  for (const posts of sizes ?? bench.sizes) {
    const ground = await openGround(posts)
    const outcome = await bench.measure(ground, load).finally(ground.close)
    say(`  ${posts.toLocaleString('en')} posts`, ...outcome.lines.map((line) => `    ${line}`))
    results.push({ name: bench.name, posts, ...outcome.figures })
    outcomes.push(outcome)
  }
  if (bench.sumUp && outcomes.length > 1) {
    say(...bench.sumUp(outcomes).map((line) => `  ${line}`))
  }
}
