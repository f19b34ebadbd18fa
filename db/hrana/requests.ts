// Answering the single requests of a pipeline on their stream.
import type { Connection } from '../file/connection.ts'
import { runScript } from '../file/statements.ts'
import { runSteps, type Step } from './batches.ts'
import { type Connections, type Pooled, takeConnection } from './connections.ts'
import { describe } from './describe.ts'
import {
  type BatchResult,
  type Condition,
  isRejection,
  rejection,
  type SqlSource,
  type StreamRequest,
  type StreamResponse,
  type StreamResult,
  type WireBatch,
  type WireStatement,
} from './protocol.ts'
import { wireErrorOf } from './sqlite-errors.ts'
import { argsOf } from './values.ts'

export type Stream = {
  /** The database file. */
  path: string
  /** Opened by the first request that needs it. */
  pooled: Pooled | null
  /** SQL texts by the numbers the client gave them. */
  sqls: Map<number, string>
  closed: boolean
}

type Setting = { stream: Stream; connections: Connections; busyTimeout: number }

/**
 * The result of a request. What SQLite refuses is a result too; a request that breaks the
 * protocol throws a rejection, and no later one on the stream can be trusted.
 */
export async function answerRequest(
  setting: Setting,
  request: StreamRequest,
): Promise<StreamResult> {
  if (setting.stream.closed) throw rejection(400, 'The stream is closed')
  try {
    if (request.type === 'execute') return await execute(setting, request.stmt)
    return { type: 'ok', response: await responseTo(setting, request) }
  } catch (error) {
    if (isRejection(error)) throw error
    return { type: 'error', error: wireErrorOf(error) }
  }
}

async function responseTo(
  setting: Setting,
  request: Exclude<StreamRequest, { type: 'execute' }>,
): Promise<StreamResponse> {
  const { stream, busyTimeout } = setting
  switch (request.type) {
    case 'batch':
      return { type: 'batch', result: await runBatch(setting, request.batch) }
    case 'sequence':
      runScript(connectionOf(setting), sqlOf(stream, request), busyTimeout)
      break
    case 'describe':
      return { type: 'describe', result: describe(connectionOf(setting), sqlOf(stream, request)) }
    case 'get_autocommit':
      return { type: request.type, is_autocommit: !connectionOf(setting).native.inTransaction }
    case 'store_sql':
      store(stream, request.sql_id, request.sql)
      break
    case 'close_sql':
      stream.sqls.delete(request.sql_id)
      break
    case 'close':
      stream.closed = true
  }
  return { type: request.type }
}

async function execute(setting: Setting, statement: WireStatement): Promise<StreamResult> {
  const step = stepOf(setting.stream, statement, null)
  const [outcome] = await runSteps(connectionOf(setting), [step], setting.busyTimeout)
  if (outcome && 'result' in outcome) {
    return { type: 'ok', response: { type: 'execute', result: outcome.result } }
  }
  if (outcome) return { type: 'error', error: outcome.error }
  throw new Error('A statement without a condition was skipped')
}

async function runBatch(setting: Setting, { steps }: WireBatch): Promise<BatchResult> {
  const prepared = steps.map(({ condition, stmt }) => stepOf(setting.stream, stmt, condition))
  const outcomes = await runSteps(connectionOf(setting), prepared, setting.busyTimeout)
  return {
    step_results: outcomes.map((outcome) =>
      outcome && 'result' in outcome ? outcome.result : null,
    ),
    step_errors: outcomes.map((outcome) => (outcome && 'error' in outcome ? outcome.error : null)),
  }
}

function connectionOf({ stream, connections }: Setting): Connection {
  stream.pooled ??= takeConnection(connections, stream.path)
  return stream.pooled.connection
}

function stepOf(
  stream: Stream,
  statement: WireStatement,
  condition: Condition | null | undefined,
): Step {
  if (statement.args.length > 0 && statement.named_args.length > 0) {
    throw rejection(400, 'Arguments are given by position and by name')
  }
  return {
    condition: condition ?? null,
    query: { sql: sqlOf(stream, statement), args: argsOf(statement) },
    wantRows: statement.want_rows ?? true,
  }
}

function sqlOf({ sqls }: Stream, { sql, sql_id: id }: SqlSource): string {
  if ((sql == null) === (id == null)) throw rejection(400, 'Give either sql or sql_id')
  const text = sql ?? sqls.get(id ?? 0)
  if (text === undefined) throw rejection(400, `No SQL is stored as ${id}`)
  return text
}

function store({ sqls }: Stream, id: number, sql: string) {
  if (sqls.has(id)) throw rejection(400, `Some SQL is already stored as ${id}`)
  sqls.set(id, sql)
}
