// The pages of devices: one device with what is known of it, and all of them by maker.
import { articlesAbout } from '../../db/reads/articles.ts'
import { deviceOf, devicesRelatedTo, listedDevices } from '../../db/reads/devices.ts'
import {
  newestMentioning,
  seenWith,
  solutionsOnDevice,
  tallyOfMentioning,
  threadsMentioning,
} from '../../db/reads/mentioning.ts'
import { openProblemsOfDevice } from '../../db/reads/problems.ts'
import { articleCardOf } from '../forum/cards.ts'
import { withChips } from '../forum/lists.ts'
import { readPage } from '../page.ts'
import { mayCurate } from '../policy/catalogue.ts'
import { missing } from '../refusal.ts'
import type { Scope } from '../scope.ts'
import { rankSolutions } from './solutions.ts'
import { deviceOfSpelling, filterWords, namedIn } from './spellings.ts'

export type DevicePage = Awaited<ReturnType<typeof loadDevice>>
export type DevicesPage = Awaited<ReturnType<typeof loadDevices>>

/** The page of the device that was meant, in one trip; a `missing` refusal where none was. */
export const loadDevice = async (scope: Scope, spelled: string) => {
  const id = deviceOfSpelling(scope, spelled) ?? spelled
  const rows = await readPage(scope, deviceReads(scope, id))
  const [device] = rows.devices
  const [tally] = rows.tallies
  if (!device) throw missing('We know no such device.')
  return {
    frame: rows.frame,
    ...device,
    may: { edit: mayCurate(rows.frame.viewer, scope.now) },
    related: rows.related,
    articles: rows.articles.map(articleCardOf),
    problems: rows.problems,
    solutions: rankSolutions(rows.solutions, 3),
    codes: rows.codes,
    threads: rows.threads.map(withChips),
    tally: tally ?? { threads: 0, solved: 0 },
    /** Only this many threads were counted. */
    counted: newestMentioning,
  }
}

const deviceReads = (scope: Scope, id: string) => {
  const { db } = scope
  const about = { kind: 'device' as const, ref: id }
  return {
    devices: deviceOf(db, id),
    related: devicesRelatedTo(db, id),
    articles: articlesAbout(db, about, 6),
    problems: openProblemsOfDevice(db, id),
    solutions: solutionsOnDevice(db, id, 60),
    codes: seenWith(db, about, 12),
    threads: threadsMentioning(db, about, 10),
    tallies: tallyOfMentioning(db, about),
  }
}

/** All devices by maker; `q` narrows them, and a device it names stands first. */
export const loadDevices = async (scope: Scope, q: string) => {
  const named = namedIn(scope, q).devices
  const { frame, devices } = await readPage(scope, {
    devices: listedDevices(scope.db, { words: filterWords(q), ids: named }),
  })
  const others = devices.filter(({ isNamed }) => !isNamed)
  return {
    frame,
    q,
    named: devices.filter(({ isNamed }) => isNamed),
    makers: [...Map.groupBy(others, ({ maker }) => maker)].map(([maker, entries]) => ({
      maker,
      devices: entries,
    })),
    found: devices.length,
  }
}
