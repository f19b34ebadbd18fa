// A thread's page: everything it shows, read in one trip, with what the reader may do.
import { builtOnce } from '../../db/built-once.ts'
import { articlesBeside } from '../../db/reads/beside.ts'
import { duplicatesOf } from '../../db/reads/merges.ts'
import {
  answersOfThread,
  proofOfThread,
  questionOfThread,
  solutionOfThread,
} from '../../db/reads/posts.ts'
import { openProblemsOfThread } from '../../db/reads/problems.ts'
import { mentionsOfThread, threadHead } from '../../db/reads/threads.ts'
import { viewerId } from '../../db/reads/viewer.ts'
import { reasonOf } from '../../moderation/index.ts'
import { noteOpened } from '../accounts/reading.ts'
import { alikeThreadReads, rankAlikeThread } from '../knowledge/alike.ts'
import { readPage } from '../page.ts'
import { duplicateMay } from '../policy/duplicates.ts'
import { slownessFor } from '../policy/pace.ts'
import { mayReadPost, type PostThread, postMay } from '../policy/posts.ts'
import { maySeeThread, threadMay } from '../policy/threads.ts'
import type { Viewer } from '../policy/viewer.ts'
import { missing } from '../refusal.ts'
import type { Scope } from '../scope.ts'
import { heatAt, settingsOf } from '../settings.ts'
import { wordsOfHtml } from '../text/html-words.ts'
import { articleCardOf } from './cards.ts'
import { formTime } from './form-time.ts'

/** Answers on a page. */
export const answersAPage = 50

/** What the address says; `from` is the answer its page begins with. */
export type ThreadAsk = { id: number; from?: number }

export type ThreadPage = Awaited<ReturnType<typeof loadThread>>
export type PostView = ThreadPage['question']
export type SolutionView = NonNullable<ThreadPage['solution']>

/** One trip. Throws a `missing` refusal for no thread, and for a hidden one to those not concerned. */
export const loadThread = async (scope: Scope, { id, from = 0 }: ThreadAsk) => {
  const rows = await readPage(
    scope,
    threadReads(scope.db, { id, from, key: scope.session?.key ?? '', now: scope.now }),
  )
  const viewer = rows.frame.viewer
  const [thread] = rows.heads
  const [asked] = rows.questions
  if (!thread || !asked) throw missing('There is no such thread.')
  if (!maySeeThread(viewer, thread)) throw missing(whyGone(asked))

  noteOpened(scope, viewer, thread)
  const asView = viewOf(viewer, thread, scope.now, mentionsByPost(rows.mentions))
  const [accepted] = rows.solutions
  const answers = rows.answers.slice(0, answersAPage)
  return {
    frame: rows.frame,
    thread,
    /** How long the viewer waits here between two answers; null for no time at all. */
    slowness: viewer ? slownessFor(viewer, heatOf(thread), slowModeIn(thread)) : null,
    question: asView(asked, false),
    /** The question's first words, for search engines and previews; empty where it may not be read. */
    opening: openingOf(asked.html),
    solution: accepted
      ? {
          ...accepted,
          ...asView(accepted, true),
          opening: openingOf(accepted.html),
          proof: rows.proof,
        }
      : null,
    answers: answers.map((answer) => asView(answer, false)),
    /** The answer the next page begins with, and whether this is not the first page. */
    next: rows.answers[answersAPage]?.id ?? null,
    isLater: from > 0,
    articles: rows.articles.map(articleCardOf),
    problems: rows.problems.map((problem) => ({ ...problem, reason: reasonOf(scope, problem) })),
    similar: rankAlikeThread(rows),
    /** What this thread is a duplicate of, where the reader may go on there. */
    original: originalOf(viewer, thread),
    duplicates: rows.duplicates,
    began: viewer ? formTime(scope, viewer) : '',
    may: { ...threadMay(viewer, thread, scope.now), ...duplicateMay(viewer, thread, scope.now) },
  }
}

type Asked = { id: number; from: number; key: string; now: number }

const threadReads = builtOnce((db, { id, from, key, now }: Asked) => {
  const viewer = viewerId(key, now)
  return {
    heads: threadHead(db, id, viewer, heatAt(now)),
    questions: questionOfThread(db, id, viewer),
    solutions: solutionOfThread(db, id, viewer),
    proof: proofOfThread(db, id),
    answers: answersOfThread(db, id, viewer, { from, limit: answersAPage + 1 }),
    mentions: mentionsOfThread(db, id),
    articles: articlesBeside(db, id),
    problems: openProblemsOfThread(db, id),
    duplicates: duplicatesOf(db, id),
    ...alikeThreadReads(db, id),
  }
})

// Machines show a few lines of it.
const openingOf = (html: string): string => wordsOfHtml(html.slice(0, 900))

type Head = Awaited<ReturnType<typeof threadHead>>[number]

type Heated = { reports: number; own: number; set: unknown }

const heatedOf = ({ heat }: Head): Heated =>
  heat === null ? { reports: 0, own: 0, set: null } : (JSON.parse(heat) as Heated)

const heatOf = (head: Head) => {
  const { reports: reportsHere, own: ownReportsHere } = heatedOf(head)
  return { slowSeconds: head.slowSeconds, reportsHere, ownReportsHere }
}

const slowModeIn = (head: Head) =>
  settingsOf([{ name: 'slow-mode', value: heatedOf(head).set }])['slow-mode']

/** The thread a duplicate leads to; null for others, and where the viewer may not read it. */
const originalOf = (viewer: Viewer | null, head: Head) => {
  const { mergedInto: id, originalSlug: slug, originalTitle: title } = head
  if (id === null || slug === null || title === null) return null
  const original = {
    authorId: head.originalAskerId ?? 0,
    hiddenAt: head.originalHiddenAt,
    lockedAt: null,
    mergedInto: null,
  }
  return maySeeThread(viewer, original) ? { id, slug, title } : null
}

type PostRow = Awaited<ReturnType<typeof answersOfThread>>[number]
type MentionRows = Awaited<ReturnType<typeof mentionsOfThread>>

const viewOf =
  (viewer: Viewer | null, thread: PostThread, now: number, mentions: Map<number, MentionRows>) =>
  (post: PostRow, isSolution: boolean) => ({
    ...post,
    isReadable: mayReadPost(viewer, post),
    isAskers: post.authorId === thread.authorId,
    isSolution,
    mentions: mentions.get(post.id) ?? [],
    may: postMay(viewer, waiting(post), thread, { isSolution, now }),
  })

// Where more than its waiting hides it, there is a decision.
const waiting = (post: PostRow) => ({
  ...post,
  waits: post.heldAt !== null && post.decisionId === null,
})

const mentionsByPost = (rows: MentionRows): Map<number, MentionRows> =>
  Map.groupBy(rows, ({ postId }) => postId)

// One that waits was never there for anybody else.
const whyGone = ({ deletedAt, heldAt }: PostRow): string => {
  if (deletedAt !== null) return 'This question was deleted by the person who asked it.'
  return heldAt === null ? 'This thread was hidden by a moderator.' : 'There is no such thread.'
}
