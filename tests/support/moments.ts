// What happens to threads and people around an act: locked, hidden, silenced, or just in between.
import { idOf } from './threads.ts'
import { day, type World } from './world.ts'

export const lock = (world: World, threadId: number) =>
  run(world, 'update threads set locked_at = ?, locked_by = ? where id = ?', [
    world.now(),
    idOf('ines'),
    threadId,
  ])

/** Hides a post; with its question the thread is hidden, too. */
export const hide = async (world: World, postId: number) => {
  await run(world, 'update posts set hidden_at = ? where id = ?', [world.now(), postId])
  await run(
    world,
    `update threads set hidden_at = ?
      where id = (select thread_id from posts where id = ? and kind = 'question')`,
    [world.now(), postId],
  )
}

export const silence = (world: World, handle: string) =>
  run(world, 'update users set silenced_until = ? where handle = ?', [world.now() + day, handle])

/** Lets something happen after the next command learned and before it writes. */
export const betweenTrips = (world: World, act: () => Promise<unknown>) => {
  const { batch } = world.client
  let trips = 0
  world.client.batch = async (...call) => {
    trips += 1
    if (trips === 2) {
      world.client.batch = batch
      await act()
    }
    return batch(...call)
  }
}

/** As if a person had done something so often within the hour. */
export const useUp = (world: World, limit: string, handle: string, uses: number) =>
  run(world, 'insert into limits (key, window, uses) values (?, ?, ?)', [
    `${limit}:${idOf(handle)}`,
    world.now() - (world.now() % 3_600_000),
    uses,
  ])

const run = (world: World, sql: string, args: (string | number)[]) =>
  world.client.execute({ sql, args })
