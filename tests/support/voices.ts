// The crowd says of an answer whether it worked, as rows.
import { writeAll } from '../../db/batch.ts'
import { recountOutcomes, upsertOutcome } from '../../db/writes/reactions.ts'
import { crowd } from './people.ts'
import { idOf } from './threads.ts'
import type { World } from './world.ts'

type Said = { worked: number; failed: number; deviceId?: string }

/** The first people of the crowd say that it worked, those after them that it did not. */
export const crowdSays = (world: World, postId: number, { worked, failed, deviceId }: Said) =>
  writeAll(world.db, [
    ...crowd.slice(0, worked + failed).map((handle, n) =>
      upsertOutcome(world.db, {
        postId,
        userId: idOf(handle),
        worked: n < worked,
        deviceId: deviceId ?? null,
        at: world.now(),
      }),
    ),
    recountOutcomes(world.db, postId),
  ])
