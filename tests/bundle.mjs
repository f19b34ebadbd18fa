// Bundles the Worker as a deployment would, without an account, and prints its gzipped size.
import { spawn } from 'node:child_process'
import { readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

// The size a free Workers plan takes, gzipped.
const largest = 3 * 1024 * 1024
const out = 'dist/worker'

await rm(out, { recursive: true, force: true })
const child = spawn('wrangler', ['deploy', '--dry-run', '--minify', '--outdir', out], {
  stdio: ['ignore', 'pipe', 'pipe'],
  env: { ...process.env, WRANGLER_SEND_METRICS: 'false', CI: 'true' },
})
let said = ''
for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += text))
const code = await new Promise((resolve) => child.once('exit', resolve))
if (code !== 0) {
  console.error(said)
  process.exit(1)
}

const scripts = (await readdir(out)).filter((name) => name.endsWith('.js'))
const sizes = await Promise.all(
  scripts.map(async (name) => gzipSync(await readFile(join(out, name))).length),
)
const total = sizes.reduce((sum, size) => sum + size, 0)
console.log(`The Worker is ${(total / 1024).toFixed(0)} kB gzipped.`)
if (total === 0 || total > largest) process.exit(1)
