// Devices named by their model number, such as `UE50CU7100` or `OLED77G26LA`.
import type { CatalogueDevice } from './catalogue.ts'
import type { Effort } from './effort.ts'
import type { Passage } from './passages.ts'

export type DeviceModel = { device: CatalogueDevice; first: number; last: number }

export type ModelIndex = readonly { device: CatalogueDevice; patterns: readonly RegExp[] }[]

/** The model patterns of a catalogue, ready for matching. */
export function indexModels(devices: readonly CatalogueDevice[]): ModelIndex {
  return devices
    .filter(({ modelPatterns }) => modelPatterns.length > 0)
    .map((device) => ({
      device,
      patterns: device.modelPatterns.map((source) => new RegExp(source)),
    }))
}

const SHORTEST = 4
const LONGEST = 24
// A post names a handful of models; a post of model numbers is an attack on the clock.
const MOST_MODELS = 60

/** The models in a passage, the most specific entry of each. */
export function modelsIn(
  passage: Passage,
  models: ModelIndex,
  covered: Uint8Array,
  effort: Effort,
): DeviceModel[] {
  const found: DeviceModel[] = []
  const { tokens, raw } = passage
  let tried = 0
  for (let first = 0; first < tokens.length; first++) {
    const start = tokens[first]?.start ?? 0
    const last = lastOfWord(passage, first)
    const word = raw.slice(start, tokens[last]?.end)
    effort.steps += last - first + 1
    const open = !passage.masked[first] && !covered[first]
    if (open && tried < MOST_MODELS && isModelLike(word)) {
      tried++
      effort.steps += models.length
      const device = mostSpecific(word, models)
      if (device) found.push({ device, first, last })
    }
    first = last
  }
  return found
}

function lastOfWord({ tokens, text }: Passage, first: number): number {
  let last = first
  for (let next = tokens[last + 1]; next; next = tokens[last + 1]) {
    const gap = text.slice(tokens[last]?.end, next.start)
    if (gap !== '' && gap !== '-' && !(gap === ',' && next.isNumber)) break
    last++
  }
  return last
}

// Amounts such as `4800MB` have the shape of some model numbers.
const AMOUNT = /\d(?:[kmgt]i?b|[kmg]?hz|mah|fps|p|w)$/i

function isModelLike(word: string): boolean {
  if (AMOUNT.test(word)) return false
  if (word.length < SHORTEST || word.length > LONGEST || !/[a-z]/i.test(word)) return false
  return /\d/.test(word) || word === word.toUpperCase()
}

function mostSpecific(word: string, models: ModelIndex): CatalogueDevice | null {
  // Long model numbers are recognisable in lower case too; short ones are not.
  const written = word.length >= 8 && word === word.toLowerCase() ? word.toUpperCase() : word
  let best: CatalogueDevice | null = null
  for (const { device, patterns } of models) {
    if (!patterns.some((pattern) => isWhole(pattern, written))) continue
    if (!best || device.parent === best.id) best = device
  }
  return best
}

// Patterns are written for running text; here the word must be the model, or end in its variant.
function isWhole(pattern: RegExp, word: string): boolean {
  const match = pattern.exec(word)
  if (!match) return false
  const rest = word.slice(match.index + match[0].length)
  return (match.index === 0 || word.charAt(match.index - 1) === '-') && /^(?:[-/,].*)?$/.test(rest)
}
