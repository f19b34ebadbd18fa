// How much room a post has for whom: new members have little, and trust widens it.
import type { Settings } from '../settings.ts'
import { isTeam, type Viewer } from './viewer.ts'

const day = 24 * 60 * 60_000

/** What the settings say of new members, and of a wave of spam. */
export type RoomSettings = Pick<Settings, 'new-user-limits' | 'spam-wave'>

/** What a post may hold; null where nothing but its length is limited. */
export type Room = {
  links: number
  images: number
  mentions: number
  /** Why links are stopped altogether; null while they are not. */
  linksStopped: 'wave' | null
  /** For people of trust 0 alone. */
  first: FirstLimits | null
}

export type FirstLimits = Omit<Settings['new-user-limits'], 'links' | 'images' | 'mentions'> & {
  /** Whether the numbers of the first day still hold. */
  isFirstDay: boolean
}

// Trust 1 has five times the room of trust 0; from trust 2 on nobody counts.
const timesOfTrust = [1, 5]

export const roomOf = (viewer: Viewer, settings: RoomSettings, now: number): Room | null => {
  if (isTeam(viewer)) return null
  const { links, images, mentions, ...first } = settings['new-user-limits']
  const times = timesOfTrust[viewer.trust] ?? Number.POSITIVE_INFINITY
  const linksStopped = isHeldBack(viewer, settings, now) ? 'wave' : null
  if (!Number.isFinite(times) && linksStopped === null) return null
  return {
    links: linksStopped ? 0 : links * times,
    images: linksStopped ? 0 : images * times,
    mentions: mentions * times,
    linksStopped,
    first: viewer.trust === 0 ? { ...first, isFirstDay: now - viewer.createdAt < day } : null,
  }
}

/** Whether a wave of spam is on and the account as young as those that made it. */
const isHeldBack = (
  viewer: Viewer,
  { 'spam-wave': wave }: Pick<RoomSettings, 'spam-wave'>,
  now: number,
): boolean => wave.on && now - viewer.createdAt < wave.holdYoungerThanDays * day
