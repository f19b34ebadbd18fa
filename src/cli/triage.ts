// `foyer triage --jsonl`: what triage makes of posts, one a line; `--score` compares with labels, `--learn` counts them, `--weigh` fits likeness to them.
import { parseArgs } from 'node:util'
import { z } from 'zod'
import {
  emptyKnown,
  featuresOf,
  type Incoming,
  triage as judge,
  type Label,
  labels,
} from '../../moderation/index.ts'
import { missing } from '../refusal.ts'
import type { Command } from './commands.ts'
import { jsonLines, postLine } from './json-lines.ts'
import { type Judged, triageReport } from './triage-report.ts'
import { weightsLearnt } from './triage-weights.ts'

export const triage: Command = {
  about:
    'what triage says of posts: --jsonl reads {id,body,account_age_days,prior_posts} a line; --score, --learn, --weigh',
  run: async (args) => {
    const { values } = parseArgs({
      args,
      options: {
        jsonl: { type: 'boolean' },
        score: { type: 'boolean' },
        learn: { type: 'boolean' },
        weigh: { type: 'boolean' },
      },
    })
    if (values.learn) await learnAll()
    else if (values.weigh) await weighAll()
    else if (values.score) await scoreAll()
    else if (values.jsonl) await answerAll()
    else {
      throw missing(
        'Say: triage --jsonl, triage --score, triage --learn or triage --weigh, with one post a line on its input.',
      )
    }
  },
}

const line = postLine.extend({
  body: z.string(),
  account_age_days: z.number().min(0).default(0),
  prior_posts: z.number().min(0).default(0),
})

const labelled = line.extend({ label: z.enum(labels) })

const incomingOf = ({
  title,
  body,
  account_age_days,
  prior_posts,
}: z.infer<typeof line>): Incoming => ({
  title,
  body,
  accountAgeDays: account_age_days,
  priorPosts: prior_posts,
})

// A line is answered before the next is read.
const answerAll = async () => {
  for await (const { value } of jsonLines(process.stdin, line)) {
    const { label, score, verdict, reasons } = judge(incomingOf(value), emptyKnown)
    await say(JSON.stringify({ id: value.id, label, score, verdict, reasons }))
  }
}

const scoreAll = async () => {
  const judged: Judged[] = []
  for await (const { value } of jsonLines(process.stdin, labelled)) {
    const { label } = judge(incomingOf(value), emptyKnown)
    judged.push({ id: String(value.id), label: value.label, said: label })
  }
  for (const text of triageReport(judged)) await say(text)
}

/** A feature of one post alone says nothing of others. */
const FEWEST_POSTS = 2

// The counts Foyer ships with (db/seed/triage-counts.json): posts of each label, in the order of labels.
const learnAll = async () => {
  const counts = new Map<string, number[]>()
  for await (const { value } of jsonLines(process.stdin, labelled)) {
    for (const feature of ['', ...featuresOf(incomingOf(value))])
      count(counts, feature, value.label)
  }
  const kept = [...counts].filter(([, posts]) => posts.reduce((a, b) => a + b, 0) >= FEWEST_POSTS)
  await say(JSON.stringify(Object.fromEntries(kept.sort(([a], [b]) => (a < b ? -1 : 1)))))
}

// The weights Foyer ships with (db/seed/triage-weights.json), one feature a line.
const weighAll = async () => {
  const posts: z.infer<typeof labelled>[] = []
  for await (const { value } of jsonLines(process.stdin, labelled)) posts.push(value)
  const lines = Object.entries(weightsLearnt(posts)).map(
    ([feature, weights]) => `${JSON.stringify(feature)}:${JSON.stringify(weights)}`,
  )
  await say(`{${lines.join(',\n')}}`)
}

const count = (counts: Map<string, number[]>, feature: string, label: Label) => {
  const posts = counts.get(feature) ?? labels.map(() => 0)
  posts[labels.indexOf(label)] = (posts[labels.indexOf(label)] ?? 0) + 1
  counts.set(feature, posts)
}

// A reader slower than this program must not make it hold every answer.
const say = async (text: string) => {
  if (process.stdout.write(`${text}\n`)) return
  await new Promise((resolve) => process.stdout.once('drain', resolve))
}
