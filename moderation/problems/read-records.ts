// Turns the rows of signals into what the detector looks at.
import type { Rows } from '../../db/batch.ts'
import { deviceHabits, firstSignal, type signalsByKey } from '../../db/reads/signals.ts'
import type { Scope } from '../../src/scope.ts'
import { day, type KeyRecord, newcomerAge, type Site } from './records.ts'

const week = 7 * day

// History further back says less about today than it costs to read.
const mostWeeks = 4

/** The reads `siteFrom` needs, to be sent with others. */
export const siteReads = ({ db, now }: Scope) => ({
  first: firstSignal(db),
  devices: deviceHabits(db, now, newcomerAge),
})

/** What is usual on this site, as of `now`. */
export const siteFrom = (now: number, rows: Rows<ReturnType<typeof siteReads>>): Site => {
  const counted = now - day - (rows.first[0]?.at ?? now)
  const people = sumOf(rows.devices, ({ people }) => people)
  const newcomers = sumOf(rows.devices, ({ newcomers }) => newcomers)
  const byDevice = new Map(rows.devices.map(({ deviceId, people }) => [deviceId, people]))
  return {
    weeks: Math.min(mostWeeks, Math.max(0, counted / week)),
    // As if ten had signalled before, three of them new.
    newcomerShare: (newcomers + 3) / (people + 10),
    // As if each of forty devices had been named once.
    deviceShare: (deviceId) => ((byDevice.get(deviceId) ?? 0) + 1) / (people + 40),
  }
}

type Latest = [userId: number, at: number, accountAge: number, threadId: number | null]

/** One record for each row. */
export const recordsFrom = (rows: Awaited<ReturnType<typeof signalsByKey>>): KeyRecord[] =>
  rows.map((row) => {
    const people = (JSON.parse(row.latest) as Latest[])
      .map(([userId, at, accountAge, threadId]) => ({ userId, at, accountAge, threadId }))
      .sort((a, b) => b.at - a.at)
    const [before = 0, ...beforeAtThisTime] = JSON.parse(row.history) as number[]
    const readFrom = row.people > people.length ? (people.at(-1)?.at ?? 0) : 0
    return { key: row.key, people, readFrom, before, beforeAtThisTime }
  })

const sumOf = <T>(rows: T[], of: (row: T) => number): number =>
  rows.reduce((sum, row) => sum + of(row), 0)
