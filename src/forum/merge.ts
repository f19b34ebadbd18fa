// A merge as everything that follows from it: what is brought along or taken back, and who hears of it.
import type { Statement } from '../../db/batch.ts'
import type { DuplicateRow } from '../../db/reads/merges.ts'
import {
  bringAlong,
  bringBack,
  closeContest,
  endMerge,
  insertMerge,
  resumeMerge,
  takeBack,
} from '../../db/writes/merges.ts'
import { newId } from '../lib/ids.ts'
import { notify, notifyFollowers } from '../notices/notify.ts'
import type { Scope } from '../scope.ts'

/** A thread that is merged, as far as undoing that needs it. */
export type Merged = Pick<
  DuplicateRow,
  'id' | 'slug' | 'title' | 'authorId' | 'originalId' | 'originalSlug' | 'originalTitle'
> & { mergeId: number }

type Thread = { id: number; slug: string; title: string }

/** `duplicate` becomes one of `original`; the asker is told why, the followers once. */
export const mergeStatements = (
  scope: Scope,
  duplicate: Thread & { authorId: number },
  original: Thread,
  { byId, note }: { byId: number; note: string },
): Statement[] => {
  const { db, now } = scope
  const data = about(duplicate, original, note)
  return [
    insertMerge(db, {
      id: newId(now),
      duplicateId: duplicate.id,
      originalId: original.id,
      byId,
      at: now,
      note,
    }),
    ...bringAlong(db, duplicate.id, original.id),
    ...notify(scope, [duplicate.authorId], { kind: 'merged', actorId: byId, data }),
    ...notifyFollowers(
      scope,
      { kind: 'thread', id: duplicate.id },
      { kind: 'merged-followed', actorId: byId, data },
      [duplicate.authorId],
    ),
  ]
}

type Undone = {
  by: number
  reason: string
  /** People who hear of it in other words. */
  told: number[]
}

/** The merge ends, and with it what it brought; its asker and followers hear that, once each. */
export const unmergeStatements = (
  scope: Scope,
  merged: Merged,
  { by, reason, told }: Undone,
): Statement[] => {
  const { db, now } = scope
  const { id, mergeId, authorId } = merged
  const notice = { kind: 'unmerged' as const, actorId: by, data: aboutMerge(merged, reason) }
  return [
    endMerge(db, mergeId, { by, at: now, reason }),
    ...takeBack(db, mergeId, id),
    closeContest(db, mergeId, now),
    ...(told.includes(authorId) ? [] : notify(scope, [authorId], notice)),
    ...notifyFollowers(scope, { kind: 'thread', id }, notice, [authorId, ...told]),
  ]
}

/** The merge that `ended` took back stands again, with what it brought; its followers hear that. */
export const remergeStatements = (
  scope: Scope,
  merged: Merged,
  { by, reason, told, ended }: Undone & { ended: { by: number; at: number } },
): Statement[] => {
  const { db } = scope
  const { id, mergeId, authorId } = merged
  const notice = { kind: 'merged-followed' as const, actorId: by, data: aboutMerge(merged, reason) }
  return [
    resumeMerge(db, mergeId, ended),
    ...bringBack(db, mergeId, id),
    ...notifyFollowers(scope, { kind: 'thread', id }, notice, [authorId, ...told]),
  ]
}

/** What a notice about a merge tells. */
export const aboutMerge = (merged: Merged, reason: string) =>
  about(
    merged,
    { id: merged.originalId, slug: merged.originalSlug, title: merged.originalTitle },
    reason,
  )

const about = (duplicate: Thread, original: Thread, reason: string) => ({
  threadId: duplicate.id,
  slug: duplicate.slug,
  title: duplicate.title,
  originalId: original.id,
  originalSlug: original.slug,
  originalTitle: original.title,
  reason,
})
