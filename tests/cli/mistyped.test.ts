// A mistyped command line is answered in a line, not with a stack of calls.
import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'

test.each([
  ['an option that is not there', ['seed', '--volum', '10'], "Unknown option '--volum'"],
  ['an option without its value', ['seed', '--volume'], '--volume'],
  ['a command that is not there', ['sed'], 'foyer <command>'],
])('%s', (_, args, said) => {
  const run = spawnSync(process.execPath, ['dist/foyer.js', ...args], { encoding: 'utf8' })

  expect(run.status).toBe(64)
  expect(run.stderr).toContain(said)
  expect(run.stderr).not.toContain('    at ')
  expect(run.stdout).toBe('')
})
