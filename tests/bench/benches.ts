// The benches by name: what each measures, on forums of which sizes.
import { search, similar } from './finding.ts'
import type { Ground } from './ground.ts'
import { queue } from './moderating.ts'
import { measureRecognising } from './recognising.ts'
import { compared, reply, thread, threadSignedIn } from './served.ts'
import { measureSurge } from './surge/surge.ts'
import { watching } from './watching.ts'

export type Load = {
  seconds: number
  warmup: number
  /** How often all is measured; the middle run counts. */
  runs: number
  connections: number
  /** Of made-up worlds. */
  seeds: number[]
}

/** What one measurement gave: lines to read, and the figures for programs. */
export type Outcome = { lines: string[]; figures: Record<string, unknown> }

export type Bench = {
  name: string
  about: string
  /** Posts of the forums it is run on, one after the other, unless told otherwise. */
  sizes: number[]
  measure: (ground: Ground, load: Load) => Promise<Outcome>
  /** What several sizes say together. */
  sumUp?: (outcomes: Outcome[]) => string[]
}

export type Groundless = { name: string; about: string; measure: (load: Load) => Promise<Outcome> }

const usual = [60_000]
const growing = [10_000, 100_000, 1_000_000]

export const benches: (Bench | Groundless)[] = [
  {
    name: 'thread',
    about: 'a thread of eleven posts, read by a guest',
    sizes: usual,
    measure: compared(thread),
  },
  {
    name: 'thread-signed-in',
    about: 'the same thread, read by a member',
    sizes: usual,
    measure: compared(threadSignedIn),
  },
  {
    name: 'reply',
    about: 'an answer to a thread, each by another member, kept on disk when acknowledged',
    sizes: usual,
    measure: compared(reply),
  },
  {
    name: 'recognise',
    about: 'codes and devices found in posts, in this process',
    measure: measureRecognising,
  },
  {
    name: 'surge',
    about: 'widespread problems found and false alarms raised, in made-up worlds',
    measure: measureSurge,
  },
  {
    name: 'search',
    about: 'the first page for a query, one at a time',
    sizes: growing,
    ...search,
  },
  {
    name: 'similar',
    about: 'threads and articles like a post, by the API, one at a time',
    sizes: growing,
    ...similar,
  },
  {
    name: 'queue',
    about:
      'moderators’ pages and a claim with 5,000 open cases and 50,000 decided ones, one at a time',
    sizes: usual,
    measure: queue,
  },
  {
    name: 'watch',
    about: 'the watch for widespread problems over 10,000 series, in this process',
    measure: watching,
  },
]
