// What people take out of their posts: the spellings on which the recogniser errs, for staff.
import {
  type DoubtedRow,
  latestRemovals,
  mostRemoved,
  type RemovalRow,
} from '../../db/reads/mention-removals.ts'
import { readPage } from '../page.ts'
import { mayCurate } from '../policy/catalogue.ts'
import { staffed } from '../policy/problems.ts'
import type { Scope } from '../scope.ts'

export type RecognitionPage = Awaited<ReturnType<typeof loadRecognition>>

/** One trip. Codes and devices by the share of their mentions that somebody took out in 30 days. */
export const loadRecognition = async (scope: Scope) => {
  const since = scope.now - thirtyDays
  const { frame, doubted, latest } = await readPage(scope, {
    doubted: mostRemoved(scope.db, since, mostShown),
    latest: latestRemovals(scope.db, since, { each: postsEach, limit: mostShown * postsEach }),
  })
  staffed(frame.viewer)
  const places = Map.groupBy(latest, keyOf)
  return {
    frame,
    doubted: doubted.map((row) => doubtOf(row, places.get(keyOf(row)) ?? [])),
    mayCurate: mayCurate(frame.viewer, scope.now),
  }
}

const thirtyDays = 30 * 86_400_000
const mostShown = 100
const postsEach = 3

const keyOf = ({ kind, ref }: { kind: string; ref: string }): string => `${kind}:${ref}`

const doubtOf = (row: DoubtedRow, latest: RemovalRow[]) => ({
  ...row,
  name: row.name ?? row.ref,
  /** How often it was recognised at all, wrongly or not. */
  recognised: row.removed + row.kept,
  latest,
  spellings: [...new Set(latest.map(({ text }) => text))],
})
