// How the evidence of a widespread problem is put in words.
import type { Honesty } from '../../moderation/problems/evidence.ts'
import { shareWords } from './figures.ts'
import { countryName } from './known-problems.ts'
import { counted } from './threads.ts'
import { hourOf } from './times.ts'

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
export const evidenceSentence = (problem: EvidenceShown): string =>
  problem.score === 0
    ? `${noticedWords(problem)}.`
    : `${noticedWords(problem)}; ${olderWords(problem)}.`

const olderWords = ({ people, newcomers }: EvidenceShown): string => {
  const older = people - newcomers
  if (older <= 0) return 'no member for over two days among them'
  if (people === 1) return 'a member for over two days'
  return `${older} of them ${older === 1 ? 'a member' : 'members'} for over two days`
}

const noticedWords = (problem: EvidenceShown): string => {
  const who = problem.people === 0 ? 'nobody' : peopleWords(problem.people)
  const reported = `${who} reported ${subjectOf(problem)}`
  return problem.score === 0
    ? `Opened by staff, without an alarm; ${reported} the day before`
    : `${reported} in ${spanWords(problem.windowMinutes)}, normally ${expectedWords(problem.expected)}`
}

type Share = { name: string; people: number }

export type PictureShown = {
  began: number | null
  device: Share[]
  code: Share[]
  country: Share[]
  version: Share[]
}

/**
 * All of the evidence in one paragraph to be read aloud: `14 people reported NW-2-5 in an hour,
 * normally 1.2; 11 on Samsung smart TV; it began at 19:05 UTC; 9 in Germany and 3 in Austria; 12 with
 * app version 9.2.`
 */
export const readAloud = (problem: EvidenceShown, picture: PictureShown): string => {
  const shared = (shares: Share[], words: (name: string) => string) =>
    listed(
      shares
        .filter(({ people }) => people >= Math.max(2, problem.people / 10))
        .slice(0, 3)
        .map(({ name, people }) => `${people} ${words(name)}`),
    )
  return `${[
    noticedWords(problem),
    problem.code === null ? shared(picture.code, (name) => `with ${name}`) : '',
    problem.device === null ? shared(picture.device, (name) => `on ${name}`) : '',
    picture.began === null ? '' : `it began at ${hourOf(picture.began)}`,
    shared(picture.country, (name) => `in ${countryName(name)}`),
    shared(picture.version, (name) => `with app version ${name}`),
  ]
    .filter(Boolean)
    .join('; ')}.`
}

const listed = (parts: string[]): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`

/** Why it does not look made up, or does: one sentence each for ages, trust, places and texts. */
export const honestyWords = (seen: Honesty): string[] => {
  if (seen.people === 0) return ['Nobody has reported it so far.']
  const days = Math.floor(seen.medianAge / 86_400_000)
  const age = days < 1 ? 'younger than a day' : `older than ${counted(days, 'day', 'days')}`
  return [
    `${partWords(seen.older, seen.people)} been ${seen.people === 1 ? 'a member' : 'members'} for over two days; ${seen.people === 1 ? 'the account is' : 'half of all accounts are'} ${age}.`,
    `${partWords(seen.trusted, seen.people)} earned trust by taking part.`,
    ...(seen.threads === 0
      ? []
      : [
          `They spoke in ${counted(seen.threads, 'thread', 'threads')}, at most ${peopleWords(seen.mostInOne)} in one.`,
        ]),
    ...(seen.posts < 2
      ? []
      : [
          seen.alike < 2
            ? `${seen.posts === 2 ? 'Both' : `All ${seen.posts}`} posts say it in their own words.`
            : `${seen.alike} of ${seen.posts} posts say the same in nearly the same words.`,
        ]),
  ]
}

const partWords = (part: number, all: number): string =>
  `${part === 0 ? 'None' : part} of ${all} ${part === 1 || all === 1 ? 'has' : 'have'}`

/** What guests did: `Guests searched for it (12) and found that an article did not help (3).` */
export const guestWords = (guests: { kind: 'search' | 'feedback'; guests: number }[]): string => {
  const said = guests.map(({ kind, guests: n }) =>
    kind === 'search'
      ? `${counted(n, 'guest', 'guests')} searched for it in vain`
      : `${counted(n, 'guest', 'guests')} found that an article did not help`,
  )
  return said.length === 0 ? '' : `${listed(said)}. Guests are not counted: they only bear it out.`
}

/** How often alarms were right: of those decided, the part that became problems. */
export const precisionWords = ({ problems, dismissed }: { problems: number; dismissed: number }) =>
  shareWords(problems, problems + dismissed)

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

/** Whether everyone may read of a problem in that state. */
export const isPublicState = (state: string): boolean =>
  ['confirmed', 'identified', 'monitoring', 'resolved'].includes(state)

/** What the queue says of a case that was flagged; `answer` is empty while there is none. */
export const flaggedWords = (answer: string): string =>
  answer === ''
    ? 'Flagged to staff, who have not answered yet.'
    : `Flagged to staff: ${flagAnswerWords[answer as keyof typeof flagAnswerWords]}.`

/** What staff say to a moderator's flag. */
export const flagAnswerWords = {
  problem: 'it is a problem, and open now',
  known: 'it belongs to a known problem',
  no: 'it is no widespread problem',
}

const updateWords: Record<string, string> = {
  attached: 'Thread attached',
  detached: 'Thread taken off',
  snoozed: 'Put off',
  woken: 'Taken up again',
  changed: 'Changed',
  joined: 'Another problem merged into this',
  unmerged: 'Its own problem again',
  parted: 'A merged problem is its own again',
  split: 'A part split off',
  'parted-off': 'Split off',
  unsplit: 'A part taken back',
}

/** The word for a row of history that is not a state of its own. */
export const updateWordsOf = (state: string): string | undefined => updateWords[state]

/** The state of everything in one line. */
export const knownWords = (known: number): string =>
  known === 0
    ? 'No widespread problems are known.'
    : `${counted(known, 'widespread problem is', 'widespread problems are')} known at the moment.`
