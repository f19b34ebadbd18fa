// Taking links out of Markdown by their address, keeping the words they stood on.

/** What stands where an address itself was written out. */
export const linkMark = '[link removed]'

/** The addresses of the web that stand in a text, each once, as they are written. */
export const addressesIn = (text: string): string[] => [
  ...new Set([...text.matchAll(written)].map(({ 0: found }) => trimmed(found))),
]

/** Whether an address is one of those wanted: the same, or one of that site for a bare name. */
export const isWanted = (address: string, wanted: readonly string[]): boolean => {
  const plain = plainAddress(address)
  const host = plain.split(/[/?#]/, 1)[0] ?? ''
  return wanted.map(plainAddress).some((want) => {
    if (want === '') return false
    return want === plain || (!want.includes('/') && (host === want || host.endsWith(`.${want}`)))
  })
}

/** The text without the links to the wanted addresses. Linear: no link is looked at from far away. */
export const withoutLinks = (text: string, wanted: readonly string[]): string => {
  const labels: string[] = []
  let left = ''
  let at = 0
  for (const { 0: found, index } of text.matchAll(written)) {
    const address = trimmed(found)
    if (index < at || !isWanted(address, wanted)) continue
    const place = placeOf(text, { start: index, end: index + address.length }, at)
    if (place.label !== null) labels.push(place.label)
    left += text.slice(at, place.start) + place.words
    at = place.end
  }
  return labels.reduce(withoutReferences, left + text.slice(at))
}

const written = /(?:https?:\/\/|www\.)[^\s<>"]+/giu

// As GitHub's Markdown ends an address that stands alone; one in brackets ends with its bracket.
const trimmed = (found: string): string => {
  let depth = 0
  let end = 0
  while (end < found.length) {
    if (found[end] === '(') depth += 1
    if (found[end] === ')') depth -= 1
    if (depth < 0) break
    end += 1
  }
  const address = found.slice(0, end)
  let last = address.length
  while (last > 0 && '.,;:!?*_~\'"]'.includes(address[last - 1] ?? '')) last -= 1
  return address.slice(0, last)
}

const plainAddress = (address: string): string =>
  address
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/^www\./, '')
    .replace(/\/$/, '')

type Place = { start: number; end: number; words: string; label: string | null }

const longestWords = 1000

const placeOf = (
  text: string,
  { start, end }: { start: number; end: number },
  from: number,
): Place => {
  const isBetween = text[start - 1] === '<'
  const before = isBetween ? start - 1 : start
  const close = /\s*>?\s*(?:"[^"\n]{0,500}"|'[^'\n]{0,500}'|\([^)\n]{0,500}\))?\s*\)/y
  close.lastIndex = end
  if (text.slice(before - 2, before) === '](' && close.test(text)) {
    const open = openingOf(text, before - 2, from)
    if (open !== null) {
      const image = open > from && text[open - 1] === '!' ? 1 : 0
      const words = text.slice(open + 1, before - 2)
      return { start: open - image, end: close.lastIndex, words, label: null }
    }
  }
  const lineStart = Math.max(text.lastIndexOf('\n', before - 1) + 1, from)
  const definition = /^ {0,3}\[([^[\]\n]{1,200})\]:[ \t]*$/.exec(text.slice(lineStart, before))
  if (definition) {
    const lineEnd = text.indexOf('\n', end)
    const stop = lineEnd === -1 ? text.length : lineEnd + 1
    return { start: lineStart, end: stop, words: '', label: definition[1] ?? null }
  }
  const after = isBetween && text[end] === '>' ? end + 1 : end
  return { start: isBetween ? before : start, end: after, words: linkMark, label: null }
}

// The bracket that opens the words before `at`, no further back than words of a link are long.
const openingOf = (text: string, at: number, from: number): number | null => {
  let depth = 0
  for (let back = at; back >= Math.max(from, at - longestWords); back--) {
    if (text[back] === ']') depth += 1
    if (text[back] === '[') depth -= 1
    if (depth === 0) return back
  }
  return null
}

const withoutReferences = (text: string, label: string): string =>
  text.replace(
    /\[([^[\]\n]{1,500})\]\[([^[\]\n]{0,200})\]/g,
    (whole, words: string, name: string) =>
      (name || words).toLowerCase() === label.toLowerCase() ? words : whole,
  )
