// The database as the settings name it, for the Node home: a file of this process, or a server.
// Native code, never bundled for workerd.
import { mkdirSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Client } from '@libsql/client/web'
import { connectRemote, type RemoteAddress } from './client.ts'
import { openClient } from './file/client.ts'

// How long a statement waits for another process that writes, such as the command line.
const BUSY_TIMEOUT = 5_000

/**
 * A client for the address in the settings: `file:` opens the embedded database, anything else is
 * a libSQL server. Rejects when the file cannot be opened or cannot keep what it acknowledges.
 */
export async function connect(address: RemoteAddress): Promise<Client> {
  if (!address.url.startsWith('file:')) return connectRemote(address)
  return connectEmbedded(pathOf(address.url))
}

/**
 * The embedded database at `path`, made with its folder when missing: write-ahead log, synced to
 * disk on every commit, foreign keys held. `busyTimeout` is how many ms to wait for a lock.
 */
export async function connectEmbedded(path: string, busyTimeout = BUSY_TIMEOUT): Promise<Client> {
  mkdirSync(dirname(resolve(path)), { recursive: true })
  return openClient(path, busyTimeout)
}

// `file:data/foyer.db` is no address a URL parser accepts, yet it is how people write it.
function pathOf(url: string): string {
  return url.startsWith('file://')
    ? fileURLToPath(url)
    : decodeURIComponent(url.slice('file:'.length))
}
