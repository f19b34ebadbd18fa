// Submitting, reviewing and publishing a revision, and keeping what is published honest.
import { type Statement, writeAll } from '../../db/batch.ts'
import { isNullConflict } from '../../db/failures.ts'
import { insertSubjects } from '../../db/writes/articles.ts'
import {
  archiveArticle,
  changeRevision,
  deleteSubjects,
  publishText,
  type Seen,
  verifyArticle,
} from '../../db/writes/revisions.ts'
import { renderPost } from '../forum/post-text.ts'
import { count, keepWithin, limits } from '../limits.ts'
import { type NoticeDataOf, notify, notifyFollowers, notifyStaff } from '../notices/notify.ts'
import { type ArticleMay, editing, reviewing } from '../policy/articles.ts'
import type { Viewer } from '../policy/viewer.ts'
import { conflict } from '../refusal.ts'
import type { Scope } from '../scope.ts'
import { type EditorPage, loadEditor, noReview } from './editor.ts'

/** `saves` is the version the person saw; null takes the newest. */
export type Act = { articleId: number; saves: number | null; note: string }

/** A draft becomes a text for someone else to read; the other staff are told. */
export const submit = (scope: Scope, act: Act) =>
  step(scope, act, 'submit', ({ viewer, page, seen, about }) => [
    changeRevision(scope.db, seen, { ...noReview, state: 'submitted' }),
    ...notifyStaff(scope, [page.latest.authorId], {
      kind: 'article-review',
      actorId: viewer.id,
      data: about(page.latest.note),
    }),
  ])

/** Someone other than its author says that it can be published. */
export const approve = (scope: Scope, act: Act) =>
  step(scope, act, 'approve', ({ viewer, page, seen, about }) => [
    changeRevision(scope.db, seen, { ...reviewOf(scope, viewer, act), state: 'approved' }),
    ...notify(scope, [page.latest.authorId], {
      kind: 'article-approved',
      actorId: viewer.id,
      data: about(act.note),
    }),
  ])

/** Someone other than its author says what is missing; it is a draft again. */
export const sendBack = (scope: Scope, act: Act) =>
  step(scope, act, 'return', ({ viewer, page, seen, about }) => [
    changeRevision(scope.db, seen, { ...reviewOf(scope, viewer, act), state: 'draft' }),
    ...notify(scope, [page.latest.authorId], {
      kind: 'article-returned',
      actorId: viewer.id,
      data: about(act.note),
    }),
  ])

/** What was approved becomes what readers read; who it came from and who followed are told. */
export const publish = (scope: Scope, act: Act) =>
  step(scope, act, 'publish', ({ page, seen, about }) => {
    const { article, latest } = page
    const { html, textVersion } = renderPost(scope, latest.body)
    const text = { title: latest.title, body: latest.body, html, textVersion }
    return [
      changeRevision(scope.db, seen, { state: 'published', publishedAt: scope.now }),
      publishText(scope.db, article.id, { ...text, revision: latest.revision }, scope.now),
      deleteSubjects(scope.db, article.id),
      ...subjectsOf(scope, page),
      ...tellOfPublication(scope, page, { ...about(''), slug: article.slug }),
    ]
  })

/** Readers are told that it is out of date; it leaves every list. */
export const archive = (scope: Scope, act: Act) =>
  step(scope, act, 'archive', ({ page }) => [archiveArticle(scope.db, page.article.id, scope.now)])

/** Somebody read it and it still holds: its date is today's. */
export const verify = (scope: Scope, act: Act) =>
  step(scope, act, 'verify', ({ page }) => [verifyArticle(scope.db, page.article.id, scope.now)])

const subjectsOf = (scope: Scope, { article, latest }: EditorPage): Statement[] => {
  const rows = [
    ...latest.codes.map((ref) => ({ articleId: article.id, kind: 'code' as const, ref })),
    ...latest.devices.map((ref) => ({ articleId: article.id, kind: 'device' as const, ref })),
  ]
  return rows.length === 0 ? [] : [insertSubjects(scope.db, rows)]
}

// The thread hears of the article once; later revisions concern only those who write it.
const tellOfPublication = (scope: Scope, page: EditorPage, data: About): Statement[] => {
  const { article, latest, viewer } = page
  const notice = { kind: 'article-published' as const, actorId: viewer.id, data }
  if (article.publishedAt !== null || article.sourceThreadId === null) {
    return notify(scope, [latest.authorId], notice)
  }
  const writers = [latest.authorId, ...(article.sourceAuthorId ? [article.sourceAuthorId] : [])]
  return [
    ...notify(scope, writers, notice),
    ...notifyFollowers(scope, { kind: 'thread', id: article.sourceThreadId }, notice, writers),
  ]
}

type About = NoticeDataOf['article-review']

type Step = {
  viewer: Viewer
  page: EditorPage
  seen: Seen
  about: (note: string) => About
}

// Two trips. The guards in the statements hold where two people act at the same moment.
const step = async (
  scope: Scope,
  act: Act,
  name: keyof ArticleMay,
  statements: (step: Step) => Statement[],
) => {
  const page = await loadEditor(scope, act.articleId)
  const viewer = editing(page.viewer, scope.now)
  if (name === 'approve' || name === 'return') reviewing(viewer, page.latest)
  keepWithin(scope, limits.team, page.uses)
  const isStale = act.saves !== null && act.saves !== page.latest.saves
  if (isStale || !page.may[name]) throw conflict(whatHappened(page))
  const seen = seenOf(page)
  try {
    await writeAll(scope.db, [
      ...statements({ viewer, page, seen, about: (note) => aboutOf(page, viewer, note) }),
      count(scope, limits.team, viewer.id),
    ])
  } catch (error) {
    const isRace =
      isNullConflict(error, 'article_revisions.state') || isNullConflict(error, 'articles.revision')
    if (!isRace) throw error
    throw conflict(whatHappened(await loadEditor(scope, act.articleId)))
  }
}

// No act that changes a revision is allowed on a published one, so this is never used as it stands.
const seenOf = ({ article, latest: { revision, state, saves } }: EditorPage): Seen => ({
  articleId: article.id,
  revision,
  saves,
  state: state === 'published' ? 'approved' : state,
})

const aboutOf = ({ article, latest }: EditorPage, viewer: Viewer, note: string): About => ({
  articleId: article.id,
  title: latest.title,
  note,
  by: viewer.handle,
  slug: article.publishedAt === null ? null : article.slug,
})

const reviewOf = (scope: Scope, viewer: Viewer, { note }: Act) => ({
  reviewerId: viewer.id,
  reviewedAt: scope.now,
  reviewNote: note,
})

// Said to whoever came second or had an older page open.
const whatHappened = ({ article, latest }: EditorPage): string => {
  if (latest.state === 'published') {
    return article.archivedAt === null
      ? `Revision ${latest.revision} is published. Look at it again before you go on.`
      : 'This article was archived meanwhile.'
  }
  const did = { draft: 'returned', submitted: 'reviewed', approved: 'approved' }[latest.state]
  if (latest.reviewer !== null)
    return `${latest.reviewer} ${did} revision ${latest.revision} already.`
  return latest.state === 'submitted'
    ? `Revision ${latest.revision} by ${latest.author} waits for its review. Look at it again first.`
    : `${latest.author} saved revision ${latest.revision} meanwhile, as a draft. Look at it again first.`
}
