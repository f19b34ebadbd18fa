// Runs of digits in a text, however they are written: spaced, with letters for digits, spelled out.
import { after, before, type Source } from './found.ts'

/** Offsets are of the folded text; `typed` has letters for digits put right. */
export type NumberRun = {
  from: number
  to: number
  typed: string
  digits: string
  isSpelled: boolean
}

/** All runs of 7 to 19 digits, in order. */
export function numberRunsOf(source: Source): NumberRun[] {
  const text = withDigits(source.folded.text)
  const runs: NumberRun[] = []
  for (const { index, 0: typed } of text.matchAll(RUN)) {
    const to = index + typed.length
    if (/[\p{L}\p{N}_]/u.test(text[index - 1] ?? ' ') || /[\p{L}\p{N}_]/u.test(text[to] ?? ' '))
      continue
    runs.push({ from: index, to, typed, digits: typed.replace(/\D/g, ''), isSpelled: false })
  }
  return [...runs, ...spelledRunsOf(source.folded.text)]
}

const RUN = /\+?\(?\d(?:[ .()\-/\u00a0]{0,3}\d){6,21}/g

// `8O8 555 Ol99`: pieces of digits and the letters drawn like them, after other digits.
const withDigits = (text: string) =>
  text.replace(/(?<=\d[ .()-]{1,3})[\doil]{2,5}(?![\p{L}\p{N}])/gu, (piece) =>
    /\d/.test(piece) || /^o+$/.test(piece)
      ? piece.replaceAll('o', '0').replace(/[il]/g, '1')
      : piece,
  )

const SPELLED: Record<string, string> = {}
for (const [digit, words] of Object.entries({
  0: 'zero oh null cero',
  1: 'one eins uno um un une',
  2: 'two zwei dos dois deux due zwo',
  3: 'three drei tres trois tre',
  4: 'four vier cuatro quatro quatre quattro',
  5: 'five funf cinco cinq cinque fuenf',
  6: 'six sechs seis sei',
  7: 'seven sieben siete sete sept sette',
  8: 'eight acht ocho oito huit otto',
  9: 'nine neun nueve nove neuf',
})) {
  for (const word of words.split(' ')) SPELLED[word] = digit
}

const FEWEST_SPELLED = 7

function spelledRunsOf(text: string): NumberRun[] {
  const runs: NumberRun[] = []
  let digits = ''
  let from = 0
  let to = 0
  const close = () => {
    if (digits.length >= FEWEST_SPELLED && digits.length <= 19) {
      runs.push({ from, to, typed: digits, digits, isSpelled: true })
    }
    digits = ''
  }
  for (const { index, 0: word } of text.matchAll(/[\p{L}\p{N}]+/gu)) {
    const digit = SPELLED[word] ?? (/^\d$/.test(word) ? word : undefined)
    if (digit === undefined) close()
    else {
      if (digits === '') from = index
      digits += digit
      to = index + word.length
    }
  }
  close()
  return runs.filter((run) => /[a-z]/.test(text.slice(run.from, run.to)))
}

/** Words before a number that say it is no telephone's. */
const OTHER =
  /\b(?:serial|serie|seriennummer|s\/?n|esn|imei|mac|order|bestell\w*|pedido|commande|ordine|ref\w*|ticket|case|vorgang\w*|protocolo|invoice|rechnung\w*|factura|facture|fattura|errors?|fehler|erreur|errore|code|codigo|codice|build|version|firmware|model|modell|modelo|channels?|kanal|canal|sender|ip|isbn|tracking|id|article|article\/|node|issue|patch|transaction|sepa|mandat\w*|contract|vertrag\w*|kundennummer|customer (?:no|number|id)|account (?:no|number|id)|iban|card|karte|tarjeta|carte|carta|cartao|cpf|ssn|passport|from|to|between|hz|mbps|kbps|hop)[\s.:#°ºn]*(?:no|nr|num\w*|is|ist|es|e|number)?[\s.:#]*$/

/** Whether the words before a run, or the run itself, say that it counts something else. */
export const isOtherNumber = (source: Source, { from, to, typed }: NumberRun): boolean =>
  OTHER.test(before(source, from)) ||
  /^\d{1,3}(?:\.\d{1,3}){3}$/.test(typed) ||
  /\b(?:19|20)\d\d[-./ ]?(?:0\d|1[0-2])[-./ ]?[0-3]\d\b/.test(typed) ||
  /\b[0-3]?\d[-./][01]?\d[-./](?:19|20)\d\d\b/.test(typed) ||
  /^[0-3]?\d[-./][01]?\d\b.{1,3}[0-3]?\d[-./ ][0-5]?\d$/.test(typed) ||
  /\d{3,4}[x×:]$/.test(before(source, from)) ||
  /^\s?(?:[x×:]\d|%|€|\$|eur|usd|px|hz|mb|gb|kb|ms)/.test(after(source, to))
