// Full-text queries: whatever a person typed, made into a MATCH expression of SQLite's FTS5.

/** `all` wants every word, `any` at least one: the fallback when `all` finds too little. */
export type FtsQueries = { all: string; any: string }

const MOST_WORDS = 16
const LONGEST_WORD = 48
const LONGEST_INPUT = 1_000

/** A MATCH expression that wants every word typed, or null if nothing in the input can be searched. */
export function toFtsQuery(input: string): string | null {
  return ftsQueries(input)?.all ?? null
}

/** Both expressions for an input, or null if nothing in it can be searched. */
export function ftsQueries(input: string): FtsQueries | null {
  const phrases = phrasesOf(input)
  if (phrases.length === 0) return null
  return { all: phrases.join(' AND '), any: phrases.join(' OR ') }
}

// Each word becomes a quoted phrase of letters, digits and spaces, so no operator, column name or
// quotation mark of the input is ever read as syntax. `nw-2-5` is the phrase "nw 2 5".
function phrasesOf(input: string): string[] {
  const typed = input.slice(0, LONGEST_INPUT).normalize('NFKC')
  const phrases = new Set<string>()
  // Quotation marks keep words together, as people expect of a search field.
  for (const [index, stretch] of typed.split(/["“”„«»]/).entries()) {
    const quoted = index % 2 === 1
    for (const words of quoted ? [stretch] : stretch.split(/\s+/)) {
      const tokens = tokensOf(words)
      if (tokens.length > 0) phrases.add(`"${tokens.join(' ')}"`)
    }
  }
  return withPrefix([...phrases].slice(0, MOST_WORDS), typed)
}

// The same classes of characters that the unicode61 tokenizer takes as parts of words; a mark alone
// is no word, and a phrase without words would make the whole expression find nothing.
function tokensOf(words: string): string[] {
  return (words.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu) ?? [])
    .slice(0, MOST_WORDS)
    .map((word) => [...word].slice(0, LONGEST_WORD).join(''))
}

// The last word may still be being typed.
function withPrefix(phrases: string[], typed: string): string[] {
  return /[\p{L}\p{N}]{3}$/u.test(typed)
    ? phrases.map((phrase, index) => (index === phrases.length - 1 ? `${phrase}*` : phrase))
    : phrases
}
