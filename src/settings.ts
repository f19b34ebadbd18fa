// What admins may set while the forum runs: the parts of each setting, their bounds, and what holds unsaid.
import { z } from 'zod'
import type { Database } from '../db/client.ts'
import { storedSettings } from '../db/reads/settings.ts'

/** One field of a setting: a whole number, something that is on or off, or one of a few words. */
export type Part =
  | { is: 'number'; unsaid: number; least: number; most: number }
  | { is: 'switch'; unsaid: boolean }
  | { is: 'choice'; unsaid: string; of: readonly string[] }

const whole = (unsaid: number, least: number, most: number) =>
  ({ is: 'number', unsaid, least, most }) as const

const onOff = (unsaid: boolean) => ({ is: 'switch', unsaid }) as const

const oneOf = <const W extends string>(unsaid: NoInfer<W>, of: readonly W[]) =>
  ({ is: 'choice', unsaid, of }) as const

/** Every setting there is; the limits are those that Discourse publishes as its defaults. */
export const settingParts = {
  /** While on, posts of younger accounts are held for a moderator, and their links are stopped. */
  'spam-wave': { on: onOff(false), holdYoungerThanDays: whole(7, 1, 365) },
  /** How readily reports hide a post by themselves. */
  'report-sensitivity': { level: oneOf('medium', ['off', 'low', 'medium', 'high']) },
  /** Reports a person may make in a day, before trust adds to it. */
  'report-limit': { aDay: whole(20, 1, 200) },
  /** How much trust asks for, in percent of the figures it goes by. */
  'trust-scale': { percent: whole(100, 1, 500) },
  /** What people of trust 0 may do in their first day, and in each post. */
  'new-user-limits': {
    threads: whole(3, 1, 100),
    replies: whole(10, 1, 200),
    repliesInThread: whole(3, 1, 50),
    secondsBetweenThreads: whole(120, 0, 3600),
    secondsBetweenPosts: whole(30, 0, 3600),
    links: whole(2, 0, 50),
    images: whole(1, 0, 50),
    mentions: whole(2, 0, 50),
  },
  /** When a thread slows down by itself: so many reports in so many hours, and the least wait. */
  'slow-mode': {
    automatic: onOff(true),
    reports: whole(3, 1, 100),
    hours: whole(24, 1, 168),
    minutes: whole(2, 1, 60),
  },
  /** How old an open case gets before the team is reminded of it. */
  'remind-after-hours': { hours: whole(48, 1, 720) },
  /** When a resolved problem opens again: so many who were asked, in percent of who answered, in days. */
  'reopen-problem': {
    people: whole(5, 2, 1000),
    percent: whole(30, 1, 100),
    days: whole(7, 1, 60),
  },
} satisfies Record<string, Record<string, Part>>

export type SettingName = keyof typeof settingParts

type ValueOf<P> = P extends { is: 'number' }
  ? number
  : P extends { is: 'switch' }
    ? boolean
    : P extends { of: readonly (infer W)[] }
      ? W
      : never

/** Every setting with a value for each of its parts. */
export type Settings = {
  [Name in SettingName]: {
    -readonly [Key in keyof (typeof settingParts)[Name]]: ValueOf<(typeof settingParts)[Name][Key]>
  }
}

export const settingNames = Object.keys(settingParts) as SettingName[]

/** What was set, as rows for `settingsOf`; unsent, to go with any batch. */
export const readSettings = (db: Database) => storedSettings(db)

/** What holds: what was set, and the rest as it is unsaid. A value out of bounds counts as unsaid. */
export const settingsOf = (rows: { name: string; value: unknown }[]): Settings =>
  Object.fromEntries(
    settingNames.map((name) => {
      const stored = rows.find((row) => row.name === name)?.value
      return [name, holding(name, stored)]
    }),
  ) as Settings

/** The form of one setting: text fields as a browser sends them, to the values that are stored. */
export const settingForm = (name: SettingName) =>
  z.object(Object.fromEntries(partsOf(name).map(([key, part]) => [key, typedAs(part)])))

/** The parts of a setting by their keys, in the order they are shown. */
export const partsOf = (name: SettingName): [key: string, part: Part][] =>
  Object.entries(settingParts[name])

const holding = (name: SettingName, stored: unknown) => {
  const given = z.record(z.string(), z.unknown()).catch({}).parse(stored)
  return Object.fromEntries(
    partsOf(name).map(([key, part]) => {
      const read = storedAs(part).safeParse(given[key])
      return [key, read.success ? read.data : part.unsaid]
    }),
  )
}

const storedAs = (part: Part) => {
  if (part.is === 'switch') return z.boolean()
  if (part.is === 'choice') return z.enum([...part.of])
  return z.number().int().min(part.least).max(part.most)
}

const typedAs = (part: Part) => {
  if (part.is === 'switch') return z.string().transform((typed) => typed !== '')
  if (part.is === 'choice') return z.enum([...part.of], 'Choose one of these.')
  const said = `Write a whole number from ${part.least} to ${part.most}.`
  return z
    .string()
    .trim()
    .regex(/^\d{1,6}$/, said)
    .transform(Number)
    .refine((value) => value >= part.least && value <= part.most, said)
}

/** How it is while nobody has set anything. */
export const unsaidSettings: Settings = settingsOf([])

/** For the read of how heated a thread is: since when reports count unless a setting says otherwise. */
export const heatAt = (now: number) => ({ now, hours: unsaidSettings['slow-mode'].hours })
