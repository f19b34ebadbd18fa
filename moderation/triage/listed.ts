// Rule: the words, domains and numbers that staff listed.
import { parsePhoneNumberFromString } from 'libphonenumber-js/min'
import { folded } from './folding.ts'
import type { Pattern } from './incoming.ts'
import type { Reading } from './reading.ts'
import type { Rule, Said } from './rule.ts'
import type { Token } from './tokens.ts'

export const listed: Rule = {
  name: 'listed',
  reasons: (reading, { patterns }) =>
    patterns.filter((pattern) => isIn(reading, pattern)).map(saidOf),
}

/** Whether a listed pattern stands in a post; also what the test box asks. */
export const isIn = (reading: Reading, pattern: Pattern): boolean => {
  if (pattern.kind === 'word') return hasWords(reading, pattern.text)
  if (pattern.kind === 'domain') return hasDomain(reading, pattern.text)
  return hasNumber(reading, pattern.text)
}

const saidOf = ({ kind, text, label, verdict }: Pattern): Said => ({
  label,
  points: verdict === 'refuse' ? 1000 : 700,
  text: `Listed ${kind}: ${text}`,
  ...(verdict === 'refuse' && { refuses: true }),
})

function hasWords({ tokens }: Reading, phrase: string): boolean {
  const words = wordsOf(phrase)
  const [first] = words
  if (first === undefined) return false
  const places = placesOf(tokens)
  const isThere = (places.get(first) ?? []).some((at) =>
    words.every((word, next) => {
      const token = tokens[at + next]
      return token !== undefined && (token.text === word || token.alt === word)
    }),
  )
  // Letters typed apart run into their neighbours, so that there a part is enough.
  const joined = words.join('')
  return (
    isThere ||
    (joined.length > 3 && tokens.some((one) => one.isSpelled && one.text.includes(joined)))
  )
}

// Many patterns are looked up in one text: its words are put in order once.
const known = new WeakMap<readonly Token[], Map<string, number[]>>()

function placesOf(tokens: readonly Token[]): Map<string, number[]> {
  const before = known.get(tokens)
  if (before) return before
  const places = new Map<string, number[]>()
  tokens.forEach(({ text, alt }, at) => {
    for (const word of alt === null ? [text] : [text, alt]) {
      const list = places.get(word)
      if (list) list.push(at)
      else places.set(word, [at])
    }
  })
  known.set(tokens, places)
  return places
}

const wordsOf = (phrase: string) =>
  folded(phrase)
    .replaceAll("'", '')
    .match(/[\p{L}\p{N}]+/gu) ?? []

function hasDomain({ links, text }: Reading, domain: string): boolean {
  const small = domain
    .trim()
    .toLowerCase()
    .replace(/^(https?:\/\/)?(www\.)?/, '')
    .replace(/\/.*$/, '')
  if (small === '') return false
  const isBelow = (host: string) => host === small || host.endsWith(`.${small}`)
  if (links.some(({ host }) => isBelow(host))) return true
  // In an e-mail address, or with an ending that links without a scheme are not known by.
  const lower = text.toLowerCase()
  for (let at = lower.indexOf(small); at >= 0; at = lower.indexOf(small, at + small.length)) {
    const before = lower[at - 1] ?? ' '
    const after = lower.slice(at + small.length, at + small.length + 2)
    if (!/[\p{L}\p{N}-]/u.test(before) && !/^(?:[\p{L}\p{N}-]|\.[\p{L}\p{N}])/u.test(after))
      return true
  }
  return false
}

function hasNumber({ text }: Reading, number: string): boolean {
  const digits = number.replace(/\D/g, '').replace(/^00/, '')
  if (digits.length < 5) return false
  const parsed = parsePhoneNumberFromString(number.replace(/^00/, '+'))
  const national = parsed?.nationalNumber ?? digits.replace(/^0/, '')
  for (const [run] of text.matchAll(/[\d+(][\d\s().\-–/]{3,30}\d/gu)) {
    if (run.replace(/\D/g, '').endsWith(national)) return true
  }
  return false
}
