// Answering a thread.

import type { Statement } from '../../db/batch.ts'
import { isNullConflict } from '../../db/failures.ts'
import type { Ref } from '../../db/reads/beside.ts'
import { threadSubject } from '../../db/reads/subjects.ts'
import { recountReplies } from '../../db/writes/counters.ts'
import { insertAnswer } from '../../db/writes/posts.ts'
import { insertFollow } from '../../db/writes/reactions.ts'
import { touchThread } from '../../db/writes/threads.ts'
import {
  type Checked,
  type Choice,
  checked,
  checkReads,
  checkStatements,
  signalsOf,
} from '../../moderation/index.ts'
import { isOver, keepWithin, limits, usesByViewer } from '../limits.ts'
import { notifyFollowers } from '../notices/notify.ts'
import { learn } from '../page.ts'
import { mayReply, maySeeThread, mayWriteIntoLocked } from '../policy/threads.ts'
import { type Viewer, writing } from '../policy/viewer.ts'
import { conflict, forbidden, missing } from '../refusal.ts'
import type { Scope } from '../scope.ts'
import { fingerprintOf } from './fingerprint.ts'
import { typedMs } from './form-time.ts'
import { firstMentions } from './mentions.ts'
import { countPost, type PaceRows, paceReads, sentAtOnce, wrongWithPosting } from './newcomer.ts'
import { type PostText, renderPost, subjectOf } from './post-text.ts'
import { sentBefore, writeOnce } from './posting.ts'
import { type ThreadOf, threadOf, viewerOf } from './subject.ts'
import { type Refused, refusedBy } from './tried.ts'

/** An answer as its form has it; `began` is when that was opened, `choice` about personal data. */
export type Reply = { body: string; notMeant: Ref[]; began?: string; choice?: Choice }

/** Where the answer stands: its thread, how many answers share its pages, and its id. */
export type Replied =
  | { thread: ThreadOf; places: number; postId: number; errors: null }
  | ({ thread: null } & Refused)

/** Two trips. The same words sent twice within ten minutes are one answer. */
export const reply = async (
  scope: Scope,
  threadId: number,
  { body: typed, notMeant, began = '', choice }: Reply,
): Promise<Replied> => {
  const print = fingerprintOf(scope.now, `thread ${threadId}`, typed)
  const sent = { texts: { body: typed }, choice }
  const found = await learn(scope, {
    threads: threadSubject(scope.db, threadId, viewerOf(scope)),
    twins: sentBefore(scope, print.fingerprint),
    uses: usesByViewer(scope, limits.reply),
    ...checkReads(scope, sent),
    ...paceReads(scope, threadId),
  })
  const [row] = found.threads
  const thread = row ? threadOf(row) : null
  if (!thread || !maySeeThread(found.viewer, thread)) throw missing('There is no such thread.')
  const viewer = writing(found.viewer, scope.now)
  if (!mayReply(viewer, thread, scope.now)) throw forbidden('This thread is locked or hidden.')
  const places = (row?.places ?? 0) + 1
  const [twin] = found.twins
  if (twin) return { thread, places, postId: twin.id, errors: null }
  keepWithin(scope, limits.reply, found.uses)
  const wrong = wrongWithPosting(scope, viewer, found, { kind: 'answer', body: typed })
  if (Object.keys(wrong).length > 0) return { thread: null, errors: wrong, left: [] }
  const typing = { typedMs: typedMs(scope, viewer.id, began) }
  const said = checked(scope, viewer, { ...sent, ...typing }, found)
  const where = { viewerId: viewer.id, limit: limits.reply, threadId: thread.id }
  const refused = refusedBy(scope, said, where)
  if (refused) return { thread: null, ...refused }
  const body = said.texts.body ?? typed
  const text = renderPost(scope, body, { notMeant })
  const statements = (postId: number) =>
    answerStatements(scope, viewer, {
      thread,
      places,
      postId,
      body,
      text,
      said,
      print,
      paces: found.paces,
    })
  try {
    const { id } = await writeOnce(scope, print.fingerprint, statements)
    return { thread, places, postId: id, errors: null }
  } catch (error) {
    if (isOver(error)) return { thread: null, errors: sentAtOnce, left: [] }
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
  said: Checked
  print: { fingerprint: string; bucket: number }
  paces: PaceRows['paces']
}

const answerStatements = (
  scope: Scope,
  viewer: Viewer,
  { thread, places, postId, body, text, said, print, paces }: Answer,
): Statement[] => {
  const { db, now } = scope
  const { html, textVersion } = text
  const about = { threadId: thread.id, slug: thread.slug, title: thread.title }
  const told = {
    kind: 'reply' as const,
    actorId: viewer.id,
    data: { ...about, postId, places, by: viewer.handle },
  }
  const isHeld = said.is === 'hold'
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
    // What others would hear of it waits with it.
    ...firstMentions(scope, post, isHeld ? { ...text, unlisted: [] } : text),
    recountReplies(db, thread.id),
    ...(isHeld
      ? []
      : [
          touchThread(db, thread.id, now),
          ...notifyFollowers(scope, { kind: 'thread', id: thread.id }, told),
          ...signalsOfAnswer(scope, viewer, { thread, postId, text }),
        ]),
    insertFollow(db, viewer.id, { kind: 'thread', id: thread.id }, now),
    ...checkStatements(scope, { postId, threadId: thread.id, authorId: viewer.id }, said),
    countPost(scope, viewer, limits.reply, { paces }, postId),
  ]
}

// "Here too, NW-2-5 since eight" counts; a device named in passing does not.
const signalsOfAnswer = (
  scope: Scope,
  viewer: Viewer,
  { thread, postId, text }: Pick<Answer, 'thread' | 'postId' | 'text'>,
) => {
  const subject = subjectOf(text)
  if (subject.codes.length === 0) return []
  return signalsOf(scope, {
    ...subject,
    userId: viewer.id,
    accountAgeMs: scope.now - viewer.createdAt,
    kind: 'post',
    threadId: thread.id,
    postId,
  })
}
