// Codes and devices by whatever way people write them in an address or a field of a form.
import { cut } from '../lib/typed.ts'
import type { Scope } from '../scope.ts'
import { type Known, knownTo, recogniserOf } from './catalogue.ts'

/** The id of the one code the text spells, or null; `nw 2 5`, `nw25` and `NW–2–5` are the same. */
export const codeOfSpelling = (scope: Scope, text: string): string | null => {
  const spelled = cut(text, longest).trim()
  const known =
    idsOf(scope).codes.get(spelled.toLowerCase()) ?? idsOf(scope).codes.get(compact(spelled))
  if (known) return known
  const { codes } = recogniserOf(scope).recognise({ title: spelled, body: '' })
  return onlyOne(codes.map(({ id }) => id))
}

/** The same for a device: its id, its name, or another name it goes by. */
export const deviceOfSpelling = (scope: Scope, text: string): string | null => {
  const spelled = cut(text, longest).trim()
  const known = idsOf(scope).devices.get(spelled.toLowerCase())
  if (known) return known
  const { devices } = recogniserOf(scope).recognise({ title: spelled, body: '' })
  return onlyOne(devices.map(({ id }) => id))
}

/**
 * The ids of all codes and devices a text names, each once, in their order; and the text with every
 * code written as the service does, so that `nw 2 5` is one word of it and not three.
 */
export const namedIn = (scope: Scope, text: string) => {
  const title = cut(text, longest)
  const { codes, devices } = recogniserOf(scope).recognise({ title, body: '' })
  const spelled = codes.reduceRight(
    (rest, { label, start, end }) => `${rest.slice(0, start)} ${label} ${rest.slice(end)}`,
    text,
  )
  return { codes: unique(codes), devices: unique(devices), spelled }
}

/** The words a list is narrowed by, in lower case; the first few of them. */
export const filterWords = (text: string): string[] =>
  cut(text, longest).toLowerCase().split(/\s+/).filter(Boolean).slice(0, 8)

// No code or name of a device comes near it.
const longest = 200

const compact = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]+/g, '')

type Ids = { codes: Map<string, string>; devices: Map<string, string> }

const idsByKnown = new WeakMap<Known, Ids>()

const idsOf = (scope: Scope): Ids => {
  const known = knownTo(scope)
  const ids = idsByKnown.get(known) ?? { codes: codeIdsOf(known), devices: deviceIdsOf(known) }
  idsByKnown.set(known, ids)
  return ids
}

const codeIdsOf = ({ codes }: Known) =>
  new Map(
    codes.flatMap(({ id, code }) => [
      // Bare numbers mean different codes with different signs: only letters make a run telling.
      ...(/[a-z]/i.test(code) ? [[compact(code), id] as const] : []),
      [id, id] as const,
      [code.toLowerCase(), id] as const,
    ]),
  )

// Names after aliases and ids after names: what stands later wins.
const deviceIdsOf = ({ devices }: Known) =>
  new Map([
    ...devices.flatMap(({ id, aliases }) => aliases.map((alias) => [alias, id] as const)),
    ...devices.map(({ id, name }) => [name.toLowerCase(), id] as const),
    ...devices.map(({ id }) => [id, id] as const),
  ])

const onlyOne = (ids: string[]): string | null => {
  const [first, ...others] = new Set(ids)
  return first !== undefined && others.length === 0 ? first : null
}

const unique = (found: { id: string }[]): string[] => [...new Set(found.map(({ id }) => id))]
