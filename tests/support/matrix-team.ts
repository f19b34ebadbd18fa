// Every address where moderators and staff change something, each with a minimal valid form.
import { writeAll } from '../../db/batch.ts'
import { attachThread } from '../../db/writes/problems.ts'
import { idToUrl } from '../../src/lib/ids.ts'
import { links } from '../../views/links.ts'
import { heardAppeal, openAppeal } from './appeals.ts'
import { at, type Fields, on, type Row } from './matrix.ts'
import { text } from './matrix-commands.ts'
import { trustRows } from './matrix-trust.ts'
import { merged, plantTwins } from './merges.ts'
import { rowsOf } from './rows.ts'
import {
  article,
  coded,
  decided,
  flagged,
  mailedToken,
  openCase,
  problem,
  question,
  solved,
} from './subjects.ts'
import { idOf } from './threads.ts'
import { plantUnlisted } from './unlisted.ts'
import type { World } from './world.ts'

// The answers stand in the order guest, kim, maya, ines, sam, ada, silenced.
const moderators = 'in 403 403 303 403 303 403'
const moderatorsOfText = '401 403 403 303 403 303 403'
/** Moderators and staff. */
const mergersOfText = '401 403 403 303 303 303 403'
const staff = 'in 403 403 403 303 303 403'
const staffOfText = '401 403 403 403 303 303 403'
/** Sam wrote it: someone else reviews it. */
const otherStaff = 'in 403 403 403 403 303 403'

const team = 'in 403 403 303 303 303 403'

const note = 'We see it and are looking into it.'
const dismissal = { verdict: 'dismiss', reason: 'Nothing is wrong with it.', version: '0' }

const onProblem =
  (act: string, state: 'suspected' | 'confirmed' | 'resolved', fields: Record<string, string>) =>
  async (world: World) => {
    const { id, version } = await problem(world, state)
    return { path: links.staffProblemAct(id, act), fields: { version, ...fields } }
  }

const onThreadOfProblem = (act: 'attach' | 'detach') => async (world: World) => {
  const { path: thread, threadId } = await question(world)
  const { id, version } = await problem(world)
  if (act === 'detach')
    await writeAll(world.db, [attachThread(world.db, id, threadId, world.now())])
  return { path: links.staffProblemAct(id, act), fields: { version, thread } }
}

const putOff = async (world: World) => {
  const { id, version } = await problem(world, 'suspected')
  await world.client.execute(`update problems set snoozed_until = 9e15 where id = ${id}`)
  return { path: links.staffProblemAct(id, 'wake'), fields: { version } }
}

const ontoAnother = async (world: World) => {
  const whole = await problem(world)
  world.pass(1)
  const { id, version } = await problem(world)
  const fields = { version, into: idToUrl(whole.id), reason: note }
  return { path: links.staffProblemAct(id, 'merge'), fields }
}

const apart = async (world: World) => {
  // Nothing else is about what becomes a problem of its own.
  await world.client.execute('update problems set closed_at = opened_at')
  await world.client.execute('update problem_keys set ended_at = at')
  const { id, version } = await problem(world)
  const { threadId } = await question(world)
  await writeAll(world.db, [attachThread(world.db, id, threadId, world.now())])
  const part = { key: 'c:nw-3-6', title: 'NW-3-6', threads: idToUrl(threadId), body: note }
  return { path: links.staffProblemAct(id, 'split'), fields: { version, ...part } }
}

const mergedBefore = async (world: World) => {
  const whole = await problem(world)
  world.pass(1)
  const { id, version } = await problem(world)
  await world.client.batch([
    `update problems set state = 'merged', merged_into = ${whole.id}, closed_at = ${world.now()}
      where id = ${id}`,
    `insert into problem_moves (id, kind, from_id, into_id, moved, reason, by_id, at)
      values (${id}, 'merge', ${id}, ${whole.id}, '{"keys":[],"threads":[]}', 'One.', 5, 1)`,
  ])
  return { path: links.staffProblemAct(id, 'undo'), fields: { version, move: idToUrl(id) } }
}

