// The editor of an official article: what it shows in one trip, and saving without overwriting anyone.
import { type Statement, writeAll } from '../../db/batch.ts'
import { isNullConflict, isUniqueConflict } from '../../db/failures.ts'
import {
  articleOfStaff,
  commentsOn,
  latestRevision,
  revisionsOf,
} from '../../db/reads/revisions.ts'
import { changeRevision, fileArticle, insertRevision } from '../../db/writes/revisions.ts'
import { count, keepWithin, limits, usesByViewer } from '../limits.ts'
import { readPage } from '../page.ts'
import { articleMay, editing } from '../policy/articles.ts'
import { staffed } from '../policy/problems.ts'
import type { Viewer } from '../policy/viewer.ts'
import { missing } from '../refusal.ts'
import type { Scope } from '../scope.ts'
import type { ArticleKind } from './article-kinds.ts'
import type { SourceThread } from './help.ts'
import type { Subjects } from './subject-fields.ts'

export type EditorPage = Awaited<ReturnType<typeof loadEditor>>

/** For staff alone, in one trip; a `missing` refusal for no such article. */
export const loadEditor = async (scope: Scope, articleId: number) => {
  const { db } = scope
  const rows = await readPage(scope, {
    articles: articleOfStaff(db, articleId),
    latest: latestRevision(db, articleId),
    history: revisionsOf(db, articleId),
    comments: commentsOn(db, articleId),
    uses: usesByViewer(scope, limits.team),
  })
  const viewer = staffed(rows.frame.viewer)
  const [article] = rows.articles
  const [latest] = rows.latest
  if (!article || !latest) throw missing('There is no such article.')
  return {
    frame: rows.frame,
    viewer,
    article: {
      ...article,
      sourceThread: threadIn(article.sourceThread),
      sourcePost: postIn(article.sourcePost),
    },
    latest,
    history: rows.history,
    comments: rows.comments,
    uses: rows.uses,
    may: articleMay(viewer, article, latest, scope.now),
  }
}

const threadIn = (json: string | null): SourceThread | null =>
  json === null ? null : JSON.parse(json)

const postIn = (
  json: string | null,
): { revision: number; worked: number; failed: number } | null =>
  json === null ? null : JSON.parse(json)

/** A revision's text as it is saved; `saves` is the version the editor saw. */
export type RevisionText = Subjects & {
  title: string
  body: string
  kind: ArticleKind
  note: string
  saves: number
}

/** `meanwhile`: somebody saved or reviewed since; nothing was written, and this is how it stands. */
export type Saved = { is: 'saved' } | { is: 'meanwhile'; page: EditorPage }

/**
 * Saves the newest revision, or begins the next one where that is published. What was submitted or
 * approved becomes a draft again: a review is for the text that was read. Two trips.
 */
export const saveArticle = async (
  scope: Scope,
  articleId: number,
  text: RevisionText,
): Promise<Saved> => {
  const page = await loadEditor(scope, articleId)
  const viewer = editing(page.viewer, scope.now)
  keepWithin(scope, limits.team, page.uses)
  if (page.latest.saves !== text.saves) return { is: 'meanwhile', page }
  try {
    await writeAll(scope.db, [
      saving(scope, viewer, page, text),
      fileArticle(scope.db, articleId, { kind: text.kind }),
      count(scope, limits.team, viewer.id),
    ])
  } catch (error) {
    if (!isMeanwhile(error)) throw error
    return { is: 'meanwhile', page: await loadEditor(scope, articleId) }
  }
  return { is: 'saved' }
}

const isMeanwhile = (error: unknown): boolean =>
  isNullConflict(error, 'article_revisions.state') ||
  isUniqueConflict(error, 'article_revisions.article_id, article_revisions.revision')

const saving = (
  scope: Scope,
  viewer: Viewer,
  { article, latest }: EditorPage,
  { title, body, codes, devices, note }: RevisionText,
): Statement => {
  const { state, revision, saves } = latest
  const text = { title, body, codes, devices, note, authorId: viewer.id, savedAt: scope.now }
  if (state === 'published') {
    return insertRevision(scope.db, {
      ...text,
      articleId: article.id,
      revision: revision + 1,
      state: 'draft',
      saves: saves + 1,
    })
  }
  // What a reviewer asked for stays in sight until it is submitted again.
  const review = state === 'draft' ? {} : noReview
  const seen = { articleId: article.id, revision, state, saves }
  return changeRevision(scope.db, seen, { ...text, ...review, state: 'draft' })
}

/** A revision nobody has reviewed. */
export const noReview = { reviewerId: null, reviewedAt: null, reviewNote: '' }
