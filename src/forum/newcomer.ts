// What limits a post beyond its form: room in it and time between two, for new members and slow threads.
import { paceOfViewer, wroteNothingSince } from '../../db/reads/pace.ts'
import { firstIdOf } from '../lib/ids.ts'
import { count, countIf, type Limit } from '../limits.ts'
import { type Room, roomOf } from '../policy/newcomers.ts'
import { isPaced, newcomerStop, type Pace, type Wait, waitInThread } from '../policy/pace.ts'
import type { Viewer } from '../policy/viewer.ts'
import type { Scope } from '../scope.ts'
import { readSettings, settingsOf, unsaidSettings } from '../settings.ts'
import { type LeadsTo, leadsTo } from '../text/markdown.ts'
import { viewerOf } from './subject.ts'

const day = 24 * 60 * 60_000

/** For the first trip; `threadId` is the thread that is answered, null for a question. */
export const paceReads = (scope: Scope, threadId: number | null) => ({
  settings: readSettings(scope.db),
  paces: paceOfViewer(scope.db, viewerOf(scope), {
    threadId,
    from: firstIdOf(scope.now - day),
    now: scope.now,
    hours: unsaidSettings['slow-mode'].hours,
  }),
})

type SettingRows = { name: string; value: unknown }[]
type PaceRow = Awaited<ReturnType<typeof paceOfViewer>>[number]
export type PaceRows = { settings: SettingRows; paces: PaceRow[] }

/** What is wrong with posting this now, by field; empty where nothing is. */
export const wrongWithPosting = (
  scope: Scope,
  viewer: Viewer,
  { settings: rows, paces }: PaceRows,
  { kind, body }: { kind: 'question' | 'answer'; body: string },
): Record<string, string> => {
  const settings = settingsOf(rows)
  const room = roomOf(viewer, settings, scope.now)
  const pace = paces[0] ?? quiet
  const stop = room?.first ? newcomerStop(kind, pace, room.first, scope.now) : null
  const wait =
    kind === 'answer' ? waitInThread(viewer, pace, settings['slow-mode'], scope.now) : null
  const said = [
    ...(wait ? [waitWords(wait, scope.now, settings['slow-mode'].hours)] : []),
    ...(stop ? [stopWords(stop, kind)] : []),
    ...(room ? roomWords(room, leadsTo(body, new URL(scope.config.siteUrl).host)) : []),
  ]
  return said.length === 0 ? {} : { body: said.join(' ') }
}

/** The same for an edit, which takes no time: it may not lead further than a new post may. */
export const wrongWithEdit = (
  scope: Scope,
  viewer: Viewer,
  rows: SettingRows,
  { before, after }: { before: string; after: string },
): Record<string, string> => {
  const room = roomOf(viewer, settingsOf(rows), scope.now)
  if (!room) return {}
  const host = new URL(scope.config.siteUrl).host
  const [had, has] = [leadsTo(before, host), leadsTo(after, host)]
  // What stands there already may stay: it was within the limits once, or its author was trusted.
  const said = roomWords(
    {
      ...room,
      links: Math.max(room.links, had.links),
      images: Math.max(room.images, had.images),
      mentions: Math.max(room.mentions, had.mentions),
    },
    has,
  )
  return said.length === 0 ? {} : { body: said.join(' ') }
}

/** Counts the post; where a pace is kept, its batch fails (`isOver`) if another came in between. */
export const countPost = (
  scope: Scope,
  viewer: Viewer,
  limit: Limit,
  { paces }: Pick<PaceRows, 'paces'>,
  postId: number,
) => {
  const [pace] = paces
  if (!pace || !isPaced(viewer, pace)) return count(scope, limit, viewer.id)
  return countIf(scope, limit, viewer.id, wroteNothingSince(viewer.id, pace.newestId, postId))
}

/** What is said of two posts sent at once by somebody who may not. */
export const sentAtOnce = {
  body: 'Another post of yours arrived at the same moment. Wait a little, then send this one again.',
}

const quiet: Pace = {
  questionsToday: 0,
  answersToday: 0,
  lastQuestionAt: null,
  lastPostAt: null,
  answersHere: 0,
  lastHereAt: null,
  slowSeconds: null,
  reportsHere: 0,
  ownReportsHere: 0,
}

const waitWords = (wait: Wait, now: number, hours: number): string => {
  const left = `You can answer again in ${span(wait.until - now)}.`
  if (wait.why === 'slow') {
    return `This thread is in slow mode: one answer every ${span(wait.every)}. ${left}`
  }
  const own = wait.ownReports > 0 ? ' You reported here yourself: leave it to the moderators.' : ''
  return `Posts here were reported ${wait.reports} times in the last ${hours} hours, so this thread has slowed down: one answer every ${span(wait.every)}. ${left}${own}`
}

const stopWords = (
  stop: NonNullable<ReturnType<typeof newcomerStop>>,
  kind: 'question' | 'answer',
): string => {
  if (stop.is === 'seconds') {
    return `New members leave some time between two posts: send it again in ${span(stop.left * 1000)}.`
  }
  if (stop.is === 'thread') {
    return `New members answer at most ${counted(stop.most, 'time')} in one thread. You can edit an answer of yours.`
  }
  return `New members post at most ${counted(stop.most, kind)} on their first day. What you wrote stays here for tomorrow.`
}

const roomWords = (room: Room, has: LeadsTo): string[] => [
  ...(room.linksStopped && has.links + has.images > 0
    ? [
        'Links and images of new accounts are stopped for now, because of a wave of spam. Write without.',
      ]
    : [...tooMany(has.links, room.links, 'link'), ...tooMany(has.images, room.images, 'image')]),
  ...tooMany(has.mentions, room.mentions, 'mention'),
]

const tooMany = (has: number, most: number, what: string): string[] =>
  has <= most
    ? []
    : [
        `A post of yours may have at most ${counted(most, what)}; this one has ${has}. The more you read and help here, the more it may have.`,
      ]

const counted = (n: number, what: string): string => `${n} ${what}${n === 1 ? '' : 's'}`

const span = (ms: number): string => {
  const seconds = Math.max(1, Math.ceil(ms / 1000))
  return seconds < 100 ? counted(seconds, 'second') : counted(Math.ceil(seconds / 60), 'minute')
}