const onArticle = (act: string, state: Parameters<typeof article>[1], fields = {}) =>
  on(
    (world) => article(world, state),
    ({ id }) => links.articleAct(id, act),
    fields,
  )

// No other problem about the same is open.
const unheardOf = async (world: World) => {
  await world.client.execute('update problems set closed_at = opened_at')
  return { path: links.staffProblems(), fields: { code: 'NW-2-5', title: 'NW-2-5', body: note } }
}

const draft = async (world: World) => {
  const { id } = await article(world)
  const [row] = await rowsOf(world, `select saves from article_revisions where article_id = ${id}`)
  const saves = String(row?.saves)
  const fields = { title: 'Stuck at 25 percent', body: text, kind: 'guide', saves }
  return { path: links.editArticle(id), fields }
}

const newCode = (world: World) => ({
  path: links.addCode(),
  fields: {
    code: `TVP-${world.now() % 100_000_000}`,
    family: 'TVP',
    meaning: 'The player stopped for a reason that nobody knows yet.',
    area: 'device',
  },
})

const versionOf = async (world: World, table: 'codes' | 'devices', id: string) => {
  const [row] = await rowsOf(world, `select version from ${table} where id = '${id}'`)
  return String(row?.version)
}

const codeEdit = async (world: World) => ({
  path: links.editCode('nw-2-5'),
  fields: {
    meaning: `The service did not answer in time, ${world.now()}.`,
    area: 'network',
    version: await versionOf(world, 'codes', 'nw-2-5'),
  },
})

const deviceEdit = async (world: World) => ({
  path: links.editDevice('samsung-tv'),
  fields: {
    name: `Samsung TV ${world.now()}`,
    version: await versionOf(world, 'devices', 'samsung-tv'),
  },
})

// One of its own for each of the roles.
const unlisted = (act: 'dismiss' | 'restore') => async (world: World) => {
  const id = await plantUnlisted(world, { isDismissed: act === 'restore' })
  const fields: Fields = act === 'dismiss' ? { note } : {}
  return { path: links.staffCodeAct(id, act), fields }
}

// Somebody asked after reading it.
const askedAfter = async (world: World) => {
  const { id } = await article(world, 'published')
  const { threadId } = await question(world)
  await world.client.batch([
    `insert into asked_after (thread_id, kind, ref, rank, at) values (${threadId}, 'article', ${id}, 1, 0)`,
    `update articles set asked_after = 1 where id = ${id}`,
  ])
  const fields = { upTo: idToUrl(threadId), note: 'The menu is named now.' }
  return { path: links.articleAskedAfter(id), fields }
}

// Noor wants to decide what she reported herself.
const askedLeave = async (world: World) => {
  const open = await openCase(world, ['noor'])
  const noor = await world.as('noor')
  await noor.post(links.caseAct(open.caseId, 'override'), { reason: 'Nobody else reads Dutch.' })
  return { path: links.caseAct(open.caseId, 'grant'), fields: { asker: String(idOf('noor')) } }
}

const manyAtOnce = async (world: World) => {
  const { caseId } = await openCase(world)
  const fields = { ...dismissal, consequence: 'none', cases: `${caseId}-0` }
  return { path: links.bulk(), fields }
}

const listing = {
  kind: 'word',
  text: 'offer',
  label: 'spam',
  verdict: 'hold',
  note: 'Came up in three posts.',
}

/** An entry of triage's list, by noor. */
const listedPattern = async (world: World): Promise<number> => {
  const noor = await world.as('noor')
  await noor.post(links.rules(), { ...listing, text: `offer of ${world.now()}` })
  const [row] = await rowsOf(world, 'select max(id) as id from patterns')
  return Number(row?.id)
}

