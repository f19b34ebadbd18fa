// Who is called what: no two codes or devices may share a name, or a post would link the wrong one.
import type { Named } from '../../db/reads/catalogue-to-edit.ts'

export type Thing = { kind: 'code' | 'device'; id: string; name: string; parentId: string | null }

export type Names = {
  things: Thing[]
  /** Who is called so already, by name or alias in any case, spacing or kind of dash. */
  called: (text: string) => Thing | null
}

export const namesIn = (rows: Named[]): Names => {
  const things = rows.map(({ kind, id, name, parentId }) => ({ kind, id, name, parentId }))
  const taken = new Map<string, Thing>()
  // A name of one's own counts more than what another one is also called.
  for (const [at, row] of rows.entries()) {
    for (const alias of JSON.parse(row.aliases) as string[]) {
      for (const key of keysOf(alias)) take(taken, key, things[at])
    }
  }
  for (const thing of things) {
    for (const key of keysOf(thing.name)) taken.set(key, thing)
  }
  return {
    things,
    called: (text) => keysOf(text).flatMap((key) => taken.get(key) ?? [])[0] ?? null,
  }
}

const take = (taken: Map<string, Thing>, key: string, thing: Thing | undefined) => {
  if (thing && !taken.has(key)) taken.set(key, thing)
}

/** What is wrong with the aliases of `own` (null for a new one) that it does not have yet. */
export const aliasFault = (
  names: Names,
  own: { kind: 'code' | 'device'; id: string } | null,
  aliases: string[],
): string | null => {
  for (const alias of aliases) {
    const other = names.called(alias)
    if (other && !(own && other.kind === own.kind && other.id === own.id)) {
      return `“${alias}” already stands for ${other.name}.`
    }
  }
  return null
}

/** Whether `parentId` is `id` itself or belongs to it: nothing belongs to itself. */
export const isBelow = (
  names: Names,
  kind: Thing['kind'],
  id: string,
  parentId: string,
): boolean => {
  const parents = new Map(
    names.things.flatMap((thing) => (thing.kind === kind ? [[thing.id, thing.parentId]] : [])),
  )
  const seen = new Set<string>()
  for (
    let at: string | null = parentId;
    at !== null && !seen.has(at);
    at = parents.get(at) ?? null
  ) {
    if (at === id) return true
    seen.add(at)
  }
  return false
}

/** The text as one compares names: `NW–2–5` and `nw-2-5` are one. */
export const nameKey = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\p{Pd}/gu, '-')
    .replace(/\s+/g, ' ')
    .trim()

// Codes are also read without anything between their parts: `nw25`. Bare numbers are not.
const keysOf = (text: string): string[] => {
  const key = nameKey(text)
  const compact = key.replace(/[^\p{L}\p{N}]+/gu, '')
  return /\p{L}/u.test(compact) && /\p{N}/u.test(compact) ? [key, compact] : [key]
}
