// Recorded reports played to the detector, line by line, tick by tick.
import { z } from 'zod'
import {
  freshSite,
  type KeyState,
  type SurgeAlarm,
  type SurgeReport,
  tickDetector,
} from '../../moderation/index.ts'
import { linesOf, parsed, reasonOf } from './json-lines.ts'

const clockLine = z
  .object({
    start: z.number(),
    testStart: z.number(),
    end: z.number(),
    tickMs: z.number().int().positive(),
  })
  .refine(({ start, testStart, end }) => start <= testStart && testStart <= end, {
    error: 'start, testStart and end must follow each other',
  })

const reportLine = z.object({
  t: z.number(),
  keys: z.array(z.string()),
  user: z.union([z.string(), z.number()]),
  ageDays: z.number(),
  trust: z.number().optional(),
})

type Clock = z.infer<typeof clockLine>

const day = 86_400_000

/**
 * Plays an input to the detector; an alarm after `testStart` is said as soon as its tick is over. The
 * first line that cannot be read ends it: the fault with its number is returned; null when all was well.
 */
export const replayLines = async (
  input: AsyncIterable<Buffer>,
  say: (line: string) => Promise<void>,
): Promise<string | null> => {
  let at = 0
  let before = Number.NEGATIVE_INFINITY
  let play: Play | null = null
  for await (const text of linesOf(input)) {
    at += 1
    if (text.trim() === '') continue
    if (play === null) {
      const clock = clockLine.safeParse(parsed(text))
      if (!clock.success) return `Line ${at} is no clock: ${reasonOf(text, clock.error)}`
      play = playOf(clock.data, say)
      continue
    }
    const report = reportLine.safeParse(parsed(text))
    if (!report.success) return `Line ${at} is no report: ${reasonOf(text, report.error)}`
    if (report.data.t < before)
      return `Line ${at} is no report: its t is before that of an earlier one.`
    before = report.data.t
    await play.take(report.data)
  }
  if (play === null) return 'Line 1 is no clock: there is none.'
  await play.end()
  return null
}

type Play = {
  take: (report: z.infer<typeof reportLine>) => Promise<void>
  end: () => Promise<void>
}

const playOf = (
  { start, testStart, end, tickMs }: Clock,
  say: (line: string) => Promise<void>,
): Play => {
  const site = freshSite()
  const keys = new Map<string, KeyState>()
  let batch: SurgeReport[] = []
  let next = start + tickMs
  const turn = async () => {
    const { alarms } = tickDetector(next, batch, { site, keys })
    if (next >= testStart) for (const alarm of alarms) await say(JSON.stringify(lineOf(alarm)))
    batch = []
    next += tickMs
  }
  return {
    take: async ({ t, keys, user, ageDays, trust }) => {
      while (t > next && next <= end) await turn()
      if (t <= end) batch.push({ at: t, keys, person: user, accountAgeMs: ageDays * day, trust })
    },
    end: async () => {
      while (next <= end) await turn()
    },
  }
}

const lineOf = ({ at, key, score, observed, expected, windowMinutes }: SurgeAlarm) => ({
  t: at,
  key,
  score: Number(score.toFixed(3)),
  observed,
  expected: Number(expected.toPrecision(4)),
  windowMinutes,
})
