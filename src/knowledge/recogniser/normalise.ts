// Text in one form for matching, with the place in the original of every character.

export type Normalised = {
  source: string
  /** NFKC, dashes and white space folded, case kept. */
  raw: string
  /** `raw` in lower case, of the same length. */
  text: string
  /** Where each character of `raw` begins and ends in `source`; null where both are the same. */
  places: Places | null
}

type Places = { starts: Uint32Array; ends: Uint32Array }

/** Where a stretch of `raw` stands in the source. */
export function placeInSource({ source, places }: Normalised, start: number, end: number) {
  const from = places ? (places.starts[start] ?? source.length) : start
  const to = places ? (places.ends[end - 1] ?? from) : end
  return { from, to }
}

/** The normalised form of a text; linear in its length. */
export function normalise(source: string): Normalised {
  // Most posts in English are nothing but this, and then nothing moves.
  if (/^[\t\n\r -~]*$/.test(source)) {
    const raw = source.replace(/\r/g, '\n').replace(/\t/g, ' ')
    return { source, raw, text: raw.toLowerCase(), places: null }
  }
  let places: Places = {
    starts: new Uint32Array(source.length),
    ends: new Uint32Array(source.length),
  }
  const raws: string[] = []
  const texts: string[] = []
  let length = 0
  for (let at = 0; at < source.length; ) {
    const end = clusterEnd(source, at)
    const folded =
      end - at === 1 ? foldedChar(source.charCodeAt(at)) : folding(source.slice(at, end))
    // A few characters become several (½, ﷺ).
    if (length + folded.length > places.starts.length) places = enlarged(places, folded.length)
    places.starts.fill(at, length, length + folded.length)
    places.ends.fill(end, length, length + folded.length)
    length += folded.length
    raws.push(folded)
    texts.push(lowerCase(folded))
    at = end
  }
  const [starts, ends] = [places.starts.subarray(0, length), places.ends.subarray(0, length)]
  return { source, raw: raws.join(''), text: texts.join(''), places: { starts, ends } }
}

function enlarged({ starts, ends }: Places, by: number): Places {
  const size = 2 * starts.length + by
  const larger = { starts: new Uint32Array(size), ends: new Uint32Array(size) }
  larger.starts.set(starts)
  larger.ends.set(ends)
  return larger
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
  if (code < 0x7f) return String.fromCharCode(code)
  const known = foldedChars.get(code)
  if (known !== undefined) return known
  const folded = folding(String.fromCharCode(code))
  foldedChars.set(code, folded)
  return folded
}

// Folding takes longer than looking up; a text has few different letters.
const foldedChars = new Map<number, string>()

const DASHES = /[‐‑‒–—―−﹘﹣－]/g
// Format characters, emoji selectors and keycaps stand inside words without being seen; trade marks
// would become letters of the word before them.
const UNSEEN = /\p{Cf}|\p{Me}|\ufe0e|\ufe0f|[™©®]/gu

// Some characters are whole phrases (ﷺ is eighteen letters); no code is written with them.
const LONGEST_FOLDED = 7

function folding(cluster: string): string {
  const folded = foldedWhole(cluster)
  return folded.length > LONGEST_FOLDED ? ' ' : folded
}

function foldedWhole(cluster: string): string {
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
