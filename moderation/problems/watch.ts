// The job that notices widespread problems: reads new signals, lets the detector tick, keeps its memory.
import { type SQL, sql } from 'drizzle-orm'
import { type Rows, together, writeAll } from '../../db/batch.ts'
import { isNullConflict } from '../../db/failures.ts'
import {
  floodsFrom,
  keyMemories,
  problemsWatched,
  type SignalPlace,
  signalsAhead,
  signalsFrom,
  sinceMemory,
  siteMemory,
  textsBehind,
  voicesBehind,
} from '../../db/reads/detector.ts'
import { claimTurn, putKeyMemories, putSiteMemory } from '../../db/writes/detector.ts'
import { firstIdOf } from '../../src/lib/ids.ts'
import type { Scope } from '../../src/scope.ts'
import { attackStatements, floodIn, floodOf, floodTime, trusted } from './attacks.ts'
import { keysNeeded } from './detector/detector.ts'
import { look } from './look.ts'
import { holdOpen, type Memory, memoryOf, recall, step } from './memory.ts'
import { dismissalHolds, type Outcome } from './outcome.ts'
import { outcomeStatements } from './raise.ts'
import { type Page, pageOf } from './reports.ts'
import { beginOf, unheard, withVoices } from './voices.ts'

const minute = 60_000
const day = 24 * 60 * minute

// A signal carries the time its request came in, and may be written this much later.
const late = 2 * minute
// Clocks of several processes differ; what is dated further ahead waits for its time.
const ahead = 3 * minute
// A new memory learns from so much of what there is; more says less about today than it costs.
const longestPast = 35 * day

// A tick moves a megabyte at most: so many signals of a hundred bytes, memories that are read and
// written again, and the texts of some posts. What is left waits for the next run, a minute later.
const signalsAtATime = 2_000
const keysAtATime = 500
const memoryAtATime = 200_000
// A run goes on with further ticks only where it is later than that, or would be here for ever.
const behind = 10 * minute
// A million signals are five hundred pages; the lease ends after two minutes.
const mostPages = 600

// Below this nobody copied anybody, and no post is read.
const fewestTexts = 3

/**
 * Raises suspected problems and joins what open ones explain; tells staff of each once. A run is one
 * tick of four trips at most, or several where it has much to catch up with. Of two processes at
 * once one gives way.
 */
export const watchForProblems = async (scope: Scope): Promise<void> => {
  const { db, now } = scope
  const since = { at: sinceMemory(now, { late, longest: longestPast }), key: '', userId: 0 }
  const first = await together(db, { ...firstReads(scope), ...pageReads(scope, since) })
  const { memory, broken } = memoryOf(first.memories[0], now)
  if (broken !== null) warn({ memory: 'of the site begun anew', reason: broken })
  const begun = memory.site.lastTick
  const waiting = first.ahead[0]?.signals ?? 0
  if (waiting > 0) warn({ ignored: waiting, reason: 'of the future: taken when their time comes' })
  let next =
    broken === null
      ? await takePage(scope, memory, first, first.floods)
      : { at: now - longestPast, key: '', userId: 0 }
  const mustGoOn = ({ at }: SignalPlace) =>
    at < now - behind || (at < now - late && memory.site.lastTick === begun)
  for (let pages = 1; next && pages < mostPages && mustGoOn(next); pages++) {
    const from = { ...next, at: sql`${next.at}` }
    next = await takePage(scope, memory, await together(db, pageReads(scope, from)), [])
  }
  if (next) warn({ left: 'more than a tick takes', after: new Date(next.at).toISOString() })
}

type Place = Omit<SignalPlace, 'at'> & { at: SQL }

const firstReads = ({ db, now }: Scope) => ({
  memories: siteMemory(db),
  ahead: signalsAhead(db, now + ahead),
  floods: floodsFrom(db, { from: firstIdOf(now - floodTime), fewest: floodOf, trust: trusted }),
})

const pageReads = ({ db, now }: Scope, place: Place) => ({
  signals: signalsFrom(db, place, { now, limit: signalsAtATime }),
  problems: problemsWatched(db, now - day, now - dismissalHolds),
})

type PageRows = Rows<ReturnType<typeof pageReads>>
type Floods = Rows<ReturnType<typeof firstReads>>['floods']

