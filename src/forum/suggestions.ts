// What already answers a question that is still being written: articles, threads, known problems.
import {
  type ArticleBeside,
  articlesOn,
  articlesWithWords,
  type Ref,
} from '../../db/reads/beside.ts'
import { openProblemsAbout } from '../../db/reads/problems.ts'
import { deviceName } from '../knowledge/catalogue.ts'
import { isAlike, likenessOf, rankSimilar, similarReads } from '../knowledge/similar.ts'
import { matchOf } from '../knowledge/similar-words.ts'
import type { Scope } from '../scope.ts'
import { plainText } from '../text/markdown.ts'
import { articleCardOf } from './cards.ts'
import { recognisedIn } from './recognised.ts'

/** A question so far, as typed; `device` is the id chosen, or empty. */
export type Draft = { title: string; body: string; device: string; notMeant: Ref[] }

/** A code or device that the draft is about. */
type Named = Ref & { name: string }

/** The reads that find what answers a draft, to send with others in one batch. */
export const suggestionReads = (scope: Scope, draft: Draft) => {
  const text = plainText(draft.body)
  const inText = recognisedIn(scope, draft)
  const recognised = withChosen(scope, inText.meant, draft.device)
  const refs = recognised.map(({ kind, ref }): Ref => ({ kind, ref }))
  const likeness = likenessOf(refs, draft.title, text)
  return {
    inText,
    recognised,
    likeness,
    reads: {
      ...similarReads(scope.db, likeness),
      articlesOn: articlesOn(scope.db, refs, mostArticles),
      articlesWithWords: articlesWithWords(scope.db, matchOf(likeness.words), mostArticles),
      problems: openProblemsAbout(scope.db, idsOf(refs, 'code'), idsOf(refs, 'device')),
    },
  }
}

const mostArticles = 3
const mostThreads = 5

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
  articles: articlesOf(rows.articlesOn, rows.articlesWithWords),
  threads: rankSimilar(rows, likeness).filter(isAlike).slice(0, mostThreads),
  problems: rows.problems,
})

const articlesOf = (on: ArticleBeside[], withWords: ArticleBeside[]) => {
  const known = new Set(on.map(({ id }) => id))
  return [...on, ...withWords.filter(({ id }) => !known.has(id))]
    .slice(0, mostArticles)
    .map((row) => ({ ...articleCardOf(row), about: row.about }))
}

// The device chosen in the form is as good as one that is written.
const withChosen = (scope: Scope, recognised: Named[], device: string): Named[] => {
  const name = deviceName(scope, device)
  const isNamed = recognised.some(({ kind, ref }) => kind === 'device' && ref === device)
  if (name === null || isNamed) return recognised
  return [...recognised, { kind: 'device', ref: device, name }]
}

const idsOf = (refs: Ref[], kind: Ref['kind']): string[] =>
  refs.filter((one) => one.kind === kind).map(({ ref }) => ref)
