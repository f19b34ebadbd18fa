// Posts on an input, one JSON object a line, and what is wrong with the lines that are none.
import { z } from 'zod'

export type PostLine = { id: string | number; title: string; body: string }

const post = z.object({
  id: z.union([z.string(), z.number()]),
  title: z.string().default(''),
  body: z.string().default(''),
})

/** Every post of the input, and a sentence for each line that is no post or has the id of another. */
export const linesOf = async (input: AsyncIterable<string | Buffer>) => {
  const pieces: Buffer[] = []
  for await (const piece of input) pieces.push(Buffer.from(piece))
  const lines = Buffer.concat(pieces)
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .split('\n')
  const posts = new Map<PostLine['id'], PostLine>()
  const faults: string[] = []
  for (const [n, line] of lines.entries()) {
    if (line.trim() === '') continue
    const { value, fault } = readLine(line)
    if (value && !posts.has(value.id)) posts.set(value.id, value)
    else faults.push(`Line ${n + 1} is no post: ${fault ?? 'its id is that of another line.'}`)
  }
  return { posts: [...posts.values()], faults }
}

type Read = { value: PostLine; fault: null } | { value: null; fault: string }

const readLine = (line: string): Read => {
  const read = post.safeParse(parsed(line))
  if (read.success) return { value: read.data, fault: null }
  const [issue] = read.error.issues
  const where = issue?.path.join('.')
  return {
    value: null,
    fault: where ? `its ${where}: ${issue?.message}.` : 'it is no JSON object.',
  }
}

const parsed = (line: string): unknown => {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}
