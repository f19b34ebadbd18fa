// Official articles as readers meet them: the help page, one article, and whether it helped.
import { writeAll } from '../../db/batch.ts'
import {
  areasOfHelp,
  articlesOfArea,
  onlyCodeOf,
  publishedArticle,
  refsOfArticle,
  subjectsOfArticle,
  voiceOnArticle,
} from '../../db/reads/articles.ts'
import { categoryOf } from '../../db/reads/categories.ts'
import { openProblemsOfArticle } from '../../db/reads/problems.ts'
import { problemsToldIn } from '../../db/reads/public-problems.ts'
import { threadsSharing } from '../../db/reads/sharing.ts'
import { viewerIdOr } from '../../db/reads/viewer.ts'
import { countVoice, upsertVoice } from '../../db/writes/feedback.ts'
import { signalsOfFeedback } from '../../moderation/index.ts'
import { decodeCursor, encodeCursor } from '../lib/cursors.ts'
import { count, keepWithin, limits, usesByCaller, usesByViewer } from '../limits.ts'
import { learn, readPage } from '../page.ts'
import { isInForce, maySayHelpful, maySeeFeedback } from '../policy/articles.ts'
import { isReportOffered } from '../policy/reports.ts'
import { conflict, missing } from '../refusal.ts'
import type { Scope } from '../scope.ts'
import { excerpt } from '../text/excerpts.ts'
import { plainText } from '../text/markdown.ts'
import { type ArticleKind, articleKinds } from './article-kinds.ts'

export type HelpPage = Awaited<ReturnType<typeof loadHelp>>
export type AreaPage = Awaited<ReturnType<typeof loadArea>>
export type ArticlePage = Awaited<ReturnType<typeof loadArticle>>

/** Articles of an area on the help page, and on a page of its own. */
const articlesAnArea = 4
const articlesAPage = 20

/** Every area with its first articles, in one trip. */
export const loadHelp = async (scope: Scope) => {
  const { frame, areas } = await readPage(scope, { areas: areasOfHelp(scope.db, articlesAnArea) })
  return {
    frame,
    areas: areas.map((area) => ({
      ...area,
      articles: JSON.parse(area.articles) as { slug: string; title: string }[],
    })),
  }
}

/** All articles of one area, a page at a time; throws a `missing` refusal for no such area. */
export const loadArea = async (scope: Scope, area: string, cursor: string) => {
  const before = keyOf(cursor)
  const rows = await readPage(scope, {
    areas: categoryOf(scope.db, area),
    articles: articlesOfArea(scope.db, { area, before, limit: articlesAPage + 1 }),
  })
  const [found] = rows.areas
  if (!found) throw missing('There is no such area.')
  const articles = rows.articles.slice(0, articlesAPage)
  const last = articles.at(-1)
  const isMore = rows.articles.length > articlesAPage
  return {
    frame: rows.frame,
    area: found,
    articles: articles.map((article) => ({
      ...article,
      opening: excerpt(plainText(article.opening), 150),
    })),
    isLater: before !== null,
    older: isMore && last ? encodeCursor([articleKinds.indexOf(last.kind), last.id]) : null,
  }
}

// A cursor holds numbers only: the kind travels by its place in the list.
const keyOf = (cursor: string): [ArticleKind, number] | null => {
  const [at, id] = decodeCursor(cursor, 2) ?? []
  const kind = at === undefined ? undefined : articleKinds[at]
  return kind === undefined || id === undefined ? null : [kind, id]
}

/** One article with what stands around it, in one trip; nothing unpublished is ever found. */
export const loadArticle = async (scope: Scope, slug: string) => {
  const rows = await readPage(scope, articleReads(scope, slug))
  const [article] = rows.articles
  if (!article) throw missing('There is no such article.')
  const { viewer } = rows.frame
  const sourceThread = article.sourceThread === null ? null : JSON.parse(article.sourceThread)
  return {
    ...article,
    frame: rows.frame,
    checkedAt: article.verifiedAt ?? article.publishedAt ?? scope.now,
    description: excerpt(plainText(article.opening), 160),
    sourceThread: sourceThread as SourceThread | null,
    subjects: rows.subjects,
    /** The ones solved stand first: they say how it went. */
    threads: rows.threads.slice(0, 6),
    problems: isInForce(article) ? rows.problems : [],
    /** Widespread problems it tells of, present and past. */
    told: rows.told,
    /** What this reader said of it. */
    voice: rows.voices[0] ?? null,
    may: {
      say: maySayHelpful(article),
      seeFeedback: maySeeFeedback(viewer),
      report: isReportOffered(viewer, { authorId: article.authorId, isPublic: true }, scope.now),
    },
  }
}

/** The thread an article was made from. */
export type SourceThread = { id: number; slug: string; title: string; replies: number }

const articleReads = (scope: Scope, slug: string) => {
  const { db } = scope
  return {
    articles: publishedArticle(db, slug),
    subjects: subjectsOfArticle(db, slug),
    threads: threadsSharing(db, refsOfArticle(slug)),
    problems: openProblemsOfArticle(db, slug, onlyCodeOf(slug)),
    told: problemsToldIn(db, slug),
    voices: voiceOnArticle(db, slug, voiceOf(scope)),
  }
}

// A member has one voice wherever they sit, a guest one for each network address.
const voiceOf = (scope: Scope) => viewerIdOr(scope.session?.key ?? '', scope.now, scope.caller)

export type Helpful = { helpful: boolean; comment: string }

/** Keeps the last word of each reader on an article. Two trips. */
export const sayHelpful = async (scope: Scope, slug: string, { helpful, comment }: Helpful) => {
  const { db, now } = scope
  const found = await learn(scope, {
    articles: publishedArticle(db, slug),
    byViewer: usesByViewer(scope, limits.feedback),
    byCaller: usesByCaller(scope, limits.feedback),
  })
  const [article] = found.articles
  if (!article) throw missing('There is no such article.')
  if (!maySayHelpful(article)) throw conflict('This article was archived meanwhile.')
  keepWithin(scope, limits.feedback, found.viewer ? found.byViewer : found.byCaller)
  const who = found.viewer?.id ?? scope.caller
  const voice = {
    articleId: article.id,
    voice: String(who),
    revision: article.revision,
    helpful,
    comment,
    at: now,
  }
  await writeAll(db, [
    countVoice(db, voice),
    upsertVoice(db, voice),
    ...(helpful ? [] : signalsOfFeedback(scope, article.id)),
    count(scope, limits.feedback, who),
  ])
}
