// What a report is about, as an address names it, and as everything after it knows it.
import {
  articleNamed,
  personNamed,
  type SubjectKey,
  type SubjectRow,
} from '../db/reads/report-subjects.ts'
import { handleKeyOf } from '../src/accounts/handles.ts'
import { isTeam, type Viewer } from '../src/policy/viewer.ts'
import { forbidden, missing } from '../src/refusal.ts'
import { excerpt } from '../src/text/excerpts.ts'
import { plainText } from '../src/text/markdown.ts'

/** As it stands in an address. */
export type ReportOf =
  | { kind: 'post' | 'thread'; id: number }
  | { kind: 'profile'; handle: string }
  | { kind: 'article'; slug: string }

export const keyOf = (of: ReportOf): SubjectKey => {
  if (of.kind === 'profile') return { kind: of.kind, id: personNamed(handleKeyOf(of.handle)) }
  if (of.kind === 'article') return { kind: of.kind, id: articleNamed(of.slug) }
  return of
}

export const isPublic = (subject: SubjectRow): boolean =>
  subject.isGone === 0 && subject.hiddenAt === null && subject.threadHiddenAt === null

/** The subject, or a refusal for what is not there and what is the viewer's own. */
export const reportable = (viewer: Viewer, [subject]: SubjectRow[]): SubjectRow => {
  if (subject?.isGone !== 0) throw missing()
  if (viewer.id === subject.authorId)
    throw forbidden('This is your own: you can change it yourself.')
  return subject
}

/** What its reporter is shown; who reported it hears of it later, but hidden text is not repeated. */
export const shown = (kind: SubjectKey['kind'], subject: SubjectRow) => {
  const { id, author, title, body, postId, postKind, threadId, slug } = subject
  const isOpen = subject.hiddenAt === null
  const thread =
    threadId === null || subject.threadHiddenAt !== null || (kind === 'thread' && !isOpen)
      ? null
      : { id: threadId, slug: slug ?? '', title }
  return {
    kind,
    id,
    author,
    title,
    postId,
    postKind,
    slug,
    thread,
    isOpen,
    excerpt: isOpen ? excerpt(plainText(body), 200) : null,
  }
}

/** The case a report joins or opens, as a decision on it needs it. */
export const caseOf = (kind: SubjectKey['kind'], subject: SubjectRow, caseId: number) => ({
  id: caseId,
  caseKind: 'report',
  subjectKind: kind,
  postId: subject.postId,
  threadId: subject.threadId,
  authorId: subject.authorId,
  author: subject.author,
  kind: subject.postKind,
  slug: subject.slug,
  title: subject.title,
})

/** Whom the arithmetic of weights asks about. */
export const reporterOf = (
  viewer: Viewer,
  record: { agreed: number; total: number } | undefined,
) => ({
  isTeam: isTeam(viewer),
  trust: viewer.trust,
  accuracy: { agreed: record?.agreed ?? 0, total: record?.total ?? 0 },
})
