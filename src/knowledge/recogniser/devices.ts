// The devices a post mentions: by alias, by model number, by a maker's name, by a phone's short name.
import type { Catalogue, CatalogueDevice } from './catalogue.ts'
import { type AliasNode, indexAliases } from './device-index.ts'
import { indexModels, type ModelIndex, modelsIn } from './device-models.ts'
import { deviceNameAt } from './device-names.ts'
import { meansDevice } from './device-senses.ts'
import type { Effort } from './effort.ts'
import { indexMakers, type MakerIndex, makerDeviceAt } from './makers.ts'
import { gapBefore, type Passage } from './passages.ts'
import { shortPhoneAt } from './short-phones.ts'
import type { Subject } from './subjects.ts'

export type DeviceIndex = {
  aliases: AliasNode
  models: ModelIndex
  makers: MakerIndex
  /** What a bare `S7` or `A52` stands for. */
  shortPhone: CatalogueDevice | null
  parents: ReadonlyMap<string, string | null>
}

export type FoundDevice = {
  device: CatalogueDevice
  passage: Passage
  first: number
  last: number
  strength: 'strong' | 'medium' | 'weak'
}

/** The index of a catalogue's devices; built once. */
export function indexDevices(catalogue: Catalogue): DeviceIndex {
  const { devices } = catalogue
  return {
    aliases: indexAliases(catalogue),
    models: indexModels(devices),
    makers: indexMakers(devices),
    shortPhone: devices.find(({ aliases }) => aliases.includes('galaxy s7')) ?? null,
    parents: new Map(devices.map(({ id, parent }) => [id, parent])),
  }
}

/** Every mention of a device; entries that a more special one of the same post covers are left out. */
export function devicesIn(
  passages: readonly { passage: Passage; covered: Uint8Array }[],
  index: DeviceIndex,
  subject: Subject,
  effort: Effort,
): FoundDevice[] {
  const found = passages.flatMap(({ passage, covered }) => {
    const names = namesIn(passage, covered, index, subject, effort)
    const models = modelsIn(passage, index.models, covered, effort)
    return [
      ...names,
      ...models.map((model) => ({ ...model, passage, strength: 'strong' as const })),
    ]
  })
  const general = new Set(found.flatMap(({ device }) => ancestorsOf(device, index.parents)))
  const makers = new Set(found.filter(isSure).map(({ device }) => device.maker))
  return found.filter((one) => {
    return !general.has(one.device.id) && (isSure(one) || !makers.has(one.device.maker))
  })
}

function isSure({ strength }: FoundDevice): boolean {
  return strength !== 'weak'
}

// As with codes, more is no post of a person.
const MOST_FOUND = 200

// Marks what it finds as covered, so that `S7 edge` is not an S7 and a browser.
function namesIn(
  passage: Passage,
  covered: Uint8Array,
  index: DeviceIndex,
  subject: Subject,
  effort: Effort,
): FoundDevice[] {
  const found: FoundDevice[] = []
  for (let at = 0; at < passage.tokens.length && found.length < MOST_FOUND; at++) {
    effort.steps++
    if (covered[at] || passage.masked[at] || passage.tokens[at]?.glued || isInsideName(passage, at))
      continue
    const name = furtherName(passage, at, index, effort)
    if (name && (!name.alias.device || meansDevice(name, passage, subject))) {
      const { device } = name.alias
      if (device) found.push({ device, passage, first: at, last: name.last, strength: 'strong' })
      covered.fill(1, at, name.last + 1)
      at = name.last
      continue
    }
    const maker = makerDeviceAt(passage, at, index.makers, subject, effort)
    if (maker) {
      const strength = maker.sure ? 'medium' : 'weak'
      found.push({ device: maker.device, passage, first: at, last: at, strength })
    }
    const phone = index.shortPhone
    if (phone && shortPhoneAt(passage, at, subject)) {
      found.push({ device: phone, passage, first: at, last: at + 1, strength: 'medium' })
      covered.fill(1, at, at + 2)
    }
  }
  return found
}

// `la play 4` is more than `la play`: an overlapping name of a more special entry goes first.
function furtherName(passage: Passage, at: number, { aliases }: DeviceIndex, effort: Effort) {
  const name = deviceNameAt(passage, at, aliases, effort)
  for (let inner = at + 1; name && inner <= name.last; inner++) {
    const other = deviceNameAt(passage, inner, aliases, effort)
    const special = other?.alias.device?.parent === name.alias.device?.id
    if (other && special && other.last > name.last) return { ...other, first: at }
  }
  return name
}

// `roku.lan` is masked as an address; this is `media_roku` and `dev/shield`.
function isInsideName(passage: Passage, at: number): boolean {
  return gapBefore(passage, at) === '_'
}

function ancestorsOf(
  device: CatalogueDevice,
  parents: ReadonlyMap<string, string | null>,
): string[] {
  const ancestors: string[] = []
  for (let id = device.parent; id && !ancestors.includes(id); id = parents.get(id) ?? null) {
    ancestors.push(id)
  }
  return ancestors
}
