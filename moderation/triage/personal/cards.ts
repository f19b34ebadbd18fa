// Payment cards by issuer, length and Luhn's sum, security codes beside them, and IBANs by ISO 13616.
import { before, type Found, foundAt, maskedDigits, type Source } from './found.ts'
import { numberRunsOf } from './numbers.ts'

/** Whether the digits' weighted sum ends in 0, as that of every card does. */
export function isLuhn(digits: string): boolean {
  let sum = 0
  for (let at = 0; at < digits.length; at += 1) {
    const digit = Number(digits[digits.length - 1 - at])
    const doubled = digit * 2
    sum += at % 2 === 0 ? digit : doubled > 9 ? doubled - 9 : doubled
  }
  return digits.length > 0 && sum % 10 === 0
}

/** Whether an IBAN's check digits are right (mod 97, ISO 7064). */
export function isIban(typed: string): boolean {
  const iban = typed.replace(/[\s-]/g, '').toUpperCase()
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(iban)) return false
  const length = LENGTHS[iban.slice(0, 2)]
  if (length === undefined || length !== iban.length) return false
  let rest = 0
  for (const char of iban.slice(4) + iban.slice(0, 4)) {
    const value = Number.parseInt(char, 36)
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97
  }
  return rest === 1
}

const LENGTHS: Record<string, number> = {
  AD: 24,
  AE: 23,
  AT: 20,
  BE: 16,
  BG: 22,
  BR: 29,
  CH: 21,
  CY: 28,
  CZ: 24,
  DE: 22,
  DK: 18,
  EE: 20,
  ES: 24,
  FI: 18,
  FR: 27,
  GB: 22,
  GR: 27,
  HR: 21,
  HU: 28,
  IE: 22,
  IS: 26,
  IT: 27,
  LI: 21,
  LT: 20,
  LU: 20,
  LV: 21,
  MC: 27,
  MT: 31,
  NL: 18,
  NO: 15,
  PL: 28,
  PT: 25,
  RO: 24,
  SA: 24,
  SE: 24,
  SI: 19,
  SK: 24,
  SM: 27,
  TR: 26,
  UA: 29,
}

/** Card numbers, their security codes and IBANs as something private. */
export const cardsFound = (source: Source): Found[] => [
  ...numbersFound(source),
  ...codesFound(source),
  ...ibansFound(source),
]

const ISSUERS =
  /^(?:4\d{12}(?:\d{3}){0,2}|5[1-5]\d{14}|2[2-7]\d{14}|3[47]\d{13}|3(?:0[0-5]|[68]\d)\d{11}|6(?:011|5\d\d|4[4-9]\d)\d{12}|35\d{14})$/

function numbersFound(source: Source): Found[] {
  return numberRunsOf(source)
    .filter(({ digits, isSpelled }) => !isSpelled && ISSUERS.test(digits) && isLuhn(digits))
    .filter(
      ({ from }) =>
        !/\b(?:imei|serial|s\/n|order|isbn)\W*(?:no|nr|number|is)?\W*$/.test(before(source, from)),
    )
    .map(({ from, to, typed }) =>
      foundAt(source, from, to, { kind: 'card', masked: maskedDigits(typed), points: 900 }),
    )
}

const CODE =
  /\b(?:cvc2?|cvv2?|security code|prufnummer|kartenprufnummer|codigo de seguridad|codigo de seguranca|cryptogramme|codice di sicurezza)\W{0,3}(?:is|ist|es|e|est)?\W{0,3}(\d{3,4})(?!\d)/g

function codesFound(source: Source): Found[] {
  return [...source.folded.text.matchAll(CODE)].map(({ index, 0: typed, 1: code = '' }) => {
    const to = index + typed.length
    return foundAt(source, to - code.length, to, { kind: 'card-code', masked: '•••', points: 600 })
  })
}

const IBAN = /(?<![a-z0-9])[a-z]{2}\d{2}(?:[ -]?[a-z0-9]){11,40}/g

function ibansFound(source: Source): Found[] {
  const found: Found[] = []
  for (const { index, 0: run } of source.folded.text.matchAll(IBAN)) {
    const to = ibanEnd(run)
    if (to === null) continue
    const masked = `${run.slice(0, 2).toUpperCase()}•• •••• •••• ${run.slice(to - 2, to)}`
    found.push(foundAt(source, index, index + to, { kind: 'iban', masked, points: 900 }))
  }
  return found
}

// Words follow an IBAN without a mark between: its country says how long it is.
function ibanEnd(run: string): number | null {
  const length = LENGTHS[run.slice(0, 2).toUpperCase()]
  let seen = 0
  for (let at = 0; at < run.length; at += 1) {
    if (/[a-z0-9]/.test(run[at] ?? '')) seen += 1
    if (seen === length) return isIban(run.slice(0, at + 1)) ? at + 1 : null
  }
  return null
}
