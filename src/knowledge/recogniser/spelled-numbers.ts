// Numbers said in words, as dictation and voice messages leave them, in the forum's languages.
import type { Token } from './tokens.ts'

/** The digits that words stand for, and the token after the last of them. */
export type Spelled = { digits: string; next: number }

/** Every reading of the words at `index`, longest first: `eight hundred three` is 803 or 800. */
export function spelledNumbers(tokens: readonly Token[], index: number): Spelled[] {
  const first = tokens[index]
  const value = first && !first.glued ? (VALUES.get(first.text) ?? compound(first.text)) : undefined
  if (value === undefined) return []
  const readings: Spelled[] = [{ digits: String(value), next: index + 1 }]
  const second = tokens[index + 1]
  if (!second) return readings
  const unit = VALUES.get(second.text)
  if (value >= 20 && value < 100 && unit !== undefined && unit > 0 && unit < 10) {
    readings.unshift({ digits: String(value + unit), next: index + 2 })
  } else if (value > 0 && value < 10 && HUNDREDS.has(second.text)) {
    readings.unshift({ digits: String(value * 100), next: index + 2 })
    addRest(readings, tokens, value * 100, index + 2)
  } else if (value >= 100 && value % 100 === 0) {
    addRest(readings, tokens, value, index + 1)
  }
  return readings
}

/** Words between the spoken parts of a code. */
export function isSpokenSeparator(word: string): boolean {
  return SEPARATORS.has(word)
}

function addRest(readings: Spelled[], tokens: readonly Token[], hundreds: number, at: number) {
  const next = ANDS.has(tokens[at]?.text ?? '') ? at + 1 : at
  const rest = VALUES.get(tokens[next]?.text ?? '')
  if (rest !== undefined && rest > 0 && rest < 100) {
    readings.unshift({ digits: String(hundreds + rest), next: next + 1 })
  }
}

// German and Italian write hundreds and what follows as one word.
function compound(word: string): number | undefined {
  const [hundred] = ['hundert', 'cento'].filter((one) => word.includes(one))
  if (hundred === undefined) return undefined
  const at = word.indexOf(hundred)
  const before = word.slice(0, at)
  const many = before === '' || before === 'ein' ? 1 : VALUES.get(before)
  const end = word.slice(at + hundred.length)
  const rest = end === '' ? 0 : VALUES.get(end)
  return many === undefined || many > 9 || rest === undefined ? undefined : many * 100 + rest
}

const VALUES = new Map<string, number>()
for (const [value, words] of Object.entries({
  0: 'zero oh nought null cero',
  1: 'one uno un um eins',
  2: 'two dos dois deux due zwei zwo',
  3: 'three tres trois tre drei',
  4: 'four cuatro quatro quatre quattro vier',
  5: 'five cinco cinq cinque funf',
  6: 'six seis sei sechs',
  7: 'seven siete sete sept sette sieben',
  8: 'eight ocho oito huit otto acht',
  9: 'nine nueve nove neuf neun',
  10: 'ten diez dez dix dieci zehn',
  11: 'eleven once onze undici elf',
  12: 'twelve doce doze douze dodici zwolf',
  13: 'thirteen trece treze treize tredici dreizehn',
  14: 'fourteen catorce quatorze catorze quattordici vierzehn',
  15: 'fifteen quince quinze quindici funfzehn',
  16: 'sixteen dieciseis dezesseis seize sedici sechzehn',
  17: 'seventeen',
  18: 'eighteen',
  19: 'nineteen diecinueve dezenove diciannove neunzehn',
  20: 'twenty veinte vinte vingt venti zwanzig',
  30: 'thirty treinta trinta trente trenta dreissig',
  40: 'forty cuarenta quarenta quarante quaranta vierzig',
  50: 'fifty cincuenta cinquenta cinquante cinquanta funfzig',
  60: 'sixty sesenta sessenta soixante sessanta sechzig',
  70: 'seventy setenta settanta siebzig',
  80: 'eighty ochenta oitenta ottanta achtzig',
  90: 'ninety noventa novanta neunzig',
  100: 'cien ciento cem cento cent hundert einhundert ciento',
  300: 'trescientos trezentos',
  400: 'cuatrocientos quatrocentos',
  800: 'ochocientos oitocentos',
})) {
  for (const word of words.split(' ')) VALUES.set(word, Number(value))
}

const HUNDREDS = new Set(['hundred', 'hundert', 'cent', 'cents'])
const ANDS = new Set(['and', 'e', 'y', 'und', 'et'])
const SEPARATORS = new Set(
  `dash hyphen minus strich bindestrich minuszeichen guion traco hifen tiret trait trattino
  meno menos moins point dot punkt punto ponto underscore`.split(/\s+/),
)
