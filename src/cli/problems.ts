// `foyer problems <word>`: what can be tried out about widespread problems.
import { parseArgs } from 'node:util'
import { missing } from '../refusal.ts'
import type { Command } from './commands.ts'
import { replayLines } from './problems-replay.ts'
import { simulate } from './problems-simulate.ts'

export const problems: Command = {
  about:
    'replay --jsonl: what the detector says of recorded reports; simulate [--seed N] [--speed N] [--url ADDRESS]: play an outage into a running demo',
  run: async ([word = '', ...args]) => {
    const run = words[word]
    if (!run) throw missing(`Say: ${Object.values(usages).join(' Or: ')}`)
    await run(args)
  },
}

const usages = {
  replay:
    'problems replay --jsonl, with {start,testStart,end,tickMs} on the first line of its input and reports {t,keys,user,ageDays,trust} in time order on the others.',
  simulate: 'problems simulate, while a demo is running.',
}

const replay = async (args: string[]): Promise<void> => {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { jsonl: { type: 'boolean' } },
  })
  if (positionals.length > 0 || !values.jsonl) throw missing(`Say: ${usages.replay}`)
  const fault = await replayLines(process.stdin, say)
  if (fault === null) return
  console.error(fault)
  process.exitCode = 2
}

const words: Record<string, (args: string[]) => Promise<void>> = { replay, simulate }

// A reader slower than this program must not make it hold every answer.
const say = async (line: string) => {
  if (process.stdout.write(`${line}\n`)) return
  await new Promise((resolve) => process.stdout.once('drain', resolve))
}
