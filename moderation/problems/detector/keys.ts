// What the name of a key says: a code, a device, or a code narrowed to a device, region or version.

export type Kind = 'code' | 'device' | 'pair' | 'region' | 'version'

export const kinds: Kind[] = ['code', 'device', 'pair', 'region', 'version']

export type KeyName = {
  kind: Kind
  /** Its place among the kinds. */
  order: number
  /** The key of the code it belongs to, its own included; null for a device and all that is unknown. */
  code: string | null
  /** The second half of a narrowed key, `d:samsung-tv`; null where there is none. */
  other: string | null
}

/** Keys are `c:CODE`, `d:DEVICE`, `c:CODE|d:DEVICE`, `c:CODE|r:REGION`, `c:CODE|v:VERSION`. */
export const readKey = (key: string): KeyName => {
  const before = known.get(key)
  if (before) return before
  const parts = key.split('|')
  const code = parts.find((part) => part.startsWith('c:')) ?? null
  const other = code === null ? null : (parts.find((part) => part !== code) ?? null)
  const kind = kindOf(code, other)
  const name = { kind, order: kinds.indexOf(kind), code, other }
  if (known.size >= mostKnown) known.clear()
  known.set(key, name)
  return name
}

// Read many times a tick; forgotten all at once when keys are made up without end.
const known = new Map<string, KeyName>()
const mostKnown = 20_000

/** The keys whose states say what to expect of this one. */
export const parentsOf = ({ kind, code, other }: KeyName): string[] => {
  if (code === null || other === null) return []
  return kind === 'pair' ? [code, other] : [code]
}

const narrowed: Record<string, Kind> = { r: 'region', v: 'version' }

const kindOf = (code: string | null, other: string | null): Kind => {
  if (code === null) return 'device'
  if (other === null) return 'code'
  return narrowed[other[0] ?? ''] ?? 'pair'
}
