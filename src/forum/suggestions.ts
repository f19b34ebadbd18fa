// What already answers a question that is still being written: articles, threads, known problems.
import {
  type ArticleBeside,
  articlesOn,
  articlesWithWords,
  type Ref,
} from '../../db/reads/beside.ts'
import { openProblemsAbout } from '../../db/reads/problems.ts'
import { type Alike, alikeReads, comparedTo, isAlike, rankAlike } from '../knowledge/alike.ts'
import { deviceName, knownTo, recogniserOf } from '../knowledge/catalogue.ts'
import { conceptName, conceptWords, isTelling } from '../knowledge/concepts/concepts.ts'
import { type Likeness, likenessOf, termOf } from '../knowledge/likeness.ts'
import { matchOf, tellingWords } from '../knowledge/similar-words.ts'
import { sightingsOf } from '../knowledge/unlisted-codes.ts'
import type { Scope } from '../scope.ts'
import { plainText } from '../text/markdown.ts'
import { articleCardOf } from './cards.ts'
import { recognisedIn } from './recognised.ts'

/** A question so far, as typed; `device` is the id chosen, or empty. */
export type Draft = {
  title: string
  body: string
  device: string
  category?: string
  notMeant: Ref[]
}

/** A code or device that the draft is about. */
type Named = Ref & { name: string }

/** The reads that find what answers a draft, to send with others in one batch. */
export const suggestionReads = (scope: Scope, draft: Draft) => {
  const text = plainText(draft.body)
  const inText = recognisedIn(scope, draft)
  const recognised = withChosen(scope, inText.meant, draft.device)
  const refs = recognised.map(({ kind, ref }): Ref => ({ kind, ref }))
  const found = recogniserOf(scope).recognise({ title: draft.title, body: text })
  const area = draft.category || found.area
  // Of a code that nobody has listed there may be a known problem all the same.
  const codes = [...idsOf(refs, 'code'), ...sightingsOf(found.unknown).map(({ id }) => id)]
  const likeness = likenessOf({ title: draft.title, body: text, area, refs }, knownTo(scope))
  return {
    inText,
    recognised,
    likeness,
    reads: {
      ...alikeReads(scope.db, likeness),
      articlesOn: articlesOn(scope.db, refs, mostArticles),
      articlesWithWords: articlesWithWords(
        scope.db,
        matchOf([...tellingWords(draft.title, text), ...conceptWords(likeness.said)]),
        mostCandidates,
      ),
      problems: openProblemsAbout(scope.db, codes, idsOf(refs, 'device')),
    },
  }
}

/** What a panel shows at most; what is said to have been shown is held to it. */
export const mostArticles = 3
export const mostThreads = 5
const mostCandidates = 20

type Prepared = ReturnType<typeof suggestionReads>
type SuggestionRows = { [Name in keyof Prepared['reads']]: Awaited<Prepared['reads'][Name]> }

export type Suggestions = ReturnType<typeof suggestionsOf>

/** What the reads of a draft found, best first. */
export const suggestionsOf = (
  { inText, recognised, likeness }: Prepared,
  rows: SuggestionRows,
) => ({
  inText,
  recognised,
  articles: articlesOf(rows, likeness),
  threads: threadsOf(recognised, rankAlike(rows, likeness)),
  problems: rows.problems.toSorted((a, b) => Number(isKnown(b)) - Number(isKnown(a))),
})

// What both are about, by name; the most telling concepts stand for all of them.
const threadsOf = (recognised: Named[], ranked: Alike[]) => {
  const names = new Map(recognised.map(({ kind, ref, name }) => [kind + termOf(kind, ref), name]))
  return ranked
    .filter(isAlike)
    .slice(0, mostThreads)
    .map((thread) => ({
      ...thread,
      codes: thread.codes.flatMap((id) => names.get(`code${id}`) ?? []),
      devices: thread.devices.flatMap((id) => names.get(`device${id}`) ?? []),
      concepts: namesOf(thread.concepts),
    }))
}

const namesOf = (concepts: string[]): string[] =>
  concepts.filter(isTelling).slice(0, mostConcepts).map(conceptName)

const mostConcepts = 3

// First those on the very code or device, then those whose words are like the question.
const articlesOf = (rows: SuggestionRows, likeness: Likeness) => {
  const likenessTo = comparedTo(likeness, rows.counts)
  const known = new Set(rows.articlesOn.map(({ id }) => id))
  const worded = rows.articlesWithWords
    .filter(({ id }) => !known.has(id))
    .map((row) => ({ row, ...likenessTo(likenessOfArticle(row)) }))
    .filter((one) => isAlike(one) && one.concepts.length > 0)
    .sort((a, b) => b.score - a.score || b.row.id - a.row.id)
  return [...rows.articlesOn.map((row) => ({ row, concepts: [] as string[] })), ...worded]
    .slice(0, mostArticles)
    .map(({ row, concepts }) => ({
      ...articleCardOf(row),
      about: row.about,
      concepts: namesOf(concepts),
    }))
}

// Its title says what an article is about; its text mentions everything.
const likenessOfArticle = ({ title }: ArticleBeside): Likeness =>
  likenessOf({ title, body: '', area: '', refs: [] })

// Somebody of the staff has said so; the rest is suspected.
const isKnown = ({ state }: { state: string }): boolean => state !== 'suspected'

// The device chosen in the form is as good as one that is written.
const withChosen = (scope: Scope, recognised: Named[], device: string): Named[] => {
  const name = deviceName(scope, device)
  const isNamed = recognised.some(({ kind, ref }) => kind === 'device' && ref === device)
  if (name === null || isNamed) return recognised
  return [...recognised, { kind: 'device', ref: device, name }]
}

const idsOf = (refs: Ref[], kind: Ref['kind']): string[] =>
  refs.filter((one) => one.kind === kind).map(({ ref }) => ref)