export const teamRows: Row[] = [
  ...trustRows,
  ['POST /mod/cases/:id/claim', moderators, on(openCase, ({ caseId }) => links.claim(caseId))],
  ['POST /mod/cases/:id/release', moderators, on(openCase, ({ caseId }) => links.release(caseId))],
  [
    'POST /mod/cases/:id/decide',
    moderatorsOfText,
    on(openCase, ({ caseId }) => links.decide(caseId), dismissal),
  ],
  [
    'POST /mod/cases/:id/decide # redact',
    moderatorsOfText,
    on(openCase, ({ caseId }) => links.decide(caseId), {
      verdict: 'uphold',
      consequence: 'redact',
      passages: 'the router',
      reason: 'It shows what is private.',
      version: '0',
    }),
  ],
  [
    'POST /mod/cases/:id/note',
    moderatorsOfText,
    on(openCase, ({ caseId }) => links.caseAct(caseId, 'note'), { body: note }),
  ],
  [
    'POST /mod/cases/:id/hand-over',
    moderatorsOfText,
    on(openCase, ({ caseId }) => links.caseAct(caseId, 'hand-over'), { to: 'noor', body: note }),
  ],
  [
    'POST /mod/cases/:id/escalate',
    moderatorsOfText,
    on(openCase, ({ caseId }) => links.caseAct(caseId, 'escalate'), { body: note }),
  ],
  [
    'POST /mod/cases/:id/flag',
    moderatorsOfText,
    on(
      (world) => openCase(world, ['neighbour8']),
      ({ caseId }) => links.caseAct(caseId, 'flag'),
      { body: note },
    ),
  ],
  [
    'POST /mod/cases/:id/reveal',
    moderators,
    on(openCase, ({ caseId }) => links.caseAct(caseId, 'reveal')),
  ],
  [
    'POST /mod/cases/:id/looking',
    'in 403 403 200 403 200 403',
    on(openCase, ({ caseId }) => links.caseAct(caseId, 'looking')),
  ],
  [
    'POST /mod/cases/:id/override',
    moderatorsOfText,
    on(
      (world) => openCase(world, ['ines', 'ada']),
      ({ caseId }) => links.caseAct(caseId, 'override'),
      { reason: 'Nobody else reads Dutch.' },
    ),
  ],
  ['POST /mod/cases/:id/grant', moderators, askedLeave],
  ['POST /mod/bulk', '401 403 403 200 403 200 403', manyAtOnce],
  [
    'POST /mod/cases/:id/appeal',
    moderatorsOfText,
    on(openAppeal, ({ appealCaseId }) => links.hearAppeal(appealCaseId), {
      outcome: 'reversed',
      reason: 'The rule does not fit.',
      version: '0',
    }),
  ],
  [
    'POST /mod/cases/:id/appeal/undo',
    moderatorsOfText,
    on(heardAppeal, ({ appealCaseId }) => links.undoHearing(appealCaseId), {
      reason: 'It was a mistake of mine.',
    }),
  ],
  [
    'POST /mod/decisions/:id/undo',
    moderatorsOfText,
    on(decided, ({ decisionId }) => links.undoDecision(decisionId), {
      reason: 'It was a mistake of mine.',
    }),
  ],
  [
    'POST /mod/users/:handle/limit-reports',
    moderatorsOfText,
    // Somebody new each time.
    on(
      (world) => mailedToken(world, 'reset'),
      ({ handle }) => links.limitReports(handle),
      { days: '7', reason: 'None of these reports were meant.' },
    ),
  ],
  [
    'POST /mod/users/:handle/note',
    moderatorsOfText,
    at(links.notePerson('theo'), { body: 'Knows routers, and says so kindly.' }),
  ],
  [
    'POST /mod/users/:handle/reveal',
    '401 403 403 200 403 200 403',
    at(links.revealPerson('theo'), { reason: 'Asked us by mail to end his sessions.' }),
  ],
  [
    'POST /p/:id/correct',
    '401 403 403 303 303 303 403',
    on(coded, ({ questionId }) => links.correct(questionId), {
      notMeant: 'code:nw-2-5',
      reason: 'It is the number of a flight.',
    }),
  ],
  [
    'POST /t/:id/duplicate',
    mergersOfText,
    async (world) => {
      const { original, duplicate } = await plantTwins(world)
      const fields = { original: original.path, note: 'Both are stuck at 25 percent.' }
      return { path: links.duplicate({ id: duplicate.threadId }), fields }
    },
  ],
  [
    'POST /t/:id/duplicate/undo',
    mergersOfText,
    on(merged, ({ duplicate }) => links.undoMerge(duplicate.threadId), {
      reason: 'They are two different things.',
    }),
  ],

  [
    'POST /mod/rules',
    mergersOfText,
    // The same is listed once.
    (world) => ({ path: links.rules(), fields: { ...listing, text: `offer ${world.now()}` } }),
  ],
  [
    'POST /mod/rules/test',
    '401 403 403 200 200 200 403',
    at(links.tryRules(), { sample: text, kind: 'word', text: 'percent' }),
  ],
  ['POST /mod/rules/:id/remove', team, on(listedPattern, (id) => links.removeRule(id))],

  ['POST /staff/problems', staffOfText, unheardOf],
  [
    'POST /staff/problems/:id/confirm',
    staffOfText,
    onProblem('confirm', 'suspected', { title: 'NW-2-5', body: note }),
  ],
  [
    'POST /staff/problems/:id/dismiss',
    staffOfText,
    onProblem('dismiss', 'suspected', { reason: note }),
  ],
  [
    'POST /staff/problems/:id/update',
    staffOfText,
    onProblem('update', 'confirmed', { state: 'monitoring', body: note }),
  ],
  [
    'POST /staff/problems/:id/resolve',
    staffOfText,
    onProblem('resolve', 'confirmed', { body: note }),
  ],
  ['POST /staff/problems/:id/article', staff, onProblem('article', 'resolved', {})],
  ['POST /staff/problems/:id/no-article', staff, onProblem('no-article', 'resolved', {})],
  ['POST /staff/problems/:id/attach', staffOfText, onThreadOfProblem('attach')],
  ['POST /staff/problems/:id/detach', staffOfText, onThreadOfProblem('detach')],
  [
    'POST /staff/problems/:id/details',
    staff,
    onProblem('details', 'confirmed', { severity: 'major', owner: 'sam' }),
  ],
  ['POST /staff/problems/:id/snooze', staff, onProblem('snooze', 'suspected', { hours: '4' })],
  ['POST /staff/problems/:id/wake', staff, putOff],
  ['POST /staff/problems/:id/merge', staffOfText, ontoAnother],
  ['POST /staff/problems/:id/split', staffOfText, apart],
  ['POST /staff/problems/:id/undo', staff, mergedBefore],

  [
    'POST /staff/flags/:id',
    staffOfText,
    on(flagged, ({ flagId }) => links.staffFlag(flagId), {
      answer: 'no',
      reply: 'It is one television.',
    }),
  ],
  [
    'POST /staff/alerts',
    staff,
    at(links.staffAlerts(), { quietFrom: '22:00', quietTo: '07:00', timeZone: 'Europe/Berlin' }),
  ],
  ['POST /staff/codes/:id/dismiss', staffOfText, unlisted('dismiss')],
  ['POST /staff/codes/:id/restore', staff, unlisted('restore')],
  ['POST /staff/articles', staff, at(links.startArticle(), { title: 'Stuck at 25 percent' })],
  ['POST /staff/promote/:postId', staff, on(solved, ({ answerId }) => links.promote(answerId))],
  ['POST /staff/articles/:id/edit', staffOfText, draft],
  ['POST /admin/codes/new', staffOfText, newCode],
  ['POST /admin/codes/:id', staffOfText, codeEdit],
  ['POST /admin/devices/:id', staffOfText, deviceEdit],
  ['POST /staff/articles/:id/asked-after', staffOfText, askedAfter],
  ['POST /staff/articles/:id/:act # submit', staff, onArticle('submit', 'draft')],
  ['POST /staff/articles/:id/:act # approve', otherStaff, onArticle('approve', 'submitted')],
  [
    'POST /staff/articles/:id/:act # return',
    otherStaff,
    onArticle('return', 'submitted', { note: 'Name the menu.' }),
  ],
  ['POST /staff/articles/:id/:act # publish', staff, onArticle('publish', 'approved')],
  ['POST /staff/articles/:id/:act # archive', staff, onArticle('archive', 'published')],
  ['POST /staff/articles/:id/:act # verify', staff, onArticle('verify', 'published')],
]
