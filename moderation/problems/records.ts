// What the detector looks at: one record for each key, and what is usual on the whole site.

const minute = 60_000
export const day = 24 * 60 * minute

/** Trailing windows, ms: a total outage shows in the shortest first, a slow one in the longest. */
export const windows = [15, 30, 60, 120, 240, 480, 1440].map((minutes) => minutes * minute)

/** An account younger than this, ms, is a newcomer's. */
export const newcomerAge = 2 * day

/** A person's first signal for a key in the last 24 hours, with their account's age then, ms. */
export type Signalled = {
  userId: number
  at: number
  accountAge: number
  /** Null when it was given elsewhere than in a thread. */
  threadId: number | null
}

/** What is known of one key. A person-day is one person, counted once that day. */
export type KeyRecord = {
  key: string
  /** Of the last 24 hours, latest first. */
  people: Signalled[]
  /** When the earliest of them stands for more people that were not read; 0 when all were. */
  readFrom: number
  /** Person-days in the 28 days before those 24 hours. */
  before: number
  /** Those of them at this time of day, for each window. */
  beforeAtThisTime: number[]
}

export type Site = {
  /** How long signals have been counted, in weeks before the last 24 hours: 4 at most. */
  weeks: number
  /** Of all who signal, the part that are newcomers. */
  newcomerShare: number
  /** Of all who name a device, the part that name this one (`devices.id`). */
  deviceShare: (deviceId: string) => number
}
