// The log as a chain: each row carries the hash of the one before, so that no row changes unseen.
import { together, writeAll } from '../db/batch.ts'
import { unsealedRows } from '../db/reads/mod-log-chain.ts'
import { type Seal, sealRow } from '../db/writes/mod-log-chain.ts'
import { randomToken, sha256Hex } from '../src/lib/hashes.ts'
import type { Scope } from '../src/scope.ts'

export type LogRow = Omit<Awaited<ReturnType<typeof unsealedRows>>[number], 'before'>

/** What stands in place of a reason that had a secret in it. */
export const removed = '[removed]'

const atATime = 200

/**
 * Seals the rows written since the last time, some hundred at once, in two trips or one. Safe to run
 * by several at the same time: a row takes one seal, and only on the row before as it was read.
 */
export const sealLog = async (scope: Scope): Promise<void> => {
  const { rows } = await together(scope.db, { rows: unsealedRows(scope.db, atATime) })
  let previous = rows[0]?.before ?? ''
  const statements = rows.map((row) => {
    const seal = sealOf(row, previous, randomToken(16))
    previous = seal.hash
    return sealRow(scope.db, row.id, seal)
  })
  await writeAll(scope.db, statements)
}

/** The seal of a row on top of the hash of the row before it; `''` before the first. */
export const sealOf = (row: LogRow, previous: string, salt: string): Seal => {
  const reasonDigest = sha256Hex(`${salt}\n${row.reason}`)
  return { previous, reasonSalt: salt, reasonDigest, hash: hashOf(row, previous, reasonDigest) }
}

/** Where a walk along the chain has come to. */
export type Walk = {
  id: number
  hash: string
  sealed: number
  unsealed: number
  /** Reasons taken out because of a secret. */
  removed: number
  /** The first row that does not fit, and why; null while all do. */
  broken: { id: number; why: string } | null
}

export const start: Walk = { id: 0, hash: '', sealed: 0, unsealed: 0, removed: 0, broken: null }

/** Walks on over the rows that follow, in order; stays at the first that does not fit. */
export const walk = (from: Walk, rows: readonly LogRow[]): Walk => {
  let at = from
  for (const row of rows) if (at.broken === null) at = step(at, row)
  return at
}

const step = (at: Walk, row: LogRow): Walk => {
  const why = wrongWith(row, at)
  if (why !== null) return { ...at, broken: { id: row.id, why } }
  if (row.hash === null) return { ...at, id: row.id, unsealed: at.unsealed + 1 }
  const taken = at.removed + (isTakenOut(row) ? 1 : 0)
  return { ...at, id: row.id, hash: row.hash, sealed: at.sealed + 1, removed: taken }
}

const wrongWith = (row: LogRow, { id, hash, unsealed }: Walk): string | null => {
  // Identifiers of the log count on from the last, and nothing is ever deleted.
  if (row.id !== id + 1) return `a row before it is missing (${id + 1})`
  if (row.hash === null) return null
  if (unsealed > 0) return 'it is sealed, the row before it is not'
  if (row.previous !== hash) return 'it does not follow the row before it'
  if (!isTakenOut(row) && sha256Hex(`${row.reasonSalt}\n${row.reason}`) !== row.reasonDigest) {
    return 'its reason was changed'
  }
  return hashOf(row, hash, row.reasonDigest ?? '') === row.hash ? null : 'it was changed'
}

const isTakenOut = (row: LogRow): boolean => row.reasonSalt === null && row.reason === removed

// A list in a fixed order: the same row gives the same text in every home and version.
const hashOf = (row: LogRow, previous: string, reasonDigest: string): string =>
  sha256Hex(
    JSON.stringify([
      previous,
      row.id,
      row.caseId,
      row.turn,
      row.action,
      row.actorId,
      row.userId,
      row.postId,
      row.threadId,
      row.articleId,
      row.decisionId,
      row.verdict,
      row.consequence,
      reasonDigest,
      row.at,
    ]),
  )
