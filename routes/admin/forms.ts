// What staff may type about codes and devices, and what is said where they may not.
import { z } from 'zod'
import { supportStates } from '../../src/knowledge/admin-devices.ts'
import { linesOf } from '../../src/knowledge/catalogue-edits.ts'
import { type CodeText, platforms } from '../../src/knowledge/code-text.ts'
import { oneLine } from '../../src/lib/typed.ts'

const lines = (most: number, longest: number, what: string) =>
  z
    .string()
    .max(most * longest, `That is too long: ${most} ${what} at most.`)
    .refine((typed) => linesOf(typed).length <= most, `At most ${most} ${what}, please.`)
    .refine(
      (typed) => linesOf(typed).every((line) => line.length <= longest),
      `One a line, each of at most ${longest} characters.`,
    )

const spellings = lines(200, 80, 'spellings')
  .refine(
    (typed) => linesOf(typed).every((line) => line.length > 1),
    'Each needs at least two signs: one alone stands in every other post.',
  )
  .refine(
    (typed) => /^[\p{L}\p{M}\p{N}\p{Pd}\s().:;,'’"/+&#_]*$/u.test(typed),
    'Only letters, digits and the signs people write in names, please.',
  )

const short = (most: number) =>
  z.string().overwrite(oneLine).max(most, `At most ${most} characters, please.`)

// A page always sends it; a version nobody has seen is as good as an old one.
const version = z.coerce.number().int().catch(-1)

const note = short(500)

const boxOf = (platform: string) => `on_${platform}`

const boxes = Object.fromEntries(platforms.map((one) => [boxOf(one), z.string()]))

const codeFields = {
  meaning: z
    .string()
    .overwrite(oneLine)
    .min(10, 'Say what it means in at least 10 characters.')
    .max(400, 'Keep it under 400 characters.'),
  fixes: lines(15, 300, 'steps'),
  aliases: spellings,
  area: z.string().min(1, 'Choose an area.').max(60, 'Choose an area of the list.'),
  parent: short(60),
  note,
}

export const codeForm = z.object({ ...codeFields, ...boxes, version })

export const newCodeForm = z.object({
  code: z
    .string()
    .overwrite(oneLine)
    .min(2, 'Write the code as the service shows it.')
    .max(40, 'No code is longer than 40 characters.')
    .regex(
      /^-?[\p{L}\p{N}][\p{L}\p{N} ().:;_-]*$/u,
      'Only letters, digits, and - . : ; _ ( ) please.',
    )
    .regex(/\p{N}/u, 'A code has a digit in it.'),
  family: z
    .string()
    .min(1, 'Choose the family it belongs to.')
    .max(20, 'Choose a family of the list.'),
  ...codeFields,
  ...boxes,
})

/** What a form says of a code, once it could be read. */
export const codeTextOf = (
  value: Omit<CodeText, 'platforms'>,
  typed: Record<string, string>,
): CodeText => ({
  ...value,
  platforms: platforms.filter((one) => typed[boxOf(one)]),
})

// The calendar has it, and it reads back as it was typed.
const isDay = (typed: string): boolean => {
  const at = Date.parse(`${typed}T00:00:00Z`)
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(typed)
}

export const deviceForm = z.object({
  name: z
    .string()
    .overwrite(oneLine)
    .min(2, 'Write its name.')
    .max(80, 'Keep the name under 80 characters.'),
  aliases: spellings.transform((typed) => typed.toLowerCase()),
  parent: z.string().max(60, 'Choose a device of the list.'),
  support: z.enum(['', ...supportStates], { error: 'Choose one of these.' }),
  since: z
    .string()
    .trim()
    .refine((typed) => typed === '' || (/^\d{4}-\d\d-\d\d$/.test(typed) && isDay(typed)), {
      error: 'Write the day as 2026-11-04, or leave it empty.',
    }),
  advice: short(400),
  minimum: short(120),
  about: short(400),
  note,
  version,
})
