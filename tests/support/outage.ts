// A database that goes away under a running forum, in the ways databases do.
import { connectRemote } from '../../db/client.ts'
import { unreachable } from '../../db/failures.ts'
import type { World } from './world.ts'

// Nobody listens there.
const nowhere = 'http://127.0.0.1:9'

const sqlite = (code: string) => Object.assign(new Error(`${code}: not now`), { code })

/** What a trip ends in, by name. */
export const outages: Record<string, () => Promise<never>> = {
  'refuses connections': async () => {
    await connectRemote({ url: nowhere }).batch(['select 1'])
    throw new Error('Somebody listens there')
  },
  'is locked by another process': () => Promise.reject(sqlite('SQLITE_BUSY')),
  'answers 503': () => Promise.reject(unreachable('The database answered 503')),
  'has a full disk': () => Promise.reject(sqlite('SQLITE_FULL')),
}

/** The database is away from now on, or after some more trips; gives what brings it back. */
export const takeAway = (
  world: World,
  { after = 0, how = 'answers 503' }: { after?: number; how?: string } = {},
): (() => void) => {
  const { batch } = world.client
  let trips = 0
  world.client.batch = (...call) => {
    trips += 1
    const outage = outages[how]
    return trips > after && outage ? outage() : batch(...call)
  }
  return () => {
    world.client.batch = batch
  }
}
