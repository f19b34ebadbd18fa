// The database as a file of this process, for the Node home; native code, never bundled for workerd.
import { mkdirSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { type Client, createClient } from '@libsql/client/sqlite3'
import { connectRemote, type RemoteAddress } from './client.ts'

// How long a statement waits for another process that writes (the command line, a backup). The
// driver waits on the event loop's own thread, so every visitor waits with it.
const BUSY_TIMEOUT = 5_000

// The driver is synchronous: one connection serves everything, more are only borrowed by calls
// made in the same moment, and each has its own page cache to warm.
const MOST_CONNECTIONS = 4

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
 * disk on every commit, foreign keys held.
 */
export async function connectEmbedded(path: string): Promise<Client> {
  mkdirSync(dirname(resolve(path)), { recursive: true })
  const client = createClient({
    url: pathToFileURL(path).href,
    timeout: BUSY_TIMEOUT,
    concurrency: MOST_CONNECTIONS,
  })
  try {
    await setUp(client)
  } catch (error) {
    client.close()
    throw error
  }
  return client
}

// The write-ahead log is a property of the file. `synchronous` and `foreign_keys` belong to each
// connection, and a PRAGMA sent through the pool reaches only one of them: what the driver was
// built with must be right, and a build where it is not is refused here rather than after a power
// cut.
async function setUp(client: Client): Promise<void> {
  await expectPragma(client, 'journal_mode = wal', 'wal')
  await expectPragma(client, 'synchronous', 2)
  await expectPragma(client, 'foreign_keys', 1)
}

async function expectPragma(client: Client, pragma: string, wanted: string | number) {
  const { rows } = await client.execute(`pragma ${pragma}`)
  const got = rows[0]?.[0]
  if (got !== wanted) {
    throw new Error(`The database file cannot be used safely: ${pragma} is ${got}, not ${wanted}`)
  }
}

// `file:data/foyer.db` is no address a URL parser accepts, yet it is how people write it.
function pathOf(url: string): string {
  return url.startsWith('file://')
    ? fileURLToPath(url)
    : decodeURIComponent(url.slice('file:'.length))
}
