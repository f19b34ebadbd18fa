// One search over everything: codes and devices that were meant, then articles and threads by their words.
import { codesFound, devicesFound, type Hit, searchHits } from '../../db/reads/search.ts'
import { decodeCursor, encodeCursor } from '../lib/cursors.ts'
import { cut } from '../lib/typed.ts'
import { readPage } from '../page.ts'
import type { Scope } from '../scope.ts'
import { stretchesOf } from '../text/highlights.ts'
import { plainText } from '../text/markdown.ts'
import { ftsQueries } from '../text/search-query.ts'
import { nothing, withoutCommonWords } from './similar-words.ts'
import { filterWords, namedIn } from './spellings.ts'

export type SearchPage = Awaited<ReturnType<typeof loadSearch>>
export type FoundText = SearchPage['hits'][number]

const hitsAPage = 20

/** What was found for the words typed, in one trip; codes and devices stand on the first page. */
export const loadSearch = async (scope: Scope, typed: string, cursor: string) => {
  const q = cut(typed, longest).trim()
  const named = namedIn(scope, q)
  const after = keyOf(cursor)
  const rows = await readPage(scope, searchReads(scope, { named, after }))
  const hits = rows.hits.slice(0, hitsAPage)
  const last = hits.at(-1)
  const isMore = rows.hits.length > hitsAPage
  return {
    frame: rows.frame,
    q,
    /** Whether there is anything in it that could be searched for. */
    isSearchable: ftsQueries(q) !== null || named.codes.length + named.devices.length > 0,
    codes: after === null ? rows.codes : [],
    devices: after === null ? rows.devices : [],
    hits: hits.map(shownHit),
    isLater: after !== null,
    older: isMore && last ? encodeCursor([last.score, last.id]) : null,
  }
}

// What is longer is not a search any more; a full-text query has sixteen words at most.
const longest = 400

const keyOf = (cursor: string): [number, number] | null => {
  const [score, id] = decodeCursor(cursor, 2) ?? []
  return score === undefined || id === undefined ? null : [score, id]
}

type Asked = { named: ReturnType<typeof namedIn>; after: [number, number] | null }

const searchReads = (scope: Scope, { named, after }: Asked) => {
  const { db } = scope
  const words = filterWords(withoutCommonWords(named.spelled))
  const codes = named.codes.slice(0, mostNamed)
  const devices = named.devices.slice(0, mostNamed)
  return {
    codes: codesFound(db, { words, ids: codes }, mostNamed),
    devices: devicesFound(db, { words, ids: devices }, mostNamed),
    hits: searchHits(db, { ...matchesOf(named.spelled), codes, after, limit: hitsAPage + 1 }),
  }
}

const mostNamed = 5

// The words everybody uses would find everything, and wanting them all would find nothing.
const matchesOf = (q: string) => ftsQueries(withoutCommonWords(q)) ?? { all: nothing, any: nothing }

const shownHit = (hit: Hit) => ({
  ...hit,
  isArticle: Boolean(hit.isArticle),
  excerpt: stretchesOf(plainText(hit.excerpt).replace(/\s+/g, ' ')),
})
