// Aliases of devices as a tree of words, so that the longest alias is found in one walk.
import { AMBIGUOUS_ALIASES } from './ambiguous-aliases.ts'
import type { Catalogue, CatalogueDevice } from './catalogue.ts'
import { MORE_ALIASES } from './more-aliases.ts'
import { normalise } from './normalise.ts'
import { tokensOf } from './tokens.ts'

export type Alias = {
  /** Null for things that only look like devices. */
  device: CatalogueDevice | null
  /** The alias as the catalogue has it, without accents; what ambiguous words are judged by. */
  text: string
  /** For each word: whether it is written together with the one before. */
  glued: readonly boolean[]
  /** Ends in a plus sign: `streaming stick+`. */
  plus: boolean
}

export type AliasNode = { next: Map<string, AliasNode>; aliases: Alias[] }

/** Stands in the tree for any number of one or two digits, and for any single letter. */
export const ANY_NUMBER = '#'
export const ANY_LETTER = '?'

// Services, platforms and accessories whose names begin like those of devices.
const NOT_DEVICES = [
  'apple tv+',
  'apple tv plus',
  'apple tv app',
  'samsung tv plus',
  'roku channel',
  'roku os',
  'galaxy watch',
  'galaxy buds',
  'galaxy book',
  'pixel watch',
  'pixel buds',
  'google pixel watch',
  'google pixel buds',
  'pixel art',
  'mac os 9',
  'roku city',
  'opera house',
  'apple tv series',
  'chrome hearts',
  'wii remote',
  'xbox controller',
  'google tv app',
  'chrome web store',
  'play store',
  'windows hello',
  'windows media player',
  'windows update',
  'big mac',
  'mac and cheese',
  'mac & cheese',
  'mac address',
  'mac addresses',
  'mac adresse',
  'mac filter',
  'mac cosmetics',
  'direccion mac',
  'endereco mac',
  'adresse mac',
  'indirizzo mac',
  'xbox game pass app',
  'firefox sync',
]

/** The tree of every alias, with and without its maker's name, and of what is no device. */
export function indexAliases({ devices }: Catalogue): AliasNode {
  const root: AliasNode = { next: new Map(), aliases: [] }
  for (const text of NOT_DEVICES) insert(root, null, text, wordsOf(text))
  const splits = splitWords(devices)
  for (const device of devices) {
    const more = MORE_ALIASES[device.id] ?? []
    for (const alias of [...device.aliases, ...nameOf(device), ...more]) {
      for (const text of withMaker(device, alias)) {
        insert(root, device, text, wordsOf(text))
        if (isWrittenTogether(text)) insert(root, device, text, wordsOf(text.replace(' ', '')))
        const [word, apart] = splits.find(([whole]) => text.split(' ').includes(whole)) ?? []
        if (!word || !apart) continue
        const split = text.replace(word, apart)
        insert(root, device, split, wordsOf(split))
      }
    }
  }
  insertModels(root, devices)
  return root
}

// Where an entry has both `playstation` and `play station`, its relatives are written both ways too.
function splitWords(devices: readonly CatalogueDevice[]): [whole: string, apart: string][] {
  return devices.flatMap(({ aliases }) =>
    aliases
      .filter((alias) => /^[a-z]+ [a-z]+$/.test(alias) && aliases.includes(alias.replace(' ', '')))
      .map((alias): [string, string] => [alias.replace(' ', ''), alias]),
  )
}

