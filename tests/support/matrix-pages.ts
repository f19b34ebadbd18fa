// Every page of the forum, and what each role gets there.
import { idToUrl } from '../../src/lib/ids.ts'
import { links } from '../../views/links.ts'
import { at, on, type Row } from './matrix.ts'
import { trustPages } from './matrix-trust.ts'
import { merged, place } from './merges.ts'
import {
  answered,
  article,
  decided,
  flagged,
  hiddenQuestion,
  mailedToken,
  noticed,
  openCase,
  problem,
  question,
  solved,
} from './subjects.ts'

// The answers stand in the order guest, kim, maya, ines, sam, ada, silenced.
const everyone = '200 200 200 200 200 200 200'
const signedIn = 'in 200 200 200 200 200 200'
const elsewhere = '302 302 302 302 302 302 302'
const everyoneTooLong = '414 414 414 414 414 414 414'
const nobody = '404 404 404 404 404 404 404'
const moderators = 'in 403 403 200 403 200 403'
const team = 'in 403 403 200 200 200 403'
const staff = 'in 403 403 403 200 200 403'
/** Maya's own, or a moderator's to read. */
const askerAndModerators = '404 404 200 200 404 200 404'
const askerOthers = 'in 200 403 200 200 200 200'
const askerAlone = 'in 403 200 403 403 403 403'

// A thread without its title: the page itself stands elsewhere.
const bare = (threadId: number) => `/t/${idToUrl(threadId)}`

