// The detector in workerd: what a tick over ten thousand series costs there, printed and not judged.
import { expect, test } from 'vitest'
import { tick } from '../../moderation/problems/detector/detector.ts'
import type { KeyState } from '../../moderation/problems/detector/key-state.ts'
import { freshSite } from '../../moderation/problems/detector/site-state.ts'

const minute = 60_000
const begin = Date.UTC(2026, 10, 4)
const series = 10_000
const ticks = 24

test('a tick over ten thousand series', async () => {
  const site = freshSite()
  const keys = new Map<string, KeyState>()
  const reportAll = Array.from({ length: series }, (_, n) => ({
    at: begin,
    keys: [n < 300 ? `c:code-${n}` : `c:code-${n % 300}|d:device-${Math.floor(n / 300)}`],
    person: n,
    accountAgeMs: 100 * 24 * 60 * minute,
  }))
  tick(begin, reportAll, { site, keys })

  const times: number[] = []
  for (let at = 1; at <= ticks; at++) {
    const now = begin + at * 5 * minute
    const reports = Array.from({ length: 100 }, (_, n) => ({
      ...reportAll[(n * 97 + at * 31) % series]!,
      at: now - minute,
      person: series + at * 100 + n,
    }))
    await clockMoves()
    const from = Date.now()
    tick(now, reports, { site, keys })
    await clockMoves()
    times.push(Date.now() - from)
  }

  const sorted = times.toSorted((a, b) => a - b)
  console.log(
    `workerd: ${keys.size} series, 100 reports a tick: ${sorted[ticks / 2]} ms, at most ${sorted.at(-1)} ms`,
  )
  expect(keys.size).toBeGreaterThan(series)
}, 60_000)

// In workerd the clock stands still between one event and the next.
const clockMoves = () => new Promise((done) => setTimeout(done, 0))
