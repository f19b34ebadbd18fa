// A world played to the detector, tick by tick.
import {
  type Alarm,
  freshSite,
  type KeyState,
  type Report,
  tick,
} from '../../../moderation/problems/detector/detector.ts'
import { day } from './calendar.ts'
import type { RaisedAlarm } from './judging.ts'
import type { World } from './world.ts'

export type Replayed = { alarms: RaisedAlarm[]; msPerTick: number; keys: Map<string, KeyState> }

export type Stream = Pick<World, 'start' | 'end' | 'tickMs' | 'reports'>

/** Every alarm from the world's start, history included. */
export const replay = (world: Stream, cut: number): Replayed => {
  const site = freshSite()
  const keys = new Map<string, KeyState>()
  const alarms: Alarm[] = []
  let next = 0
  const started = performance.now()
  for (let now = world.start + world.tickMs; now <= world.end; now += world.tickMs) {
    const batch: Report[] = []
    for (; (world.reports[next]?.t ?? Number.POSITIVE_INFINITY) <= now; next++) {
      const report = world.reports[next]
      if (report) batch.push(reportOf(report))
    }
    alarms.push(...tick(now, batch, { site, keys }, { cut }).alarms)
  }
  const ticks = (world.end - world.start) / world.tickMs
  return {
    alarms: alarms.map(({ at, key }) => ({ t: at, key })),
    msPerTick: (performance.now() - started) / ticks,
    keys,
  }
}

export const reportOf = ({ t, keys, user, ageDays, trust }: World['reports'][number]): Report => ({
  at: t,
  keys,
  person: user,
  accountAgeMs: ageDays * day,
  trust,
})
