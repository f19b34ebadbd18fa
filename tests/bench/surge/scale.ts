// A stream for timing alone: very many sparse series, one key a report, two days.
import { day, epoch, minute } from './calendar.ts'
import type { Report } from './posting.ts'
import { randomFrom } from './random.ts'
import type { Stream } from './replaying.ts'

export const scaleStream = (
  seed: number,
  series = 10_000,
  perSeriesADay = 2,
  days = 2,
): Stream & { series: number } => {
  const random = randomFrom(seed)
  const keys = Array.from({ length: series }, (_, i) => [`c:E${i % 400}|d:M${Math.floor(i / 400)}`])
  const total = random.poisson(series * perSeriesADay * days)
  const reports: Report[] = []
  for (let i = 0; i < total; i++) {
    reports.push({
      t: epoch + Math.floor(random.u() * days * day),
      keys: keys[random.int(series)] ?? [],
      user: `u${random.int(20_000)}`,
      ageDays: 100 * random.u(),
      trust: random.u(),
    })
  }
  reports.sort((a, b) => a.t - b.t)
  return { reports, start: epoch, end: epoch + days * day, tickMs: 5 * minute, series }
}
