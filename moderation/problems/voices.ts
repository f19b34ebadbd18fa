// Who says it in their own words: a crowd that only presses buttons is no alarm by itself.
import type { Attack } from './attacks.ts'
import type { Alarm } from './detector/detector.ts'
import type { Outcome } from './outcome.ts'

/** Who first signalled a key up to its alarm, and how many of all wrote a post about it. */
export type Voices = { key: string; voices: number; userIds: number[] }

// A brigade is called to a thread and presses what is there; writing is what takes everyone a
// thought of their own. In an outage others write too, and then every button is believed.
const fewestVoices = 2
const pressedByVoice = 2
const brigadeOf = 10

// Three people and three deviations more than are usual, and at the least four.
const crowdOver = (expected: number): number => expected + 3 * Math.sqrt(expected) + 3

/** Since when an alarm's people are asked for their words, ms: who wrote first did so before it. */
export const beginOf = ({ at, windowMinutes }: Alarm): number => at - (windowMinutes + 60) * 60_000

/** The alarms whose voices must be known. */
export const unheard = ({ raise, join }: Outcome): Alarm[] => {
  const ids = new Set(raise.map(({ id }) => id))
  const joined = join.filter(({ problemId }) => ids.has(problemId))
  return [...raise, ...joined].map(({ alarm }) => alarm)
}

/**
 * Takes out what too few people said in their own words: for each of them two others are believed.
 * Of one incident any of its keys may be said by enough. What was taken out alarms again with the
 * next report, and is an attack if it is large.
 */
export const withVoices = (
  outcome: Outcome,
  heard: Voices[],
): { outcome: Outcome; attacks: Attack[] } => {
  const of = new Map(heard.map((one) => [one.key, one]))
  const raise: Outcome['raise'] = []
  const attacks: Attack[] = []
  for (const raised of outcome.raise) {
    const keys = outcome.join.filter(({ problemId }) => problemId === raised.id)
    const said = [raised, ...keys].find(({ alarm }) => isSaid(alarm, of.get(alarm.key)))
    if (said) raise.push({ id: raised.id, alarm: said.alarm })
    else attacks.push(...brigadeIn(raised.alarm, of.get(raised.alarm.key)))
  }
  const ids = new Set(raise.map(({ id }) => id))
  const out = new Set(outcome.raise.flatMap(({ id }) => (ids.has(id) ? [] : [id])))
  const join = outcome.join.filter(({ problemId }) => !out.has(problemId))
  const seen = outcome.seen.filter((id) => !out.has(id))
  return { outcome: { ...outcome, raise, join, seen }, attacks }
}

const isSaid = ({ observed, expected }: Alarm, { voices }: Voices = nobody): boolean => {
  const believed = Math.min(observed, (pressedByVoice + 1) * voices)
  return voices >= fewestVoices && believed > crowdOver(expected)
}

const brigadeIn = (alarm: Alarm, { voices, userIds }: Voices = nobody): Attack[] => {
  if (voices >= fewestVoices || alarm.observed < brigadeOf) return []
  const { observed: people, newcomers, windowMinutes: minutes, expected } = alarm
  const evidence = { people, newcomers, voices, minutes, expected: rounded(expected) }
  return [{ key: alarm.key, kind: 'ring', evidence, userIds, since: beginOf(alarm) }]
}

const nobody: Voices = { key: '', voices: 0, userIds: [] }

const rounded = (expected: number): number => Math.round(expected * 100) / 100
