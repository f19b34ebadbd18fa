// What changed between two versions of a text, word by word.
import { diffWordsWithSpace } from 'diff'

/** A stretch of text; the same and removed ones make up the old version, the others the new. */
export type DiffPart = { kind: 'same' | 'added' | 'removed'; text: string }

// The search takes time in the square of the number of changed words, so it is given up here.
const MOST_EDITS = 2_000

/** The stretches that are the same, added or removed, in reading order; whole texts above `most`. */
export function wordDiff(before: string, after: string, most = MOST_EDITS): DiffPart[] {
  const changes = diffWordsWithSpace(before, after, { maxEditLength: most })
  if (!changes) return [part('removed', before), part('added', after)].filter(hasText)
  return changes.map(({ added, removed, value }) =>
    part(added ? 'added' : removed ? 'removed' : 'same', value),
  )
}

function part(kind: DiffPart['kind'], text: string): DiffPart {
  return { kind, text }
}

function hasText({ text }: DiffPart): boolean {
  return text !== ''
}
