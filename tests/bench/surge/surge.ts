// `npm run bench -- surge [--seeds 1,2,3]`: the detector of widespread problems in made-up worlds.
import { encodeKey, usualCut } from '../../../moderation/problems/detector/detector.ts'
import type { Outcome } from '../benches.ts'
import { replay } from './replaying.ts'
import { scaleStream } from './scale.ts'
import { scoreOf } from './score.ts'
import { figuresOf, type Row, tableOf } from './table.ts'
import { worldOf } from './world.ts'

const around = [-0.5, 0, 0.5]

/** Generates a world for each seed and plays it once for each cut; about a minute a world. */
export const measureSurge = async ({ seeds }: { seeds: number[] }): Promise<Outcome> => {
  const rows: Row[] = around.map((more) => ({
    name: (usualCut + more).toFixed(2),
    scores: [],
    msPerTick: 0,
  }))
  let keyBytes: number[] = []
  for (const seed of seeds) {
    const world = worldOf(seed)
    for (const row of rows) {
      const { alarms, msPerTick, keys } = replay(world, Number(row.name))
      row.scores.push(scoreOf(world, alarms))
      row.msPerTick += msPerTick / seeds.length
      keyBytes = [...keys.values()].map((state) => encodeKey(state).length).sort((a, b) => a - b)
    }
  }
  const { msPerTick, series } = scaleFigures()
  const [median, most] = [keyBytes[Math.floor(keyBytes.length / 2)] ?? 0, keyBytes.at(-1) ?? 0]
  return {
    lines: [
      `worlds of the seeds ${seeds.join(', ')}`,
      ...tableOf(rows),
      `${series.toLocaleString('en')} series: ${msPerTick.toFixed(2)} ms a tick`,
      `a key's state: ${median} bytes at the median, ${most} at most`,
    ],
    figures: {
      seeds,
      cuts: Object.fromEntries(rows.map((row) => [row.name, figuresOf(row)])),
      series: { count: series, msPerTick },
      keyBytes: { median, most },
    },
  }
}

const scaleFigures = () => {
  const stream = scaleStream(1)
  return { msPerTick: replay(stream, usualCut).msPerTick, series: stream.series }
}
