// What is kept of one key between ticks: who reported it today, and what is usual for it.
import { weekHours } from './clock.ts'

/** How many guesses at the shape of a week, at the dispersion, are weighed against each other. */
export const shapeGuesses = 7
export const spreadGuesses = 6

/**
 * People counted in steps of five minutes, oldest first: three lists side by side. They are kept
 * until they are learned, which is a day later.
 */
export type Steps = { at: number[]; people: number[]; newcomers: number[] }

export type KeyState = {
  /** The hour since 1970 up to which the key has learned; 0 for a key never seen. */
  learnedTo: number
  /** People up to then, the older the less. */
  n: number
  /** The same by hour of the week; null while nothing was learned. */
  byHour: Float32Array | null
  /** How well each guess at the week's shape foretold the hours of reports, ln. */
  shapeRecord: Float32Array
  /** How well each guess at the dispersion foretold the counts of days, ln. */
  spreadRecord: Float32Array
  /** The day that is being summed: people, and how many were expected. */
  dayPeople: number
  dayExpected: number
  /** What was noticed up to this hour teaches next to nothing. */
  noticedTo: number
  steps: Steps
  /** Everyone of the last 24 hours by the fingerprint of who they are, with the step they came in. */
  who: Map<number, number>
}

export const freshKey = (): KeyState => ({
  learnedTo: 0,
  n: 0,
  byHour: null,
  shapeRecord: new Float32Array(shapeGuesses),
  spreadRecord: new Float32Array(spreadGuesses),
  dayPeople: 0,
  dayExpected: 0,
  noticedTo: 0,
  steps: { at: [], people: [], newcomers: [] },
  who: new Map(),
})

/** The counts by hour of the week, made when there is first something to count. */
export const hoursOf = (state: KeyState): Float32Array => {
  state.byHour ??= new Float32Array(weekHours)
  return state.byHour
}
