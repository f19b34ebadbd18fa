// What a search asks for: codes and devices in any spelling, words that say something, and filters.
import type { SearchFilters } from '../../db/reads/search-filters.ts'
import type { SearchTerm } from '../../db/reads/search-terms.ts'
import type { Scope } from '../scope.ts'
import { phraseOf, tokensOf } from '../text/fts-words.ts'
import { type Operated, type Piece, readQuery, type SearchQuery } from '../text/search-query.ts'
import { folded, isStopWord } from '../text/stop-words.ts'
import { wordForms } from '../text/word-forms.ts'
import { knownTo, recogniserOf } from './catalogue.ts'
import { codeOfSpelling, deviceOfSpelling } from './spellings.ts'

/** A filter that stands in the query: the address without it is made of `raw`. */
export type Chosen = { name: Operated['name']; label: string; raw: string }

/** Something in the query that could not be taken as it stands. */
export type Trouble = { name: Operated['name']; value: string }

export type SearchAsked = {
  query: SearchQuery
  terms: SearchTerm[]
  named: { codes: string[]; devices: string[] }
  filters: SearchFilters
  chosen: Chosen[]
  troubles: Trouble[]
  /** The words without operators, for asking just that. */
  said: string
  /** The id of the code that is all the words say, or null. */
  onlyCode: string | null
}

/** What was typed, read; nothing in it is an error. */
export const askedOf = (scope: Scope, typed: string): SearchAsked => {
  const query = readQuery(typed)
  const found = namedTerms(scope, query.pieces)
  const rest = withoutStopWords(query.pieces, found.taken)
  const terms = [...found.terms, ...rest.map(termOf)]
  const isAlone = terms.length === 1 && found.codes.length === 1
  return {
    query,
    terms,
    named: { codes: found.codes, devices: found.devices },
    ...filtersOf(scope, query.operated),
    said: query.pieces.flatMap(({ text, isOut }) => (isOut ? [] : [text])).join(' '),
    onlyCode: isAlone ? (found.codes[0] ?? null) : null,
  }
}

type Named = { id: string; start: number; end: number }

// Only what is typed plainly is read for codes and devices: between quotation marks it is meant as it stands.
const namedTerms = (scope: Scope, pieces: Piece[]) => {
  const plain = pieces.filter(({ isQuoted, isOut }) => !isQuoted && !isOut)
  const starts: number[] = []
  let title = ''
  for (const { text } of plain) {
    starts.push(title.length)
    title += `${text} `
  }
  const found = recogniserOf(scope).recognise({ title, body: '' })
  const taken = new Set<Piece>()
  const termsOf = (all: Named[], own: (named: Named, typed: Piece[]) => string[]) =>
    firstOfEach(all).map((named) => {
      const typed = plain.filter((piece, n) => {
        const start = starts[n] ?? 0
        return start < named.end && start + piece.text.length > named.start
      })
      for (const piece of typed) taken.add(piece)
      return namedTerm(typed, own(named, typed))
    })
  const codes = termsOf(found.codes, ({ id }, typed) => codeNames(scope, id, typed))
  const devices = termsOf(found.devices, ({ id }, typed) => deviceNames(scope, id, typed))
  return {
    terms: [...codes, ...devices],
    codes: firstOfEach(found.codes).map(({ id }) => id),
    devices: firstOfEach(found.devices).map(({ id }) => id),
    taken,
  }
}

const mostNamed = 5

const firstOfEach = <N extends Named>(found: N[]): N[] =>
  found.filter(({ id }, n) => found.findIndex((one) => one.id === id) === n).slice(0, mostNamed)

const mostNames = 12

// A text has it under any of its names.
const namedTerm = (typed: Piece[], names: string[]): SearchTerm => ({
  typed: typed.map(({ text }) => text).join(' '),
  own: [...new Set(names)].slice(0, mostNames).join(' OR '),
  forms: '',
  tokens: typed.flatMap(({ tokens }) => tokens.map(folded)),
  word: null,
  isPrefix: false,
  isOut: false,
  isNamed: true,
})

