// The whole test command: build, types, lint, the Workers bundle, then every test; one closing line.
import { spawn } from 'node:child_process'
import { readFile, rm } from 'node:fs/promises'

const asked = process.argv.slice(2)

const counts = { passed: 0, failed: 0 }

await check('build', 'node', ['build.mjs'])
// A browser mostly waits for its pages: it does so beside everything else, and is told of at the end.
const namesProject = asked.some((argument) => argument.startsWith('--project'))
const browser = namesProject ? null : tests('browser', ['--project=browser'], 'pipe')
await check('types', 'tsc', [])
await check('lint', 'biome', ['check', '.'])
await check('workers bundle', 'node', ['tests/bundle.mjs'])
await tests('rest', namesProject ? [] : ['--project=!browser'], 'inherit')
process.stdout.write((await browser) ?? '')

console.log(`\n${counts.passed} passed, ${counts.failed} failed`)
process.exitCode = counts.failed === 0 ? 0 : 1

async function check(name, command, args) {
  const { code } = await run(command, args, 'inherit')
  console.log(`${code === 0 ? 'ok    ' : 'FAILED'} ${name}`)
  counts[code === 0 ? 'passed' : 'failed'] += 1
}

/** Runs some of the tests and counts them; gives what they printed where `output` is `pipe`. */
async function tests(name, args, output) {
  const report = `dist/test-report-${name}.json`
  await rm(report, { force: true })
  const options = ['--passWithNoTests', '--reporter=default', '--reporter=json']
  const { code, printed } = await run(
    'vitest',
    ['run', ...options, `--outputFile.json=${report}`, ...args, ...asked],
    output,
  )
  const counted = await readFile(report, 'utf8').then(JSON.parse, () => null)
  counts.passed += counted?.numPassedTests ?? 0
  counts.failed += counted?.numFailedTests ?? 0
  // A suite that cannot start, or an error outside any test, fails the run without a failed test.
  if (code !== 0 && (counted?.numFailedTests ?? 0) === 0) counts.failed += 1
  return printed
}

function run(command, args, output) {
  return new Promise((resolve) => {
    const colour = process.stdout.isTTY ? { FORCE_COLOR: '1' } : {}
    const child = spawn(command, args, {
      stdio: ['ignore', output, output],
      env: output === 'pipe' ? { ...process.env, ...colour } : process.env,
    })
    const printed = []
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (chunk) => printed.push(chunk))
    }
    const end = (code) => resolve({ code, printed: Buffer.concat(printed).toString() })
    child.once('error', () => end(1))
    child.once('close', (code) => end(code ?? 1))
  })
}
