// Texts that are copies of each other, among the posts behind a key: one voice, however many post it.

export type Text = { postId: number; authorId: number; at: number; body: string }

// Words in a row that are compared; shorter runs are shared by people who never met.
const run = 4
const fewestWords = 6
const alike = 0.8

/** For each copy of somebody else's text, the author of the first of its kind. */
export const copiedFrom = (texts: Text[]): Map<number, number> => {
  const firsts: { authorId: number; runs: Set<string> }[] = []
  const copied = new Map<number, number>()
  for (const { postId, authorId, body } of inOrder(texts)) {
    const runs = runsOf(body)
    if (runs.size === 0) continue
    const first = firsts.find((other) => isCopy(runs, other.runs))
    if (!first) firsts.push({ authorId, runs })
    else if (first.authorId !== authorId) copied.set(postId, first.authorId)
  }
  return copied
}

/** All who posted each text that several people did, whoever was first before the others. */
export const copiers = (texts: Text[]): Map<number, Text[]> => {
  const copied = copiedFrom(texts)
  const groups = new Map<number, Text[]>()
  for (const text of inOrder(texts)) {
    const first = copied.get(text.postId)
    if (first !== undefined) groups.set(first, [...(groups.get(first) ?? []), text])
  }
  return groups
}

const inOrder = (texts: Text[]): Text[] =>
  texts.toSorted((a, b) => a.at - b.at || a.postId - b.postId)

// Numbers and marks are what a copy is varied by first.
const runsOf = (body: string): Set<string> => {
  const words = body.toLowerCase().match(/\p{L}+/gu) ?? []
  if (words.length < fewestWords) return new Set()
  return new Set(words.slice(run - 1).map((_, at) => words.slice(at, at + run).join(' ')))
}

const isCopy = (a: Set<string>, b: Set<string>): boolean => {
  const [small, large] = a.size < b.size ? [a, b] : [b, a]
  let shared = 0
  for (const words of small) if (large.has(words)) shared += 1
  return shared >= alike * small.size && small.size >= large.size / 2
}
