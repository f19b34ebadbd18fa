// What the team lists for triage: adding, taking off, and trying a text or an entry before it counts.
import { z } from 'zod'
import { writeAll } from '../db/batch.ts'
import { isUniqueConflict } from '../db/failures.ts'
import { listedPatterns, patternById } from '../db/reads/patterns.ts'
import { countsOfFeatures, latestTexts } from '../db/reads/triage.ts'
import { insertLog } from '../db/writes/decisions.ts'
import { insertPattern, logRemoval, markPatternRemoved } from '../db/writes/patterns.ts'
import { firstIdOf, newId } from '../src/lib/ids.ts'
import { count, keepWithin, limits, usesByViewer } from '../src/limits.ts'
import { learn, readPage } from '../src/page.ts'
import { mayRule, ruling, seeingRules } from '../src/policy/triage.ts'
import { missing } from '../src/refusal.ts'
import type { Scope } from '../src/scope.ts'
import { textOf } from './check-texts.ts'
import { featuresAsked, knownFrom, newcomer } from './learn.ts'
import { isIn } from './triage/listed.ts'
import { read } from './triage/reading.ts'
import { type Pattern, triage } from './triage/triage.ts'

const year = 365 * 24 * 60 * 60_000

/** Posts that a trial looks back at, of a year at most. */
export const postsTried = 200

/** As it is compared: small letters, one blank between words; of a domain without what is around it. */
const bareText = ({ kind, text }: { kind: string; text: string }): string => {
  const small = text.toLowerCase().replace(/\s+/g, ' ')
  if (kind === 'domain')
    return small
      .replace(/^[a-z]+:\/\//, '')
      .replace(/^www\./, '')
      .replace(/[/?#].*$/, '')
  return kind === 'phone' ? small.replace(/[^\d+]/g, '') : small
}

const shapes = {
  word: [/[\p{L}\p{N}]/u, 'Write a word or a phrase with letters or digits.'],
  domain: [/^[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+$/u, 'Write a domain such as example.org.'],
  phone: [/^\+?\d{5,15}$/, 'Write a number of 5 to 15 digits, best with its country: +1 800 …'],
} as const

const kindRule = z.enum(['word', 'domain', 'phone'], 'Choose a kind.')
const textRule = z.string().trim().max(100, 'Keep it under 100 characters.')

/** What is listed, why, and what a post with it gets. */
export const patternForm = z
  .object({
    kind: kindRule,
    text: textRule.min(2, 'Write at least two characters: one would stand in everything.'),
    label: z.enum(['spam', 'scam', 'pii', 'abuse'], 'Choose what it is a sign of.'),
    verdict: z.enum(['hold', 'refuse'], 'Choose what happens to a post with it.'),
    note: z
      .string()
      .trim()
      .min(3, 'Say in a word why: colleagues read it.')
      .max(300, 'Keep the note under 300 characters.'),
  })
  .superRefine((form, { addIssue }) => {
    const [shape, message] = shapes[form.kind]
    if (!shape.test(bareText(form))) addIssue({ code: 'custom', path: ['text'], message })
  })

/** A text to try, or an entry that is not listed yet, or both. */
export const trialForm = z.object({
  sample: z.string().max(30_000, 'That is more than a post may have.'),
  kind: kindRule,
  text: textRule,
})

/** One trip. The list, for the team. */
export const loadRules = async (scope: Scope) => {
  const { frame, patterns } = await readPage(scope, { patterns: listedPatterns(scope.db) })
  const viewer = seeingRules(frame.viewer)
  return { frame, patterns, may: { rule: mayRule(viewer, scope.now) } }
}

/** One trip. The list, with what triage says of a newcomer's text and what entries would have met. */
export const loadTrial = async (
  scope: Scope,
  { sample, kind, text }: z.infer<typeof trialForm>,
) => {
  const { db } = scope
  const { frame, patterns, ...rows } = await readPage(scope, {
    patterns: listedPatterns(db),
    counts: countsOfFeatures(db, featuresAsked(sample)),
    latest: latestTexts(db, { from: firstIdOf(scope.now - year), limit: postsTried }),
    uses: usesByViewer(scope, limits.team),
  })
  const viewer = ruling(frame.viewer, scope.now)
  keepWithin(scope, limits.team, rows.uses)
  // Counted after the answer: nothing was changed that it would have to go with.
  scope.platform.later(() => writeAll(db, [count(scope, limits.team, viewer.id)]))
  const known = knownFrom({ patterns, counts: rows.counts })
  const trial: Pattern | null =
    text === '' ? null : { kind, text: bareText({ kind, text }), label: 'spam', verdict: 'hold' }
  const readings = rows.latest.map((post) => readingOf(textOf(post).text))
  const tried = readingOf(sample)
  const touched = (pattern: Pattern) => readings.filter((one) => isIn(one, pattern)).length
  return {
    frame,
    patterns,
    may: { rule: mayRule(viewer, scope.now) },
    said: sample.trim() === '' ? null : triage({ ...newcomer, body: sample }, known),
    matched: patterns
      .filter((pattern) => isIn(tried, pattern))
      .map((pattern) => ({ ...pattern, touched: touched(pattern) })),
    trial: trial && {
      ...trial,
      isInSample: sample.trim() === '' ? null : isIn(tried, trial),
      touched: touched(trial),
    },
    of: readings.length,
  }
}

/** Two trips. `listed` when the same stands there already. */
export const addPattern = async (
  scope: Scope,
  form: z.infer<typeof patternForm>,
): Promise<'added' | 'listed'> => {
  const { db, now } = scope
  const viewer = await learnRuler(scope)
  const entry = { ...form, text: bareText(form) }
  try {
    await writeAll(db, [
      insertPattern(db, { ...entry, id: newId(now), byId: viewer.id, at: now }),
      logged(scope, 'add-pattern', viewer.id, `${entryOf(entry)}. ${entry.note}`),
      count(scope, limits.team, viewer.id),
    ])
    return 'added'
  } catch (error) {
    if (isUniqueConflict(error, 'patterns.kind, patterns.text')) return 'listed'
    throw error
  }
}

/** Two trips. Off the list and kept; nothing happens a second time. */
export const removePattern = async (scope: Scope, patternId: number): Promise<void> => {
  const { db, now } = scope
  const found = await learn(scope, {
    patterns: patternById(db, patternId),
    uses: usesByViewer(scope, limits.team),
  })
  const viewer = ruling(found.viewer, now)
  const [pattern] = found.patterns
  if (!pattern) throw missing('There is no such entry.')
  if (pattern.removedAt !== null) return
  keepWithin(scope, limits.team, found.uses)
  await writeAll(db, [
    logRemoval(db, { patternId, actorId: viewer.id, reason: entryOf(pattern), at: now }),
    markPatternRemoved(db, patternId, { by: viewer.id, at: now }),
    count(scope, limits.team, viewer.id),
  ])
}

const readingOf = (body: string) => read({ ...newcomer, body })

const learnRuler = async (scope: Scope) => {
  const { viewer, uses } = await learn(scope, { uses: usesByViewer(scope, limits.team) })
  const person = ruling(viewer, scope.now)
  keepWithin(scope, limits.team, uses)
  return person
}

type Entry = { kind: string; text: string; label: string; verdict: string }

const entryOf = ({ kind, text, label, verdict }: Entry): string =>
  `${kind} “${text}”: ${verdict} as ${label}`

const logged = (scope: Scope, action: string, actorId: number, reason: string) =>
  insertLog(scope.db, { action, actorId, reason, at: scope.now })
