// One trip for a page and one to learn for a command: the viewer comes with the rows.
import { type Rows, type Statements, together, writeAll } from '../db/batch.ts'
import { builtOnce } from '../db/built-once.ts'
import { viewerOfSession } from '../db/reads/viewer.ts'
import { insertVisit } from '../db/writes/trust.ts'
import { checkSession } from './accounts/sessions.ts'
import { editReads, expectEdits, takeEdits } from './knowledge/catalogue.ts'
import { type Room, roomOf } from './policy/newcomers.ts'
import { maySeeWave } from './policy/settings.ts'
import { type Bar, barOf, type Viewer } from './policy/viewer.ts'
import { barred } from './refusal.ts'
import type { Scope } from './scope.ts'
import { settingsOf } from './settings.ts'

/** What the frame around every page shows. */
export type Frame = {
  viewer: Viewer | null
  unread: number
  openCases: number
  problemsWaiting: number
  /** What the person must read first, or null. */
  bar: Bar | null
  /** Told to the team: what new accounts post is held back. */
  wave: boolean
  /** How much room the viewer's posts have; null where nothing but their length is limited. */
  room: Room | null
}

/**
 * Reads a page: its own rows, and the frame, in one batch. Refuses people who are suspended or have a
 * warning to read, but for the few pages that are theirs all the same (`forBarred`).
 */
export const readPage = async <S extends Statements>(
  scope: Scope,
  reads: S,
  { forBarred = false } = {},
): Promise<Rows<S> & { frame: Frame }> => {
  if (scope.session === null) {
    return { ...(await withEdits(scope, reads)), frame: guestFrame }
  }
  const { viewers, ...rows } = await withEdits(scope, {
    ...reads,
    ...viewerReads(scope.db, { key: scope.session.key, now: scope.now }),
  })
  const frame = await frameOf(scope, viewers[0])
  if (frame.bar !== null && !forBarred) throw barred(barWords(frame.bar), frame)
  return { ...(rows as unknown as Rows<S>), frame }
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
  how: { forBarred?: boolean } = {},
): Promise<Rows<S> & { viewer: Viewer | null }> => {
  expectEdits(scope)
  const { frame, ...rows } = await readPage(scope, reads, how)
  return { ...(rows as unknown as Rows<S>), viewer: frame.viewer }
}

const barWords = ({ is }: Bar): string =>
  is === 'suspended'
    ? 'Your account is suspended: you can read why, appeal, take your data along and sign out.'
    : 'A moderator has warned you: read the warning and confirm that you did, then go on.'

/** The frame of someone who is not signed in. */
export const guestFrame: Frame = {
  viewer: null,
  unread: 0,
  openCases: 0,
  problemsWaiting: 0,
  bar: null,
  wave: false,
  room: null,
}

type ViewerRow = Awaited<ReturnType<typeof viewerOfSession>>[number]

const frameOf = async (scope: Scope, row: ViewerRow | undefined): Promise<Frame> => {
  if (row === undefined) return guestFrame
  const session = await checkSession(scope, row)
  // Once in the second half of a session's thirty days; after the answer, so no page waits for it.
  if (session.statements.length > 0) {
    scope.platform.later(() => writeAll(scope.db, session.statements))
  }
  if (!session.holds) return guestFrame
  const { sessionUserId: _, sessionExpiresAt: __, ...shown } = row
  const { unread, openCases, problemsWaiting, set, visited, warning, suspension, ...viewer } = shown
  if (!visited)
    scope.platform.later(() => writeAll(scope.db, [insertVisit(scope.db, viewer.id, scope.now)]))
  const settings = settingsOf(rowsOf(set))
  const wave = settings['spam-wave'].on && maySeeWave(viewer)
  const room = roomOf(viewer, settings, scope.now)
  const bar = barOf(viewer, { warning, suspension }, scope.now)
  return { viewer, unread, openCases, problemsWaiting, wave, room, bar }
}

const rowsOf = (set: string) =>
  Object.entries(JSON.parse(set) as Record<string, unknown>).map(([name, value]) => ({
    name,
    value,
  }))
