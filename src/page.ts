// One trip for a page and one to learn for a command: the viewer comes with the rows.
import { type Rows, type Statements, together, writeAll } from '../db/batch.ts'
import { builtOnce } from '../db/built-once.ts'
import { viewerOfSession } from '../db/reads/viewer.ts'
import { checkSession } from './accounts/sessions.ts'
import { editReads, expectEdits, takeEdits } from './knowledge/catalogue.ts'
import type { Viewer } from './policy/viewer.ts'
import type { Scope } from './scope.ts'

/** What the frame around every page shows. */
export type Frame = {
  viewer: Viewer | null
  unread: number
  openCases: number
  suspected: number
}

/** Reads a page: its own rows, and the frame, in one batch. */
export const readPage = async <S extends Statements>(
  scope: Scope,
  reads: S,
): Promise<Rows<S> & { frame: Frame }> => {
  if (scope.session === null) {
    return { ...(await withEdits(scope, reads)), frame: guestFrame }
  }
  const { viewers, ...rows } = await withEdits(scope, {
    ...reads,
    ...viewerReads(scope.db, { key: scope.session.key, now: scope.now }),
  })
  return { ...(rows as unknown as Rows<S>), frame: await frameOf(scope, viewers[0]) }
}

// What staff changed in the catalogue comes along with a page now and then, so that no page waits
// for it and no process has to be started anew.
const withEdits = async <S extends Statements>(scope: Scope, reads: S): Promise<Rows<S>> => {
  // A page that reads nothing must not need the database.
  const edits = Object.keys(reads).length === 0 ? null : editReads(scope)
  if (edits === null) return together(scope.db, reads)
  const { editedCodes, editedDevices, ...rows } = await together(scope.db, { ...reads, ...edits })
  takeEdits(scope, { editedCodes, editedDevices })
  return rows as unknown as Rows<S>
}

const viewerReads = builtOnce((db, { key, now }: { key: string; now: number }) => ({
  viewers: viewerOfSession(db, key, now),
}))

/** The first trip of a command: who is asking, and the rows that decide. */
export const learn = async <S extends Statements>(
  scope: Scope,
  reads: S,
): Promise<Rows<S> & { viewer: Viewer | null }> => {
  expectEdits(scope)
  const { frame, ...rows } = await readPage(scope, reads)
  return { ...(rows as unknown as Rows<S>), viewer: frame.viewer }
}

/** The frame of someone who is not signed in. */
export const guestFrame: Frame = { viewer: null, unread: 0, openCases: 0, suspected: 0 }

type ViewerRow = Awaited<ReturnType<typeof viewerOfSession>>[number]

const frameOf = async (scope: Scope, row: ViewerRow | undefined): Promise<Frame> => {
  if (row === undefined) return guestFrame
  const session = await checkSession(scope, row)
  // Once in the second half of a session's thirty days; after the answer, so no page waits for it.
  if (session.statements.length > 0) {
    scope.platform.later(() => writeAll(scope.db, session.statements))
  }
  if (!session.holds) return guestFrame
  const { unread, openCases, suspected, sessionUserId: _, sessionExpiresAt: __, ...viewer } = row
  return { viewer, unread, openCases, suspected }
}
