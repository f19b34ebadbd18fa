// What is no word and yet says something: links, numbers, prices, handles, wallets, addresses dressed up as others.
import type { Folded } from './folding.ts'
import { isLookalike, looksDeceitful, looksLikeSpam } from './hosts.ts'
import type { Link } from './links.ts'
import { emailPlacesOf } from './personal/emails.ts'
import type { Phone } from './personal/phones.ts'
import type { Hit } from './phrases.ts'
import type { Token } from './tokens.ts'

type Signed = { text: string; folded: Folded; tokens: Token[]; links: Link[]; phones: Phone[] }

/** Signs by name, placed among the words; names begin with `#`, so no concept is called so. */
export function signsOf(signed: Signed): Map<string, Hit[]> {
  const { folded, tokens, links, phones } = signed
  const signs = new Map<string, Hit[]>()
  const mark = (name: string, offset: number) => {
    const at = tokenAt(tokens, offset)
    signs.set(name, [...(signs.get(name) ?? []), { from: at, to: at }])
  }
  const unknown = links.filter(({ isKnown }) => !isKnown).slice(0, 50)
  for (const { host, start } of unknown) {
    mark('#link', start)
    if (looksLikeSpam(host)) mark('#spam-host', start)
    if (looksDeceitful(host)) mark('#scam-host', start)
    if (isLookalike(host)) mark('#lookalike', start)
  }
  for (const { run } of phones) mark('#phone', folded.at[run.from] ?? 0)
  for (const { from } of emailPlacesOf({ text: signed.text, folded }).slice(0, 50)) {
    mark('#email', folded.at[from] ?? 0)
  }
  for (const [name, form] of FORMS) {
    let seen = 0
    for (const { index } of folded.text.matchAll(form)) {
      mark(name, folded.at[index] ?? 0)
      seen += 1
      if (seen === 50) break
    }
  }
  return signs
}

const MONEY =
  '(?:€|\\$|£|usdt?|eur|euros?|dollars?|dolares|bucks|quid|reais|gbp|chf|pln|inr|rs|₹|usd|pounds)'

const FORMS: [string, RegExp][] = [
  [
    '#price',
    new RegExp(
      `(?:€|\\$|£|₹|\\bus?d?\\$|\\br\\$|\\beur|\\busd|\\brs\\.?) ?\\d|\\b\\d{1,6}(?:[.,]\\d{1,2})? ?${MONEY}(?![a-z])|\\b\\d{1,4} ?(?:/|a|per|pro|al|por|par|/ ?)? ?(?:month|mo|year|yr|monat|jahr|mes|mois|mese|ano|an)\\b|\\bfor \\d{1,3} a (?:month|year)`,
      'g',
    ),
  ],
  [
    '#off',
    /\b\d{1,3} ?% ?(?:off|discount|rabatt|descuento|desconto|de reduction|sconto|cheaper|bonus|guaranteed|return|rendite)|\bsave \d{1,3}/g,
  ],
  ['#handle', /(?<![\w.])@[a-z][\w.]{2,31}(?![\w@])/g],
  ['#wallet', /\b(?:bc1[a-z0-9]{8,60}|0x[a-f0-9]{20,64}|[13][a-km-z1-9]{25,34})\b/g],
  ['#hidden-link', /\[[^\]\p{L}\p{N}]{0,3}\]\((?:https?:)?\/\/|\[\p{P}?\]\(/gu],
  [
    '#messenger',
    /\b(?:t\.me|wa\.me|discord\.gg|telegram\.me|chat\.whatsapp\.com|signal\.me|m\.me)\/|\bdiscord\s?:|\b[\w.]{3,30}#\d{4}\b|\b(?:tele|telegram|tg|insta|ig|discord|skype|snap|kik|signal|wickr|zap|whats ?app)\b ?[:@]|\b(?:tele|telegram|instagram|discord|signal|kik|wickr|skype) (?:[a-z]+_[\w]+|@)/g,
  ],
  [
    '#placeholder',
    /[[(<](?:racial |ethnic |group )?(?:slur|group|ethnic group|minority|nationality|religion)\b[^\])>]{0,20}[\])>]/g,
  ],
]

/** The number of the first word that ends after an offset. */
function tokenAt(tokens: readonly Token[], offset: number): number {
  let low = 0
  let high = tokens.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((tokens[middle]?.end ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return low
}
