// Every address of the forum; nothing else writes one.
import { idToUrl } from '../src/lib/ids.ts'
import { codePath, devicePath } from '../src/text/catalogue-paths.ts'
import { articlePath, personPath, threadPath } from '../src/text/forum-paths.ts'

const q = (path: string, query: Record<string, string | number | null | undefined>): string => {
  const given = Object.entries(query).filter(
    ([, value]) => value !== null && value !== undefined && value !== '',
  )
  const search = new URLSearchParams(given.map(([name, value]) => [name, String(value)]))
  return given.length === 0 ? path : `${path}?${search}`
}

const id = (n: number): string => idToUrl(n)

/** A month, quarter or year by name, or the first and the last day. */
type PeriodQuery = { period?: string; from?: string; to?: string }

/** The queue's filters, as moderation/queue.ts reads them. */
type QueueQuery = Partial<
  Record<'show' | 'kind' | 'reason' | 'category' | 'lang' | 'author' | 'after', string | null>
>

type CaseAct =
  | 'note'
  | 'hand-over'
  | 'escalate'
  | 'looking'
  | 'reveal'
  | 'override'
  | 'grant'
  | 'flag'

/** The log's filters, as moderation/log.ts reads them. */
type LogQuery = Partial<
  Record<'by' | 'about' | 'action' | 'case' | 'from' | 'to' | 'before', string>
>

export type ThreadAddress = { id: number; slug: string }

