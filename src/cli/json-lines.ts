// Posts on an input, one JSON object a line: read one after the other, bad lines named and passed over.
import { z } from 'zod'

/** What a line holds at least. */
export const postLine = z.object({
  id: z.union([z.string(), z.number()]),
  title: z.string().default(''),
  body: z.string().default(''),
})

export type PostLine = z.infer<typeof postLine>

/**
 * The objects of an input, each read when it is asked for, so that an input without end needs no
 * memory. A line that is none is named on the error output and makes the exit status 1.
 */
export async function* jsonLines<S extends z.ZodType>(
  input: AsyncIterable<Buffer>,
  schema: S,
): AsyncGenerator<{ at: number; value: z.infer<S> }> {
  let at = 0
  for await (const text of linesOf(input)) {
    at += 1
    if (text.trim() === '') continue
    const read = schema.safeParse(parsed(text))
    if (read.success) yield { at, value: read.data }
    else complain(at, reasonOf(text, read.error))
  }
}

/** Says on the error output what is wrong with a line. */
export const complain = (at: number, fault: string): void => {
  console.error(`Line ${at} is no post: ${fault}`)
  process.exitCode = 1
}

// Node's own reader of lines also ends one at U+2028, which may stand in a JSON text.
/** The lines of an input, each as soon as it is whole. */
export async function* linesOf(input: AsyncIterable<Buffer>): AsyncGenerator<string> {
  const decoder = new TextDecoder()
  let line = ''
  for await (const piece of input) {
    const [end = '', ...more] = decoder.decode(piece, { stream: true }).split('\n')
    line += end
    for (const next of more) {
      yield line
      line = next
    }
  }
  yield line + decoder.decode()
}

/** Why a line is not what it should be, as a sentence's end. */
export const reasonOf = (text: string, { issues: [issue] }: z.ZodError): string => {
  if (parsed(text) === undefined) return 'it is not JSON.'
  const where = issue?.path.join('.')
  return `${where ? `its ${where}: ` : ''}${issue?.message}.`
}

/** What a text says as JSON; undefined when it is none. */
export const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
