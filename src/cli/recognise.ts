// `foyer recognise --jsonl`: the codes, devices and area of posts, one a line; `--score` compares them with labels.
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { readProcessConfig } from '../config.ts'
import { recogniser } from '../knowledge/catalogue.ts'
import type { Recogniser } from '../knowledge/recogniser/recogniser.ts'
import { type LabelledPost, score } from '../knowledge/recogniser/score.ts'
import { missing } from '../refusal.ts'
import type { Command } from './commands.ts'
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
    const bad = values.score ? await scoreAll(known) : await answerAll(known)
    if (bad > 0) process.exitCode = 1
  },
}

const post = z.object({
  id: z.union([z.string(), z.number()]),
  title: z.string().default(''),
  body: z.string().default(''),
})

const labelled = post.extend({
  codes: z.array(z.string()),
  devices: z.array(z.string()),
  area: z.string(),
  kind: z.string().default(''),
})

// A line is answered before the next is read, so that an input without end needs no memory.
const answerAll = async (known: Recogniser): Promise<number> => {
  let bad = 0
  for await (const { at, line } of inputLines()) {
    const read = readLine(line, post)
    if (read.post === null) {
      bad += 1
      complain(at, read.fault)
      continue
    }
    const { codes, devices, area } = known.recognise(read.post)
    const answer = {
      id: read.post.id,
      codes: [...new Set(codes.map(({ label }) => label))],
      devices: [...new Set(devices.map(({ id }) => id))],
      area,
    }
    await say(JSON.stringify(answer))
  }
  return bad
}

const scoreAll = async (known: Recogniser): Promise<number> => {
  const posts: LabelledPost[] = []
  let bad = 0
  for await (const { at, line } of inputLines()) {
    const read = readLine(line, labelled)
    if (read.post) posts.push({ ...read.post, id: String(read.post.id) })
    else {
      bad += 1
      complain(at, read.fault)
    }
  }
  for (const line of scoreReport(score(known, posts))) await say(line)
  return bad
}

async function* inputLines() {
  let at = 0
  for await (const line of createInterface({ input: process.stdin })) {
    at += 1
    const text = at === 1 ? line.replace(/^\uFEFF/, '') : line
    if (text.trim() !== '') yield { at, line: text }
  }
}

type Read<T> = { post: T; fault: null } | { post: null; fault: string }

const readLine = <S extends z.ZodType>(line: string, schema: S): Read<z.infer<S>> => {
  const value = parsed(line)
  if (value === undefined) return { post: null, fault: 'it is not JSON.' }
  const read = schema.safeParse(value)
  if (read.success) return { post: read.data, fault: null }
  const [issue] = read.error.issues
  const where = issue?.path.join('.')
  return { post: null, fault: `${where ? `its ${where}: ` : ''}${issue?.message}.` }
}

const parsed = (line: string): unknown => {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

const complain = (at: number, fault: string) => console.error(`Line ${at} is no post: ${fault}`)

// A reader slower than this program must not make it hold every answer.
const say = async (line: string) => {
  if (process.stdout.write(`${line}\n`)) return
  await new Promise((resolve) => process.stdout.once('drain', resolve))
}
