// `foyer <command>`: everything an operator does from a shell.
import { ConfigProblem } from '../config.ts'
import { Refusal } from '../refusal.ts'
import { commands } from './commands.ts'

const [name = 'help', ...args] = process.argv.slice(2)
const command = commands[name]

if (!command) {
  const list = Object.entries(commands).map(([name, { about }]) => `  ${name.padEnd(12)} ${about}`)
  console.error(`foyer <command>\n\n${list.join('\n')}`)
  process.exitCode = name === 'help' ? 0 : 64
} else {
  try {
    await command.run(args)
  } catch (error) {
    console.error(isSaid(error) || isMistyped(error) ? error.message : error)
    process.exitCode = isMistyped(error) ? 64 : 1
  }
}

function isSaid(error: unknown): error is Error {
  return error instanceof ConfigProblem || error instanceof Refusal
}

// What node:util's parseArgs throws for an option that is not there or lacks its value.
function isMistyped(error: unknown): error is Error {
  return error instanceof TypeError && 'code' in error && /^ERR_PARSE_ARGS_/.test(`${error.code}`)
}
