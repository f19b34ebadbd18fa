// Reads a posted form: the value it describes, or a draft with what was typed and what is wrong.
import type { Context } from 'hono'
import type { z } from 'zod'

/** What was typed, by field; every field the schema names is there, so a view may print it. */
export type Typed = Record<string, string>

/** A form to show again: `errors` are beside their fields; under `form` stands what fits no field. */
export type Draft = { typed: Typed; errors: Record<string, string> }

export const emptyDraft = (typed: Typed = {}): Draft => ({ typed, errors: {} })

export type ReadForm<T> =
  | { value: T; typed: Typed; draft: null }
  | { value: null; typed: Typed; draft: Draft }

/** The form as the schema wants it, or the draft; never throws for anything a person can send. */
export const readForm = async <S extends z.ZodObject>(
  c: Context,
  schema: S,
): Promise<ReadForm<z.infer<S>>> => {
  const typed = await typedIn(c, Object.keys(schema.shape))
  const read = schema.safeParse(typed)
  if (read.success) return { value: read.data, typed, draft: null }
  const errors: Record<string, string> = {}
  for (const issue of read.error.issues) {
    const field = String(issue.path[0] ?? 'form')
    errors[field] ??= issue.message
  }
  return { value: null, typed, draft: { typed, errors } }
}

/** Every text field of the posted form as typed; a field sent twice counts once, files are dropped. */
export const allTyped = async (c: Context): Promise<Typed> => {
  const body = await c.req.parseBody().catch(() => ({}))
  return Object.fromEntries(
    Object.entries(body).flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value]] : [],
    ),
  )
}

const typedIn = async (c: Context, fields: string[]): Promise<Typed> => {
  const all = await allTyped(c)
  return Object.fromEntries(fields.map((field) => [field, cleaned(all[field] ?? '')]))
}

// Browsers send CRLF; NUL ends strings in C and has no place in any text.
const cleaned = (text: string): string => text.replaceAll('\r\n', '\n').replaceAll('\0', '')
