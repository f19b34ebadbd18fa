// The team takes a wrong code or device out of somebody's post, or puts one of the team's back.
import { z } from 'zod'
import { type Statement, writeAll } from '../../db/batch.ts'
import { isNullConflict } from '../../db/failures.ts'
import type { Ref } from '../../db/reads/beside.ts'
import { removalsOfPost } from '../../db/reads/mention-removals.ts'
import { insertLog } from '../../db/writes/decisions.ts'
import { remakePost } from '../../db/writes/mention-removals.ts'
import { count, keepWithin, limits, usesByViewer } from '../limits.ts'
import { notify } from '../notices/notify.ts'
import { learn, readPage } from '../page.ts'
import { mayCorrect } from '../policy/posts.ts'
import { writing } from '../policy/viewer.ts'
import { conflict, forbidden } from '../refusal.ts'
import type { Scope } from '../scope.ts'
import {
  changesMentions,
  fixedFor,
  mentionsAnew,
  outAfter,
  ownOf,
  postMade,
  type Removal,
} from './mentions.ts'
import { isAmong, notMeantRule } from './not-meant.ts'
import { type PostText, renderPost } from './post-text.ts'
import { recognisedIn } from './recognised.ts'
import { type Found as FoundPost, findPost, postReads, refuseUnread } from './subject.ts'

export const correctionForm = z.object({
  notMeant: notMeantRule,
  reason: z
    .string()
    .trim()
    .min(3, 'Say in a word why: the author reads it.')
    .max(500, 'Keep the reason under 500 characters.'),
})

type Found = FoundPost & { removals: Removal[] }

/** One trip. What is recognised in a post; `notMeant` is null for what holds at present. */
export const loadCorrection = async (scope: Scope, postId: number, notMeant: Ref[] | null) => {
  const { frame, posts, removals } = await readPage(scope, reads(scope, postId))
  const found = findPost(frame.viewer, posts)
  refuseUncorrectable(scope, found)
  const { viewer, post, thread } = found
  const recognised = recognisedIn(scope, {
    title: post.kind === 'question' ? thread.title : '',
    body: post.body,
    notMeant: notMeant ?? ownOf(removals, post, viewer.id),
    fixed: fixedFor(removals, post, viewer.id),
  })
  return { frame, ...found, recognised }
}

/** Two trips: the post is made anew, its author is told, and it is logged. */
export const correct = async (
  scope: Scope,
  postId: number,
  { notMeant, reason }: z.infer<typeof correctionForm>,
) => {
  const found = await learnCorrection(scope, postId)
  const { thread } = found
  const text = textOf(scope, found, notMeant)
  if (!changesMentions(text, found.removals)) return { thread }
  try {
    await writeAll(scope.db, statementsOf(scope, found, text, reason))
  } catch (error) {
    if (!isNullConflict(error, 'posts.html')) throw error
    // The same form sent twice at once: the other has written what this one wanted.
    const now = await learnCorrection(scope, postId)
    if (changesMentions(textOf(scope, now, notMeant), now.removals)) {
      throw conflict('This post was edited or corrected a moment ago: look at it again.')
    }
  }
  return { thread }
}

const learnCorrection = async (scope: Scope, postId: number): Promise<Found> => {
  const rows = await learn(scope, {
    ...reads(scope, postId),
    uses: usesByViewer(scope, limits.team),
  })
  const found = { ...findPost(rows.viewer, rows.posts), removals: rows.removals }
  refuseUncorrectable(scope, found)
  keepWithin(scope, limits.team, rows.uses)
  return found
}

const textOf = (scope: Scope, { viewer, post, thread, removals }: Found, notMeant: Ref[]) =>
  renderPost(scope, post.body, {
    notMeant: outAfter(removals, notMeant, post, viewer.id),
    ...(post.kind === 'question' ? { title: thread.title, deviceId: post.deviceId } : {}),
  })

const reads = (scope: Scope, postId: number) => ({
  ...postReads(scope, postId),
  removals: removalsOfPost(scope.db, postId),
})

const refuseUncorrectable = (scope: Scope, { viewer, post, thread }: FoundPost) => {
  refuseUnread(viewer, post, thread)
  writing(viewer, scope.now)
  if (mayCorrect(viewer, post, thread, scope.now)) return
  throw forbidden('Moderators and staff correct what is recognised in posts that everyone reads.')
}

const statementsOf = (scope: Scope, found: Found, text: PostText, reason: string): Statement[] => {
  const { viewer, post, thread, removals } = found
  const { db, now } = scope
  const changes = changesOf(text, removals)
  return [
    remakePost(db, { ...post, ...text, out: removals }),
    insertLog(db, {
      action: 'correct',
      actorId: viewer.id,
      userId: post.authorId,
      postId: post.id,
      threadId: thread.id,
      reason: `${changes} ${reason}`,
      at: now,
    }),
    ...mentionsAnew(scope, postMade(found), text, { by: viewer.id, before: removals }),
    ...notify(scope, [post.authorId], {
      kind: 'corrected',
      actorId: viewer.id,
      data: {
        threadId: thread.id,
        slug: thread.slug,
        title: thread.title,
        postId: post.id,
        by: viewer.handle,
        changes,
        reason,
      },
    }),
    count(scope, limits.team, viewer.id),
  ]
}

// In the words that stand in the post: `Not meant: “NW 2 5”.`
const changesOf = (text: PostText, before: readonly Removal[]): string => {
  const wasOut = isAmong(before)
  const quoted = (all: { text: string }[]) => all.map((one) => `“${one.text}”`).join(', ')
  const out = text.notMeant.filter((one) => !wasOut(one))
  const back = text.mentions.filter((one) => one.text !== '' && wasOut(one))
  return [
    out.length > 0 ? `Not meant: ${quoted(out)}.` : '',
    back.length > 0 ? `Meant after all: ${quoted(back)}.` : '',
  ]
    .filter(Boolean)
    .join(' ')
}
