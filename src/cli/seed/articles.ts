// Publishes the articles that come with the forum: one for every confirmed code, and each area's guides.
import { type Statement, writeAll } from '../../../db/batch.ts'
import guides from '../../../db/seed/area-articles.json' with { type: 'json' }
import catalogue from '../../../db/seed/catalogue.json' with { type: 'json' }
import { type ArticleText, codeArticle, isConfirmed } from '../../../db/seed/code-articles.ts'
import {
  insertArticles,
  insertRevisions,
  insertSubjects,
  type NewArticle,
  type NewSubject,
} from '../../../db/writes/articles.ts'
import { insertPerson } from '../../../db/writes/people.ts'
import { renderPost } from '../../forum/post-text.ts'
import { newId } from '../../lib/ids.ts'
import type { Scope } from '../../scope.ts'

const day = 86_400_000

/** Whoever answers for what came with the forum until staff take it over. */
export const editors = 'editorial'

/**
 * Categories and codes must be there; articles are dated a month before the scope's now. Only those
 * with these slugs, where any are named.
 */
export const publishOfficialArticles = async (scope: Scope, only?: string[]): Promise<number> => {
  const ownerId = newId(scope.now - 400 * day)
  const all = [...codeDrafts(scope), ...guideDrafts(scope)]
  const drafts = only ? all.filter(({ slug }) => only.includes(slug)) : all
  const rows = drafts.map((draft, n) => publishedRow(scope, draft, ownerId, n))
  await writeAll(scope.db, [
    insertPerson(scope.db, editorialAccount(scope, ownerId)),
    ...chunked(rows, (some) =>
      insertArticles(
        scope.db,
        some.map(({ article }) => article),
      ),
    ),
    ...chunked(rows, (some) =>
      insertRevisions(
        scope.db,
        some.map(({ revision }) => revision),
      ),
    ),
    ...chunked(
      rows.flatMap(({ subjects }) => subjects),
      (some) => insertSubjects(scope.db, some),
    ),
  ])
  return rows.length
}

type Draft = ArticleText & {
  kind: 'code' | 'guide'
  area: string
  codes: string[]
  devices: string[]
  sourceUrl: string | null
}

const codeDrafts = (scope: Scope): Draft[] =>
  catalogue.codes.filter(isConfirmed).map((code) => ({
    ...codeArticle(code, scope.config.serviceName),
    kind: 'code',
    area: code.area,
    codes: [code.id],
    devices: [],
    sourceUrl: code.article,
  }))

const guideDrafts = (scope: Scope): Draft[] =>
  (guides as Guide[]).map((guide) => ({
    slug: guide.slug,
    title: named(scope, guide.title),
    body: named(scope, guide.body),
    kind: 'guide',
    area: guide.area,
    codes: (guide.codes ?? []).flatMap((code) => codeIds.get(code) ?? []),
    devices: guide.devices ?? [],
    sourceUrl: null,
  }))

type Guide = {
  slug: string
  area: string
  title: string
  body: string
  codes?: string[]
  devices?: string[]
}

const codeIds = new Map(catalogue.codes.map(({ id, code }) => [code, id]))
const areaIds = new Map(catalogue.areas.map(({ id }, n) => [id, n + 1]))

const named = (scope: Scope, text: string): string =>
  text.replaceAll('{service}', scope.config.serviceName).replaceAll('{site}', scope.config.siteName)

const publishedRow = (scope: Scope, draft: Draft, ownerId: number, n: number) => {
  const at = scope.now - 30 * day - n * 1000
  const id = newId(at)
  const { html, textVersion } = renderPost(scope, draft.body)
  const article: NewArticle = {
    id,
    slug: draft.slug,
    kind: draft.kind,
    categoryId: areaIds.get(draft.area) ?? 1,
    title: draft.title,
    body: draft.body,
    html,
    textVersion,
    revision: 1,
    ownerId,
    sourceUrl: draft.sourceUrl,
    createdAt: at,
    publishedAt: at,
    verifiedAt: at,
  }
  const revision = {
    articleId: id,
    revision: 1,
    state: 'published' as const,
    title: draft.title,
    body: draft.body,
    codes: draft.codes,
    devices: draft.devices,
    note: 'As it came with the forum.',
    authorId: ownerId,
    savedAt: at,
    publishedAt: at,
  }
  return { article, revision, subjects: subjectsOf(id, draft) }
}

const subjectsOf = (articleId: number, { codes, devices }: Draft): NewSubject[] => [
  ...codes.map((ref) => ({ articleId, kind: 'code' as const, ref })),
  ...devices.map((ref) => ({ articleId, kind: 'device' as const, ref })),
]

const editorialAccount = (scope: Scope, id: number) => ({
  id,
  handle: editors,
  handleKey: editors,
  email: `${editors}@localhost`,
  emailKey: `${editors}@localhost`,
  role: 'staff' as const,
  trust: 4,
  bio: `The official articles of ${scope.config.serviceName}.`,
  createdAt: scope.now - 400 * day,
  verifiedAt: scope.now - 400 * day,
  mailNotices: false,
})

// A statement takes 32,766 values; an article has two dozen.
const chunked = <T>(rows: T[], statement: (some: T[]) => Statement): Statement[] =>
  Array.from({ length: Math.ceil(rows.length / 200) }, (_, n) =>
    statement(rows.slice(n * 200, n * 200 + 200)),
  )
