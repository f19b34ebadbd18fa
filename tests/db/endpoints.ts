// Endpoints and clients for one test each, and the few questions their tests ask.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Client, createClient, type LibsqlError } from '@libsql/client/web'
import { afterEach, beforeEach, expect } from 'vitest'
import { type Hrana, type HranaOptions, startHrana } from '../../db/hrana/server.ts'

/** Endpoints over files in a folder of the test's own; all are stopped and removed after it. */
export function useEndpoints() {
  let folder: string
  let endpoints: Hrana[]
  let clients: Client[]

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'foyer-hrana-'))
    endpoints = []
    clients = []
  })

  afterEach(async () => {
    for (const client of clients) client.close()
    for (const endpoint of endpoints) await endpoint.close()
    rmSync(folder, { recursive: true, force: true })
  })

  const fileAt = (path: string) => join(folder, `${path.replaceAll('/', '_')}.db`)

  async function start(options: Partial<HranaOptions> = {}): Promise<Hrana> {
    const endpoint = await startHrana({ databaseFor: fileAt, ...options })
    endpoints.push(endpoint)
    return endpoint
  }

  /** Closes a client after the test. */
  function closing(client: Client): Client {
    clients.push(client)
    return client
  }

  /** The real client at an address, as it comes from its package. */
  function client(url: string, config: { intMode?: 'bigint'; fetch?: typeof fetch } = {}): Client {
    return closing(createClient({ url: url.endsWith('/') ? url : `${url}/`, ...config }))
  }

  /** A client of a new endpoint. */
  async function started(options: Partial<HranaOptions> = {}): Promise<Client> {
    return client((await start(options)).url)
  }

  return { start, started, client, closing, fileAt, folder: () => folder }
}

export async function failureOf(act: PromiseLike<unknown>): Promise<LibsqlError> {
  const outcome = await act.then(
    () => 'it did not fail',
    (error: unknown) => error,
  )
  expect(outcome).toBeInstanceOf(Error)
  return outcome as LibsqlError
}

/** The rows as arrays. */
export async function rowsOf(asked: Client, sql: string): Promise<unknown[][]> {
  return (await asked.execute(sql)).rows.map((row) => Array.from(row as ArrayLike<unknown>))
}

type Result = { type: string; response?: Record<string, unknown>; error?: { code: string } }
type Answer = { status: number; text: string; body: { baton: string | null; results: Result[] } }

/** Posts a body as it is, or as JSON. */
export async function post(url: string, body: unknown, headers = {}): Promise<Answer> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })
  const text = await response.text()
  const isJson = response.headers.get('content-type') === 'application/json'
  return { status: response.status, text, body: isJson ? JSON.parse(text) : null }
}

/** A request to run one statement. */
export const run = (sql: string) => ({ type: 'execute', stmt: { sql } })
