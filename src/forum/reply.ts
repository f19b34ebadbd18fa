// Answering a thread.

import type { Statement } from '../../db/batch.ts'
import { isNullConflict } from '../../db/failures.ts'
import type { Ref } from '../../db/reads/beside.ts'
import { threadSubject } from '../../db/reads/subjects.ts'
import { recountReplies } from '../../db/writes/counters.ts'
import { insertAnswer } from '../../db/writes/posts.ts'
import { insertFollow } from '../../db/writes/reactions.ts'
import { touchThread } from '../../db/writes/threads.ts'
import { signalsOf } from '../../moderation/index.ts'
import { count, keepWithin, limits, usesByViewer } from '../limits.ts'
import { notifyFollowers } from '../notices/notify.ts'
import { learn } from '../page.ts'
import { mayReply, maySeeThread, mayWriteIntoLocked } from '../policy/threads.ts'
import { type Viewer, writing } from '../policy/viewer.ts'
import { conflict, forbidden, missing } from '../refusal.ts'
import type { Scope } from '../scope.ts'
import { fingerprintOf } from './fingerprint.ts'
import { firstMentions } from './mentions.ts'
import { type PostText, renderPost } from './post-text.ts'
import { sentBefore, writeOnce } from './posting.ts'
import { type ThreadOf, threadOf, viewerOf } from './subject.ts'

/** An answer as its form has it. */
export type Reply = { body: string; notMeant: Ref[] }

/** Where the answer stands: its thread, how many answers share its pages, and its id. */
export type Replied = { thread: ThreadOf; places: number; postId: number }

/** Two trips. The same words sent twice within ten minutes are one answer. */
export const reply = async (
  scope: Scope,
  threadId: number,
  { body, notMeant }: Reply,
): Promise<Replied> => {
  const print = fingerprintOf(scope.now, `thread ${threadId}`, body)
  const found = await learn(scope, {
    threads: threadSubject(scope.db, threadId, viewerOf(scope)),
    twins: sentBefore(scope, print.fingerprint),
    uses: usesByViewer(scope, limits.reply),
  })
  const [row] = found.threads
  const thread = row ? threadOf(row) : null
  if (!thread || !maySeeThread(found.viewer, thread)) throw missing('There is no such thread.')
  const viewer = writing(found.viewer, scope.now)
  if (!mayReply(viewer, thread, scope.now)) throw forbidden('This thread is locked or hidden.')
  const places = (row?.places ?? 0) + 1
  const [twin] = found.twins
  if (twin) return { thread, places, postId: twin.id }
  keepWithin(scope, limits.reply, found.uses)
  const text = renderPost(scope, body, { notMeant })
  const statements = (postId: number) =>
    answerStatements(scope, viewer, { thread, places, postId, body, text, print })
  try {
    const { id } = await writeOnce(scope, print.fingerprint, statements)
    return { thread, places, postId: id }
  } catch (error) {
    if (!isNullConflict(error, 'posts.thread_id')) throw error
    throw conflict('This thread was locked, hidden or merged a moment ago.')
  }
}

type Answer = {
  thread: ThreadOf
  places: number
  postId: number
  body: string
  text: PostText
  print: { fingerprint: string; bucket: number }
}

const answerStatements = (
  scope: Scope,
  viewer: Viewer,
  { thread, places, postId, body, text, print }: Answer,
): Statement[] => {
  const { db, now } = scope
  const { html, textVersion } = text
  const about = { threadId: thread.id, slug: thread.slug, title: thread.title }
  const post = {
    id: postId,
    threadId: thread.id,
    authorId: viewer.id,
    at: now,
    isQuestion: false,
  }
  return [
    insertAnswer(
      db,
      {
        id: postId,
        threadId: thread.id,
        authorId: viewer.id,
        kind: 'answer',
        body,
        html,
        textVersion,
        createdAt: now,
        ...print,
      },
      mayWriteIntoLocked(viewer),
    ),
    ...firstMentions(scope, post, text),
    recountReplies(db, thread.id),
    touchThread(db, thread.id, now),
    ...notifyFollowers(
      scope,
      { kind: 'thread', id: thread.id },
      { kind: 'reply', actorId: viewer.id, data: { ...about, postId, places, by: viewer.handle } },
    ),
    insertFollow(db, viewer.id, { kind: 'thread', id: thread.id }, now),
    ...signalsOfAnswer(scope, viewer, thread.id, text),
    count(scope, limits.reply, viewer.id),
  ]
}

// "Here too, NW-2-5 since eight" counts; a device named in passing does not.
const signalsOfAnswer = (scope: Scope, viewer: Viewer, threadId: number, text: PostText) => {
  const refs = (kind: 'code' | 'device') =>
    text.mentions.filter((mention) => mention.kind === kind).map(({ ref }) => ref)
  const codes = refs('code')
  if (codes.length === 0) return []
  const accountAgeMs = scope.now - viewer.createdAt
  const devices = refs('device')
  return signalsOf(scope, {
    userId: viewer.id,
    accountAgeMs,
    kind: 'post',
    codes,
    devices,
    threadId,
  })
}
