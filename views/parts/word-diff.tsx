// What changed between two texts, word by word, in the line.
import type { FC } from 'hono/jsx'
import { wordDiff } from '../../src/text/diff.ts'

export const WordDiff: FC<{ before: string; after: string }> = ({ before, after }) => (
  <div class="diff">
    {wordDiff(before, after).map(({ kind, text }) =>
      kind === 'same' ? (
        <span class="diff-same">{text}</span>
      ) : kind === 'added' ? (
        <ins>{text}</ins>
      ) : (
        <del>{text}</del>
      ),
    )}
  </div>
)
