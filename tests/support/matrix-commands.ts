// Every address where a person changes something, each with a minimal valid form, and what each role gets.
import { idToUrl } from '../../src/lib/ids.ts'
import { links } from '../../views/links.ts'
import { decidedOnMaya, said } from './appeals.ts'
import { warnedBefore } from './decisions.ts'
import { at, on, type Row } from './matrix.ts'
import { readingRow } from './matrix-trust.ts'
import { merged } from './merges.ts'
import {
  answered,
  mailedToken,
  problem,
  publishedByLena,
  question,
  reported,
  solved,
} from './subjects.ts'
import { minute, type World } from './world.ts'

// The answers stand in the order guest, kim, maya, ines, sam, ada, silenced.
const everyone = '303 303 303 303 303 303 303'
const signedIn = 'in 303 303 303 303 303 303'
const writers = 'in 303 303 303 303 303 403'
/** A text is not lost on the way to the sign-in page. */
const writersOfText = '401 303 303 303 303 303 403'
const askerAndModerators = 'in 403 303 303 403 303 403'

export const text = 'It has stopped at 25 percent since yesterday evening.'
export const password = 'seven quiet lamps'

const answerId =
  (path: (id: number) => string) =>
  ({ answerId }: { answerId: number }) =>
    path(answerId)

export const illegalNotice = {
  name: 'Robin Hale',
  email: 'robin@outside.example',
  url: '/u/theo',
  law: 'Copyright law',
  explanation: 'The profile repeats a whole chapter of my book without my leave.',
  goodFaith: 'yes',
}

const newcomer = (world: World) => {
  const handle = `new${world.now() % 100_000_000}`
  return { path: links.signUp(), fields: { handle, email: `${handle}@mail.example`, password } }
}

// Everyone gets only so much mail.
const neighbour = (world: World) =>
  `neighbour${1 + (Math.floor(world.now() / minute) % 20)}@people.example`

const accounts: Row[] = [
  ['POST /signup', everyone, newcomer],
  [
    'POST /verify/again',
    everyone,
    (world) => ({ path: links.verifyAgain(), fields: { email: neighbour(world) } }),
  ],
  [
    'POST /verify/:token',
    everyone,
    on(
      (world) => mailedToken(world, 'verify'),
      ({ token }) => links.verify(token),
    ),
  ],
  [
    'POST /login # wrong',
    '422 422 422 422 422 422 422',
    at(links.signIn(), { login: 'maya', password: 'wrong' }),
  ],
  ['POST /logout', everyone, at(links.signOut())],
  [
    'POST /forgot',
    everyone,
    (world) => ({ path: links.forgot(), fields: { email: neighbour(world) } }),
  ],
  [
    'POST /reset/:token',
    everyone,
    on(
      (world) => mailedToken(world, 'reset'),
      ({ token }) => links.reset(token),
      { password },
    ),
  ],
  ['POST /account/profile', signedIn, at(links.saveProfile(), { bio: 'Hello.' })],
  [
    'POST /account/password # wrong',
    'in 422 422 422 422 422 422',
    at(links.changePassword(), { presentPassword: 'wrong', password }),
  ],
  ['POST /account/sessions/end', signedIn, at(links.endSession(), { session: 'none' })],
  ['POST /account/sessions/end-others', signedIn, at(links.endOtherSessions())],
  ['POST /account/export', 'in 200 200 200 200 200 200', at(links.exportData())],
  [
    'POST /decisions/:id/acknowledge',
    'in 403 303 403 403 403 403',
    on(warnedBefore, ({ decisionId }) => links.acknowledge(decisionId), { read: 'yes' }),
  ],
  ['POST /notifications/read', signedIn, at(links.readNotices(), { upTo: '1' })],
]

