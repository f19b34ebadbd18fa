// A thread as it came about: asked, answered, voted on, accepted, and said to work or not.

import type { Shown } from '../../../../db/writes/asked-after.ts'
import { accept } from '../../../forum/accept.ts'
import { ask, type Question } from '../../../forum/ask.ts'
import { loadAsk } from '../../../forum/ask-page.ts'
import { correct } from '../../../forum/correct.ts'
import { edit } from '../../../forum/edit.ts'
import { refsTyped } from '../../../forum/not-meant.ts'
import { reportOutcome } from '../../../forum/outcome.ts'
import { follow, meToo, vote } from '../../../forum/react.ts'
import { reply } from '../../../forum/reply.ts'
import type { Draft } from '../../../forum/suggestions.ts'
import type { Scope } from '../../../scope.ts'
import { type PlayedAnswer, type PlayedThread, posts, threads } from './files.ts'
import type { Moment } from './play.ts'
import type { Stage, Written } from './stage.ts'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/** When the question of a thread was asked, ms UTC. */
export const askedAt = (stage: Stage, thread: PlayedThread): number =>
  stage.now - Math.round(thread.daysAgo * day)

/** The thread that a post's key opened. */
export const threadOf = (key: string): PlayedThread => {
  const thread = threads.find(({ post }) => post === key)
  if (!thread) throw new Error(`Nobody asked ${key}`)
  return thread
}

/** What was written under a post's key so far; a moment comes after what it is about. */
export const writtenOf = (stage: Stage, key: string): Written => {
  const written = stage.written.get(key)
  if (!written) throw new Error(`${key} is not asked yet at this point of the community`)
  return written
}

export const momentsOfThread = (stage: Stage, thread: PlayedThread): Moment[] => {
  const start = askedAt(stage, thread)
  const id = () => writtenOf(stage, thread.post).threadId
  return [
    { at: start, act: () => askAs(stage, thread, start) },
    ...thread.meToos.map((handle, n) => {
      const at = start + (n + 1) * 25 * minute
      return { at, act: () => meToo(stage.as(handle, at), id(), 'on') }
    }),
    ...thread.follows.map((handle, n) => {
      const at = start + (n + 1) * 40 * minute
      return { at, act: () => follow(stage.as(handle, at), id(), 'on') }
    }),
    ...thread.answers.flatMap((answer, place) => momentsOfAnswer(stage, thread, answer, place)),
  ]
}

const askAs = async (stage: Stage, thread: PlayedThread, at: number) => {
  const post = posts.get(thread.post)
  if (!post) throw new Error(`There is no post ${thread.post}`)
  const scope = stage.as(thread.asker, at)
  const question = {
    title: post.title,
    body: post.body,
    category: post.area.replaceAll('_', '-'),
    device: thread.device ?? '',
    appVersion: thread.appVersion ?? '',
    tried: thread.tried ?? '',
    notMeant: refsTyped(thread.notMeant ?? ''),
  }
  const shown = await shownTo(scope, question)
  return write(stage, thread.post, scope, { ...question, shown, opened: shown.slice(0, 1) })
}

// What the form offered while it was written; it was asked nevertheless.
const shownTo = async (scope: Scope, draft: Draft): Promise<Shown[]> => {
  const { suggestions } = await loadAsk(scope, draft)
  return [
    ...suggestions.articles.map(({ id }) => ({ kind: 'article' as const, id })),
    ...suggestions.threads.map(({ id }) => ({ kind: 'thread' as const, id })),
  ]
}

/** Asks, and remembers under the key what was written. */
export const write = async (stage: Stage, key: string, scope: Scope, question: Question) => {
  const first = await ask(scope, question)
  // Asked about what looks private in it, they say that it is not.
  const asked =
    !first.thread && first.left.length > 0
      ? await ask(scope, { ...question, choice: 'as-is' })
      : first
  const { thread, errors } = asked
  if (!thread) throw new Error(`${key} was refused: ${Object.values(errors).join(' ')}`)
  // A thread and its question share their id.
  stage.written.set(key, { threadId: thread.id, questionId: thread.id, answerIds: [] })
}

const momentsOfAnswer = (
  stage: Stage,
  thread: PlayedThread,
  answer: PlayedAnswer,
  place: number,
): Moment[] => {
  const start = askedAt(stage, thread)
  const after = (hours: number) => start + Math.round(hours * hour)
  const id = () => writtenOf(stage, thread.post).answerIds[place] ?? 0
  const at = after(answer.hoursLater)
  const { edit: edited, correction, acceptedHoursLater } = answer
  return [
    { at, act: () => answerAs(stage, thread, answer, place) },
    ...answer.votes.map((handle, n) => {
      const votedAt = at + (n + 1) * 9 * minute
      return { at: votedAt, act: () => vote(stage.as(handle, votedAt), id(), 'on') }
    }),
    ...answer.outcomes.map(({ by, worked, device, appVersion, hoursLater }) => ({
      at: after(hoursLater),
      act: () =>
        reportOutcome(stage.as(by, after(hoursLater)), id(), {
          worked,
          deviceId: device ?? null,
          appVersion: appVersion ?? '',
        }),
    })),
    ...(edited ? [editing(stage, answer.author, after(edited.hoursLater), id, edited.body)] : []),
    ...(correction ? [correcting(stage, after(correction.hoursLater), id, correction)] : []),
    ...(answer.accepted && acceptedHoursLater
      ? [accepting(stage, thread.asker, after(acceptedHoursLater), id)]
      : []),
  ]
}

const answerAs = async (
  stage: Stage,
  thread: PlayedThread,
  answer: PlayedAnswer,
  place: number,
) => {
  const at = askedAt(stage, thread) + Math.round(answer.hoursLater * hour)
  const written = writtenOf(stage, thread.post)
  const scope = stage.as(answer.author, at)
  const words = {
    body: stage.named(answer.body),
    notMeant: refsTyped(answer.notMeant ?? ''),
  }
  const first = await reply(scope, written.threadId, words)
  const replied =
    !first.thread && first.left.length > 0
      ? await reply(scope, written.threadId, { ...words, choice: 'as-is' })
      : first
  if (!replied.thread) {
    const why = Object.values(replied.errors).join(' ')
    throw new Error(`An answer to ${thread.post} was refused: ${why}`)
  }
  written.answerIds[place] = replied.postId
}

const editing = (
  stage: Stage,
  author: string,
  at: number,
  id: () => number,
  body: string,
): Moment => ({
  at,
  act: () =>
    edit(stage.as(author, at), id(), {
      title: null,
      body: stage.named(body),
      revision: null,
      notMeant: null,
    }),
})

const correcting = (
  stage: Stage,
  at: number,
  id: () => number,
  { by, notMeant, reason }: NonNullable<PlayedAnswer['correction']>,
): Moment => ({
  at,
  act: () => correct(stage.as(by, at), id(), { notMeant: refsTyped(notMeant), reason }),
})

const accepting = (stage: Stage, asker: string, at: number, id: () => number): Moment => ({
  at,
  act: () => accept(stage.as(asker, at), id()),
})
