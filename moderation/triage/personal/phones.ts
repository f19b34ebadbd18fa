// Telephone numbers in any writing: libphonenumber decides, the words beside a number say what it is.
import { parsePhoneNumberFromString } from 'libphonenumber-js/min'
import { after, before, type Found, foundAt, maskedDigits, type Source } from './found.ts'
import { isOtherNumber, type NumberRun, numberRunsOf } from './numbers.ts'

/** Offsets are of the folded text. */
export type Phone = { run: NumberRun; number: string }

/** A text with more numbers than this is a log or a list; its first ones tell enough. */
const MOST = 60

/** The telephone numbers of a text, in order. */
export function phonesOf(source: Source): Phone[] {
  const phones: Phone[] = []
  for (const run of numberRunsOf(source).slice(0, MOST)) {
    const number = numberOf(source, run)
    if (number !== null) phones.push({ run, number })
  }
  return phones
}

/** Numbers as something private. */
export const phonesFound = (source: Source, phones: readonly Phone[]): Found[] =>
  phones.map(({ run }) =>
    foundAt(source, run.from, run.to, {
      kind: 'phone',
      masked: run.isSpelled ? '[phone]' : maskedDigits(run.typed),
      points: 600,
    }),
  )

function numberOf(source: Source, run: NumberRun): string | null {
  const { typed, digits } = run
  if (digits.length > 15) return null
  const isInternational = /^\+|^00[1-9]\d{0,2}[ .()-]/.test(typed)
  if (!isInternational && isOtherNumber(source, run)) return null
  if (isInternational) return validNumber(`+${digits.replace(/^00/, '')}`)
  const isCued =
    CUE_BEFORE.test(before(source, run.from, 48)) || CUE_AFTER.test(after(source, run.to))
  for (const [country, shape, needsCue] of SHAPES) {
    if ((needsCue && !isCued) || !shape.test(run.isSpelled ? digits : typed.trim())) continue
    const number = validNumber(digits, country)
    if (number !== null) return number
  }
  return null
}

type Country =
  | 'US'
  | 'GB'
  | 'DE'
  | 'FR'
  | 'ES'
  | 'IT'
  | 'BR'
  | 'IN'
  | 'PT'
  | 'MX'
  | 'NL'
  | 'AU'
  | 'PL'
  | 'TR'

// How people of a country group their numbers; without these groups a number needs a word beside it.
const SHAPES: [Country, RegExp, boolean][] = [
  ['US', /^(?:1[ .-]?)?\(?[2-9]\d{2}\)?[ .-]{1,2}\d{3}[ .-]\d{4}$/, false],
  ['DE', /^0(?:1[5-7]\d{1,2}|[2-9]\d{1,4})\)?[ /-]{1,3}\d[\d -]{5,9}$|^01[5-7]\d{8,9}$/, false],
  ['FR', /^0[1-9](?:[ .-]\d\d){4}$|^0[67]\d{8}$/, false],
  ['GB', /^\(?0(?:7\d{3}|[12]\d{2,4}|20)\)?[ -]{1,2}\d{3,4}[ -]?\d{3,4}$|^07\d{9}$/, false],
  ['BR', /^\(\d\d\) ?9?[ ]?\d{4}[ -]?\d{4}$/, false],
  ['ES', /^[679]\d\d(?:[ .-]\d\d){3}$|^[679]\d\d[ .-]\d{3}[ .-]\d{3}$/, false],
  ['IN', /^[6-9]\d{4} \d{5}$/, false],
  ['US', /^(?:1)?[2-9]\d{9}$/, true],
  [
    'IT',
    /^3\d\d(?:[ .-]?\d{2,3}){3}$|^3\d\d[ .-]?\d{3}[ .-]?\d{3,4}$|^0\d{1,3}[ /.-]?\d{5,8}$/,
    true,
  ],
  ['ES', /^[679]\d{8}$/, true],
  ['PT', /^9\d\d ?\d{3} ?\d{3}$/, true],
  ['BR', /^\(?\d\d\)?[ ]?9\d{4}[ -]?\d{4}$/, true],
  ['IN', /^(?:0)?[6-9]\d{9}$/, true],
  ['MX', /^\d{2,3}[ -]?\d{3,4}[ -]?\d{4}$/, true],
  ['DE', /^0\d{6,12}$|^0\d+[ /-]\d[\d ]{3,9}$/, true],
  ['GB', /^0\d{9,10}$|^0\d{3,4} ?\d{3} ?\d{3,4}$/, true],
  ['PL', /^\d{3}[ -]?\d{3}[ -]?\d{3}$/, true],
  ['TR', /^05\d{2} \d{3} \d{2} \d{2}$/, false],
  ['NL', /^06[ -]?\d{8}$/, true],
]

// Numbers kept for stories (`07700 900123`) are possible and not valid; only their length is asked.
const validNumber = (digits: string, country?: Country): string | null => {
  const parsed = country
    ? parsePhoneNumberFromString(digits, country)
    : parsePhoneNumberFromString(digits)
  return parsed?.isPossible() ? parsed.number : null
}

const CUE_BEFORE =
  /(?:\b(?:call|dial|ring|phone|tel|telephone|mobile|cell|number|whats ?app|wasap|zap|text me|sms|reach (?:me|us)|viber|signal|telegram|handy|telefon|nummer|ruf|rufen|anruf|rufnummer|mobil|llam\w*|telefono|celular|movil|numero|numer|zadzwon\w*|komork\w*|numara\w*|fono|lig\w*|telefone|fone|celular|contato|contacto|appel\w*|portable|tel|joindre|chiam\w*|cellulare|contact|bel|telefoon|nr|line|hotline|helpline|toll free|care|support|kare|pe)\b[^.\n]{0,22})$/

const CUE_AFTER = /^.{0,3}\b(?:call|anrufen|whats ?app|par|pe|phone|an\b|ab \d)/
