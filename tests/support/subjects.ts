// What an address of the forum is about when a test asks for it: planted, with its path.
import { writeAll } from '../../db/batch.ts'
import { insertPeople } from '../../db/writes/people.ts'
import { insertToken } from '../../db/writes/tokens.ts'
import { randomToken, sha256Hex } from '../../src/lib/hashes.ts'
import { idToUrl, newId } from '../../src/lib/ids.ts'
import { links } from '../../views/links.ts'
import { openCaseOn } from './cases.ts'
import { plantArticle, plantProblem, plantSolution } from './known.ts'
import { hide } from './moments.ts'
import { rowsOf } from './rows.ts'
import { idOf, plantThread } from './threads.ts'
import { day, hour, type World } from './world.ts'

/** Maya's question, without an answer. */
export const question = (world: World) =>
  plantThread(world, {
    by: 'maya',
    title: 'Stuck at 25 percent',
    body: 'It stops at 25 percent, every evening.',
  })

/** A question in which a code is recognised. */
export const coded = (world: World) =>
  plantThread(world, {
    by: 'maya',
    title: 'My television',
    body: 'It says NW-2-5, the number of my flight.',
    codes: ['nw-2-5'],
  })

/** The same with an answer by theo. */
export const answered = async (world: World) => {
  const thread = await plantThread(world, {
    by: 'maya',
    title: 'Stuck at 99 percent',
    body: 'It stops at 99 percent, every evening.',
    answers: [{ by: 'theo', body: 'Restart the router, then the television.' }],
  })
  return { ...thread, answerId: thread.answerIds[0]! }
}

/** The same with theo's answer accepted by maya. */
export const solved = async (world: World) => {
  const thread = await answered(world)
  await plantSolution(world, { threadId: thread.threadId, postId: thread.answerId })
  return thread
}

/** A question only its asker and moderators may read. */
export const hiddenQuestion = async (world: World) => {
  const thread = await question(world)
  await hide(world, thread.questionId)
  return thread
}

/** An open case on theo's answer, reported by one of the crowd, or by those named. */
export const openCase = async (world: World, reporters = ['neighbour1']) => {
  const thread = await answered(world)
  return { ...thread, caseId: await openCaseOn(world, thread.answerId, reporters) }
}

/** What noor flagged to staff of such a case, and waits for an answer. */
export const flagged = async (world: World) => {
  const planted = await openCase(world, ['neighbour9'])
  const noor = await world.as('noor')
  await noor.post(links.caseAct(planted.caseId, 'flag'), { body: 'Five since noon, all at once.' })
  const [row] = await rowsOf(world, 'select max(id) as id from problem_flags')
  return { ...planted, flagId: Number(row?.id) }
}

/** Sam's own report of theo's answer, just made. */
export const reported = async (world: World) => {
  const { answerId } = await answered(world)
  const sam = await world.as('sam')
  await sam.post(links.report(answerId), { reason: 'wrong-advice' })
  const [row] = await rowsOf(world, 'select max(id) as id from reports where reporter_id = 5')
  return { reportId: Number(row?.id) }
}

/** The receipt of a notice of illegal content about theo's profile. */
export const noticed = async (world: World) => {
  const { path } = await world.guest().post(links.reportIllegal(), {
    name: 'Robin Hale',
    email: 'robin@outside.example',
    url: links.person('theo'),
    explanation: 'The profile repeats a whole chapter of my book without my leave.',
    goodFaith: 'yes',
  })
  return { path }
}

/** The same, upheld by noor. */
export const decided = async (world: World) => {
  const open = await openCase(world)
  const noor = await world.as('noor')
  await noor.post(links.decide(open.caseId), {
    verdict: 'uphold',
    consequence: 'hide',
    reason: 'It asks for card data.',
    version: '0',
  })
  const [row] = await rowsOf(world, `select id from decisions where case_id = ${open.caseId}`)
  return { ...open, decisionId: Number(row?.id) }
}

/** A widespread problem; confirmed and open unless told otherwise. */
export const problem = async (
  world: World,
  state: 'suspected' | 'confirmed' | 'resolved' = 'confirmed',
) => {
  const id = newId(world.now())
  const closedAt = state === 'resolved' ? world.now() : null
  await plantProblem(world, { id, title: 'Samsung TVs show NW-2-5', state, closedAt, version: 1 })
  return { id, version: '1' }
}

type ArticleState = 'draft' | 'submitted' | 'approved' | 'published'

/** An official article that sam made of theo's accepted answer. */
export const article = async (world: World, state: ArticleState = 'draft') => {
  const { answerId } = await solved(world)
  const sam = await world.as('sam')
  const { path } = await sam.post(links.promote(answerId))
  const id = Number.parseInt(path.split('/')[3] ?? '', 36)
  const at = state === 'published' ? world.now() : null
  await world.client.batch([
    `update article_revisions set state = '${state}', published_at = ${at} where article_id = ${id}`,
    `update articles set published_at = ${at} where id = ${id}`,
  ])
  return { id }
}

/** A published article by lena. */
export const publishedByLena = async (world: World) => {
  const id = newId(world.now())
  await plantArticle(world, { id, title: 'No connection', ownerId: idOf('lena') })
  return { slug: `article-${id}` }
}

/** A mailed link to confirm an address or to choose a password, unused, and the person it is for. */
export const mailedToken = async (world: World, purpose: 'verify' | 'reset') => {
  const token = randomToken()
  const id = newId(world.now())
  const handle = `newcomer${idToUrl(id)}`
  const email = `${handle}@people.example`
  await writeAll(world.db, [
    insertPeople(world.db, [
      {
        id,
        handle,
        handleKey: handle,
        email,
        emailKey: email,
        createdAt: world.now() - day,
        verifiedAt: purpose === 'reset' ? world.now() : null,
      },
    ]),
    insertToken(world.db, {
      id: sha256Hex(token),
      userId: id,
      purpose,
      createdAt: world.now(),
      expiresAt: world.now() + hour,
    }),
  ])
  return { token, handle }
}
