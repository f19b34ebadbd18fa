// The database over HTTP, as a Worker reaches it; nothing here may pull in native code.
import { type Client, createClient } from '@libsql/client/web'
import type { LibSQLDatabase } from 'drizzle-orm/libsql'
import { drizzle } from 'drizzle-orm/libsql/web'
import { unreachable } from './failures.ts'

/** Drizzle over one libSQL client; tables are named in every query, so it carries no schema. */
export type Database = LibSQLDatabase

export type RemoteAddress = {
  /** `libsql:`, `https:` or `http:`; a path names one of several databases behind the address. */
  url: string
  token?: string | undefined
  /** Milliseconds one round trip may take. */
  timeout?: number
}

// A page is worth waiting for, but a Worker that waits longer than this keeps a person staring at
// nothing while the database may never answer: the client itself has no limit of its own.
const ROUND_TRIP_LIMIT = 10_000

/**
 * A client for a libSQL server. Connects only when used; a failed, refused, late or 5xx round trip
 * rejects with an error `isUnreachable` recognises.
 */
export function connectRemote({ url, token, timeout = ROUND_TRIP_LIMIT }: RemoteAddress): Client {
  return createClient({
    url: withTrailingSlash(url),
    ...(token ? { authToken: token } : {}),
    fetch: (request: Request) => fetchWithin(timeout, request),
  })
}

/** The Drizzle database over any libSQL client, embedded or remote. */
export function databaseOver(client: Client): Database {
  return drizzle({ client })
}

// The client resolves `v2/pipeline` against this address: without the slash the last part of a
// path would be replaced and the request would go to another database.
function withTrailingSlash(url: string): string {
  const address = new URL(url)
  if (!address.pathname.endsWith('/')) address.pathname += '/'
  return address.href
}

// The body is read here too, so that a connection lost half-way is told from an answer that is
// wrong, and the time limit covers all of it.
async function fetchWithin(timeout: number, request: Request): Promise<Response> {
  const response = await fetched(timeout, request)
  if (response.status >= 500 || response.status === 429) {
    throw unreachable(`The database answered ${response.status}`)
  }
  return response
}

// A timer of our own, for one of `AbortSignal.timeout` cannot be ended: it would go on after each
// round trip, and workerd allows a job only so many at once.
async function fetched(timeout: number, request: Request): Promise<Response> {
  const limit = new AbortController()
  const timer = setTimeout(() => limit.abort(), timeout)
  try {
    const response = await fetch(request, { signal: limit.signal })
    const body = await response.arrayBuffer()
    return new Response(body, { status: response.status, headers: response.headers })
  } catch (cause) {
    throw unreachable('The database did not answer', cause)
  } finally {
    clearTimeout(timer)
  }
}
