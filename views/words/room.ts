// How much room a post has, said before it is written, and how slow a thread is.
import type { Room } from '../../src/policy/newcomers.ts'
import { counted } from './threads.ts'

/** ` As a new member: at most 2 links, 1 image and 2 people named.`; empty where nothing is limited. */
export const roomWords = (room: Room | null, isAnswer = false): string => {
  if (room === null) return ''
  const { links, images, mentions, linksStopped, first } = room
  const parts = linksStopped
    ? 'no links or images for now, because of a wave of spam'
    : `at most ${counted(links, 'link', 'links')}, ${counted(images, 'image', 'images')} and ${counted(mentions, 'person', 'people')} named`
  const inThread =
    first && isAnswer
      ? `, and ${counted(first.repliesInThread, 'answer', 'answers')} in one thread`
      : ''
  return ` As a new member: ${parts}${inThread}.`
}

/** `one answer every 5 minutes` of a thread in slow mode. */
export const slowWords = (seconds: number): string => {
  const every =
    seconds % 3600 === 0
      ? counted(seconds / 3600, 'hour', 'hours')
      : seconds % 60 === 0
        ? counted(seconds / 60, 'minute', 'minutes')
        : counted(seconds, 'second', 'seconds')
  return `one answer a person every ${every.replace(/^1 /, '')}`
}

/** ` Slow mode: one answer a person every 5 minutes.`; empty where nobody waits. */
export const slownessWords = (
  slowness: { every: number; why: 'slow' | 'reports' } | null,
): string => {
  if (slowness === null) return ''
  const every = slowWords(Math.round(slowness.every / 1000))
  return slowness.why === 'slow'
    ? ` Slow mode: ${every}.`
    : ` Posts here were reported lately, so the thread has slowed down: ${every}.`
}
