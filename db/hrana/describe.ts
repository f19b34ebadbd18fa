// What can be known of a statement without running it.
import type { Connection } from '../file/connection.ts'
import { verbOf } from '../file/texts.ts'
import type { DescribeResult } from './protocol.ts'

/** Prepares a statement and tells its parameters and columns; throws the driver's error. */
export function describe({ native }: Connection, sql: string): DescribeResult {
  const statement = native.prepare(sql)
  const isExplain = verbOf(sql) === 'explain'
  return {
    params: parametersOf(sql).map((name) => ({ name })),
    cols: statement.columns().map(({ name, type }) => ({ name, decltype: type })),
    is_explain: isExplain,
    is_readonly: isExplain || !opensForWriting(native, sql),
  }
}

// The driver does not say whether a statement writes. Its program does: the opcode Transaction
// has 1 as its second operand when it takes the write lock. https://sqlite.org/opcode.html
function opensForWriting(native: Connection['native'], sql: string): boolean {
  const program = native.prepare(`explain ${sql}`).raw(true).all([]) as unknown[][]
  return program.some(([, opcode, , operand]) => opcode === 'Transaction' && operand !== 0)
}

// Strings, quoted names and comments first, so that a `?` inside one of them is passed over.
const TOKEN =
  /'(?:[^']|'')*'|"(?:[^"]|"")*"|`(?:[^`]|``)*`|\[[^\]]*\]|--[^\n]*|\/\*[\s\S]*?\*\/|(\?\d*|[:@$]\w+)/g

/** The names of a statement's parameters by index; null for a bare `?`. */
function parametersOf(sql: string): (string | null)[] {
  const names: (string | null)[] = []
  for (const [, parameter] of sql.matchAll(TOKEN)) {
    if (parameter === undefined) continue
    if (parameter === '?') {
      names.push(null)
    } else if (parameter.startsWith('?')) {
      const index = Number(parameter.slice(1))
      while (names.length < index) names.push(null)
      names[index - 1] = parameter
    } else if (!names.includes(parameter)) {
      names.push(parameter)
    }
  }
  return names
}
