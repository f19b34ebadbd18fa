// How SQLite answers all that the forum asks: by an index, never by going through a table that grows.
import type { Client } from '@libsql/client'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { writeAll } from '../../db/batch.ts'
import type { Database } from '../../db/client.ts'
import { encodeCursor } from '../../src/lib/cursors.ts'
import { idToUrl } from '../../src/lib/ids.ts'
import { type Plan, plansOf, sorts, wholeTables } from '../support/plans.ts'
import { watchReads } from '../support/watched-reads.ts'

let reads: ReturnType<typeof watchReads>
/** Nobody ever analyses a forum's tables: these are the plans, however many rows there are. */
let plans: Plan[] = []
let tables: string[] = []
let uncalled: string[] = []

beforeAll(async () => {
  reads = watchReads()
  const { sent, client } = await visitEverything()
  uncalled = await reads.uncalled()
  tables = await tablesOf(client)
  plans = await plansOf(client, sent)
}, 120_000)

afterAll(() => reads.stop())

// Of so many rows as there are codes, jobs and the like, whatever people write.
const fixed = ['categories', 'codes', 'devices', 'families', 'jobs', 'settings', 'words_counted']

// Each is the order of a list, newest first, which a limit ends.
const inOrder = [
  /^SCAN threads USING INDEX threads_(active|unanswered|solved)$/,
  /^SCAN mod_log$/,
  /^SCAN mod_log USING INDEX mod_log_unsealed$/,
  /^SCAN catalogue_edits$/,
  /^SCAN sweeps$/,
  /^SCAN unlisted_codes USING INDEX unlisted_codes_open$/,
  // What the team lists by hand.
  /^SCAN patterns USING INDEX patterns_once$/,
]

// Reads that sort what they have found, and why that is never much.
const sorted: Record<string, string[]> = {
  'the catalogue and its few articles': [
    'allCategories',
    'allFamilies',
    'areasOfHelp',
    'articlesAbout',
    'articlesOn',
    'articlesWithWords',
    'codeNames',
    'codesFound',
    'codesRelatedTo',
    'deviceOptions',
    'devicesFound',
    'devicesRelatedTo',
    'listedCodes',
    'listedDevices',
  ],
  'what one thread, post, case or person has': [
    'accountOf',
    'answersOfThread',
    'articlesBeside',
    'caseById',
    'decisionById',
    'decisionsAbout',
    'figuresOf',
    'figuresOfSeen',
    'sweepCounts',
    'earlierDecisions',
    'judgementsOfPost',
    'lastReportByViewer',
    'logOfCase',
    'mentionsOfThread',
    'noticeOfReceipt',
    'privateDataOf',
    'promotionSource',
    'proofOfThread',
    'questionOfThread',
    'reporterRecord',
    'reportsMadeBy',
    'reportsByViewer',
    'reportsOfCase',
    'sessionsOfViewer',
    'solutionOfThread',
    'subjectToReport',
    'peopleByHandle',
  ],
  'problems that are open or closed lately, and their evidence': [
    'alarmMonths',
    'facetsOfProblem',
    'guestsOfProblem',
    'keysToSplit',
    'movesOfProblem',
    'pastProblems',
    'peopleOfProblem',
    'postsOfProblem',
    'staffProblem',
    'threadsForStaff',
    'openProblemNames',
    'problemAbout',
    'openProblems',
    'openProblemsAbout',
    'openProblemsOfArticle',
    'openProblemsOfCode',
    'openProblemsOfDevice',
    'openProblemsOfThread',
    'monthsOfProblems',
    'ongoingProblems',
    'problemForReader',
    'problemsOfFeed',
    'proposedArticles',
    'resolvedProblems',
    'problemsWatched',
    'signalsByDay',
    'voicesBehind',
    'attackOfCase',
    'floodsFrom',
    'signalsFrom',
    'textsBehind',
    'staffProblems',
    'threadsForReader',
  ],
  'what happened in a period, found by its index': [
    'agreementByReason',
    'agreementByRule',
    'appealsInSpan',
    'decisionTimesByWeek',
    'decisionsInSpan',
    'reportsInSpan',
    'restrictionsInSpan',
    'sanctionsInSpan',
    'workloadInSpan',
  ],
  'what waits for the team, and who is in it': [
    'heldNow',
    'openCasesByAge',
    'loggedModerators',
    'moderatorHandles',
    'staffPeople',
    'openCases',
    'openUnlisted',
    'revisionsIn',
  ],
  'the newest or the best, which a limit inside has taken': [
    'latestRemovals',
    'mostDuplicated',
    'mostRemoved',
    'searchFound',
    'searchesEnding',
    'seenWith',
    'solutionsMentioning',
    'solutionsOnDevice',
    'termCounts',
    'threadsAlike',
    'threadsBehind',
    'threadsSharing',
  ],
}

test('every read is asked for by a page, a command or a job', () => {
  expect(uncalled).toEqual([])
})

test('no table that grows is gone through', () => {
  const names = reads.namesBySql()
  const growing = tables.filter((table) => !fixed.includes(table))

  const found = plans.flatMap((plan) =>
    wholeTables(plan, growing)
      .filter((step) => !inOrder.some((allowed) => allowed.test(step)))
      .map((step) => `${names.get(plan.sql) ?? plan.sql}: ${step}`),
  )

  expect(plans.length).toBeGreaterThan(200)
  expect(found).toEqual([])
})

