// What was asked although an official article had been shown: a queue for who improves the article.
import { writeAll } from '../../db/batch.ts'
import { isUniqueConflict } from '../../db/failures.ts'
import {
  articleAskedAfter,
  articlesAskedAfter,
  dealingsOf,
  questionsAfter,
} from '../../db/reads/asked-after.ts'
import { insertDealing, restartAskedAfter } from '../../db/writes/asked-after.ts'
import { idFromUrl, idToUrl } from '../lib/ids.ts'
import { count, keepWithin, limits, usesByViewer } from '../limits.ts'
import { learn, readPage } from '../page.ts'
import { editing } from '../policy/articles.ts'
import { staffed } from '../policy/problems.ts'
import { conflict, missing } from '../refusal.ts'
import type { Scope } from '../scope.ts'

export type AskedAfterList = Awaited<ReturnType<typeof loadAskedAfter>>
export type AskedAfterPage = Awaited<ReturnType<typeof loadArticleAskedAfter>>

const mostArticles = 30
const questionsAPage = 50

/** For staff alone, in one trip: articles most asked after come first, the viewer's own on top. */
export const loadAskedAfter = async (scope: Scope) => {
  const rows = await readPage(scope, { articles: articlesAskedAfter(scope.db, mostArticles) })
  const { handle } = staffed(rows.frame.viewer)
  const articles = rows.articles.map(({ newest, ...article }) => ({
    ...article,
    isOwn: article.owner === handle,
    newest: JSON.parse(newest) as { id: number; slug: string; title: string }[],
  }))
  return {
    frame: rows.frame,
    articles: articles.toSorted((a, b) => Number(b.isOwn) - Number(a.isOwn)),
  }
}

/** For staff alone, in one trip: the questions after one article, newest first. */
export const loadArticleAskedAfter = async (scope: Scope, articleId: number, cursor: string) => {
  const before = idFromUrl(cursor)
  const rows = await readPage(scope, {
    articles: articleAskedAfter(scope.db, articleId),
    questions: questionsAfter(scope.db, articleId, { before, limit: questionsAPage + 1 }),
    dealings: dealingsOf(scope.db, articleId),
  })
  staffed(rows.frame.viewer)
  const [article] = rows.articles
  if (!article || article.publishedAt === null) throw missing('There is no such article.')
  const questions = rows.questions.slice(0, questionsAPage)
  const last = questions.at(-1)
  return {
    frame: rows.frame,
    article,
    questions,
    dealings: rows.dealings,
    isLater: before !== null,
    older: rows.questions.length > questionsAPage && last ? idToUrl(last.id) : null,
  }
}

/** `upTo` is the newest question the person saw; null for none. */
export type Deal = { articleId: number; upTo: number | null; note: string }

/** Two trips. The questions up to the one that was seen are dealt with; later ones count on. */
export const dealWithAsked = async (scope: Scope, { articleId, upTo, note }: Deal) => {
  const { db, now } = scope
  const found = await learn(scope, {
    articles: articleAskedAfter(db, articleId),
    questions: questionsAfter(db, articleId, { before: null, limit: 1 }),
    uses: usesByViewer(scope, limits.team),
  })
  const viewer = editing(found.viewer, now)
  const [article] = found.articles
  if (!article || article.publishedAt === null) throw missing('There is no such article.')
  keepWithin(scope, limits.team, found.uses)
  const [newest] = found.questions
  const isNew = upTo !== null && upTo > article.dealt
  if (!isNew || !newest || upTo > newest.id) throw conflict(alreadyDealt)
  const dealing = { articleId, upTo, note, byId: viewer.id, at: now }
  try {
    await writeAll(db, [
      insertDealing(db, {
        ...dealing,
        questions: article.askedAfter,
        revision: article.revision,
      }),
      restartAskedAfter(db, articleId, upTo),
      count(scope, limits.team, viewer.id),
    ])
  } catch (error) {
    if (!isUniqueConflict(error, 'article_dealings.article_id, article_dealings.up_to')) throw error
    throw conflict(alreadyDealt)
  }
}

const alreadyDealt = 'Somebody has dealt with these questions already.'
