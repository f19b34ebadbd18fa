// What a failed statement means, told the same way for the embedded and the remote client.

// The base result codes of SQLite that say "not now" and nothing about the statement, and the
// words of libSQL's server and clients for the same.
const AWAY = new Set([
  'DATABASE_UNREACHABLE',
  'SQLITE_BUSY',
  'SQLITE_LOCKED',
  'SQLITE_CANTOPEN',
  'SQLITE_IOERR',
  'SQLITE_FULL',
  'SQLITE_PROTOCOL',
  'TRANSACTION_BUSY',
  'TRANSACTION_TIMEOUT',
])

/** The error of a round trip that brought no answer from the database. */
export function unreachable(message: string, cause?: unknown): Error {
  return Object.assign(new Error(message, { cause }), { code: 'DATABASE_UNREACHABLE' })
}

/**
 * Whether a statement was refused because a unique key or primary key already holds its values.
 * `columns` narrows it to one key, as SQLite names it: `users.handle_key`, or for several columns
 * `decisions.case_id, decisions.turn`; for an index on an expression `index 'its_name'`.
 */
export function isUniqueConflict(error: unknown, columns?: string): boolean {
  return brokenConstraints(error, /\bUNIQUE constraint failed: (.+)$/).some(
    (key) => columns === undefined || key === columns,
  )
}

/**
 * Whether a statement was refused because `column`, as in `tokens.user_id`, would have become null:
 * how a guard in a batch stops the whole batch.
 */
export function isNullConflict(error: unknown, column: string): boolean {
  return brokenConstraints(error, /\bNOT NULL constraint failed: (.+)$/).includes(column)
}

/**
 * Whether the database could not be reached or could not take the statement now: refused, lost or
 * late connections, 5xx answers, locks held too long, a disk that fails or is full. Trying again
 * later may help; whether a write happened is not known.
 */
export function isUnreachable(error: unknown): boolean {
  return causesOf(error).some((cause) => AWAY.has(baseCode(cause)))
}

// Only a message of SQLite's own is read: Drizzle's repeats what people typed.
function brokenConstraints(error: unknown, pattern: RegExp): string[] {
  return causesOf(error)
    .filter((cause) => baseCode(cause) === 'SQLITE_CONSTRAINT')
    .flatMap((cause) => pattern.exec(cause.message)?.[1] ?? [])
}

// Drizzle, then the client, then the driver: three wrappings at most, and a chain may be circular.
const DEEPEST_CAUSE = 6

function causesOf(error: unknown): Error[] {
  const causes: Error[] = []
  let cause = error
  while (cause instanceof Error && causes.length < DEEPEST_CAUSE) {
    causes.push(cause)
    cause = cause.cause
  }
  return causes
}

// `SQLITE_IOERR_READ` is an IOERR: base codes of SQLite are one word, extended ones follow.
function baseCode(error: Error): string {
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  return code.startsWith('SQLITE_') ? code.split('_', 2).join('_') : code
}
