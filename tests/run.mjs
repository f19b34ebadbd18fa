// The whole test command: build, types, lint, the Workers bundle, then every test; one closing line.
import { spawn } from 'node:child_process'
import { readFile, rm } from 'node:fs/promises'

const report = 'dist/test-report.json'

const checks = [
  ['build', 'node', ['build.mjs']],
  ['types', 'tsc', []],
  ['lint', 'biome', ['check', '.']],
  ['workers bundle', 'node', ['tests/bundle.mjs']],
]

let passed = 0
let failed = 0

for (const [name, command, args] of checks) {
  const code = await run(command, args)
  console.log(`${code === 0 ? 'ok    ' : 'FAILED'} ${name}`)
  if (code === 0) passed += 1
  else failed += 1
}

await rm(report, { force: true })
const code = await run('vitest', [
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${report}`,
  ...process.argv.slice(2),
])
const counted = await readFile(report, 'utf8').then(JSON.parse, () => null)
passed += counted?.numPassedTests ?? 0
failed += counted?.numFailedTests ?? 0
// A suite that cannot start, or an error outside any test, fails the run without a failed test.
if (code !== 0 && (counted?.numFailedTests ?? 0) === 0) failed += 1

console.log(`\n${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1

function run(command, args) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: ['ignore', 'inherit', 'inherit'] })
    child.once('error', () => resolve(1))
    child.once('exit', (code) => resolve(code ?? 1))
  })
}