test('only what is little is sorted', () => {
  const names = reads.namesBySql()
  const little = Object.values(sorted).flat()

  const found = plans
    .filter((plan) => sorts(plan).length > 0)
    .flatMap(({ sql }) => names.get(sql) ?? [])

  expect([...new Set(found)].filter((name) => !little.includes(name))).toEqual([])
})

test('nothing is excused that needs no excuse', () => {
  const names = reads.namesBySql()

  const found = plans.filter((plan) => sorts(plan).length > 0).map(({ sql }) => names.get(sql))

  expect(
    Object.values(sorted)
      .flat()
      .filter((name) => !found.includes(name)),
  ).toEqual([])
})

const visitEverything = async () => {
  const { openWorld } = await import('../support/world.ts')
  const { plantedFor, send } = await import('../support/matrix.ts')
  const { pageRows } = await import('../support/matrix-pages.ts')
  const { memberRows } = await import('../support/matrix-commands.ts')
  const { teamRows } = await import('../support/matrix-team.ts')
  const { solved } = await import('../support/subjects.ts')
  const world = await openWorld()
  const sent = new Set<string>()
  const watching = async (act: () => Promise<unknown>) => {
    world.trips.reset()
    await act()
    await world.settle()
    for (const sql of world.trips.statements()) sent.add(sql)
  }
  for (const row of [...pageRows, ...memberRows, ...teamRows]) {
    const { asked, visitor } = await plantedFor(world, row)
    await watching(() => send(visitor, row, asked))
  }
  const ada = await world.as('ada')
  for (const path of narrowed) await watching(() => ada.get(path))
  await watching(() => ada.post('/ask', question))
  const { path, answerId } = await solved(world)
  for (const [act, fields] of acts) await watching(() => ada.post(path + act, fields))
  await watching(() => ada.post(`/p/${idToUrl(answerId)}/outcome`, { worked: 'no' }))
  const { surge } = await import('../support/surges.ts')
  await surge(world, 8, { codes: ['ui3010'] })
  await watching(() => world.tick())
  await watching(() => askedBySeeds(world.db))
  return { sent: [...sent], client: world.client }
}

const acts: [string, Record<string, string>][] = [
  ['/replies', { body: 'NW-2-5 here, too, on a Samsung TV.' }],
  ['/me-too', { on: 'yes' }],
  ['/me-too', { on: 'no' }],
  ['/follow', { on: 'no' }],
]

const question = { title: 'NW-2-5 on a Samsung TV', body: 'It says NW-2-5 since yesterday.' }

// What only whoever plays a community into an empty forum asks.
const askedBySeeds = async (db: Database) => {
  const { anyCategory } = await import('../../db/reads/categories.ts')
  const { peopleByHandle } = await import('../../db/reads/people.ts')
  const {
    decisionAbout,
    openAppealAgainst,
    openCaseOf,
    openHeldCaseOf,
    openFlagOf,
    openWarningOf,
    problemAbout,
  } = await import('../../db/reads/playing.ts')
  await writeAll(db, [
    anyCategory(db),
    peopleByHandle(db, ['maya', 'theo']),
    decisionAbout(db, 1),
    openAppealAgainst(db, 1),
    openCaseOf(db, 1),
    openHeldCaseOf(db, 1),
    openWarningOf(db, 1),
    openFlagOf(db, 1),
    problemAbout(db, { codeId: 'nw-2-5', deviceId: 'samsung-tv' }),
  ])
}

const earlier = `before=${encodeCursor([1_700_000_000_000, 5])}`
const later = `after=${encodeCursor([1.2, 5])}`

// Lists narrowed, and their next pages.
const narrowed = [
  `/?${earlier}`,
  `/?show=unanswered&${earlier}`,
  `/?show=solved&${earlier}`,
  `/c/network?${earlier}`,
  '/c/network?show=unanswered',
  '/c/network?show=solved',
  '/ask?code=NW-2-5&device=samsung-tv',
  `/u/theo?${earlier}`,
  `/u/theo?show=answers&${earlier}`,
  `/u/theo?show=threads&${earlier}`,
  `/notifications?${earlier}`,
  '/mod?show=mine&kind=report&reason=scam',
  '/mod?show=handed&category=network&lang=de&author=theo',
  '/mod?show=escalated&reason=personal-data',
  `/help?area=network&${earlier}`,
  '/codes?q=nw',
  '/codes/NW-9-99',
  '/devices?q=samsung',
  '/search?q=NW-2-5+router',
  `/status?month=2026-11&${earlier}`,
  '/search?q=bufering+samsnug',
  '/search?q=is:solved+in:network+by:theo+device:samsung-tv+code:nw-2-5+black+screen',
  `/search?q=router&${later}`,
  '/admin/codes?q=nw',
  '/admin/codes/new?code=TVP-899',
  `/admin?${earlier}`,
  `/staff/articles?show=draft&${earlier}`,
  `/staff/articles?show=published&${earlier}`,
  `/staff/articles?show=archived&${earlier}`,
  `/staff/asked-after?${earlier}`,
  '/staff/searches?days=30',
  `/account/reports?${earlier}`,
  '/mod?show=mine',
  `/mod/log?by=ines&${earlier}`,
  `/mod/log?action=decide&${earlier}`,
  `/modlog?${earlier}`,
]

const tablesOf = async (client: Client) => {
  const { rows } = await client.execute("select name from sqlite_master where type = 'table'")
  return rows.map(({ name }) => String(name))
}
