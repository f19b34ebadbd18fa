// Sets of words, written as plain text.

/** The words of a text as a set; accents are left out, as in tokens. */
export function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/).filter((word) => word !== ''))
}
