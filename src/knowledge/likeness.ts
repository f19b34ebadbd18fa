// What makes a question like others: its terms, as they are kept beside every thread and searched.
import { plainText } from '../text/markdown.ts'
import { type Entries, entriesOfFile } from './catalogue.ts'
import { spokenOf } from './concepts/concepts.ts'
import { isCommonWord } from './similar-words.ts'

/** Raised with every change of the rules or concepts: a job then makes the terms of all threads anew. */
export const LIKENESS_VERSION = 5

/** `area` is the catalogue's id, or a category's slug, or empty. */
export type Asked = {
  title: string
  /** Plain text. */
  body: string
  area: string
  refs: { kind: 'code' | 'device'; ref: string }[]
}

/**
 * Terms, each once: concepts `c_`, stems `w_`, codes `k_` with what they belong to `f_`, devices
 * `d_` with their makers `m_`, the area `a_`. What is implied was not said: it follows from a code
 * or a device. What the title speaks of stands first, before the term every thread has.
 */
export type Likeness = { said: string[]; implied: string[] }

/** The terms of a question; linear in its text, and bounded. `known`: the codes and devices there are. */
export const likenessOf = (
  { title, body, area, refs }: Asked,
  known: Entries = entriesOfFile(),
): Likeness => {
  const text = `${title} . ${body}`
  const { concepts, others } = spokenOf(text)
  const named = refs.slice(0, mostRefs)
  const said = new Set([
    ...spokenOf(title)
      .concepts.slice(0, mostInTitle)
      .map((id) => term('c', id)),
    everyThread,
    ...named.map(({ kind, ref }) => term(kind === 'code' ? 'k' : 'd', ref)),
    ...concepts.slice(0, mostTerms).map((id) => term('c', id)),
    ...(area && area !== 'other' ? [term('a', area)] : []),
    ...stemsOf(others).slice(0, mostTerms),
  ])
  const { codes, devices } = byId(known)
  const implied = new Set(
    named.flatMap(({ kind, ref }) =>
      kind === 'code' ? impliedByCode(codes.get(ref)) : impliedByDevice(ref, devices),
    ),
  )
  return {
    said: [...said],
    implied: [...implied].filter((one) => !said.has(one)).slice(0, mostTerms),
  }
}

/** What is kept of a question as it was typed. */
export const likenessRow = (threadId: number, question: Asked, known?: Entries) => ({
  threadId,
  ...likenessOf({ ...question, body: plainText(question.body) }, known),
  version: LIKENESS_VERSION,
})

/** The id a term of a code or device has in the catalogue's own spelling, for comparing. */
export const termOf = (kind: 'code' | 'device', ref: string): string =>
  term(kind === 'code' ? 'k' : 'd', ref).slice(2)

/** A term every thread has: in how many threads it is says how many threads there are. */
export const everyThread = 'all_'

const mostTerms = 40
const mostInTitle = 12
const mostRefs = 12

const term = (kind: string, id: string): string =>
  `${kind}_${id.toLowerCase().replace(/[^a-z0-9]+/g, '_')}`

// A word that stands for a concept says nothing more by itself.
const stemsOf = (words: string[]): string[] => [
  ...new Set(
    words
      .filter((word) => word.length >= 3 && !isCommonWord(word))
      .map((word) => term('w', word.slice(0, longestStem))),
  ),
]

// Most languages change the end of a word: its first letters stand for all its forms.
const longestStem = 6

type Code = Entries['codes'][number]
type Devices = Map<string, Entries['devices'][number]>

// A state of the catalogue is another object after every edit.
const maps = new WeakMap<Entries, { codes: Map<string, Code>; devices: Devices }>()

const byId = (known: Entries) => {
  const made = maps.get(known) ?? {
    codes: new Map(known.codes.map((code) => [code.id, code])),
    devices: new Map(known.devices.map((device) => [device.id, device])),
  }
  maps.set(known, made)
  return made
}

// People who do not write the code describe what it means.
const impliedByCode = (code: Code | undefined): string[] => {
  if (!code) return []
  return [
    term('f', code.family),
    ...(code.parent ? [term('f', code.parent)] : []),
    ...(code.sibling_key ? [term('f', code.sibling_key)] : []),
    term('a', code.area),
    ...spokenOf(code.meaning).concepts.map((concept) => term('c', concept)),
  ]
}

const impliedByDevice = (id: string, devices: Devices): string[] => {
  const device = devices.get(id)
  if (!device) return []
  const type = conceptOfType[device.type]
  return [
    ...(type ? [term('c', type)] : []),
    ...(device.maker ? [term('m', device.maker)] : []),
    ...parentsOf(device.parent, devices).map((parent) => term('d', parent)),
  ]
}

// Staff write parents: one may lead back to where it began.
const parentsOf = (id: string | null, devices: Devices, most = 5): string[] =>
  id === null || most === 0
    ? []
    : [id, ...parentsOf(devices.get(id)?.parent ?? null, devices, most - 1)]

const conceptOfType: Record<string, string> = {
  tv: 'tv',
  projector: 'hdmi',
  phone: 'phone',
  tablet: 'tablet',
  stick: 'stickorbox',
  box: 'stickorbox',
  set_top: 'stickorbox',
  bluray: 'stickorbox',
  console: 'console',
  computer: 'windowspc',
  browser: 'browser',
  car: 'car',
  smart_display: 'smartdisplay',
  vr: '3dheadset',
}
