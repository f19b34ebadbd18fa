// `foyer recognise --jsonl`: the codes, devices and area of posts, one a line; `--score` compares them with labels.
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { readProcessConfig } from '../config.ts'
import { recogniser } from '../knowledge/catalogue.ts'
import type { Recogniser } from '../knowledge/recogniser/recogniser.ts'
import { type LabelledPost, score } from '../knowledge/recogniser/score.ts'
import { missing } from '../refusal.ts'
import type { Command } from './commands.ts'
import { jsonLines, postLine } from './json-lines.ts'
import { scoreReport } from './score-report.ts'

export const recognise: Command = {
  about: 'what posts mention: --jsonl reads {id,title,body} a line; --score compares with labels',
  run: async (args) => {
    const { values } = parseArgs({
      args,
      options: { jsonl: { type: 'boolean' }, score: { type: 'boolean' } },
    })
    if (!values.jsonl && !values.score) {
      throw missing(
        'Say: recognise --jsonl or recognise --score, with one post a line on its input.',
      )
    }
    const known = recogniser(readProcessConfig().serviceName)
    await (values.score ? scoreAll(known) : answerAll(known))
  },
}

const labelled = postLine.extend({
  codes: z.array(z.string()),
  devices: z.array(z.string()),
  area: z.string(),
  kind: z.string().default(''),
})

// A line is answered before the next is read.
const answerAll = async (known: Recogniser) => {
  for await (const { value: post } of jsonLines(process.stdin, postLine)) {
    const { codes, devices, area } = known.recognise(post)
    const answer = {
      id: post.id,
      codes: [...new Set(codes.map(({ label }) => label))],
      devices: [...new Set(devices.map(({ id }) => id))],
      area,
    }
    await say(JSON.stringify(answer))
  }
}

const scoreAll = async (known: Recogniser) => {
  const posts: LabelledPost[] = []
  for await (const { value: post } of jsonLines(process.stdin, labelled)) {
    posts.push({ ...post, id: String(post.id) })
  }
  for (const line of scoreReport(score(known, posts))) await say(line)
}

// A reader slower than this program must not make it hold every answer.
const say = async (line: string) => {
  if (process.stdout.write(`${line}\n`)) return
  await new Promise((resolve) => process.stdout.once('drain', resolve))
}