// A name of several words is an alias too; some only describe: `TCL Google/Android TV`.
function nameOf({ name }: CatalogueDevice): string[] {
  const plain = name.toLowerCase()
  return plain.includes(' ') && !/[(/]| or | before /.test(plain) ? [plain] : []
}

// `samsungtv`, `galaxys21`, `lgc2`: two words that mean nothing else when they are one.
function isWrittenTogether(text: string): boolean {
  return /^[a-z]{2,20} [a-z\d]{2,20}$/.test(text) && !(text in AMBIGUOUS_ALIASES)
}

type Words = { words: string[]; glued: boolean[] }

function wordsOf(text: string): Words {
  const tokens = tokensOf(normalise(text), { steps: 0 })
  return { words: tokens.map((token) => token.text), glued: tokens.map((token) => token.glued) }
}

// `samsung galaxy tab` must not end after `samsung galaxy`, so makers are part of the alias.
function withMaker({ maker }: CatalogueDevice, alias: string): string[] {
  const makers = maker.toLowerCase().split(' / ')
  const prefixes = makers.filter((name) => name !== 'various' && !alias.startsWith(name))
  return [alias, ...prefixes.map((name) => `${name} ${alias}`)]
}

function insert(
  root: AliasNode,
  device: CatalogueDevice | null,
  text: string,
  spelled: Words,
): void {
  const { words, glued } = spelled
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '')
  const alias = { device, text: plain, glued, plus: text.endsWith('+') }
  addAt(root, words, alias)
  const last = words.at(-1) ?? ''
  if (/^[a-z]{3,20}[^s\d]$/.test(last)) addAt(root, [...words.slice(0, -1), `${last}s`], alias)
}

function addAt(root: AliasNode, words: readonly string[], alias: Alias): void {
  let node = root
  for (const word of words) {
    let next = node.next.get(word)
    if (!next) {
      next = { next: new Map(), aliases: [] }
      node.next.set(word, next)
    }
    node = next
  }
  const same = (other: Alias) =>
    other.device === alias.device && `${other.glued}` === `${alias.glued}`
  if (!node.aliases.some(same)) node.aliases.push(alias)
}

type Series = {
  devices: Set<CatalogueDevice>
  numbers: Set<string>
  letters: Set<string>
  glued: boolean[]
}

// New models follow the pattern of listed ones: where `galaxy s7` and `galaxy s10` are one entry,
// so is `galaxy s20`. A bare number needs two examples (`pixel 6`, `pixel 8`).
function insertModels(root: AliasNode, devices: readonly CatalogueDevice[]): void {
  const series = new Map<string, Series>()
  for (const device of devices) {
    for (const alias of device.aliases) noteSeries(series, device, wordsOf(alias))
  }
  for (const [key, { devices, numbers, letters, glued }] of series) {
    const [device] = devices
    const words = key.split(' ')
    const lettered = words.at(-1)?.length === 1
    // `x96` and `t95` say nothing about X11 and T12.
    if (lettered && words.length === 1) continue
    // Nor do `tx3` and `tx6` about TX-40.
    if (words.length === 1 && glued[1]) continue
    if (!device || devices.size > 1 || (!lettered && numbers.size < 2)) continue
    const named = { device, text: `${key} #`, plus: false }
    addAt(root, [...words, ANY_NUMBER], { ...named, glued })
    // `galaxy s 21`
    const apart = lettered && words[0] === 'galaxy'
    if (apart) addAt(root, [...words, ANY_NUMBER], { ...named, glued: glued.map(() => false) })
    const mobile = device.type === 'phone' || device.type === 'tablet'
    if (lettered && mobile && letters.size > 0) {
      const open = [...words.slice(0, -1), ANY_LETTER, ANY_NUMBER]
      addAt(root, open, { device, text: open.join(' '), glued, plus: false })
    }
  }
}

function noteSeries(
  all: Map<string, Series>,
  device: CatalogueDevice,
  { words, glued }: Words,
): void {
  const number = words.at(-1) ?? ''
  if (words.length < 2 || !/^\d{1,2}$/.test(number)) return
  const stem = words.slice(0, -1)
  const key = stem.join(' ')
  const found = all.get(key) ?? {
    devices: new Set(),
    numbers: new Set(),
    letters: new Set(),
    glued,
  }
  found.devices.add(device)
  found.numbers.add(number)
  const letter = stem.at(-1) ?? ''
  if (letter.length === 1 && stem.length > 1 && LETTER_SERIES.has(stem[0] ?? ''))
    found.letters.add(letter)
  all.set(key, found)
}

// Makers' series that come in many letters: `galaxy m31`, `poco f5`.
const LETTER_SERIES = new Set(['galaxy', 'poco', 'moto'])
