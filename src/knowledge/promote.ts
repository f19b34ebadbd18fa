// Making an official article of an accepted answer: a draft that keeps where it came from.
import { together } from '../../db/batch.ts'
import { articleOfPost, promotionSource } from '../../db/reads/revisions.ts'
import { postSubject } from '../../db/reads/subjects.ts'
import { viewerId } from '../../db/reads/viewer.ts'
import { insertFirstRevision, insertPromoted } from '../../db/writes/revisions.ts'
import { idToUrl, newId } from '../lib/ids.ts'
import { slugOf } from '../lib/slugs.ts'
import { count, keepWithin, limits, usesByViewer } from '../limits.ts'
import { learn } from '../page.ts'
import { editing } from '../policy/articles.ts'
import { mayPromote } from '../policy/posts.ts'
import type { Viewer } from '../policy/viewer.ts'
import { conflict, missing } from '../refusal.ts'
import type { Scope } from '../scope.ts'
import { TEXT_VERSION } from '../text/stored-html.ts'

/** The id of the article that is made of the answer, or was made of it before. Two trips. */
export const promote = async (scope: Scope, postId: number): Promise<number> => {
  const { db } = scope
  const found = await learn(scope, {
    posts: postSubject(db, postId, viewerId(scope.session?.key ?? '', scope.now)),
    sources: promotionSource(db, postId),
    existing: articleOfPost(db, postId),
    uses: usesByViewer(scope, limits.team),
  })
  const viewer = editing(found.viewer, scope.now)
  const [post] = found.posts
  const [source] = found.sources
  const [existing] = found.existing
  if (!post || !source) throw missing('There is no such post.')
  if (existing) return existing.id
  const thread = {
    authorId: post.askerId,
    lockedAt: post.lockedAt,
    hiddenAt: post.threadHiddenAt,
    mergedInto: post.mergedInto,
    replies: post.replies,
  }
  if (!mayPromote(viewer, post, thread, post.solutionId === postId)) {
    throw conflict('Only an accepted answer that everyone can read becomes an official article.')
  }
  keepWithin(scope, limits.team, found.uses)
  return draftFrom(scope, viewer, { ...source, post })
}

type Post = Awaited<ReturnType<typeof postSubject>>[number]
type Source = Awaited<ReturnType<typeof promotionSource>>[number] & { post: Post }

// Whoever comes second in a race finds the first one's draft: one article for each answer.
const draftFrom = async (scope: Scope, viewer: Viewer, source: Source): Promise<number> => {
  const { db } = scope
  const { post } = source
  const { made } = await together(db, {
    article: insertPromoted(db, articleRow(scope, viewer, source)),
    revision: insertFirstRevision(db, post.id, firstRevision(scope, viewer, source)),
    uses: count(scope, limits.team, viewer.id),
    made: articleOfPost(db, post.id),
  })
  const [article] = made
  if (!article) throw new Error(`The post ${post.id} has no article after its promotion`)
  return article.id
}

const articleRow = (scope: Scope, viewer: Viewer, { post, categoryId }: Source) => {
  const id = newId(scope.now)
  const slug = slugOf(post.title)
  return {
    id,
    slug,
    /** Where an article of the same title stands already. */
    spareSlug: `${slug}-${idToUrl(id)}`,
    kind: 'solution' as const,
    categoryId,
    title: '',
    body: '',
    html: '',
    textVersion: TEXT_VERSION,
    ownerId: viewer.id,
    sourcePostId: post.id,
    sourceThreadId: post.threadId,
    sourceAuthorId: post.authorId,
    sourceRevision: post.revision,
    createdAt: scope.now,
  }
}

type Mentioned = { kind: 'code' | 'device'; ref: string; name: string }

const firstRevision = (scope: Scope, viewer: Viewer, { post, mentions, handle }: Source) => {
  const all = JSON.parse(mentions) as Mentioned[]
  const codes = all.filter(({ kind }) => kind === 'code')
  const devices = all.filter(({ kind }) => kind === 'device')
  return {
    state: 'draft' as const,
    title: post.title,
    body: `${introduction(codes, devices)}\n\n${post.body}`,
    codes: codes.map(({ ref }) => ref),
    devices: devices.map(({ ref }) => ref),
    note: `Made from the accepted answer of ${handle}.`,
    authorId: viewer.id,
    savedAt: scope.now,
  }
}

const introduction = (codes: Mentioned[], devices: Mentioned[]): string => {
  const listed = (all: Mentioned[]) =>
    new Intl.ListFormat('en').format(all.slice(0, 3).map(({ name }) => name))
  const about = [listed(codes), listed(devices)].filter(Boolean).join(' on ')
  if (!about) return 'This is what solved it for people in the community.'
  return `${about}: this is what solved it for people in the community.`
}
