// `foyer problems <word>`: what can be tried out about widespread problems.
import { conflict } from '../refusal.ts'
import type { Command } from './commands.ts'
import { simulate } from './problems-simulate.ts'

const words: Record<string, (args: string[]) => Promise<void>> = { simulate }

export const problems: Command = {
  about: 'simulate [--seed N] [--speed N] [--url ADDRESS]: play an outage into a running demo',
  run: async ([word = '', ...args]) => {
    const run = words[word]
    if (!run) throw conflict(`Say: problems ${Object.keys(words).join('|')}`)
    await run(args)
  },
}
