// The Hrana protocol in its JSON encoding: what clients send, what they are answered.
// Specification: https://github.com/tursodatabase/libsql/blob/main/docs/HRANA_3_SPEC.md
import { z } from 'zod'

// SQLite's integers; wider ones would wrap around silently when bound.
const isInt64 = (text: string) =>
  /^-?\d{1,19}$/.test(text) && BigInt.asIntN(64, BigInt(text)) === BigInt(text)

const value = z.discriminatedUnion('type', [
  z.object({ type: z.literal('null') }),
  z.object({ type: z.literal('integer'), value: z.string().refine(isInt64) }),
  z.object({ type: z.literal('float'), value: z.number() }),
  z.object({ type: z.literal('text'), value: z.string() }),
  z.object({ type: z.literal('blob'), base64: z.string() }),
])

/** SQL given as text, or as the number it was stored under; exactly one of them. */
const sqlSource = { sql: z.string().nullish(), sql_id: z.int32().nullish() }

const statement = z.object({
  ...sqlSource,
  args: z.array(value).default([]),
  named_args: z.array(z.object({ name: z.string(), value })).default([]),
  want_rows: z.boolean().nullish(),
})

/** When a step of a batch runs; the numbers are those of earlier steps. */
export type Condition =
  | { type: 'ok' | 'error'; step: number }
  | { type: 'not'; cond: Condition }
  | { type: 'and' | 'or'; conds: Condition[] }
  | { type: 'is_autocommit' }

const condition: z.ZodType<Condition> = z.lazy(() =>
  z.discriminatedUnion('type', [
    z.object({ type: z.enum(['ok', 'error']), step: z.int().nonnegative() }),
    z.object({ type: z.literal('not'), cond: condition }),
    z.object({ type: z.enum(['and', 'or']), conds: z.array(condition) }),
    z.object({ type: z.literal('is_autocommit') }),
  ]),
)

const batch = z.object({
  steps: z.array(z.object({ condition: condition.nullish(), stmt: statement })),
})

const streamRequest = z.discriminatedUnion('type', [
  z.object({ type: z.literal('execute'), stmt: statement }),
  z.object({ type: z.literal('batch'), batch }),
  z.object({ type: z.literal('sequence'), ...sqlSource }),
  z.object({ type: z.literal('describe'), ...sqlSource }),
  z.object({ type: z.literal('store_sql'), sql_id: z.int32(), sql: z.string() }),
  z.object({ type: z.literal('close_sql'), sql_id: z.int32() }),
  z.object({ type: z.literal('get_autocommit') }),
  z.object({ type: z.literal('close') }),
])

const pipeline = z.object({
  baton: z.string().nullish(),
  requests: z.array(streamRequest),
})

export type WireValue = z.infer<typeof value>
export type SqlSource = { sql?: string | null | undefined; sql_id?: number | null | undefined }
export type WireStatement = z.infer<typeof statement>
export type WireBatch = z.infer<typeof batch>
export type StreamRequest = z.infer<typeof streamRequest>
export type Pipeline = z.infer<typeof pipeline>

/** `code` is a base result code of SQLite (`SQLITE_CONSTRAINT`) or a word of libSQL's server. */
export type WireError = { message: string; code: string }

export type StatementResult = {
  cols: { name: string; decltype: string | null }[]
  rows: WireValue[][]
  affected_row_count: number
  last_insert_rowid: string | null
}

/** For each step its result or its error; null for both when it was skipped. */
export type BatchResult = {
  step_results: (StatementResult | null)[]
  step_errors: (WireError | null)[]
}

export type DescribeResult = {
  params: { name: string | null }[]
  cols: { name: string; decltype: string | null }[]
  is_explain: boolean
  is_readonly: boolean
}

export type StreamResponse =
  | { type: 'execute'; result: StatementResult }
  | { type: 'batch'; result: BatchResult }
  | { type: 'describe'; result: DescribeResult }
  | { type: 'get_autocommit'; is_autocommit: boolean }
  | { type: 'sequence' | 'store_sql' | 'close_sql' | 'close' }

export type StreamResult =
  | { type: 'ok'; response: StreamResponse }
  | { type: 'error'; error: WireError }

/** An answer other than 200: the request as a whole failed and its stream is closed. */
export type Rejection = Error & { status: number; code?: string | undefined }

/** Makes a rejection; with a `code` it is sent as JSON, which the client shows as its error's code. */
export function rejection(status: number, message: string, code?: string): Rejection {
  return Object.assign(new Error(message), { status }, code ? { code } : {})
}

export function isRejection(error: unknown): error is Rejection {
  return error instanceof Error && 'status' in error && typeof error.status === 'number'
}

/** Reads the body of a pipeline request; throws a rejection (400) for anything else. */
export function readPipeline(body: string): Pipeline {
  let json: unknown
  try {
    json = JSON.parse(body)
  } catch {
    throw rejection(400, 'The body is not JSON')
  }
  const read = pipeline.safeParse(json)
  if (!read.success) throw rejection(400, `No pipeline request: ${z.prettifyError(read.error)}`)
  return read.data
}
