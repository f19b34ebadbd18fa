// Who may write, review and publish official articles: two people for every text.
import { forbidden } from '../refusal.ts'
import { staffed } from './problems.ts'
import { isStaff, mayWrite, type Viewer, writing } from './viewer.ts'

export type RevisionState = 'draft' | 'submitted' | 'approved' | 'published'

/** A revision as far as its rules need it; `authorId` is whoever saved its text last. */
export type RevisionSubject = { state: RevisionState; authorId: number }

export type ArticleSubject = { publishedAt: number | null; archivedAt: number | null }

/** Nothing of an article is public before its first publication. */
export const isPublicArticle = (article: ArticleSubject): boolean => article.publishedAt !== null

/** An archived article can be read; it is out of every list, and nobody answers for it any more. */
export const isInForce = (article: ArticleSubject): boolean =>
  isPublicArticle(article) && article.archivedAt === null

/** What helped and what did not is between readers and staff. */
export const maySeeFeedback = (viewer: Viewer | null): boolean => isStaff(viewer)

/** Anyone may say whether it helped, once. */
export const maySayHelpful = (article: ArticleSubject): boolean => isInForce(article)

/** The viewer as one who may work on articles, or a refusal that says why not. */
export const editing = (viewer: Viewer | null, now: number): Viewer => writing(staffed(viewer), now)

/** The text somebody wrote is never theirs to approve or to return. */
export const mayReview = (viewer: Viewer, revision: RevisionSubject): boolean =>
  isStaff(viewer) && viewer.id !== revision.authorId

/** The viewer as one who reviews this revision, or a refusal that says why not. */
export const reviewing = (viewer: Viewer, revision: RevisionSubject): Viewer => {
  if (mayReview(viewer, revision)) return viewer
  throw forbidden('You wrote this revision: someone else of the staff reviews it.')
}

/** Everything the editor asks about an article and its newest revision. */
export type ArticleMay = {
  save: boolean
  submit: boolean
  approve: boolean
  return: boolean
  publish: boolean
  archive: boolean
  verify: boolean
}

export const articleMay = (
  viewer: Viewer | null,
  article: ArticleSubject,
  revision: RevisionSubject,
  now: number,
): ArticleMay => {
  const may = mayWrite(viewer, now) && isStaff(viewer)
  const reviews = may && mayReview(viewer, revision)
  return {
    save: may,
    submit: may && revision.state === 'draft',
    approve: reviews && revision.state === 'submitted',
    return: reviews && (revision.state === 'submitted' || revision.state === 'approved'),
    publish: may && revision.state === 'approved',
    archive: may && isInForce(article),
    verify: may && isInForce(article),
  }
}
