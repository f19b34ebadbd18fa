// Streams: a connection and the SQL stored on it, kept between requests for the holder of a baton.
import { randomBytes } from 'node:crypto'
import { type Connections, giveBack } from './connections.ts'
import { type Pipeline, rejection, type StreamResult } from './protocol.ts'
import { answerRequest, type Stream } from './requests.ts'

/** The streams of one endpoint. */
export type Streams = {
  connections: Connections
  /** Milliseconds a stream waits for its next request before it is rolled back. */
  streamTimeout: number
  /** Milliseconds a statement waits for a lock. */
  busyTimeout: number
  /** Between two requests, by baton. */
  waiting: Map<string, { stream: Stream; timer: NodeJS.Timeout }>
  /** How many are answering a request. */
  working: number
  /** The batons of the last streams that were waited for in vain. */
  expired: string[]
}

export type PipelineAnswer = { baton: string | null; base_url: null; results: StreamResult[] }

/**
 * Runs a pipeline on the stream of its baton, or on a new one over `file`. Throws a rejection
 * when the baton is not good or a request breaks the protocol; the stream is rolled back then.
 */
export async function answerPipeline(
  streams: Streams,
  file: string,
  { baton, requests }: Pipeline,
): Promise<PipelineAnswer> {
  const stream = baton ? resume(streams, file, baton) : begin(streams, file)
  streams.working += 1
  try {
    const results: StreamResult[] = []
    for (const request of requests) {
      results.push(await answerRequest({ ...streams, stream }, request))
    }
    if (stream.closed || streams.connections.closed) release(streams, stream)
    return { baton: stream.closed ? null : suspend(streams, stream), base_url: null, results }
  } catch (error) {
    release(streams, stream)
    throw error
  } finally {
    streams.working -= 1
  }
}

/** Rolls back and forgets every stream that waits for its next request. */
export function closeStreams(streams: Streams): void {
  for (const baton of [...streams.waiting.keys()]) expire(streams, baton)
}

// A stream may hold three file handles and a lock; more at once than this is a leak in a client.
const MOST_STREAMS = 256
const EXPIRED_REMEMBERED = 256

function begin({ waiting, working }: Streams, path: string): Stream {
  if (waiting.size + working >= MOST_STREAMS) throw rejection(503, 'Too many streams are open')
  return { path, pooled: null, sqls: new Map(), closed: false }
}

function resume(streams: Streams, path: string, baton: string): Stream {
  const stream = streams.waiting.get(baton)?.stream
  if (!stream && streams.expired.includes(baton)) {
    throw rejection(500, 'The stream has expired due to inactivity', 'STREAM_EXPIRED')
  }
  if (stream?.path !== path) throw rejection(400, 'The baton is unknown or was used before')
  forget(streams, baton)
  return stream
}

// A new baton each time: two requests at once on one stream cannot both hold it.
function suspend(streams: Streams, stream: Stream): string {
  const baton = randomBytes(18).toString('base64url')
  const timer = setTimeout(() => expire(streams, baton), streams.streamTimeout).unref()
  streams.waiting.set(baton, { stream, timer })
  return baton
}

function expire(streams: Streams, baton: string) {
  const stream = streams.waiting.get(baton)?.stream
  if (!stream) return
  forget(streams, baton)
  release(streams, stream)
  streams.expired.push(baton)
  if (streams.expired.length > EXPIRED_REMEMBERED) streams.expired.shift()
}

function forget({ waiting }: Streams, baton: string) {
  clearTimeout(waiting.get(baton)?.timer)
  waiting.delete(baton)
}

function release({ connections }: Streams, stream: Stream) {
  stream.closed = true
  if (stream.pooled) giveBack(connections, stream.pooled)
  stream.pooled = null
}
