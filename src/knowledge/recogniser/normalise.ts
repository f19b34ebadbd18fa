// Text in one form for matching, with the place in the original of every character.

export type Normalised = {
  source: string
  /** NFKC, dashes and white space folded, case kept. */
  raw: string
  /** `raw` in lower case, of the same length. */
  text: string
  /** Where each character of `raw` begins and ends in `source`. */
  starts: readonly number[]
  ends: readonly number[]
}

/** The normalised form of a text; linear in its length. */
export function normalise(source: string): Normalised {
  const starts: number[] = []
  const ends: number[] = []
  let raw = ''
  let text = ''
  for (let at = 0; at < source.length; ) {
    const end = clusterEnd(source, at)
    const folded =
      end - at === 1 ? foldedChar(source.charCodeAt(at)) : folding(source.slice(at, end))
    for (let i = 0; i < folded.length; i++) {
      starts.push(at)
      ends.push(end)
    }
    raw += folded
    text += lowerCase(folded)
    at = end
  }
  return { source, raw, text, starts, ends }
}

// A letter and the marks on it are normalised together; more marks than any language uses are not.
const MOST_MARKS = 6

function clusterEnd(source: string, at: number): number {
  let end = at + ((source.codePointAt(at) ?? 0) > 0xffff ? 2 : 1)
  for (let marks = 0; marks < MOST_MARKS && end < source.length; marks++) {
    if (source.charCodeAt(end) < 0x300 || !/\p{M}/u.test(source.charAt(end))) break
    end++
  }
  return end
}

function foldedChar(code: number): string {
  if (code === 10 || code === 13) return '\n'
  if (code < 32) return ' '
  return code < 0x7f ? String.fromCharCode(code) : folding(String.fromCharCode(code))
}

const DASHES = /[‐‑‒–—―−﹘﹣－]/g
// Format characters, emoji selectors and keycaps stand inside words without being seen; trade marks
// would become letters of the word before them.
const UNSEEN = /\p{Cf}|\p{Me}|\ufe0e|\ufe0f|[™©®]/gu

function folding(cluster: string): string {
  return cluster
    .replace(UNSEEN, '')
    .normalize('NFKC')
    .replace(DASHES, '-')
    .replace(/[\u2028\u2029]/g, '\n')
    .replace(/[^\S\n]/g, ' ')
}

function lowerCase(folded: string): string {
  const lower = folded.toLowerCase()
  // A few letters grow when lowered (İ); the two strings must stay parallel.
  return lower.length === folded.length ? lower : folded
}
