// Posts on an input, one JSON object a line, and what is wrong with a line that is none.
import { z } from 'zod'
import { missing } from '../refusal.ts'

export type PostLine = { id: string | number; title: string; body: string }

const post = z.object({
  id: z.union([z.string().min(1), z.number()]),
  title: z.string(),
  body: z.string().default(''),
})

/** Every post of the input; rejects with the number of the first line that is not one. */
export const linesOf = async (input: AsyncIterable<string | Buffer>): Promise<PostLine[]> => {
  const pieces: Buffer[] = []
  for await (const piece of input) pieces.push(Buffer.from(piece))
  const lines = Buffer.concat(pieces)
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .split('\n')
  const posts = lines.flatMap((line, n) => (line.trim() ? [postOf(line, n + 1)] : []))
  const ids = new Set<PostLine['id']>()
  for (const { id } of posts) {
    if (ids.has(id)) throw missing(`The id ${id} stands in two lines.`)
    ids.add(id)
  }
  return posts
}

const postOf = (line: string, number: number): PostLine => {
  const read = post.safeParse(jsonOf(line, number))
  if (read.success) return read.data
  const [issue] = read.error.issues
  throw missing(
    `Line ${number} is not a post {id, title, body}: ${issue?.path.join('.') || 'it'}: ${issue?.message}`,
  )
}

const jsonOf = (line: string, number: number): unknown => {
  try {
    return JSON.parse(line)
  } catch {
    throw missing(`Line ${number} is not JSON.`)
  }
}
