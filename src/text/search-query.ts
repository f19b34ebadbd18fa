// The grammar of the search field: words, prefixes*, "phrases", -exclusions and operators such as device:.
import { cleaned, cut } from '../lib/typed.ts'
import { tokensOf } from './fts-words.ts'

/** Words that belong together, in order: `nw-2-5` is the phrase nw, 2, 5. */
export type Piece = {
  text: string
  /** Letters and digits as the full-text index takes them apart. */
  tokens: string[]
  isQuoted: boolean
  /** Its last word may go on. */
  isPrefix: boolean
  /** What has it is left out. */
  isOut: boolean
}

export const operators = ['device', 'code', 'is', 'in', 'by'] as const
export type Operator = (typeof operators)[number]

/** One operator as typed: `raw` is how it stands in the query. */
export type Operated = { name: Operator; value: string; raw: string }

export type SearchQuery = {
  /** What was typed, as far as it is read. */
  q: string
  pieces: Piece[]
  operated: Operated[]
  /** What looks like an operator and is none; its words are searched for. */
  unknown: string[]
  /** Operators that say nothing after the colon. */
  empty: Operator[]
  /** Whether more was typed than is searched for. */
  isCut: boolean
}

const mostPieces = 16
const mostOperators = 8
/** What is longer is not a search any more. */
export const longestQuery = 1_000

/** Reads whatever was typed; nothing in it is an error, and the time it takes is linear in it. */
export const readQuery = (typed: string): SearchQuery => {
  const near = cleaned(cut(typed, 2 * longestQuery).toWellFormed()).normalize('NFKC')
  const text = cut(near.replace(/\s+/g, ' '), longestQuery)
  const query: SearchQuery = {
    q: text.trim(),
    pieces: [],
    operated: [],
    unknown: [],
    empty: [],
    isCut: typed.length > longestQuery,
  }
  let open: Operator | null = null
  for (const { 0: raw, index, groups = {} } of text.matchAll(item)) {
    const { minus, name, quoted, bare } = groups
    const value = quoted ?? bare ?? ''
    const left = open
    open = null
    if (left) operate(query, { name: left, value, raw: `${left}: ${raw}` })
    else if (!name && opens(value) && !minus) open = opens(value)
    else if (isOperator(name) && !minus) operate(query, { name, value, raw })
    else addPiece(query, { minus, name, value, isQuoted: quoted !== undefined })
    const isLast = index + raw.length === text.length
    if (isLast && quoted === undefined && !minus) markTyped(query.pieces.at(-1), value)
  }
  if (open) query.empty.push(open)
  return query
}

const quotes = '"“”„«»'

// Each part takes characters that the next one does not: there is nothing to go back for.
const item = new RegExp(
  `(?<minus>-)?(?:(?<name>\\p{L}{2,20}):(?=[^\\s]))?` +
    `(?:[${quotes}](?<quoted>[^${quotes}]*)[${quotes}]?|(?<bare>[^\\s${quotes}]+))`,
  'gu',
)

const isOperator = (name: string | undefined): name is Operator =>
  name !== undefined && (operators as readonly string[]).includes(name.toLowerCase())

const opens = (value: string): Operator | null => {
  const name = value.endsWith(':') ? value.slice(0, -1).toLowerCase() : ''
  return isOperator(name) ? name : null
}

const operate = (query: SearchQuery, { name, value, raw }: Operated) => {
  const said = value.replace(/\s+/g, ' ').trim()
  const operator = name.toLowerCase() as Operator
  if (said === '') query.empty.push(operator)
  else if (query.operated.length === mostOperators) query.isCut = true
  else query.operated.push({ name: operator, value: said, raw: raw.trim() })
}

type Part = { minus?: string; name?: string; value: string; isQuoted: boolean }

const addPiece = (query: SearchQuery, { minus, name, value, isQuoted }: Part) => {
  const text = `${name ? `${name}:` : ''}${value}`
  const tokens = tokensOf(text)
  if (tokens.length === 0) return
  if (name && !isQuoted && !value.startsWith('//')) query.unknown.push(`${name}:`)
  if (query.pieces.length === mostPieces) {
    query.isCut = true
    return
  }
  // Nobody leaves out a number: `nw -2 -5` is a code with blanks in it.
  const isOut = minus !== undefined && !/^\p{N}/u.test(value)
  const isPrefix = !isQuoted && tokens.length === 1 && /[\p{L}\p{N}]{2}\*+$/u.test(value)
  query.pieces.push({ text, tokens, isQuoted, isPrefix, isOut })
}

// The last word may still be being typed.
const markTyped = (piece: Piece | undefined, value: string) => {
  if (piece?.tokens.length === 1 && /[\p{L}\p{N}]{3}$/u.test(value)) piece.isPrefix = true
}

/** The query narrowed by one more operator. */
export const withPart = (q: string, name: string, value: string): string =>
  `${q} ${name}:${/\s/.test(value) ? `"${value}"` : value}`.trim()

/** The query without one of its operators; `raw` is how it stands there. */
export const withoutPart = (q: string, raw: string): string =>
  q.replace(raw, ' ').replace(/\s+/g, ' ').trim()