/** One tick, with the memory that goes on to the next; where that begins, or null when it is done. */
const takePage = async (
  scope: Scope,
  memory: Memory,
  rows: PageRows,
  floods: Floods,
): Promise<SignalPlace | null> => {
  const { db, now } = scope
  const sizes = { limit: signalsAtATime, mostKeys: keysAtATime, mostMemory: memoryAtATime }
  const page = pageOf(rows.signals[0]?.packed ?? '[]', sizes)
  if (page.unknown > 0) warn({ ignored: page.unknown, reason: 'unknown keys' })
  if (page.last === null && floods.length === 0) return null
  const known = rows.problems.map((row) => ({ ...row, keys: JSON.parse(row.keys) as string[] }))
  holdOpen(memory, known, now)
  const texts = await remember(scope, memory, page)
  const until = untilOf(page, memory, now)
  const seen = look(memory, { now, until, page, known, texts })
  for (const [reason, count] of seen.ignored) warn({ ignored: count, reason })
  const { outcome, attacks: brigades } = await heard(scope, seen.outcome)
  const attacks = [...seen.attacks, ...brigades, ...floods.map((flood) => floodIn(flood, now))]
  const statements = [
    ...(seen.kept ? [putKeyMemories(db, seen.kept.keys, now)] : []),
    ...outcomeStatements(scope, outcome),
    ...attackStatements(scope, attacks),
  ]
  const guard = seen.kept
    ? putSiteMemory(db, { state: seen.kept.site, at: doneTo(until, now), turn: memory.turn })
    : claimTurn(db, memory.turn)
  if (statements.length > 0 && !(await isWritten(scope, [guard, ...statements]))) return null
  memory.turn += statements.length > 0 ? 1 : 0
  return page.isFull && page.last ? placeAfter(page.last, until) : null
}

/** Reads what a tick needs besides: memories of the keys, and the texts of posts that name them. */
const remember = async ({ db, now }: Scope, memory: Memory, { signals }: Page) => {
  const keys = [...new Set(signals.map(([key]) => key))]
  const needed = keysNeeded([{ keys }], memory.site).filter((key) => !memory.keys.has(key))
  const lately = signals.flatMap(([key, , at]) => (at > now - day ? [key] : []))
  const named = [...new Set(lately.filter((key) => !key.includes('|')))]
  if (needed.length === 0 && named.length === 0) return []
  const { memories, texts } = await together(db, {
    memories: keyMemories(db, needed),
    texts: textsBehind(db, named, { since: now - day, now, fewest: fewestTexts }),
  })
  for (const [reason, count] of recall(memory, memories)) {
    warn({ memory: `of ${count} keys begun anew`, reason })
  }
  return texts
}

const heard = async ({ db, now }: Scope, outcome: Outcome) => {
  if (outcome.raise.length === 0) return { outcome, attacks: [] }
  const wanted = unheard(outcome).map((alarm) => [alarm.key, beginOf(alarm)] as const)
  const { voices } = await together(db, { voices: voicesBehind(db, wanted, now) })
  const parsed = voices.map((row) => ({ ...row, userIds: JSON.parse(row.userIds) as number[] }))
  return withVoices(outcome, parsed)
}

// What is kept is as of the end of a step of five minutes, as if the job ran just then; what came
// since is looked at and read again. A page that ends within its first step goes on where it ended.
const untilOf = ({ isFull, last }: Page, { site }: Memory, now: number): number => {
  if (!isFull || !last) return Math.floor(now / step) * step
  const [, , at] = last
  const whole = Math.floor(at / step) * step
  return Math.max(site.lastTick, whole > site.lastTick ? whole : at)
}

// What is later than that may still be written.
const doneTo = (until: number, now: number): number => Math.min(until, now - late)

const placeAfter = ([key, userId, at]: NonNullable<Page['last']>, until: number): SignalPlace =>
  until < at ? { at: until, key: afterAllKeys, userId: 0 } : { at, key, userId }

const afterAllKeys = '\uffff'

const isWritten = async ({ db }: Scope, statements: Parameters<typeof writeAll>[1]) => {
  try {
    await writeAll(db, statements)
    return true
  } catch (error) {
    if (!isNullConflict(error, 'detector_site.turn')) throw error
    return false
  }
}

const warn = (said: Record<string, string | number>) =>
  console.warn(JSON.stringify({ job: 'problems', ...said }))
