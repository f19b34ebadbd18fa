// One search over everything: codes and devices that were meant, then articles and threads, and ways to narrow it.
import { openProblemsAbout, type ProblemBeside } from '../../db/reads/problems.ts'
import { type Found, type Hit, searchFound } from '../../db/reads/search.ts'
import { codesFound, devicesFound } from '../../db/reads/search-catalogue.ts'
import type { CategoryFacet, RefFacet } from '../../db/reads/search-facets.ts'
import { decodeCursor, encodeCursor } from '../lib/cursors.ts'
import { readPage } from '../page.ts'
import type { Scope } from '../scope.ts'
import { stretchesOf, withoutHalves } from '../text/highlights.ts'
import { plainText } from '../text/markdown.ts'
import { withoutPart, withPart } from '../text/search-query.ts'
import { knownTo, recogniserOf } from './catalogue.ts'
import { askedOf, type SearchAsked, type Trouble } from './search-asked.ts'
import { sightingsOf } from './unlisted-codes.ts'

export type SearchPage = Awaited<ReturnType<typeof loadSearch>>
export type FoundText = SearchPage['hits'][number]
export type Facet = SearchPage['facets'][number]

const hitsAPage = 20
const mostNamed = 5
const year = 365 * 86_400_000

/** What was found for the words typed, in one trip; codes and devices stand on the first page. */
export const loadSearch = async (scope: Scope, typed: string, cursor: string) => {
  const asked = askedOf(scope, typed)
  const after = keyOf(cursor)
  const rows = await readPage(scope, searchReads(scope, asked, after))
  const found = readFound(rows.found[0])
  const hits = found.hits.slice(0, hitsAPage)
  const last = hits.at(-1)
  const isMore = found.hits.length > hitsAPage
  const isFirst = after === null
  const codes = isFirst ? rows.codes : []
  const { q } = asked.query
  const answer = codes.find(({ id }) => id === asked.onlyCode) ?? null
  return {
    frame: rows.frame,
    q,
    said: asked.said,
    /** Whether there is anything in it that could be searched for. */
    isSearchable: isSearchable(asked),
    isCut: asked.query.isCut,
    unknown: asked.query.unknown,
    empty: asked.query.empty,
    troubles: [...asked.troubles, ...troublesOf(found)],
    chosen: asked.chosen
      .filter(({ name, label }) => !troublesOf(found).some((one) => isSame(one, name, label)))
      .map(({ name, label, raw }) => ({ name, label, without: withoutPart(q, raw) })),
    correction: correctionOf(q, found.corrections),
    /** The code that is all that was asked for: its page in short. */
    answer: answer && { ...answer, article: answer.article ? articleOf(answer.article) : null },
    codes: codes.filter(({ id }) => id !== answer?.id).map(withProblem),
    devices: isFirst ? rows.devices.map(withProblem) : [],
    /** Known widespread problems with what was asked for. */
    problems: isFirst ? rows.problems : [],
    hits: hits.map(shownHit),
    total: found.total,
    /** More may have the words than were looked at. */
    isCapped: found.isCapped,
    facets: facetsOf(scope, asked, found),
    isLater: !isFirst,
    older: isMore && last ? encodeCursor([last.score, last.id]) : null,
  }
}

const withProblem = <Row extends { problem: string | null }>(row: Row) => ({
  ...row,
  problem: row.problem === null ? null : (JSON.parse(row.problem) as ProblemBeside),
})

const isSearchable = ({ terms, filters }: SearchAsked): boolean =>
  terms.some(({ isOut }) => !isOut) || Object.values(filters).some(({ length }) => length > 0)

const keyOf = (cursor: string): [number, number] | null => {
  const [score, id] = decodeCursor(cursor, 2) ?? []
  return score === undefined || id === undefined ? null : [score, id]
}

const searchReads = (scope: Scope, asked: SearchAsked, after: [number, number] | null) => {
  const { db } = scope
  const { terms, named, filters } = asked
  const words = catalogueWords(asked)
  return {
    codes: codesFound(db, { words, ids: named.codes }, mostNamed),
    devices: devicesFound(db, { words, ids: named.devices }, mostNamed),
    problems: openProblemsAbout(db, [...named.codes, ...unlistedIn(scope, asked)], named.devices),
    found: searchFound(db, {
      terms,
      named,
      filters,
      staleBefore: scope.now - year,
      after,
      limit: hitsAPage + 1,
    }),
  }
}

