// Reads a posted form: the value it describes, or a draft with what was typed and what is wrong.
import type { Context } from 'hono'
import type { z } from 'zod'
import type { Left } from '../../moderation/index.ts'
import { cleaned, isBlank } from '../../src/lib/typed.ts'

/** What was typed, by field; every field the schema names is there, so a view may print it. */
export type Typed = Record<string, string>

/**
 * A form to show again: `errors` are beside their fields; under `form` stands what fits no field.
 * `left`: personal data in it that its author is asked about.
 */
export type Draft = { typed: Typed; errors: Record<string, string>; left?: Left[] }

export const emptyDraft = (typed: Typed = {}): Draft => ({ typed, errors: {} })

export type ReadForm<T> =
  | { value: T; typed: Typed; draft: null }
  | { value: null; typed: Typed; draft: Draft }

/** The form as the schema wants it, or the draft; never throws for anything a person can send. */
export const readForm = async <S extends z.ZodObject>(
  c: Context,
  schema: S,
): Promise<ReadForm<z.infer<S>>> => {
  const fields = Object.keys(schema.shape)
  const all = await typedIn(c)
  const typed = Object.fromEntries(fields.map((field) => [field, all?.[field] ?? '']))
  if (all === null) return { value: null, typed, draft: { typed, errors: { form: notWhole } } }
  const read = schema.safeParse(withoutBlanks(typed))
  const errors = { ...(read.success ? {} : messagesOf(read.error.issues)), ...piledIn(typed) }
  return read.success && Object.keys(errors).length === 0
    ? { value: read.data, typed, draft: null }
    : { value: null, typed, draft: { typed, errors } }
}

/**
 * Every text field of the posted form as typed; a field sent twice counts once, but for those whose
 * ticked boxes make one list, with blanks between; files are dropped.
 */
export const allTyped = async (c: Context): Promise<Typed> => (await typedIn(c)) ?? {}

/** Whether the button was pressed that only looks the text over, without script. */
export const onlyChecks = async (c: Context): Promise<boolean> => 'check' in (await allTyped(c))

const notWhole = 'What you sent did not arrive whole. Send it once more.'

// Null for a form that cannot be read, such as one that was cut off on its way.
const typedIn = async (c: Context): Promise<Typed | null> => {
  const body = await c.req.parseBody({ all: true }).catch(() => null)
  if (body === null) return null
  return Object.fromEntries(
    Object.entries(body).flatMap(([name, value]) => {
      const texts = [value].flat().filter((one) => typeof one === 'string')
      if (texts.length === 0) return []
      const text = lists.has(name) ? texts.join(' ').trim() : (texts.at(-1) ?? '')
      return [[name, cleaned(text)]]
    }),
  )
}

// Codes and devices by kind and name, which have no blanks: `code:nw-2-5`.
const lists = new Set(['notMeant', 'fixed', 'cases', 'threads'])

// What nobody can see was not written, however many characters it has.
const withoutBlanks = (typed: Typed): Typed =>
  Object.fromEntries(
    Object.entries(typed).map(([field, value]) => [field, isBlank(value) ? '' : value]),
  )

const messagesOf = (issues: z.core.$ZodIssue[]): Record<string, string> => {
  const errors: Record<string, string> = {}
  for (const issue of issues) errors[String(issue.path[0] ?? 'form')] ??= issue.message
  return errors
}

// Marks piled upon one letter cover the lines around it; no script needs this many.
const piled = /\p{M}{13}/u

const piledIn = (typed: Typed): Record<string, string> =>
  Object.fromEntries(
    Object.entries(typed)
      .filter(([, value]) => piled.test(value))
      .map(([field]) => [
        field,
        'Some letters here have marks piled upon them: write them plainly.',
      ]),
  )
