// How far the newcomers of a window are believed: only as far as older members show it too.
import { day } from './clock.ts'

/** An account younger than this, ms, is a newcomer's. */
export const newcomerAge = 2 * day

/** However many newcomers there are: what all show is at most twice what older members show, and a bit. */
export const mostByNewcomers = (olderScore: number): number => 2 * olderScore + 0.5

// So many to each older member too many are no crowd but a ring.
const mostToAnOlder = 1.2

/**
 * Accounts for a made-up surge are new ones, but real outages bring new people too: in a crowd about
 * as many as older members. So what older members show alone bounds what all are taken to show; see
 * `scoreOf`. Nobody counts for more than one: good reporters cannot be told by their record
 * (Freeman 2017).
 */
export type Crowd = {
  older: number
  /** Older members, and no more newcomers than are usual and one. */
  sure: number
  /** So few older members came with the newcomers that nothing but `sure` is believed. */
  isRing: boolean
}

/** `mean` people are expected, and `share` of them newcomers. */
export const crowdOf = (
  { people, newcomers }: { people: number; newcomers: number },
  mean: number,
  share: number,
): Crowd => {
  const older = people - newcomers
  const usualNew = mean * share
  const unusual = Math.max(0, older - mean * (1 - share))
  return {
    older,
    sure: Math.floor(older + Math.min(newcomers, usualNew + 1)),
    isRing: newcomers - usualNew > mostToAnOlder * unusual + 2,
  }
}
