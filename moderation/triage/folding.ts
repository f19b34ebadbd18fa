// Texts as rules compare them: small letters without marks, and where each stood in the original.

/**
 * `text` folded; its i-th unit began at `at[i]` in the original, and what stands before it ended at
 * `ends[i]`: invisible characters and marks lie between.
 */
export type Folded = { text: string; at: Uint32Array; ends: Uint32Array }

/** Letters without marks and case, compatibility forms resolved, invisible characters gone. */
export function fold(original: string): Folded {
  const pieces: string[] = []
  const at: number[] = []
  const ends: number[] = [0]
  let offset = 0
  for (const char of original) {
    const small = foldedChar(char)
    pieces.push(small)
    const next = offset + char.length
    for (let unit = 0; unit < small.length; unit += 1) {
      at.push(offset)
      ends.push(next)
    }
    // A mark belongs to the letter before it; what cannot be seen belongs to nothing.
    if (small === '' && MARK.test(char)) ends[ends.length - 1] = next
    offset = next
  }
  at.push(offset)
  return { text: pieces.join(''), at: Uint32Array.from(at), ends: Uint32Array.from(ends) }
}

const MARK = /\p{M}/u

/** The folded text alone. */
export const folded = (text: string): string => fold(text).text

const kept = new Map<string, string>()

const foldedChar = (char: string): string => {
  const code = char.charCodeAt(0)
  if (code < 128) return code > 64 && code < 91 ? String.fromCharCode(code + 32) : char
  const known = kept.get(char)
  if (known !== undefined) return known
  const small = SPECIAL[char] ?? stripped(char)
  // Enough for every letter in use, and a bound for a text made of rarities.
  if (kept.size < 4_096) kept.set(char, small)
  return small
}

const stripped = (char: string) =>
  char
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .toLowerCase()
    .replace(/[\p{M}]/gu, '')

const SPECIAL: Record<string, string> = {
  ß: 'ss',
  ẞ: 'ss',
  ø: 'o',
  Ø: 'o',
  ł: 'l',
  Ł: 'l',
  đ: 'd',
  æ: 'ae',
  Æ: 'ae',
  œ: 'oe',
  Œ: 'oe',
  ı: 'i',
  '’': "'",
  '‘': "'",
  ʼ: "'",
  '´': "'",
  '‐': '-',
  '‑': '-',
  '‒': '-',
  '–': '-',
  '—': '-',
  '−': '-',
}

/** Letters of other scripts that are drawn like Latin ones. */
const LIKE: Record<string, string> = {
  а: 'a',
  е: 'e',
  о: 'o',
  р: 'p',
  с: 'c',
  у: 'y',
  х: 'x',
  і: 'i',
  ј: 'j',
  ѕ: 's',
  к: 'k',
  м: 'm',
  т: 't',
  в: 'b',
  н: 'h',
  ԁ: 'd',
  ɡ: 'g',
  α: 'a',
  ο: 'o',
  ρ: 'p',
  ν: 'v',
  ι: 'i',
  κ: 'k',
  τ: 't',
  ε: 'e',
  υ: 'u',
}

/** Digits and signs that stand for letters. */
const LEET: Record<string, string> = {
  0: 'o',
  1: 'i',
  3: 'e',
  4: 'a',
  5: 's',
  7: 't',
  8: 'b',
  '@': 'a',
  $: 's',
  '!': 'i',
  '€': 'e',
  '|': 'l',
}

/** Most words have none of these, and are done with at once. */
const ODD = /[^a-z]|(.)\1\1/

/** A word with look-alikes and drawn-out letters put right; null when there is nothing to put right. */
export const unmasked = (word: string): string | null => {
  if (!ODD.test(word) || !/[a-z]/.test(word)) return null
  let plain = ''
  for (const char of word) plain += LIKE[char] ?? LEET[char] ?? char
  plain = plain.replace(/(.)\1{2,}/g, '$1')
  return plain === word ? null : plain
}
