// Which words of a post are its author's own, and which are repeated from somebody else.
import type { Token } from './tokens.ts'

/** Longer stretches between two quotation marks are two single marks. */
const LONGEST_QUOTE = 400
const FEWEST_OWN = 4

/** The words outside quotations of two words or more; all, when hardly any would be left. */
export function ownWords(text: string, tokens: Token[]): Token[] {
  const spans = quotedSpans(text)
  if (spans.length === 0) return tokens
  let next = 0
  const own: Token[] = []
  let quoted: Token[] = []
  const close = () => {
    if (quoted.length === 1) own.push(...quoted)
    quoted = []
  }
  for (const token of tokens) {
    while (spans[next] && (spans[next]?.[1] ?? 0) <= token.start) {
      close()
      next += 1
    }
    const span = spans[next]
    if (span && token.start >= span[0]) quoted.push(token)
    else own.push(token)
  }
  close()
  return own.length >= FEWEST_OWN ? own : tokens
}

function quotedSpans(text: string): [number, number][] {
  const spans: [number, number][] = []
  for (const { index, 0: all } of text.matchAll(QUOTED)) {
    if (all.length <= LONGEST_QUOTE) spans.push([index, index + all.length])
  }
  return spans
}

const QUOTED =
  /^[ \t]*>[^\n]*$|"[^"\n]{1,400}"|“[^”\n]{1,400}”|„[^“”\n]{1,400}[“”]|«[^»\n]{1,400}»/gmu
