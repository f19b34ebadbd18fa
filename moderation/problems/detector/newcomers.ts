// How many of the people of a window are believed: newcomers only as far as older members show it too.
import { day } from './clock.ts'
import { upperTail } from './tail.ts'

/** An account younger than this, ms, is a newcomer's. */
export const newcomerAge = 2 * day

// What older members must show on their own (one in a hundred) before newcomers count in full, and
// how many newcomers to each older member too many are no crowd but a ring.
const shownBy = 0.01
const mostNewcomers = 1.2

/**
 * Accounts for a made-up surge are new ones, but real outages bring new people too: so newcomers are
 * limited against what older members show. Nobody counts for more than one: good reporters cannot be
 * told by their record (Freeman 2017). `share` is the usual part of newcomers.
 */
export const believed = (
  { people, newcomers }: { people: number; newcomers: number },
  { mean, variance }: { mean: number; variance: number },
  share: number,
): number => {
  if (newcomers === 0) return people
  const older = people - newcomers
  const usualOlder = mean * (1 - share)
  const usualNew = mean * share
  const isShown =
    older > usualOlder &&
    upperTail(older, usualOlder, usualOlder * (variance / Math.max(mean, 1e-9))) < shownBy
  const areTooMany = newcomers - usualNew > mostNewcomers * (older - usualOlder) + 2
  if (isShown && !areTooMany) return people
  return Math.floor(older + Math.min(newcomers, usualNew + 1))
}