const unlistedIn = (scope: Scope, { said }: SearchAsked): string[] =>
  sightingsOf(recogniserOf(scope).recognise({ title: said, body: '' }).unknown).map(({ id }) => id)

// Whoever narrows or leaves something out looks for what people wrote.
const catalogueWords = ({ query, terms }: SearchAsked): string[] =>
  query.operated.length > 0 || terms.some(({ isOut }) => isOut)
    ? []
    : terms.map(({ typed }) => typed.toLowerCase()).slice(0, 8)

const list = <Row>(json: string | undefined): Row[] => (json ? (JSON.parse(json) as Row[]) : [])

type Correction = { typed: string; meant: string; isInstead: number }

const readFound = (row: Found | undefined) => ({
  hits: list<Hit>(row?.hits).sort((a, b) => b.score - a.score || b.id - a.id),
  total: row?.total ?? 0,
  isCapped: row?.isCapped === 1,
  kinds: list<number | null>(row?.kinds),
  categories: list<CategoryFacet>(row?.categories),
  refs: list<RefFacet>(row?.refs),
  corrections: list<Correction>(row?.corrections),
  unknownIn: list<string>(row?.unknownIn),
  unknownBy: list<string>(row?.unknownBy),
})

type ReadFound = ReturnType<typeof readFound>

const troublesOf = ({ unknownIn, unknownBy }: ReadFound): Trouble[] => [
  ...unknownIn.map((value) => ({ name: 'in' as const, value })),
  ...unknownBy.map((value) => ({ name: 'by' as const, value })),
]

const isSame = (trouble: Trouble, name: string, label: string): boolean =>
  trouble.name === name && trouble.value === label.toLowerCase().replace(/^@/, '')

/** `instead` says whether what was typed is found nowhere; `literal` asks for just that. */
const correctionOf = (q: string, corrections: Correction[]) => {
  if (corrections.length === 0) return null
  const replaced = (by: (one: Correction) => string) =>
    corrections.reduce((text, one) => text.replace(one.typed, () => by(one)), q)
  return {
    meant: replaced(({ meant }) => meant),
    literal: replaced(({ typed }) => `"${typed}"`),
    typed: q,
    isInstead: corrections.every(({ isInstead }) => isInstead === 1),
  }
}

const articleOf = (json: string) => JSON.parse(json) as { slug: string; title: string; at: number }

const kindLabels = [
  ['official', 'Official articles'],
  ['solved', 'Solved threads'],
  ['unsolved', 'Unsolved threads'],
] as const

const facetsOf = (scope: Scope, { query }: SearchAsked, found: ReadFound) => {
  const { codes, devices } = knownTo(scope)
  const isChosen = (name: string) => query.operated.some((one) => one.name === name)
  const kinds = kindLabels.map(([value, label], n) => ({
    value,
    label,
    count: found.kinds[n] ?? 0,
  }))
  const groups = [
    { name: 'is', title: 'Kind', rows: kinds },
    { name: 'device', title: 'Device', rows: refRows(found, 'device', nameById(devices, 'name')) },
    { name: 'code', title: 'Code', rows: refRows(found, 'code', nameById(codes, 'code')) },
    { name: 'in', title: 'Category', rows: found.categories },
  ]
  return groups
    .filter(({ name }) => !isChosen(name))
    .map(({ name, title, rows }) => ({
      title,
      ways: rows
        .filter(({ count }) => count > 0)
        .map(({ value, label, count }) => ({ label, count, q: withPart(query.q, name, value) })),
    }))
    .filter(({ ways }) => ways.length > 0)
}

const mostOfEach = 6

const refRows = ({ refs }: ReadFound, kind: 'code' | 'device', names: Map<string, string>) =>
  refs
    .filter((one) => one[0] === kind)
    .slice(0, mostOfEach)
    .map(([, ref, count]) => ({
      value: kind === 'code' ? (names.get(ref) ?? ref) : ref,
      label: names.get(ref) ?? ref,
      count,
    }))

const nameById = <Name extends string>(
  all: readonly ({ id: string } & Record<Name, string>)[],
  name: Name,
) => new Map(all.map((one) => [one.id, one[name]]))

const shownHit = (hit: Hit) => ({
  ...hit,
  isArticle: Boolean(hit.isArticle),
  excerpt: stretchesOf(withoutHalves(plainText(hit.excerpt).replace(/\s+/g, ' ')).trim()),
})
