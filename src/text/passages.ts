// Finding passages in texts whatever their case, spacing and accents' spelling, and taking them out.

/** What stands where a passage was. */
export const removedMark = '[removed]'

/** The fewest characters of a passage: shorter ones stand in every text. */
export const shortestPassage = 3

export type Range = { start: number; end: number }

/** Whether a passage is long enough to be looked for. */
export const isPassage = (passage: string): boolean =>
  [...needleOf(passage).text.join('')].length >= shortestPassage

/**
 * Where the passages stand, in order, overlapping ones joined. Linear in the text: case, kinds and
 * runs of white space, invisible characters, marks of quotations and, unless the passage has some
 * itself, of emphasis make no difference; neither do composed and decomposed letters.
 */
export const rangesOf = (text: string, passages: readonly string[]): Range[] => {
  const strict = fold(text, false)
  const loose = fold(text, true)
  const found = passages.flatMap((passage) => {
    const needle = needleOf(passage)
    return needle.text.length === 0 ? [] : search(needle.isLoose ? loose : strict, needle.text)
  })
  return joined(found)
}

/** Whether any of the passages stands in the text. */
export const holdsPassage = (text: string, passages: readonly string[]): boolean =>
  rangesOf(text, passages).length > 0

/** The text with each passage replaced by the mark; the same text where none stands in it. */
export const withoutPassages = (text: string, passages: readonly string[]): string => {
  let kept = ''
  let at = 0
  for (const { start, end } of rangesOf(text, passages)) {
    kept += text.slice(at, start) + removedMark
    // Before a bracket the mark would become the words of a link.
    if (/^[([:]/.test(text.slice(end, end + 1))) kept += ' '
    at = end
  }
  return kept + text.slice(at)
}

/** The same in every text inside JSON data, keys aside. */
export const withoutPassagesIn = (data: unknown, take: (text: string) => string): unknown => {
  if (typeof data === 'string') return take(data)
  if (Array.isArray(data)) return data.map((one) => withoutPassagesIn(one, take))
  if (data === null || typeof data !== 'object') return data
  return Object.fromEntries(
    Object.entries(data).map(([key, value]) => [key, withoutPassagesIn(value, take)]),
  )
}

/** One unit of comparison each, with where its letter stands in the text. */
type Folded = { text: string[]; from: number[]; to: number[] }

const emphasis = /[*_~`\\]/
const invisible = /^[\p{Cf}\p{Cc}]$/u

const needleOf = (passage: string) => {
  const trimmed = passage.trim()
  const isLoose = !emphasis.test(trimmed)
  return { text: fold(trimmed, isLoose).text, isLoose }
}

const fold = (source: string, isLoose: boolean): Folded => {
  const folded: Folded = { text: [], from: [], to: [] }
  const add = (unit: string, from: number, to: number) => {
    folded.text.push(unit)
    folded.from.push(from)
    folded.to.push(to)
  }
  // A letter with its marks, a run of white space with the marks of quotations in it, or one other.
  for (const { 0: letter, index } of source.matchAll(/\s+(?:>\s*)*|[^\p{M}]\p{M}*|\p{M}+/gu)) {
    const end = index + letter.length
    if (/^\s/.test(letter)) {
      const isQuoted = letter.includes('>') && !letter.includes('\n')
      add(' ', index, isQuoted ? index + letter.indexOf('>') : end)
      if (isQuoted) add('>', index + letter.indexOf('>'), end)
    } else if (invisible.test(letter) || (isLoose && emphasis.test(letter))) {
      // As if it were not there; a range that goes over it takes it along.
    } else {
      for (const unit of foldLetter(letter)) add(unit, index, end)
    }
  }
  return folded
}

// Upper and then lower case: `ß` is `ss`, and both of Greek's small sigmas are one.
const foldLetter = (letter: string): string =>
  letter.length === 1 && letter < '\x80'
    ? letter.toLowerCase()
    : letter.normalize('NFKC').toUpperCase().toLowerCase().normalize('NFKC')

// Knuth, Morris and Pratt: no passage and no text can make it slow.
const search = ({ text, from, to }: Folded, needle: string[]): Range[] => {
  const borders = bordersOf(needle)
  const found: Range[] = []
  let matched = 0
  for (let at = 0; at < text.length; at++) {
    while (matched > 0 && text[at] !== needle[matched]) matched = borders[matched - 1] ?? 0
    if (text[at] === needle[matched]) matched += 1
    if (matched === needle.length) {
      found.push({ start: from[at - matched + 1] ?? 0, end: to[at] ?? 0 })
      matched = borders[matched - 1] ?? 0
    }
  }
  return found
}

const bordersOf = (needle: string[]): number[] => {
  const borders = [0]
  let length = 0
  for (let at = 1; at < needle.length; at++) {
    while (length > 0 && needle[at] !== needle[length]) length = borders[length - 1] ?? 0
    if (needle[at] === needle[length]) length += 1
    borders.push(length)
  }
  return borders
}

const joined = (ranges: Range[]): Range[] => {
  const all: Range[] = []
  for (const range of ranges.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = all.at(-1)
    if (last && range.start <= last.end) last.end = Math.max(last.end, range.end)
    else all.push({ ...range })
  }
  return all
}
