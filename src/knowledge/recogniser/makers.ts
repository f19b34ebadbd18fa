// Makers named without a device: `our Samsung` is a TV beside TV words and a phone beside phone words.
import type { CatalogueDevice } from './catalogue.ts'
import type { Effort } from './effort.ts'
import { gapBefore, type Passage } from './passages.ts'
import type { Subject } from './subjects.ts'
import { wordSet } from './word-set.ts'

export type MakerIndex = ReadonlyMap<string, ReadonlyMap<string, CatalogueDevice>>

const TYPES = new Set(['tv', 'phone', 'tablet', 'bluray', 'console'])

// Their names stand for services, shops and sites as often as for anything with a screen.
const AMBIGUOUS = wordSet(
  'google amazon apple microsoft sky orange free bt ee meo nos claro vivo fetch various',
)

/** The most general device of each type, for every maker whose name alone is no alias. */
export function indexMakers(devices: readonly CatalogueDevice[]): MakerIndex {
  const aliases = new Set(devices.flatMap((device) => device.aliases))
  const makers = new Map<string, Map<string, CatalogueDevice>>()
  for (const device of devices) {
    for (const maker of device.maker.toLowerCase().split(' / ')) {
      if (maker.includes(' ') || AMBIGUOUS.has(maker) || aliases.has(maker)) continue
      if (!TYPES.has(device.type)) continue
      const types = makers.get(maker) ?? new Map<string, CatalogueDevice>()
      // Entries stand from general to special.
      if (!types.has(device.type)) types.set(device.type, device)
      makers.set(maker, types)
    }
  }
  return makers
}

/**
 * The device that the maker named at token `index` stands for, or null. `sure` if a word right
 * there names the kind; else it follows from the post and yields to any other device of the maker.
 */
export function makerDeviceAt(
  passage: Passage,
  index: number,
  makers: MakerIndex,
  subject: Subject,
  effort: Effort,
): { device: CatalogueDevice; sure: boolean } | null {
  const token = passage.tokens[index]
  const types = makers.get(token?.text ?? '')
  if (!types || passage.tokens[index + 1]?.glued || isSomethingElse(passage, index)) return null
  const near = typeNear(passage, index, effort)
  const [only, second] = near ? [near] : typesOf(subject)
  const device = second ? undefined : types.get(only ?? '')
  return device ? { device, sure: near !== null } : null
}

const OTHER_THINGS =
  wordSet(`soundbar soundbars receiver headphones earbuds monitor fridge washing washer dryer oven
  dishwasher microwave remote account store pay internet members health printer camera charger cable
  band watch buds router vacuum ac klimaanlage kuhlschrank waschmaschine soundleiste fernbedienung
  barra lavadora geladeira pictures music support website`)

function isSomethingElse(passage: Passage, index: number): boolean {
  const next = passage.tokens[index + 1]
  return (
    next !== undefined &&
    /^[ -]$/.test(gapBefore(passage, index + 1)) &&
    OTHER_THINGS.has(next.text)
  )
}

const WORDS: Record<string, ReadonlySet<string>> = {
  tv: wordSet(`tv tvs telly television fernseher fernsehgerat glotze tele televisor televisao televisore televisione
    smarttv oled qled lcd inch zoll pulgadas polegadas pouces pollici`),
  phone: wordSet(
    `phone smartphone mobile handy celular movil telemovel telephone portable telefono telefonino cellulare android`,
  ),
  tablet: wordSet('tablet tableta tablette'),
  bluray: wordSet('bluray blu'),
  console: wordSet('console konsole consola'),
}

const FARTHEST = 6

// The nearest word in the same sentence that names a type.
function typeNear(passage: Passage, index: number, effort: Effort): string | null {
  const { tokens } = passage
  for (let distance = 1; distance <= FARTHEST; distance++) {
    for (const at of [index + distance, index - distance]) {
      effort.steps++
      const token = tokens[at]
      if (!token || token.sentence !== tokens[index]?.sentence) continue
      for (const [type, words] of Object.entries(WORDS)) if (words.has(token.text)) return type
    }
  }
  return null
}

function typesOf(subject: Subject): string[] {
  const found: string[] = []
  if (subject.television) found.push('tv')
  if (subject.phone) found.push('phone')
  if (subject.tablet) found.push('tablet')
  if (subject.disc) found.push('bluray')
  return found
}
