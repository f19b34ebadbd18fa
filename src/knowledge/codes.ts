// The pages of error codes: one code with what is known of it, and all of them by family.
import { articlesAbout } from '../../db/reads/articles.ts'
import { codeOf, codesRelatedTo, listedCodes } from '../../db/reads/codes.ts'
import {
  newestMentioning,
  seenWith,
  solutionsMentioning,
  tallyOfMentioning,
  threadsMentioning,
} from '../../db/reads/mentioning.ts'
import { openProblemsOfCode } from '../../db/reads/problems.ts'
import { articleCardOf } from '../forum/cards.ts'
import { withChips } from '../forum/lists.ts'
import { readPage } from '../page.ts'
import type { Scope } from '../scope.ts'
import { rankSolutions } from './solutions.ts'
import { codeOfSpelling, filterWords, namedIn } from './spellings.ts'

export type CodePage = NonNullable<Awaited<ReturnType<typeof loadCode>>['code']>
export type CodesPage = Awaited<ReturnType<typeof loadCodes>>

/** The page of the code that was meant, in one trip; `code` is null where none was. */
export const loadCode = async (scope: Scope, spelled: string) => {
  const id = codeOfSpelling(scope, spelled)
  if (id === null) return { ...(await readPage(scope, {})), code: null }
  const rows = await readPage(scope, codeReads(scope, id))
  const [code] = rows.codes
  const [tally] = rows.tallies
  if (!code) return { frame: rows.frame, code: null }
  return {
    frame: rows.frame,
    code: {
      ...code,
      related: rows.related,
      articles: rows.articles.map(articleCardOf),
      problems: rows.problems,
      solutions: rankSolutions(rows.solutions, 3),
      devices: rows.devices,
      threads: rows.threads.map(withChips),
      tally: tally ?? { threads: 0, solved: 0 },
      /** Only this many threads were counted. */
      counted: newestMentioning,
    },
  }
}

const codeReads = (scope: Scope, id: string) => {
  const { db } = scope
  const about = { kind: 'code' as const, ref: id }
  return {
    codes: codeOf(db, id),
    related: codesRelatedTo(db, id),
    articles: articlesAbout(db, about, 4),
    problems: openProblemsOfCode(db, id),
    solutions: solutionsMentioning(db, about, 60),
    devices: seenWith(db, about, 12),
    threads: threadsMentioning(db, about, 10),
    tallies: tallyOfMentioning(db, about),
  }
}

/** All codes by family; `q` narrows them, and a code it spells stands first. */
export const loadCodes = async (scope: Scope, q: string) => {
  const named = namedIn(scope, q).codes
  const { frame, codes } = await readPage(scope, {
    codes: listedCodes(scope.db, { words: filterWords(q), ids: named }),
  })
  const others = codes.filter(({ isNamed }) => !isNamed)
  return {
    frame,
    q,
    named: codes.filter(({ isNamed }) => isNamed),
    families: [...Map.groupBy(others, ({ familyId }) => familyId).values()].flatMap((members) => {
      const [first] = members
      return first ? [{ shape: first.shape, about: first.familyAbout, codes: members }] : []
    }),
    found: codes.length,
  }
}