export const pageRows: Row[] = [
  ['GET /', everyone, at(links.home())],
  ['GET /c/:slug', everyone, at(links.category('network'))],
  ['GET /t/:id', '301 301 301 301 301 301 301', on(question, ({ threadId }) => bare(threadId))],
  [
    'GET /t/:id # hidden',
    '404 404 301 301 404 301 404',
    on(hiddenQuestion, ({ threadId }) => bare(threadId)),
  ],
  ['GET /t/:id/:slug', everyone, on(solved, ({ path }) => path)],
  ['GET /t/:id/:slug # hidden', askerAndModerators, on(hiddenQuestion, ({ path }) => path)],
  ['GET /t/:id/:slug # merged', elsewhere, on(merged, ({ duplicate }) => duplicate.path)],
  ['GET /t/:id # merged', elsewhere, on(merged, ({ duplicate }) => bare(duplicate.threadId))],
  [
    'GET /t/:id/:slug # merged, as it was asked',
    everyone,
    on(merged, ({ duplicate }) => links.asAsked(place(duplicate))),
  ],
  [
    'GET /t/:id/duplicate',
    'in 403 403 200 200 200 403',
    on(question, (thread) => links.duplicate(place(thread))),
  ],
  [
    'GET /t/:id/duplicate # merged',
    'in 403 200 200 200 200 403',
    on(merged, ({ duplicate }) => links.duplicate(place(duplicate))),
  ],
  ['GET /ask', 'in 200 200 200 200 200 403', at(links.ask())],
  ['GET /u/:handle', everyone, at(links.person('theo'))],
  ['GET /search', everyone, at(links.search({ q: 'NW-2-5' }))],
  ['GET /search # too long', everyoneTooLong, at(links.search({ q: 'x'.repeat(100_001) }))],
  ['GET /codes', everyone, at(links.codes())],
  ['GET /codes/:code', everyone, at(links.code('NW-2-5'))],
  ['GET /codes/:code # unlisted', nobody, at(links.code('NW-99-99'))],
  ['GET /codes/:code # nonsense', nobody, at(links.code('ZZ-99-99'))],
  ['GET /devices', everyone, at(links.devices())],
  ['GET /devices/:slug', everyone, at(links.device('samsung-tv'))],
  ['GET /help', everyone, at(links.help())],
  ['GET /help # area', everyone, at(links.help({ area: 'network' }))],
  ['GET /help/:slug', everyone, at(links.article('code-nw-2-5'))],
  ['GET /contact', everyone, at(links.contact())],
  [
    'GET /contact # hidden thread',
    askerAndModerators,
    on(hiddenQuestion, ({ threadId }) => links.contact(threadId)),
  ],
  ['GET /status', everyone, at(links.status())],
  ['GET /status # month', everyone, at(links.status({ month: '2026-11' }))],
  ['GET /feeds/status.atom', everyone, at(links.statusFeed())],
  ['GET /api/v1/problems', everyone, at(links.apiProblems())],
  ['GET /api/v1/problems # resolved', everyone, at(links.apiProblems({ state: 'resolved' }))],
  ['GET /api/v1/problems/:id', everyone, on(problem, ({ id }) => links.apiProblem(id))],
  ['GET /status/:id', everyone, on(problem, ({ id }) => links.problem(id))],
  [
    'GET /status/:id # suspected',
    nobody,
    on(
      (world) => problem(world, 'suspected'),
      ({ id }) => links.problem(id),
    ),
  ],

  ['GET /signup', '200 303 303 303 303 303 303', at(links.signUp())],
  ['GET /signup/mailed', everyone, at(links.signUpMailed())],
  ['GET /verify/again', everyone, at(links.verifyAgain())],
  [
    'GET /verify/:token',
    everyone,
    on(
      (world) => mailedToken(world, 'verify'),
      ({ token }) => links.verify(token),
    ),
  ],
  ['GET /verify/:token # dead', '410 410 410 410 410 410 410', at(links.verify('gone'))],
  ['GET /login', '200 303 303 303 303 303 303', at(links.signIn())],
  ['GET /login/unconfirmed', everyone, at(links.confirmFirst())],
  ['GET /forgot', everyone, at(links.forgot())],
  ['GET /forgot/mailed', everyone, at(links.forgotMailed())],
  [
    'GET /reset/:token',
    everyone,
    on(
      (world) => mailedToken(world, 'reset'),
      ({ token }) => links.reset(token),
    ),
  ],
  ['GET /reset/:token # dead', '410 410 410 410 410 410 410', at(links.reset('gone'))],
  ['GET /account', signedIn, at(links.account())],
  ['GET /notifications', signedIn, at(links.notifications())],
  ['GET /dev/mail # a mail server is set', nobody, at(links.devMail())],

  ['GET /p/:id/edit', askerAlone, on(question, ({ questionId }) => links.edit(questionId))],
  [
    'GET /p/:id/correct',
    'in 403 403 200 200 200 403',
    on(question, ({ questionId }) => links.correct(questionId)),
  ],
  ['GET /p/:id/delete', askerAlone, on(question, ({ questionId }) => links.deletePost(questionId))],
  [
    'GET /p/:id/delete # answered',
    'in 403 403 403 403 403 403',
    on(answered, ({ questionId }) => links.deletePost(questionId)),
  ],
  ['GET /p/:id/history', everyone, on(question, ({ questionId }) => links.history(questionId))],
  [
    'GET /p/:id/history # hidden',
    askerAndModerators,
    on(hiddenQuestion, ({ questionId }) => links.history(questionId)),
  ],
  ['GET /p/:id/report', signedIn, on(answered, ({ answerId }) => links.report(answerId))],
  [
    'GET /p/:id/report # own',
    askerOthers,
    on(question, ({ questionId }) => links.report(questionId)),
  ],

  ['GET /t/:id/report', askerOthers, on(question, ({ threadId }) => links.reportThread(threadId))],
  ['GET /u/:handle/report', signedIn, at(links.reportPerson('theo'))],
  ['GET /help/:slug/report', signedIn, at(links.reportArticle('code-nw-2-5'))],
  ['GET /account/reports', signedIn, at(links.ownReports())],
  ['GET /report-illegal', everyone, at(links.reportIllegal())],
  ['GET /report-illegal/:receipt', everyone, on(noticed, ({ path }) => path)],
  ['GET /report-illegal/:receipt # unknown', nobody, at(links.illegalReceipt('gone'))],

  ...trustPages,
  ['GET /mod', moderators, at(links.queue())],
  ['GET /mod/rules', team, at(links.rules())],
  ['GET /mod/users/:handle/limit-reports', moderators, at(links.limitReports('theo'))],
  ['GET /mod/users/:handle', moderators, at(links.modPerson('theo'))],
  ['GET /mod/log', moderators, at(links.modLog())],
  ['GET /mod/mirror', team, at(links.mirror())],
  ['GET /mod/transparency', team, at(links.teamTransparency())],
  ['GET /mod/transparency.csv', team, at(links.teamTransparencyFile('csv'))],
  ['GET /mod/transparency.json', team, at(links.teamTransparencyFile('json'))],
  ['GET /transparency', everyone, at(links.transparency())],
  ['GET /transparency.csv', everyone, at(links.transparencyFile('csv'))],
  ['GET /transparency.json', everyone, at(links.transparencyFile('json'))],
  ['GET /mod/cases/:id', moderators, on(openCase, ({ caseId }) => links.case(caseId))],
  ['GET /decisions/:id', moderators, on(decided, ({ decisionId }) => links.decision(decisionId))],
  ['GET /modlog', everyone, at(links.publicModLog())],

  ['GET /staff', staff, at(links.staff())],
  ['GET /staff/problems', staff, at(links.staffProblems())],
  ['GET /staff/flags/:id', staff, on(flagged, ({ flagId }) => links.staffFlag(flagId))],
  ['GET /staff/alerts', staff, at(links.staffAlerts())],
  [
    'GET /staff/problems/:id',
    staff,
    on(
      (world) => problem(world, 'suspected'),
      ({ id }) => links.staffProblem(id),
    ),
  ],
  ['GET /staff/codes', staff, at(links.staffCodes())],
  ['GET /staff/recognition', staff, at(links.staffRecognition())],
  ['GET /staff/searches', staff, at(links.staffSearches())],
  ['GET /staff/articles', staff, at(links.staffArticles())],
  ['GET /staff/articles/asked-after', staff, at(links.askedAfter())],
  [
    'GET /staff/articles/:id/asked-after',
    staff,
    on(
      (world) => article(world, 'published'),
      ({ id }) => links.articleAskedAfter(id),
    ),
  ],
  ['GET /admin', staff, at(links.admin())],
  ['GET /admin/codes', staff, at(links.adminCodes())],
  ['GET /admin/codes/new', staff, at(links.addCode('TVP-899'))],
  ['GET /admin/codes/:id', staff, at(links.editCode('nw-2-5'))],
  ['GET /admin/devices', staff, at(links.adminDevices())],
  ['GET /admin/devices/:id', staff, at(links.editDevice('samsung-tv'))],
  ['GET /staff/articles/:id/edit', staff, on(article, ({ id }) => links.editArticle(id))],

  ['GET /brand.css', everyone, at('/brand.css')],
  ['GET /robots.txt', everyone, at('/robots.txt')],
  ['GET /sitemap.xml', everyone, at(links.sitemap())],
  ['GET /healthz', everyone, at('/healthz')],
  ['GET /readyz', everyone, at('/readyz')],
]
