// What changed between two texts, word by word, in the line.
import type { FC } from 'hono/jsx'
import { wordDiff } from '../../src/text/diff.ts'

type Props = {
  before: string
  after: string
  /** With more changed words than this, the whole texts stand against each other. */
  most?: number
}

export const WordDiff: FC<Props> = ({ before, after, most }) => (
  <div class="diff">
    {wordDiff(before, after, most).map(({ kind, text }) =>
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