export const links = {
  home: (query: { show?: string; before?: string; welcome?: string } = {}) => q('/', query),
  category: (slug: string, query: { show?: string; before?: string } = {}) =>
    q(`/c/${slug}`, query),
  thread: (thread: ThreadAddress) => threadPath(thread),
  /** The page of a long thread that begins with this answer. */
  answers: (thread: ThreadAddress, from: number) =>
    `/t/${id(thread.id)}/${thread.slug}?from=${id(from)}`,
  /** A post in its thread; tell the number of replies where it is known, for long threads. */
  post: (thread: ThreadAddress & { replies?: number }, postId: number) =>
    `/t/${id(thread.id)}/${thread.slug}${(thread.replies ?? 0) > 50 ? `?from=${id(postId)}` : ''}#post-${id(postId)}`,
  /** A post on the page of its thread that begins with the answer `from`; 0 is the first page. */
  postOnPage: (thread: ThreadAddress, from: number, postId: number) =>
    `/t/${id(thread.id)}/${thread.slug}${from > 0 ? `?from=${id(from)}` : ''}#post-${id(postId)}`,
  replyAnchor: 'reply',
  postAnchor: (postId: number) => `post-${id(postId)}`,
  ask: (query: { code?: string; device?: string; category?: string; title?: string } = {}) =>
    q('/ask', query),
  suggestions: () => '/ask/suggestions',
  /** A suggested thread is the asker's own problem: no new thread. */
  mine: () => '/ask/mine',
  preview: () => '/preview',
  recognised: () => '/recognised',
  sitemap: () => '/sitemap.xml',
  /** A thread as it was asked, though it is merged into another; else its address leads there. */
  asAsked: (thread: ThreadAddress, postId: number | null = null) =>
    `/t/${id(thread.id)}/${thread.slug}?as=asked${postId === null ? '' : `#post-${id(postId)}`}`,
  /** Where a duplicate leads; `via`: what it was said to be a duplicate of, itself one already. */
  mergedFrom: (original: ThreadAddress, duplicateId: number, via: number | null = null) =>
    q(`/t/${id(original.id)}/${original.slug}`, {
      merged: id(duplicateId),
      via: via === null ? null : id(via),
    }),
  /** Marking a thread as a duplicate. */
  duplicate: (thread: { id: number }, query: { original?: string } = {}) =>
    q(`/t/${id(thread.id)}/duplicate`, query),
  undoMerge: (threadId: number) => `/t/${id(threadId)}/duplicate/undo`,
  contest: (threadId: number) => `/t/${id(threadId)}/contest`,
  reply: (threadId: number) => `/t/${id(threadId)}/replies`,
  meToo: (threadId: number) => `/t/${id(threadId)}/me-too`,
  /** Slow mode by hand. */
  slow: (threadId: number) => `/t/${id(threadId)}/slow`,
  /** Where the page's script tells what was read, and for how long. */
  read: (threadId: number) => `/t/${id(threadId)}/read`,
  follow: (threadId: number) => `/t/${id(threadId)}/follow`,
  accept: (postId: number) => `/p/${id(postId)}/accept`,
  unaccept: (postId: number) => `/p/${id(postId)}/unaccept`,
  vote: (postId: number) => `/p/${id(postId)}/vote`,
  outcome: (postId: number) => `/p/${id(postId)}/outcome`,
  edit: (postId: number) => `/p/${id(postId)}/edit`,
  /** What is recognised in a post, for the team. */
  correct: (postId: number) => `/p/${id(postId)}/correct`,
  deletePost: (postId: number) => `/p/${id(postId)}/delete`,
  report: (postId: number) => `/p/${id(postId)}/report`,
  reportThread: (threadId: number) => `/t/${id(threadId)}/report`,
  reportPerson: (handle: string) => `/u/${handle}/report`,
  reportArticle: (slug: string) => `/help/${slug}/report`,
  /** A report page after a report: how it ended stands in the address and is shown once on top. */
  reported: (reportPage: string, how: string) => q(reportPage, { done: how }),
  ownReports: (query: { before?: string; done?: string } = {}) => q('/account/reports', query),
  withdrawReport: (reportId: number) => `/account/reports/${id(reportId)}/withdraw`,
  /** A notice of illegal content, for anyone; `url` is what it is about. */
  reportIllegal: (query: { url?: string } = {}) => q('/report-illegal', query),
  illegalReceipt: (token: string) => `/report-illegal/${token}`,
  limitReports: (handle: string) => `/mod/users/${handle}/limit-reports`,
  /** The thread after somebody said in the ask form that it is their problem. */
  joined: (thread: ThreadAddress) => q(`/t/${id(thread.id)}/${thread.slug}`, { joined: 'yes' }),
  /** The edits of a post, newest first, from the present text or from revision `upTo` down. */
  history: (postId: number, upTo: number | null = null) => q(`/p/${id(postId)}/history`, { upTo }),
  search: (query: { q?: string; after?: string } = {}) => q('/search', query),
  searchSeen: () => '/search/seen',
  codes: (query: { q?: string } = {}) => q('/codes', query),
  /** A family in the list of all codes. */
  codeFamily: (family: string) => `/codes#family-${family}`,
  code: codePath,
  devices: (query: { q?: string } = {}) => q('/devices', query),
  device: devicePath,
  help: (query: { area?: string; before?: string } = {}) => q('/help', query),
  article: articlePath,
  articleFeedback: (slug: string) => `/help/${slug}/feedback`,
  /** With a thread's id: with its summary. */
  contact: (threadId?: number) =>
    q('/contact', { thread: threadId === undefined ? null : id(threadId) }),
  supportMail: (address: string, letter: { subject: string; body: string }) =>
    `mailto:${address}?subject=${mailText(letter.subject)}&body=${mailText(letter.body)}`,
  telephone: (number: string) => `tel:${number.replace(/[^+\d]/g, '')}`,
  status: (query: { month?: string; before?: string } = {}) => q('/status', query),
  statusFeed: () => '/feeds/status.atom',
  problem: (problemId: number, query: { joined?: string; title?: string } = {}) =>
    q(`/status/${id(problemId)}`, query),
  followProblem: (problemId: number) => `/status/${id(problemId)}/follow`,
  meTooProblem: (problemId: number) => `/status/${id(problemId)}/me-too`,
  fixed: (problemId: number) => `/status/${id(problemId)}/fixed`,
  stillBroken: (problemId: number) => `/status/${id(problemId)}/still-broken`,
  apiProblems: (query: { state?: string; before?: string } = {}) => q('/api/v1/problems', query),
  apiProblem: (problemId: number) => `/api/v1/problems/${id(problemId)}`,
  person: (handle: string, query: { show?: string; before?: string } = {}) =>
    q(personPath(handle), query),
  notifications: (query: { before?: string } = {}) => q('/notifications', query),
  readNotices: () => '/notifications/read',
  signUp: () => '/signup',
  signUpMailed: () => '/signup/mailed',
  signIn: (next: string | null = null) => q('/login', { next }),
  confirmFirst: () => '/login/unconfirmed',
  signOut: () => '/logout',
  forgot: () => '/forgot',
  forgotMailed: () => '/forgot/mailed',
  reset: (token: string) => `/reset/${token}`,
  verify: (token: string) => `/verify/${token}`,
  verifyAgain: () => '/verify/again',
  account: (query: { done?: string } = {}) => q('/account', query),
  /** Own trust: its figures, and what is missing to the next level. */
  ownTrust: () => '/account/trust',
  saveProfile: () => '/account/profile',
  changePassword: () => '/account/password',
  endSession: () => '/account/sessions/end',
  endOtherSessions: () => '/account/sessions/end-others',
  devMail: () => '/dev/mail',
  queue: (query: QueueQuery = {}) => q('/mod', query),
  /** With the filters and the page of the queue it was ticked on. */
  bulk: (query: QueueQuery = {}) => q('/mod/bulk', query),
  /** `choose` has a verdict chosen on the form when it opens. */
  case: (caseId: number, query: { choose?: string } = {}) => q(`/mod/cases/${id(caseId)}`, query),
  /** What moderators do at a case besides claiming and deciding it. */
  caseAct: (caseId: number, act: CaseAct) => `/mod/cases/${id(caseId)}/${act}`,
  modPerson: (handle: string) => `/mod/users/${handle}`,
  notePerson: (handle: string) => `/mod/users/${handle}/note`,
  revealPerson: (handle: string) => `/mod/users/${handle}/reveal`,
  claim: (caseId: number) => `/mod/cases/${id(caseId)}/claim`,
  release: (caseId: number) => `/mod/cases/${id(caseId)}/release`,
  decide: (caseId: number) => `/mod/cases/${id(caseId)}/decide`,
  /** The switch for a wave of spam, and undoing one by time range. */
  wave: (query: { from?: string; to?: string; days?: string } = {}) => q('/mod/wave', query),
  switchWave: () => '/mod/wave',
  sweepWave: () => '/mod/wave/sweep',
  /** What a removal removed, and its undoing. */
  sweep: (sweepId: number) => `/mod/sweeps/${id(sweepId)}`,
  sweepPerson: (handle: string) => `/mod/users/${handle}/sweep`,
  undoSweep: (sweepId: number) => `/mod/sweeps/${id(sweepId)}/undo`,
  giveTrust: (handle: string) => `/mod/users/${handle}/trust`,
  modLog: (query: LogQuery = {}) => q('/mod/log', query),
  /** What the team lists for triage. */
  rules: (query: { done?: string } = {}) => q('/mod/rules', query),
  tryRules: () => '/mod/rules/test',
  removeRule: (patternId: number) => `/mod/rules/${id(patternId)}/remove`,
  undoDecision: (decisionId: number) => `/mod/decisions/${id(decisionId)}/undo`,
  transparency: (query: PeriodQuery = {}) => q('/transparency', query),
  transparencyFile: (kind: 'csv' | 'json', query: PeriodQuery = {}) =>
    q(`/transparency.${kind}`, query),
  /** The same for the team, also from one day to another. */
  teamTransparency: (query: PeriodQuery = {}) => q('/mod/transparency', query),
  teamTransparencyFile: (kind: 'csv' | 'json', query: PeriodQuery = {}) =>
    q(`/mod/transparency.${kind}`, query),
  mirror: (query: { weeks?: string } = {}) => q('/mod/mirror', query),
  publicModLog: (query: { before?: string } = {}) => q('/modlog', query),
  decision: (decisionId: number) => `/decisions/${id(decisionId)}`,
  /** Of a warning: that it was read. */
  acknowledge: (decisionId: number) => `/decisions/${id(decisionId)}/acknowledge`,
  exportData: () => '/account/export',
  appeal: (decisionId: number) => `/decisions/${id(decisionId)}/appeal`,
  hearAppeal: (caseId: number) => `/mod/cases/${id(caseId)}/appeal`,
  undoHearing: (caseId: number) => `/mod/cases/${id(caseId)}/appeal/undo`,
  staff: () => '/staff',
  staffProblems: () => '/staff/problems',
  staffProblem: (problemId: number) => `/staff/problems/${id(problemId)}`,
  staffProblemAct: (problemId: number, act: string) => `/staff/problems/${id(problemId)}/${act}`,
  /** What a moderator flagged, and its answer. */
  staffFlag: (flagId: number) => `/staff/flags/${id(flagId)}`,
  /** How the viewer hears of problems. */
  staffAlerts: (query: { done?: string } = {}) => q('/staff/alerts', query),
  promote: (postId: number) => `/staff/promote/${id(postId)}`,
  /** Articles that were shown to people who asked nevertheless, and the questions after one. */
  askedAfter: () => '/staff/articles/asked-after',
  articleAskedAfter: (articleId: number, query: { before?: string } = {}) =>
    q(`/staff/articles/${id(articleId)}/asked-after`, query),
  staffSearches: (query: { days?: string } = {}) => q('/staff/searches', query),
  startArticle: () => '/staff/articles',
  staffRecognition: () => '/staff/recognition',
  staffCodes: () => '/staff/codes',
  staffCodeAct: (codeId: string, act: 'dismiss' | 'restore') => `/staff/codes/${codeId}/${act}`,
  staffArticles: (query: { show?: string; before?: string } = {}) => q('/staff/articles', query),
  editArticle: (articleId: number) => `/staff/articles/${id(articleId)}/edit`,
  admin: (query: { before?: string } = {}) => q('/admin', query),
  settings: (query: { saved?: string } = {}) => q('/admin/settings', query),
  saveSetting: (name: string) => `/admin/settings/${name}`,
  adminCodes: (query: { q?: string } = {}) => q('/admin/codes', query),
  addCode: (code?: string) => q('/admin/codes/new', { code }),
  editCode: (codeId: string) => `/admin/codes/${codeId}`,
  adminDevices: (query: { q?: string } = {}) => q('/admin/devices', query),
  editDevice: (deviceId: string) => `/admin/devices/${deviceId}`,
  articleAct: (articleId: number, act: string) => `/staff/articles/${id(articleId)}/${act}`,
}

// Mail programs cut longer addresses, some refuse them.
const mailText = (text: string): string => encodeURIComponent(text.slice(0, 1200).toWellFormed())

/** A path of this site to go back to after signing in; anything else leads home. */
export const safeNext = (next: string | undefined): string =>
  // `//host` and `/\host` leave the site in browsers, which also drop tabs and line breaks.
  next && next.length <= longestNext && /^\/(?![/\\])/.test(next) && !/[\s\\\p{Cc}]/u.test(next)
    ? next
    : links.home()

// It travels in a header.
const longestNext = 2000
