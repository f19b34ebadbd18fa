// A person's notices: a page of them, and marking them as read.
import { writeAll } from '../../db/batch.ts'
import { type Asked, noticesOfViewer } from '../../db/reads/notices.ts'
import { readNotices } from '../../db/writes/notices.ts'
import { idFromUrl, idToUrl } from '../lib/ids.ts'
import { count, keepWithin, limits, usesByViewer } from '../limits.ts'
import { learn, readPage } from '../page.ts'
import { signedIn } from '../policy/viewer.ts'
import type { Scope } from '../scope.ts'
import type { NoticeOf } from './notify.ts'

const noticesAPage = 30

export type NoticesPage = Awaited<ReturnType<typeof loadNotices>>

/** A page of the viewer's notices in one trip; `before` as the address says it. */
export const loadNotices = async (scope: Scope, before: string) => {
  const viewer = { key: scope.session?.key ?? '', now: scope.now }
  const { frame, notices } = await readPage(scope, {
    notices: noticesOfViewer(scope.db, viewer, idFromUrl(before), noticesAPage + 1),
  })
  signedIn(frame.viewer)
  const shown = notices.slice(0, noticesAPage)
  const [newest] = shown
  const last = shown.at(-1)
  return {
    frame,
    // Rows are written by `notify` alone, which holds each kind to its data.
    notices: shown.map((row) => ({
      ...row,
      ...({ kind: row.kind, data: row.data } as NoticeOf),
      asked: row.asked === null ? null : (JSON.parse(row.asked) as Asked),
    })),
    isLater: idFromUrl(before) !== null,
    upTo: newest ? idToUrl(newest.id) : null,
    older: notices.length > noticesAPage && last ? idToUrl(last.id) : null,
  }
}

/** Marks as read what the person has seen: everything up to that notice, as a form says it. */
export const markRead = async (scope: Scope, upTo: string): Promise<void> => {
  const { viewer, uses } = await learn(scope, { uses: usesByViewer(scope, limits.react) })
  const person = signedIn(viewer)
  keepWithin(scope, limits.react, uses)
  const newest = idFromUrl(upTo) ?? Number.MAX_SAFE_INTEGER
  await writeAll(scope.db, [
    readNotices(scope.db, person.id, newest, scope.now),
    count(scope, limits.react, person.id),
  ])
}
