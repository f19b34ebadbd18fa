// Edits of the catalogue: one at a time, each recorded with what it was and what it became.
import { type Statement, writeAll } from '../../db/batch.ts'
import { isNullConflict, isUniqueConflict } from '../../db/failures.ts'
import { latestEdits } from '../../db/reads/catalogue-to-edit.ts'
import { insertEdit } from '../../db/writes/catalogue-edits.ts'
import { decodeCursor, encodeCursor } from '../lib/cursors.ts'
import { newId } from '../lib/ids.ts'
import { count, limits } from '../limits.ts'
import { readPage } from '../page.ts'
import { staffed } from '../policy/problems.ts'
import type { Viewer } from '../policy/viewer.ts'
import { conflict } from '../refusal.ts'
import type { Scope } from '../scope.ts'
import { expectEdits } from './catalogue.ts'

/** Every field by what it is called, as text: what a record keeps and a difference is shown of. */
export type Fields = Record<string, string>

export type AdminPage = Awaited<ReturnType<typeof loadAdmin>>

const editsAPage = 40

/** For staff alone, in one trip: what was edited, the latest first; `before` is a cursor or empty. */
export const loadAdmin = async (scope: Scope, before: string) => {
  const [id] = decodeCursor(before, 1) ?? []
  const { frame, edits } = await readPage(scope, {
    edits: latestEdits(scope.db, id ?? null, editsAPage + 1),
  })
  staffed(frame.viewer)
  const last = edits.length > editsAPage ? edits[editsAPage - 1] : undefined
  return {
    frame,
    edits: edits.slice(0, editsAPage),
    isLater: id !== undefined,
    older: last ? encodeCursor([last.id]) : null,
  }
}

/**
 * What came of an edit. Nothing was written where it is refused (`errors` by field), or where
 * somebody saved `meanwhile`: `page` is how it stands, `mine` what was to be saved.
 */
export type Saved<Page> =
  | { is: 'saved'; id: string }
  | { is: 'refused'; page: Page; errors: Record<string, string> }
  | { is: 'meanwhile'; page: Page; mine: Fields }

export type Edit = {
  kind: 'code' | 'device'
  ref: string
  version: number
  before: Fields | null
  after: Fields
  note: string
  /** How many edits there were when it was judged. */
  seen: number
  /** The change itself, and what follows from it. */
  change: Statement
  also?: Statement[]
}

/** True when it was written; false when anything was edited since it was judged. */
export const writeEdit = async (scope: Scope, viewer: Viewer, edit: Edit): Promise<boolean> => {
  const { seen, change, also = [], ...row } = edit
  const record = { ...row, id: newId(scope.now), byId: viewer.id, at: scope.now }
  try {
    await writeAll(scope.db, [
      insertEdit(scope.db, record, seen),
      change,
      ...also,
      count(scope, limits.team, viewer.id),
    ])
  } catch (error) {
    if (isNullConflict(error, 'catalogue_edits.version') || isUniqueConflict(error)) return false
    throw error
  }
  expectEdits(scope)
  return true
}

/** Judges and writes until nobody was faster; two trips where nobody was. */
export const insist = async <T>(attempt: () => Promise<T | null>): Promise<T> => {
  for (let turn = 0; turn < 3; turn++) {
    const done = await attempt()
    if (done !== null) return done
  }
  throw conflict('Others edit the catalogue at this moment. Send it once more.')
}

/** Whether anything differs. */
export const isChanged = (before: Fields, after: Fields): boolean =>
  Object.entries(after).some(([name, text]) => before[name] !== text)

/** What was typed one a line: each line once, in its order. */
export const linesOf = (typed: string): string[] => [
  ...new Set(
    typed
      .split('\n')
      .map((line) => line.replace(/\s+/g, ' ').trim())
      .filter(Boolean),
  ),
]
