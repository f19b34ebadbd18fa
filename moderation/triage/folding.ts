// Texts as rules compare them: small letters without marks, and where each stood in the original.

/** `text` folded; `at[i]` is the offset in the original of its i-th unit, `at[length]` the original's end. */
export type Folded = { text: string; at: Uint32Array }

/** Letters without marks and case, compatibility forms resolved, invisible characters gone. */
export function fold(original: string): Folded {
  const pieces: string[] = []
  const at: number[] = []
  let offset = 0
  for (const char of original) {
    const small = foldedChar(char)
    pieces.push(small)
    for (let unit = 0; unit < small.length; unit += 1) at.push(offset)
    offset += char.length
  }
  at.push(offset)
  return { text: pieces.join(''), at: Uint32Array.from(at) }
}

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

/** A word with look-alikes and drawn-out letters put right; null when there is nothing to put right. */
export const unmasked = (word: string): string | null => {
  if (!/[a-z]/.test(word)) return null
  let plain = ''
  for (const char of word) plain += LIKE[char] ?? LEET[char] ?? char
  plain = plain.replace(/(.)\1{2,}/g, '$1')
  return plain === word ? null : plain
}
