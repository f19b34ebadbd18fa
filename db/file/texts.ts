// What the text of a statement says of it, read once for each text.

export type Text = {
  /** Leaves something on the connection when whoever sent it is gone. */
  outlivesUse: boolean
  /** Begins or ends a transaction. */
  isControl: boolean
  /** Takes the write lock; a `with` that might counts as one that does. */
  isWrite: boolean
  /** As libSQL's server sees it: others say nothing of the row somebody inserted before. */
  isInsert: boolean
  hasReturning: boolean
  /** Whether it is worth keeping prepared, and means the same the next time. */
  isKept: boolean
}

// Texts are the application's own and few; values travel beside them.
const mostTexts = 1_000
const longestKept = 10_000

const known = new Map<string, Text>()

/** Reads the text of a statement, or remembers what was read. */
export function textOf(sql: string): Text {
  const found = known.get(sql)
  if (found) return found
  const text = read(sql)
  if (sql.length <= longestKept) {
    if (known.size >= mostTexts) known.clear()
    known.set(sql, text)
  }
  return text
}

/** The first word of a statement in lower case, past white space and comments. */
export function verbOf(sql: string): string {
  const start = /^(?:\s|--[^\n]*(?:\n|$)|\/\*[\s\S]*?\*\/)*/.exec(sql)?.[0].length ?? 0
  return /^[a-z]*/i.exec(sql.slice(start, start + 20))?.[0].toLowerCase() ?? ''
}

const OUTLIVES_USE = /\b(?:pragma|attach|detach|temp|temporary)\b/i
const TRANSACTION_CONTROL = /^\s*(?:begin|commit|end|rollback|savepoint|release)\b[^;]*;?\s*$/i
const WRITES = /^(?:insert|replace|update|delete|create|drop|alter|reindex|analyze)$/
const KEPT = /^(?:select|with|insert|replace|update|delete)$/

// `select *` has other columns when its table has; products and `count(*)` have not. A comment may
// stand between the two words.
const OPEN_COLUMNS = /(?:\b(?:select|distinct|all|returning)\s*|[,.]\s*)\*|--|\/\*/i

function read(sql: string): Text {
  const verb = verbOf(sql)
  const isWith = verb === 'with'
  const outlivesUse = OUTLIVES_USE.test(sql)
  return {
    outlivesUse,
    isControl: TRANSACTION_CONTROL.test(sql),
    isWrite: WRITES.test(verb) || (isWith && /\b(?:insert|replace|update|delete)\b/i.test(sql)),
    isInsert: verb === 'insert' || verb === 'replace' || (isWith && /\binto\b/i.test(sql)),
    hasReturning: /\breturning\b/i.test(sql),
    isKept: KEPT.test(verb) && !outlivesUse && sql.length <= longestKept && !OPEN_COLUMNS.test(sql),
  }
}
