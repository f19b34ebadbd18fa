// Words as the full-text indexes take texts apart, and expressions of them that FTS5 reads as words.

const mostTokens = 16
const longestToken = 48

/**
 * The words of a text, the first sixteen: the same classes of characters that the unicode61 tokenizer
 * takes as parts of words. A mark alone is no word, and a phrase without words would find nothing.
 */
export const tokensOf = (text: string): string[] =>
  (text.toWellFormed().match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu) ?? [])
    .slice(0, mostTokens)
    .map((word) => [...word].slice(0, longestToken).join(''))

/**
 * A phrase: letters, digits and spaces between quotation marks, so that no operator, column name or
 * quotation mark of what was typed is ever read as syntax.
 */
export const phraseOf = (tokens: string[]): string => `"${tokens.join(' ')}"`

/** A MATCH expression for texts with at least one of these words; null if there are none. */
export const anyWordOf = (words: string[]): string | null => {
  const phrases = words
    .map((word) => tokensOf(word.normalize('NFKC')))
    .filter(({ length }) => length > 0)
  return phrases.length === 0
    ? null
    : [...new Set(phrases.map(phraseOf))].slice(0, mostTokens).join(' OR ')
}
