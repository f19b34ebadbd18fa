// Papers and numbers that say who somebody is: national numbers with their check digits, passports, customer numbers, births.
import { type Found, foundAt, maskedDigits, type Source } from './found.ts'

/** Identities as something private. */
export function identitiesFound(source: Source): Found[] {
  const found: Found[] = []
  for (const { kind, form, points, isReal } of FORMS) {
    for (const match of source.folded.text.matchAll(form)) {
      const value = match[1] ?? match[0]
      if (isReal && !isReal(value)) continue
      const to = match.index + match[0].length
      found.push(
        foundAt(source, to - value.length, to, { kind, masked: maskedDigits(value), points }),
      )
    }
  }
  return found
}

type Form = { kind: string; form: RegExp; points: number; isReal?: (value: string) => boolean }

const IS = '(?:[\\s:#.,°º]|n[or]\\b|number|nummer|numero|is|ist|es|est|e|le|la|el|il|the)'

/** A word that asks for a number, a little talk, the number. */
const cued = (cue: string, value: string) =>
  new RegExp(`\\b(?:${cue})\\b${IS}{0,8}(${value})(?![a-z0-9])`, 'g')

const MONTHS =
  'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mai|okt|dez|ene|abr|ago|dic|fev|set|out|avr|juin|juil|aou|gen|mag|giu|lug|ott|dec'

const hasFiveDigits = (value: string) => value.replace(/\D/g, '').length >= 5