const community: Row[] = [
  readingRow,
  [
    'POST /ask',
    writersOfText,
    // The same words within ten minutes are the same question.
    (world) => ({ path: links.ask(), fields: { title: `Stuck again ${world.now()}`, body: text } }),
  ],
  [
    'POST /ask/suggestions',
    '401 200 200 200 200 200 403',
    at(links.suggestions(), { title: 'Stuck', body: text }),
  ],
  [
    'POST /ask/mine',
    'in 303 403 303 303 303 403',
    async (world) => {
      const { threadId } = await question(world)
      return { path: links.mine(), fields: { mine: idToUrl(threadId) } }
    },
  ],
  ['POST /preview', '401 200 200 200 200 200 200', at(links.preview(), { body: text })],
  ['POST /recognised', '401 200 200 200 200 200 200', at(links.recognised(), { body: text })],
  [
    'POST /t/:id/replies',
    writersOfText,
    on(question, ({ threadId }) => links.reply(threadId), { body: text }),
  ],
  [
    'POST /t/:id/me-too',
    // Maya has it anyway.
    'in 303 403 303 303 303 403',
    on(question, ({ threadId }) => links.meToo(threadId), { on: 'yes' }),
  ],
  [
    'POST /t/:id/follow',
    signedIn,
    on(question, ({ threadId }) => links.follow(threadId), { on: 'yes' }),
  ],
  [
    'POST /t/:id/contest',
    // Maya asked it.
    '401 403 303 403 403 403 403',
    on(merged, ({ duplicate }) => links.contest(duplicate.threadId), {
      reason: 'Mine is another question: the colours differ.',
    }),
  ],
  [
    'POST /decisions/:id/appeal',
    // It is Maya's.
    '401 403 303 403 403 403 403',
    on(decidedOnMaya, ({ decisionId }) => links.appeal(decisionId), said),
  ],
  ['POST /p/:id/vote', writers, on(answered, answerId(links.vote), { on: 'yes' })],
  ['POST /p/:id/accept', askerAndModerators, on(answered, answerId(links.accept))],
  ['POST /p/:id/unaccept', askerAndModerators, on(solved, answerId(links.unaccept))],
  ['POST /p/:id/outcome', writers, on(solved, answerId(links.outcome), { worked: 'yes' })],
  [
    'POST /p/:id/edit',
    '401 403 303 403 403 403 403',
    on(question, ({ questionId }) => links.edit(questionId), { title: 'Stuck again', body: text }),
  ],
  [
    'POST /p/:id/delete',
    'in 403 303 403 403 403 403',
    on(question, ({ questionId }) => links.deletePost(questionId)),
  ],
  ['POST /p/:id/report', writers, on(answered, answerId(links.report), { reason: 'spam' })],
  [
    'POST /t/:id/report',
    'in 303 403 303 303 303 403',
    on(question, ({ threadId }) => links.reportThread(threadId), { reason: 'spam' }),
  ],
  [
    'POST /u/:handle/report',
    writers,
    // Somebody new each time: what one reported already is not reported again.
    on(
      (world) => mailedToken(world, 'reset'),
      ({ handle }) => links.reportPerson(handle),
      { reason: 'spam' },
    ),
  ],
  [
    'POST /help/:slug/report',
    writers,
    on(publishedByLena, ({ slug }) => links.reportArticle(slug), { reason: 'wrong-advice' }),
  ],
  [
    'POST /account/reports/:id/withdraw',
    'in 404 404 404 303 404 404',
    on(reported, ({ reportId }) => links.withdrawReport(reportId)),
  ],
  ['POST /report-illegal', everyone, on(answered, () => links.reportIllegal(), illegalNotice)],
]

const knowledge: Row[] = [
  [
    'POST /search/seen',
    '204 204 204 204 204 204 204',
    at(links.searchSeen(), { words: 'stuck', found: '0', opened: 'no' }),
  ],
  [
    'POST /help/:slug/feedback',
    everyone,
    at(links.articleFeedback('code-nw-2-5'), { helpful: 'yes' }),
  ],
  [
    'POST /status/:id/follow',
    signedIn,
    on(problem, ({ id }) => links.followProblem(id), { follow: 'yes' }),
  ],
  ['POST /status/:id/me-too', writers, on(problem, ({ id }) => links.meTooProblem(id))],
  [
    'POST /status/:id/fixed',
    writers,
    on(
      (world) => problem(world, 'resolved'),
      ({ id }) => links.fixed(id),
    ),
  ],
  [
    'POST /status/:id/still-broken',
    writers,
    on(
      (world) => problem(world, 'resolved'),
      ({ id }) => links.stillBroken(id),
    ),
  ],
  [
    'POST /api/v1/recognise',
    '200 200 200 200 200 200 200',
    () => ({ path: '/api/v1/recognise', json: { body: text } }),
  ],
  [
    'POST /api/v1/similar',
    '200 200 200 200 200 200 200',
    () => ({ path: '/api/v1/similar', json: { body: text } }),
  ],
]

export const memberRows: Row[] = [...accounts, ...community, ...knowledge]
