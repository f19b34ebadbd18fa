// Text as it comes out of a browser's form: without what steers, and whether anything shows.

// Control characters have no place in a text (NUL ends strings in C, others steer terminals), and
// an embedding or override of direction makes the words after it read backwards.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const unseen = /[\0-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\ufffe\uffff]/g

// Spaces, joiners, marks on no letter, and the letters of some scripts that are drawn as nothing.
const blank = /^[\s\p{Cc}\p{Cf}\p{M}\u115f\u1160\u2800\u3164\uffa0]*$/u

/** The text with `\n` for line breaks (browsers send two characters), without what is unseen. */
export const cleaned = (text: string): string => text.replace(/\r\n?/g, '\n').replace(unseen, '')

/** Whether nothing of the text can be seen. */
export const isBlank = (text: string): boolean => blank.test(text)

/** The first `most` characters, and no half of an emoji: databases over HTTP refuse that. */
export const cut = (text: string, most: number): string =>
  text.slice(0, most).replace(/[\ud800-\udbff]$/, '')

/** The text on one line: what is pasted into a title may hold line breaks. */
export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()