const FORMS: Form[] = [
  { kind: 'cpf', form: /(?<!\d)\d{3}\.?\d{3}\.?\d{3}-?\d{2}(?!\d)/g, points: 700, isReal: isCpf },
  { kind: 'ssn', form: /(?<![\d-])\d{3}-\d{2}-\d{4}(?![\d-])/g, points: 600 },
  {
    kind: 'national-id',
    form: /(?<![a-z0-9])(?:\d|[xyz])\d{7}-?[a-z](?![a-z0-9])/g,
    points: 650,
    isReal: isDni,
  },
  {
    kind: 'national-id',
    form: /(?<![a-z0-9])[a-z]{6}\d{2}[a-ehlmprst]\d{2}[a-z]\d{3}[a-z](?![a-z0-9])/g,
    points: 650,
  },
  {
    kind: 'national-id',
    form: /(?<![a-z0-9])[a-ceghj-prstw-z]{2} ?\d{2} ?\d{2} ?\d{2} ?[a-d](?![a-z0-9])/g,
    points: 600,
  },
  {
    kind: 'national-id',
    form: /(?<!\d)[12] ?\d{2} ?(?:0[1-9]|1[0-2]) ?\d[\da-b] ?\d{3} ?\d{3} ?\d{2}(?!\d)/g,
    points: 600,
    isReal: isInsee,
  },
  {
    kind: 'national-id',
    form: cued(
      'ssn|social security|sozialversicherungsnummer|steuer-?id|steueridentifikationsnummer|personalausweis(?:nummer)?|ausweis(?:nummer)?|aadhaar|aadhar|pan card|nin|national insurance|dni|nie|nif|curp|rfc|rut|cedula|rg|cnh|cpf|codice fiscale|carte d.identite|numero de securite sociale|bsn|pesel|id card|identity card|id|tc kimlik(?: no| numaram)?|kimlik no|ahv-?nummer|nhs(?: number)?|pension number|rentenversicherungsnummer|versicherungsnummer|seguridad social|student id|matrikelnummer|insurance (?:no|number)|national id|personnummer|social insurance',
      '[a-z0-9][a-z0-9 ./-]{5,20}[a-z0-9]',
    ),
    points: 650,
    isReal: hasFiveDigits,
  },
  {
    kind: 'passport',
    form: cued(
      'passport|pasaporte|passaporto|passaporte|passeport|reisepass|pass',
      '[a-z0-9]{6,12}',
    ),
    points: 650,
    isReal: hasFiveDigits,
  },
  {
    kind: 'licence',
    form: cued(
      "driver'?s? licen[cs]e|driving licen[cs]e|licen[cs]e(?= (?:no |number )?[a-z0-9]*\\d{4})|fuhrerschein|licencia de conducir|permis de conduire|patente di guida",
      '[a-z0-9][a-z0-9 -]{3,18}[a-z0-9]',
    ),
    points: 550,
    isReal: (value) => /\d{2}/.test(value),
  },
  {
    kind: 'licence',
    form: cued(
      'plate|plates|kennzeichen|nummernschild|matricula|targa|placa|rejestracja|kenteken|immatriculation|plaka',
      '[a-z0-9]{1,4}(?:[ -][a-z0-9]{1,4}){1,2}|[a-z]{2}\\d{3}[a-z]{2}',
    ),
    points: 290,
    isReal: (value) => /\d{2}/.test(value) && /[a-z]/.test(value),
  },
  {
    kind: 'customer',
    form: cued(
      'customer|account|membership|member|contract|subscriber|household|client|kunden|konto|vertrags|kundennummer|kontonummer|vertragsnummer|cliente|cuenta|contrato|conta|compte|contrat|numero de cliente|codice cliente|sort code',
      '(?:id|nr|no|number|num)?[\\s:#.]{0,3}[a-z]{0,4}-?\\d[\\d -]{4,18}\\d',
    ),
    points: 350,
  },
  {
    kind: 'bank',
    form: /\b(?:routing|sort code|bankleitzahl|blz|bsb|ifsc|sort)\b\W{0,3}(?:no|number|code)?\W{0,3}(\d{2}[- ]?\d{2}[- ]?\d{2,5})(?!\d)/g,
    points: 350,
  },
  {
    kind: 'birth',
    form: new RegExp(
      `\\b(?:born|dob|date of birth|birthday|geboren|geburtsdatum|nascid[oa]|nascimento|nacid[oa]|naci|nacimiento|nee?|naissance|nat[oa]|urodzon[ya]|geboren op)\\b\\W{0,3}(?:on|am|em|el|le|il|the|is|dia)?\\W{0,3}(\\d{1,2}(?:st|nd|rd|th|\\.)? (?:of |de )?(?:${MONTHS})[a-z]* (?:de |of )?(?:19|20)\\d\\d)`,
      'g',
    ),
    points: 350,
  },
  {
    kind: 'birth',
    form: /\b(?:born|dob|date of birth|birthday|geboren|geb|geburtsdatum|nascid[oa]|nascimento|nacid[oa]|nacimiento|nee?|naissance|nat[oa]|nascita)\b\W{0,3}(?:on|am|em|el|le|il|the|is)?\W{0,3}(\d{1,4}[-./ ]\d{1,2}[-./ ]\d{2,4})/g,
    points: 350,
  },
]

/** Whether the two last digits of a Brazilian taxpayer's number fit the others. */
export function isCpf(typed: string): boolean {
  const digits = typed.replace(/\D/g, '')
  if (digits.length !== 11 || /^(\d)\1+$/.test(digits)) return false
  // Without its usual marks it may as well be a telephone number.
  if (!/[.-]/.test(typed)) return false
  return [9, 10].every((count) => {
    let sum = 0
    for (let at = 0; at < count; at += 1) sum += Number(digits[at]) * (count + 1 - at)
    return ((sum * 10) % 11) % 10 === Number(digits[count])
  })
}

/** Whether the letter of a Spanish identity number is the one its digits ask for. */
export function isDni(typed: string): boolean {
  const plain = typed.replace('-', '').replace(/^[xyz]/, (first) => String('xyz'.indexOf(first)))
  return 'trwagmyfpdxbnjzsqvhlcke'[Number(plain.slice(0, -1)) % 23] === plain.at(-1)
}

function isInsee(typed: string): boolean {
  const digits = typed.replace(/ /g, '').replace('2a', '19').replace('2b', '18')
  return 97 - Number(BigInt(digits.slice(0, 13)) % 97n) === Number(digits.slice(13))
}
