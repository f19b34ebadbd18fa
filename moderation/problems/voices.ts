// Who says it in their own words: a crowd that only presses buttons is no alarm by itself.
import type { Attack } from './attacks.ts'
import type { Alarm } from './detector/detector.ts'
import type { Outcome } from './outcome.ts'

/** Who signalled a key in the window of its alarm, and how many of them wrote a post about it. */
export type Voices = { key: string; voices: number; userIds: number[] }

// A brigade is called to a thread and presses what is there; writing is what takes everyone a
// thought of their own. In an outage others write too, and then every button is believed.
const fewestVoices = 2
const pressedByVoice = 2
const brigadeOf = 10

// Three people and three deviations more than are usual, and at the least four.
const crowdOver = (expected: number): number => expected + 3 * Math.sqrt(expected) + 3

/** Since when an alarm's people count, ms. */
export const beginOf = ({ at, windowMinutes }: Alarm): number => at - windowMinutes * 60_000

/**
 * Takes out what too few people said in their own words: for each of them two others are believed.
 * What was taken out alarms again with the next report, unless it is so large that it is an attack.
 */
export const withVoices = (
  outcome: Outcome,
  heard: Voices[],
): { outcome: Outcome; attacks: Attack[] } => {
  const of = new Map(heard.map((one) => [one.key, one]))
  const isSaid = ({ alarm }: { alarm: Alarm }): boolean => {
    const voices = of.get(alarm.key)?.voices ?? 0
    const believed = Math.min(alarm.observed, (pressedByVoice + 1) * voices)
    return voices >= fewestVoices && believed > crowdOver(alarm.expected)
  }
  const unsaid = outcome.raise.filter((raised) => !isSaid(raised))
  const out = new Set(unsaid.map(({ id }) => id))
  return {
    outcome: {
      ...outcome,
      raise: outcome.raise.filter(isSaid),
      join: outcome.join.filter(({ problemId }) => !out.has(problemId)),
    },
    attacks: unsaid.flatMap(({ alarm }): Attack[] => {
      const { voices = 0, userIds = [] } = of.get(alarm.key) ?? {}
      if (voices >= fewestVoices || alarm.observed < brigadeOf) return []
      const { observed: people, newcomers, windowMinutes: minutes, expected } = alarm
      const evidence = { people, newcomers, voices, minutes, expected: rounded(expected) }
      return [{ key: alarm.key, kind: 'ring', evidence, userIds, since: beginOf(alarm) }]
    }),
  }
}

const rounded = (expected: number): number => Math.round(expected * 100) / 100
