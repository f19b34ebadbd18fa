// The families of codes: how far each is to be trusted, and the shape of its codes.

/** Strong: believed on sight. Medium: unless a veto fires. Weak: only with a reason. */
export type Strength = 'strong' | 'medium' | 'weak'

type Family = {
  strength: Strength
  /** Strength of codes with a second part (`ui-800-3`, `M7353-5101`), where it differs. */
  withTail?: Strength
  /** Well-formed codes, lower case, each separator a hyphen, so that a new one is seen as unknown. */
  shape?: RegExp
  /** Seen mostly on one kind of device, which gives away what a bare maker's name means. */
  kind?: 'tv' | 'browser' | 'mobile'
}

// Each shape matches from the start in one way only, so none can backtrack far.
const PLAYER = /^[mcfhodsu]-?[78]\d{3}(?:-?\d{4}(?:-?(?:[\da-f]{2,8}|p-?\d))?)?$/

const FAMILIES: Record<string, Family> = {
  NW: { strength: 'strong', shape: /^nw-?\d{1,2}-?\d{1,4}$/, kind: 'tv' },
  UI: {
    strength: 'medium',
    withTail: 'strong',
    shape: /^ui-?(?!3\d{3}$)\d{3}(?:-\d{1,5}|\d)?$/,
    kind: 'tv',
  },
  UI3: { strength: 'strong', shape: /^ui-?3\d{3}$/, kind: 'browser' },
  TVQ: { strength: 'strong', shape: /^tvq-?[a-z-]{2,24}-?\d{1,3}$/, kind: 'tv' },
  TVP: { strength: 'medium', shape: /^tvp-?\d{3}$/, kind: 'tv' },
  AIP: { strength: 'medium', shape: /^aip-?\d{3}$/, kind: 'tv' },
  NSES: { strength: 'strong', shape: /^nse[sz]-?(?:\d{3}|uhx)$/, kind: 'browser' },
  MSL: { strength: 'strong', shape: /^msl-?\d{4}$/ },
  N8: { strength: 'medium', withTail: 'strong', shape: /^n-?8\d{3}(?:-?\d{4})?$/, kind: 'browser' },
  NQL: { strength: 'strong', shape: /^nql-?\d{4,5}$/, kind: 'mobile' },
  NQM: { strength: 'strong', shape: /^nqm-?\d{3}$/, kind: 'mobile' },
  DLS: { strength: 'strong', shape: /^dls(?:t-?n?)?-?\d{1,4}$/, kind: 'mobile' },
  OFNA: { strength: 'strong', shape: /^of-?na-?\d$/, kind: 'mobile' },
  AVF: { strength: 'strong', shape: /^avf-?\d{5}(?:-?os-{0,2}\d{1,6})?$/, kind: 'mobile' },
  E: { strength: 'weak', shape: /^e-?1\d{2}$/ },
  W8: { strength: 'weak', shape: /^w-?8(?:[\da-f]{3}|007[\da-f]{4})$/ },
  R: { strength: 'weak', kind: 'tv' },
  B: { strength: 'weak', kind: 'tv' },
  AND: { strength: 'weak', kind: 'mobile' },
  PLY: { strength: 'weak', kind: 'mobile' },
  IOS: { strength: 'weak', kind: 'mobile' },
  IOS4: { strength: 'weak', kind: 'mobile' },
  NUM: { strength: 'weak', kind: 'mobile' },
  ZERO: { strength: 'weak', kind: 'mobile' },
}
for (const letter of 'MCFHODSU') {
  const withTail = 'strong'
  FAMILIES[`${letter}7`] = { strength: 'medium', withTail, shape: PLAYER, kind: 'browser' }
}

/** Families whose codes are nothing but digits, points and a minus. */
const BARE = new Set(['AND', 'PLY', 'IOS', 'IOS4', 'NUM', 'ZERO'])

/** What is known of a family; families of the catalogue unknown here are trusted least. */
export function familyOf(id: string): Family {
  return FAMILIES[id] ?? { strength: 'weak' }
}

/** Whether codes of the family are bare numbers, such as `113`, `-93` or `5.10`. */
export function isBareFamily(id: string): boolean {
  return BARE.has(id)
}

/** Whether the family is one of the web player's, whose first letter names the browser. */
export function isPlayerFamily(id: string): boolean {
  return FAMILIES[id]?.shape === PLAYER
}

/** The family among `ids` whose shape a string has (separators as hyphens), or null. */
export function familyOfShape(written: string, ids: readonly string[]): string | null {
  if (written.length > 32) return null
  for (const id of ids) {
    if (isPlayerFamily(id) && written.charAt(0) !== id.charAt(0).toLowerCase()) continue
    if (FAMILIES[id]?.shape?.test(written)) return id
  }
  return null
}
