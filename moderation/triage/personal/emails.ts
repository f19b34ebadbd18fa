// E-mail addresses, also those written so that machines do not see them (`tina dot marlow at example dot com`).
import { isOfficialHost } from '../links.ts'
import { type Found, foundAt, type Source } from './found.ts'

/** Addresses as something private; offices' addresses and examples are none. */
export function emailsFound(source: Source): Found[] {
  const found: Found[] = []
  for (const { index, 0: typed, 1: local = '', 2: host = '' } of source.folded.text.matchAll(
    PLAIN,
  )) {
    if (!isPerson(local, host)) continue
    found.push(emailAt(source, index, index + typed.length, local[0] ?? ''))
  }
  for (const { index, 0: typed, 1: local = '', 2: host = '' } of source.folded.text.matchAll(
    SPOKEN,
  )) {
    if (!isPerson(local.replace(/\s.*/, ''), host)) continue
    found.push(emailAt(source, index, index + typed.length, local[0] ?? ''))
  }
  return found
}

/** Any address, an office's too: a way to reach somebody. */
export const emailPlacesOf = (source: Source): { from: number; to: number }[] =>
  [...source.folded.text.matchAll(PLAIN)].map(({ index, 0: typed }) => ({
    from: index,
    to: index + typed.length,
  }))

const emailAt = (source: Source, from: number, to: number, first: string): Found =>
  foundAt(source, from, to, { kind: 'email', masked: `${first}•••@•••`, points: 600 })

const PLAIN =
  /(?<![\w.+%-])([a-z0-9][\w.+%-]{0,63})@((?:[a-z0-9-]{1,63}\.){1,4}[a-z]{2,18})(?![\w-])/g

const AT = '(?:\\(at\\)|\\[at\\]|\\{at\\}|<at>| \\(a\\) | arroba | arobase | chiocciola )'
const DOT = '(?:\\(dot\\)|\\[dot\\]| dot | punkt | punto | ponto | point |\\.)'
const SPOKEN = new RegExp(
  `(?<![\\w])([a-z0-9][\\w-]{0,40}(?:${DOT} ?[\\w-]{1,40}){0,3}) ?(?:${AT} ?([a-z0-9-]{2,40}) ?${DOT}| at ([a-z0-9-]{2,40}) (?:dot|punkt|punto|ponto|point)) ?(?:com|net|org|example|de|fr|es|it|pt|br|co|uk|info|eu|us)(?![\\w-])`,
  'g',
)

const isPerson = (local: string, host: string) => !isOfficialHost(host) && !ROLES.has(local)

const ROLES = new Set(
  `name user username you your youremail yourname email mail e-mail someone somebody me example test abc xyz
  xxx xx x foo bar noreply no-reply donotreply do-not-reply info support help contact office sales service
  kontakt hilfe privacy abuse security postmaster webmaster admin hello press jobs billing billing-noreply
  account accounts news newsletter nome nombre nom vorname.nachname max.mustermann firstname.lastname
  usuario correo adresse partner-sales seo-boost phishing reportphishing spam login update no_reply look
  meet find see available`.split(/\s+/),
)
