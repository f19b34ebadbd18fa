// libSQL over HTTP on this machine, over embedded files: for `wrangler dev` and the tests that run
// inside workerd, because libSQL's own server does not come with npm. Never for the public.
import { timingSafeEqual } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Connections, closeConnections } from './connections.ts'
import { isRejection, readPipeline, rejection } from './protocol.ts'
import { answerPipeline, closeStreams, type Streams } from './streams.ts'

export type HranaOptions = {
  /** The file of the database at a base path: `/` for the address itself, else such as `/dev`. */
  databaseFor: (path: string) => string | Promise<string>
  /** 0, the default, lets the system choose. */
  port?: number
  /** A loopback address; 127.0.0.1 unless told. */
  host?: string
  /** When given, the bearer token every request must carry. */
  token?: string
  /** Milliseconds an idle stream lives before it is rolled back: 10 s, as in libSQL's server. */
  streamTimeout?: number
  /** Milliseconds a statement waits for a lock: 5 s, as in the embedded client. */
  busyTimeout?: number
}

export type Hrana = {
  /** The address of the database at `/`; append a base path for another. */
  url: string
  /** Stops listening, rolls back every open stream and closes every file. */
  close(): Promise<void>
}

/** Starts the endpoint. Rejects for a host other machines could reach, or a port that is taken. */
export async function startHrana(options: HranaOptions): Promise<Hrana> {
  const { port = 0, host = '127.0.0.1', streamTimeout = 10_000, busyTimeout = 5_000 } = options
  if (!isLoopback(host)) throw new Error(`Not listening on ${host}: only this machine may connect`)

  const streams = noStreams(streamTimeout, busyTimeout)
  const server = createServer(async (request, response) => {
    try {
      await answer(request, response, { ...options, streams })
    } catch (error) {
      reportTo(response, error)
    }
  })
  // Longer than clients keep an idle connection, or one may send into a closing one.
  server.keepAliveTimeout = 65_000
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, resolve)
  })

  const { port: listening } = server.address() as AddressInfo
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${listening}`,
    close: async () => {
      const stopped = new Promise<void>((resolve) => server.close(() => resolve()))
      server.closeAllConnections()
      await stopped
      closeStreams(streams)
      closeConnections(streams.connections)
    },
  }
}

function noStreams(streamTimeout: number, busyTimeout: number): Streams {
  const connections: Connections = { idle: [], closed: false }
  return { connections, streamTimeout, busyTimeout, waiting: new Map(), working: 0, expired: [] }
}

type Setting = Pick<HranaOptions, 'databaseFor' | 'token'> & { streams: Streams }

async function answer(request: IncomingMessage, response: ServerResponse, setting: Setting) {
  checkHost(request)
  const { pathname } = new URL(request.url ?? '/', 'http://localhost')
  const [, base, isPipeline] = /^(.*)\/v[23](\/pipeline)?$/.exec(pathname) ?? []
  if (base === undefined) throw rejection(404, 'Only Hrana 2 and 3 in JSON are spoken here')
  if (request.method !== (isPipeline ? 'POST' : 'GET')) throw rejection(405, 'Wrong method')
  if (!isPipeline) return response.end('Hrana in JSON')

  checkToken(request, setting.token)
  // A page in a browser of this machine cannot send this type without asking first, and asking
  // is not answered.
  if (!request.headers['content-type']?.startsWith('application/json')) {
    throw rejection(415, 'The body must be application/json')
  }
  const pipeline = readPipeline(await bodyOf(request))
  const file = await fileOf(base || '/', setting.databaseFor)
  send(response, 200, await answerPipeline(setting.streams, file, pipeline))
}

// A name of somebody else's that resolves to this machine (DNS rebinding) is not ours.
function checkHost({ headers }: IncomingMessage) {
  const host = headers.host?.replace(/:\d+$/, '').replace(/^\[(.*)\]$/, '$1') ?? ''
  if (!isLoopback(host)) throw rejection(403, 'Only this machine may connect')
}

function checkToken({ headers }: IncomingMessage, token: string | undefined) {
  if (token && !isSame(headers.authorization ?? '', `Bearer ${token}`)) {
    throw rejection(401, 'The token is missing or wrong')
  }
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(?:\.\d{1,3}){3}$/.test(host)
}

function isSame(given: string, wanted: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(wanted)]
  return a.length === b.length && timingSafeEqual(a, b)
}

const BODY_LIMIT = 16 * 1024 * 1024

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > BODY_LIMIT) throw rejection(413, `The body is larger than ${BODY_LIMIT} bytes`)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

async function fileOf(path: string, databaseFor: HranaOptions['databaseFor']): Promise<string> {
  try {
    return await databaseFor(path)
  } catch (error) {
    throw rejection(404, `There is no database at ${path}: ${error}`)
  }
}

function reportTo(response: ServerResponse, error: unknown) {
  // Whoever asked has hung up, perhaps in the middle of the body.
  if (response.destroyed) return
  if (!isRejection(error)) console.error(error)
  const { status, message, code } = isRejection(error) ? error : rejection(500, 'Internal error')
  // Whatever was left unread of the request goes with the connection.
  if (status === 413) response.setHeader('connection', 'close')
  if (code) return send(response, status, { message, code })
  response.writeHead(status, { 'content-type': 'text/plain' }).end(message)
}

function send(response: ServerResponse, status: number, body: unknown) {
  const text = JSON.stringify(body)
  response.writeHead(status, { 'content-type': 'application/json' }).end(text)
}
