// Slugs: the readable ASCII tail of an address, made from a title.

const LONGEST = 60

// Letters that Unicode decomposition leaves alone, spelled as their languages spell them in ASCII.
const SPELLINGS: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ħ: 'h',
  ı: 'i',
}

/** `Grün & groß: NW-2-5?` -> `grun-gross-nw-2-5`. At most 60 characters; `untitled` if none is left. */
export function slugOf(title: string): string {
  const ascii = title
    .slice(0, 4 * LONGEST)
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[ßæœøđðþłħı]/g, (letter) => SPELLINGS[letter] ?? '')
    .replace(/['’]/g, '')
  const slug = ascii.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '')
  return taken.has(slug) ? `${slug}-thread` : atWordEdge(slug) || 'untitled'
}

// `/t/:id/duplicate` and `/t/:id/report` are pages of their own.
const taken = new Set(['duplicate', 'report'])

function atWordEdge(slug: string): string {
  if (slug.length <= LONGEST) return slug
  const edge = slug.lastIndexOf('-', LONGEST)
  // A single word longer than the limit has no edge worth keeping.
  return edge > LONGEST / 2 ? slug.slice(0, edge) : slug.slice(0, LONGEST).replace(/-$/, '')
}
