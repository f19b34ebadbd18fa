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
    const isSaid = error instanceof ConfigProblem || error instanceof Refusal
    console.error(isSaid ? error.message : error)
    process.exitCode = 1
  }
}
