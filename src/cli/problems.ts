// `foyer problems replay --jsonl`: plays recorded reports to the detector and prints what it raises.
import { parseArgs } from 'node:util'
import { missing } from '../refusal.ts'
import type { Command } from './commands.ts'
import { replayLines } from './problems-replay.ts'

export const problems: Command = {
  about:
    'what the detector of widespread problems says: replay --jsonl reads a clock, then reports',
  run: async (args) => {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { jsonl: { type: 'boolean' } },
    })
    if (positionals.join(' ') !== 'replay' || !values.jsonl) {
      throw missing(
        'Say: problems replay --jsonl, with {start,testStart,end,tickMs} on the first line of its input and reports {t,keys,user,ageDays,trust} in time order on the others.',
      )
    }
    const fault = await replayLines(process.stdin, say)
    if (fault === null) return
    console.error(fault)
    process.exitCode = 2
  },
}

// A reader slower than this program must not make it hold every answer.
const say = async (line: string) => {
  if (process.stdout.write(`${line}\n`)) return
  await new Promise((resolve) => process.stdout.once('drain', resolve))
}
