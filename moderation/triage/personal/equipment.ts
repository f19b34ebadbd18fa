// Identifiers of devices and lines: private as soon as something says whose they are.
import { isPrivateAddress } from './address-blocks.ts'
import { type Found, foundAt, type Source } from './found.ts'

/** Serial, network and line identifiers, and names beside them; each alone is no case. */
export function equipmentFound(source: Source): Found[] {
  const found: Found[] = []
  for (const { kind, form, masked, points, isReal } of FORMS) {
    for (const { index, 0: typed, 1: value = typed } of source.folded.text.matchAll(form)) {
      if (isReal && !isReal(value)) continue
      const to = index + typed.length
      found.push(foundAt(source, to - value.length, to, { kind, masked, points }))
    }
  }
  return found
}

type Form = {
  kind: string
  form: RegExp
  masked: string
  points: number
  isReal?: (value: string) => boolean
}

const FORMS: Form[] = [
  {
    kind: 'mac',
    form: /(?<![0-9a-f:-])(?:[0-9a-f]{2}[:-]){5}[0-9a-f]{2}(?![0-9a-f:-])/g,
    masked: '••:••:••:••',
    points: 280,
  },
  {
    kind: 'ip',
    form: /(?<![\d.])\d{1,3}(?:\.\d{1,3}){3}(?![\d.])/g,
    masked: '•.•.•.•',
    points: 200,
    isReal: (ip) => !isPrivateAddress(ip),
  },
  {
    kind: 'esn',
    form: /(?<![a-z0-9])nf[a-z0-9]{3,12}-[a-z0-9=-]{10,60}/g,
    masked: '[ESN]',
    points: 300,
    isReal: (esn) => /\d{4}|[a-z0-9]{16}/.test(esn.slice(6)),
  },
  {
    kind: 'serial',
    form: /\b(?:serial(?: number| no)?|s\/n|seriennummer|numero de serie|numero serie|imei)\b[\s:.#]*(?:is|ist|es|e|est)?\s?((?=[a-z0-9-]*\d)[a-z0-9][a-z0-9-]{7,24})/g,
    masked: '[serial]',
    points: 200,
  },
]
