// Listed codes by the string they leave when separators go and look-alike characters become one.
import type { Catalogue, CatalogueCode } from './catalogue.ts'
import { familyOf, isBareFamily, type Strength } from './families.ts'

export type CodeEntry = {
  code: CatalogueCode
  /** Lower case without separators: `nw25`, `tvqpb101525`. */
  key: string
  /** Runs of letters and of digits: `nw`, `2`, `5`. */
  parts: readonly string[]
  /** Positions in `key` where a part ends and a separator may stand. */
  edges: ReadonlySet<number>
  strength: Strength
}

export type CodeIndex = {
  /** Entries by folded key. */
  entries: ReadonlyMap<string, readonly CodeEntry[]>
  /** Every beginning of a folded key, so that a search can stop early. */
  beginnings: ReadonlySet<string>
  /** Entries by key, and by key without any one character. */
  exact: ReadonlyMap<string, CodeEntry>
  shortened: ReadonlyMap<string, readonly { entry: CodeEntry; at: number }[]>
  /** Bare codes (`113`, `-93`, `5.10`) as they are written. */
  bare: ReadonlyMap<string, CatalogueCode>
  /** Codes of other services, without separators. */
  foreign: ReadonlySet<string>
  /** Every beginning of those. */
  foreignBeginnings: ReadonlySet<string>
  familyIds: readonly string[]
}

/** The index of a catalogue's codes; built once. */
export function indexCodes(catalogue: Catalogue): CodeIndex {
  const bare = new Map<string, CatalogueCode>()
  const exact = new Map<string, CodeEntry>()
  for (const code of catalogue.codes) {
    if (isBareFamily(code.family)) bare.set(code.code, code)
    else addEntry(exact, entryOf(code, code.code))
  }
  // Codes before aliases: where a code's alias is another code, the code wins.
  for (const code of catalogue.codes) {
    for (const alias of code.aliases) {
      const entry = entryOf(code, withoutCues(alias))
      if (isOddAlias(entry, bare)) addEntry(exact, { ...entry, strength: aliasStrength(entry) })
    }
  }
  const foreign = catalogue.foreignCodes.map(({ code }) => compactOf(code)).filter(isTelling)
  const familyIds = catalogue.families.map(({ id }) => id)
  return {
    ...foldedIndex(exact),
    exact,
    bare,
    foreign: new Set(foreign),
    foreignBeginnings: new Set(foreign.flatMap(beginningsOf)),
    familyIds,
  }
}

/** O and 0, l, i and 1, s and 5 as one character each: what photos and hurried hands mix up. */
export function foldLookalikes(compact: string): string {
  // Plain digits and most words have none of them, and replacing is slow.
  if (!/[oils]/.test(compact)) return compact
  return compact.replace(/[oils]/g, (char) => (char === 'o' ? '0' : char === 's' ? '5' : '1'))
}

/** Lower case letters and digits of a string, and nothing else. */
export function compactOf(text: string): string {
  return text.toLowerCase().replace(/[^a-z0-9]+/g, '')
}

function entryOf(code: CatalogueCode, written: string): CodeEntry {
  const parts = written.toLowerCase().match(/[a-z]+|\d+/g) ?? []
  const edges = new Set<number>()
  let length = 0
  for (const part of parts) {
    length += part.length
    edges.add(length)
  }
  const { strength, withTail = strength } = familyOf(code.family)
  return {
    code,
    key: parts.join(''),
    parts,
    edges,
    strength: parts.length > 2 ? withTail : strength,
  }
}

function addEntry(exact: Map<string, CodeEntry>, entry: CodeEntry): void {
  if (!exact.has(entry.key)) exact.set(entry.key, entry)
}

function withoutCues(alias: string): string {
  return alias.replace(
    /^(?:(?:error|code|código|fehler|erreur|erro|no)\b[.: ]{0,3}){1,4}| error$/gi,
    '',
  )
}

// Most aliases only vary separators and case; the others are oddities seen in the wild.
function isOddAlias(entry: CodeEntry, bare: ReadonlyMap<string, CatalogueCode>): boolean {
  return entry.key !== compactOf(entry.code.code) && entry.key.length >= 4 && !bare.has(entry.key)
}

// A code that has lost its letter is a number like others; a long string of letters and digits is
// telling even where the code itself is a bare number.
function aliasStrength(entry: CodeEntry): Strength {
  if (/^\d/.test(entry.key)) return 'weak'
  return entry.key.length > 8 ? 'strong' : entry.strength
}

// Short numbers of other services (`83`, `4`) mean nothing without the service's name.
function isTelling(compact: string): boolean {
  return compact.length > 4 || /[a-z]/.test(compact)
}

function beginningsOf(key: string): string[] {
  return Array.from(key, (_, at) => key.slice(0, at + 1))
}

function foldedIndex(exact: ReadonlyMap<string, CodeEntry>) {
  const entries = new Map<string, CodeEntry[]>()
  const beginnings = new Set<string>()
  const shortened = new Map<string, { entry: CodeEntry; at: number }[]>()
  for (const entry of exact.values()) {
    const folded = foldLookalikes(entry.key)
    entries.set(folded, [...(entries.get(folded) ?? []), entry])
    for (const beginning of beginningsOf(folded)) beginnings.add(beginning)
    for (let at = 0; at < entry.key.length; at++) {
      const key = entry.key.slice(0, at) + entry.key.slice(at + 1)
      shortened.set(key, [...(shortened.get(key) ?? []), { entry, at }])
    }
  }
  return { entries, beginnings, shortened }
}
