// The site map: which file answers which addresses.
import type { Hono } from 'hono'
import { accountRoutes } from './accounts/account.tsx'
import { ownDataRoutes } from './accounts/own-data.ts'
import { profileRoutes } from './accounts/profile.tsx'
import { recoveryRoutes } from './accounts/recovery.tsx'
import { signInRoutes } from './accounts/sign-in.tsx'
import { signUpRoutes } from './accounts/sign-up.tsx'
import { trustRoutes } from './accounts/trust.tsx'
import { adminCodes } from './admin/codes.tsx'
import { adminDevices } from './admin/devices.tsx'
import { adminHome } from './admin/home.tsx'
import { adminSettings } from './admin/settings.tsx'
import { knowledgeApi } from './api/knowledge.ts'
import { problemsApi } from './api/problems.ts'
import { asking } from './ask.tsx'
import { brand } from './brand.ts'
import { codes } from './codes.tsx'
import { contact } from './contact.tsx'
import { crawlers } from './crawlers.ts'
import { decisions } from './decisions.tsx'
import { devMail } from './dev-mail.tsx'
import { devices } from './devices.tsx'
import { duplicates } from './duplicates.tsx'
import { feeds } from './feeds.ts'
import { health } from './health.ts'
import { help } from './help.tsx'
import { home } from './home.tsx'
import type { Env } from './http/session.ts'
import { modAppeals } from './mod/appeals.tsx'
import { modCaseWork } from './mod/case-work.tsx'
import { modCases } from './mod/cases.tsx'
import { modLimitReports } from './mod/limit-reports.tsx'
import { modMirror } from './mod/mirror.tsx'
import { modQueue } from './mod/queue.tsx'
import { modRules } from './mod/rules.tsx'
import { modSlow } from './mod/slow.tsx'
import { modSweeps } from './mod/sweeps.tsx'
import { modUsers } from './mod/users.tsx'
import { modLog } from './modlog.tsx'
import { notifications } from './notifications.tsx'
import { posts } from './posts.tsx'
import { preview } from './preview.tsx'
import { replies } from './replies.tsx'
import { illegalContent } from './report-illegal.tsx'
import { reports } from './reports.tsx'
import { search } from './search.tsx'
import { staffAlerts } from './staff/alerts.tsx'
import { staffArticles } from './staff/articles.tsx'
import { staffAskedAfter } from './staff/asked-after.tsx'
import { staffDashboard } from './staff/dashboard.tsx'
import { staffFlags } from './staff/flags.tsx'
import { problemArticles } from './staff/problem-articles.ts'
import { staffProblems } from './staff/problems.tsx'
import { staffRecognition } from './staff/recognition.tsx'
import { staffSearches } from './staff/searches.tsx'
import { staffUnlistedCodes } from './staff/unlisted-codes.tsx'
import { status } from './status.tsx'
import { threads } from './threads.tsx'
import { transparency } from './transparency.tsx'

export const mountRoutes = (app: Hono<Env>) => {
  app.route('/', home)
  app.route('/', duplicates)
  app.route('/', reports)
  app.route('/', illegalContent)
  app.route('/', threads)
  app.route('/', asking)
  app.route('/', preview)
  app.route('/', knowledgeApi)
  app.route('/', problemsApi)
  app.route('/', signUpRoutes)
  app.route('/', signInRoutes)
  app.route('/', recoveryRoutes)
  app.route('/', accountRoutes)
  app.route('/', trustRoutes)
  app.route('/', ownDataRoutes)
  app.route('/', profileRoutes)
  app.route('/', notifications)
  app.route('/', devMail)
  app.route('/', replies)
  app.route('/', posts)
  app.route('/', modQueue)
  app.route('/', modRules)
  app.route('/', modSlow)
  app.route('/', modSweeps)
  app.route('/', modUsers)
  app.route('/', modCases)
  app.route('/', modAppeals)
  app.route('/', modCaseWork)
  app.route('/', modMirror)
  app.route('/', modLimitReports)
  app.route('/', transparency)
  app.route('/', decisions)
  app.route('/', modLog)
  app.route('/', status)
  app.route('/', feeds)
  app.route('/', staffDashboard)
  app.route('/', staffProblems)
  app.route('/', problemArticles)
  app.route('/', staffFlags)
  app.route('/', staffAlerts)
  app.route('/', staffRecognition)
  app.route('/', staffAskedAfter)
  app.route('/', staffSearches)
  app.route('/', staffUnlistedCodes)
  app.route('/', staffArticles)
  app.route('/', adminHome)
  app.route('/', adminSettings)
  app.route('/', adminCodes)
  app.route('/', adminDevices)
  app.route('/', help)
  app.route('/', codes)
  app.route('/', devices)
  app.route('/', search)
  app.route('/', contact)
  app.route('/', brand)
  app.route('/', crawlers)
  app.route('/', health)
}