const codeNames = (scope: Scope, id: string, typed: Piece[]): string[] => {
  const known = knownTo(scope).codes.find((code) => code.id === id)
  const code = known?.code ?? id
  const compact = code.replace(/[^\p{L}\p{N}]/gu, '')
  return phrasesOf([
    ...(known ? [code] : []),
    ...(/\p{L}/u.test(compact) ? [compact] : []),
    typed.map(({ text }) => text).join(' '),
    ...(known?.aliases ?? []),
  ])
}

const deviceNames = (scope: Scope, id: string, typed: Piece[]): string[] => {
  const known = knownTo(scope).devices.find((device) => device.id === id)
  const words = typed.flatMap(({ tokens }) => tokens.map((token) => phraseOf([token])))
  return [
    ...(words.length > 0 ? [`(${words.join(' AND ')})`] : []),
    ...phrasesOf([...(known ? [known.name] : []), ...(known?.aliases ?? [])]),
  ]
}

const phrasesOf = (names: readonly string[]): string[] =>
  names
    .map(tokensOf)
    .filter(({ length }) => length > 0)
    .map(phraseOf)

// The words everybody uses would find everything, and wanting them all would find nothing.
const withoutStopWords = (pieces: Piece[], taken: Set<Piece>): Piece[] => {
  const left = pieces.filter((piece) => !taken.has(piece))
  const telling = left.filter(({ text, isQuoted, isOut }) => isQuoted || isOut || !isStopWord(text))
  const isSomething = taken.size > 0 || telling.some(({ isOut }) => !isOut)
  return isSomething ? telling : left
}

const termOf = ({ text, tokens, isQuoted, isPrefix, isOut }: Piece): SearchTerm => {
  const words = tokens.map(folded)
  const [word = ''] = words
  const isWord = !isQuoted && words.length === 1
  const isLatin = /^[a-z]+$/.test(word)
  const forms = isWord && isLatin && !isOut ? wordForms(word) : []
  return {
    typed: text.replace(/\*+$/, ''),
    own: phraseOf(tokens),
    forms: forms.map((form) => phraseOf([form])).join(' OR '),
    tokens: words,
    word: isWord && (isLatin || isPrefix) ? word : null,
    isPrefix,
    isOut,
    isNamed: false,
  }
}

const states = ['solved', 'unsolved', 'open', 'official'] as const
type State = (typeof states)[number]

const filtersOf = (scope: Scope, operated: Operated[]) => {
  const filters: SearchFilters = { codes: [], devices: [], categories: [], authors: [], is: [] }
  const chosen: Chosen[] = []
  const troubles: Trouble[] = []
  for (const { name, value, raw } of operated) {
    const label = filterBy(scope, filters, name, value)
    if (label === null) troubles.push({ name, value })
    else chosen.push({ name, label, raw })
  }
  return { filters, chosen, troubles }
}

/** Adds the filter, giving what it is called; null for a value there is no such thing as. */
const filterBy = (
  scope: Scope,
  filters: SearchFilters,
  name: Operated['name'],
  value: string,
): string | null => {
  const said = value.toLowerCase()
  if (name === 'device') {
    const id = deviceOfSpelling(scope, value)
    if (id) filters.devices.push(id)
    return knownTo(scope).devices.find((device) => device.id === id)?.name ?? id
  }
  if (name === 'code') {
    const id = codeOfSpelling(scope, value)
    if (id) filters.codes.push(id)
    return knownTo(scope).codes.find((code) => code.id === id)?.code ?? id
  }
  if (name === 'is') {
    if (!isState(said)) return null
    filters.is.push(said)
    return said
  }
  if (name === 'in') filters.categories.push(said)
  else filters.authors.push(said.replace(/^@/, ''))
  return value
}

const isState = (said: string): said is State => (states as readonly string[]).includes(said)
