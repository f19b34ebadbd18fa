// How the evidence of a widespread problem is put in words.
import { counted } from './threads.ts'

export type EvidenceShown = {
  code: string | null
  device: string | null
  people: number
  newcomers: number
  windowMinutes: number
  expected: number
  score: number
}

/** `NW-2-5 on Samsung smart TV`, or the half that is known. */
export const subjectOf = ({ code, device }: Pick<EvidenceShown, 'code' | 'device'>): string =>
  [code, device].filter((name) => name !== null).join(' on ')

/** The alarm as one sentence; what staff opened by themselves says so. */
export const evidenceSentence = (problem: EvidenceShown): string => {
  const reported = `${peopleWords(problem.people)} reported ${subjectOf(problem)}`
  if (problem.score === 0) return `Opened by staff, without an alarm. ${reported} the day before.`
  return [
    `${reported} in ${spanWords(problem.windowMinutes)}`,
    `${expectedWords(problem.expected)} expected`,
    `chance ${chanceWords(problem.score)}`,
    `${problem.people - problem.newcomers} of them members for over two days.`,
  ].join('; ')
}

/** `1 person`, `14 people`. */
export const peopleWords = (n: number): string => counted(n, 'person', 'people')

/** `15 minutes`, `an hour`, `4 hours`, `24 hours`. */
export const spanWords = (minutes: number): string => {
  if (minutes < 60) return `${minutes} minutes`
  return minutes === 60 ? 'an hour' : `${minutes / 60} hours`
}

/** `12`, `0.4`, `0.03`, `less than 0.01`. */
export const expectedWords = (n: number): string => {
  if (n >= 9.95) return n.toLocaleString('en', { maximumFractionDigits: 0 })
  if (n >= 0.095) return n.toFixed(1)
  return n >= 0.01 ? n.toFixed(2) : 'less than 0.01'
}

/** A score (-log10 of a chance) as `1 in 3 million`. */
export const chanceWords = (score: number): string => {
  const one = Number((10 ** score).toPrecision(score < 2 ? 2 : 1))
  // Beyond this the number says more about the formula than about the world.
  if (one >= 1e12) return '1 in a trillion or less'
  if (one < 1e6) return `1 in ${Math.round(one).toLocaleString('en')}`
  return one < 1e9 ? `1 in ${one / 1e6} million` : `1 in ${one / 1e9} billion`
}

const kindWords: Record<string, string> = {
  post: 'Wrote a post',
  'me-too': 'Said “I have this too”',
  failed: 'Said an answer did not work',
  report: 'Reported a post',
  'still-broken': 'Said it is not over',
}

/** What a person did to be counted. */
export const signalWords = (kind: string): string => kindWords[kind] ?? kind

const alertWords: Record<string, string> = {
  suspected: 'Suspected',
  confirmed: 'Confirmed',
  identified: 'The cause is known',
  monitoring: 'Mended and watched',
  resolved: 'Solved',
  dismissed: 'Dismissed',
  merged: 'Merged into another problem',
  reopened: 'Open again, for people say it is not over',
  critical: 'Critical now',
}

/** What staff are told of a problem: `Suspected: NW-2-5 (14 people in an hour, normally 1.2)`. */
export const alertText = (alert: {
  event: string
  title: string
  people: number
  minutes: number
  expected: number
  severity: string | null
}): string => {
  const said = `${alertWords[alert.event] ?? alert.event}: ${alert.title}`
  if (alert.event === 'suspected') {
    const seen = `${peopleWords(alert.people)} in ${spanWords(alert.minutes)}`
    return `${said} (${seen}, normally ${expectedWords(alert.expected)})`
  }
  return alert.severity === null || alert.event === 'critical'
    ? said
    : `${said} (${alert.severity})`
}

const updateWords: Record<string, string> = {
  attached: 'Thread attached',
  detached: 'Thread taken off',
}

/** The word for a row of history that is not a state of its own. */
export const updateWordsOf = (state: string): string | undefined => updateWords[state]

/** The state of everything in one line. */
export const knownWords = (known: number): string =>
  known === 0
    ? 'No widespread problems are known.'
    : `${counted(known, 'widespread problem is', 'widespread problems are')} known at the moment.`
