// The pages of error codes: one code with what is known of it, and all of them by family.
import { articlesAbout } from '../../db/reads/articles.ts'
import { codeOf, codesRelatedTo, familyOf, listedCodes } from '../../db/reads/codes.ts'
import {
  newestMentioning,
  seenWith,
  solutionsMentioning,
  tallyOfMentioning,
  threadsMentioning,
} from '../../db/reads/mentioning.ts'
import { openProblemsOfCode } from '../../db/reads/problems.ts'
import { signalsByDay } from '../../db/reads/signals.ts'
import { articleCardOf } from '../forum/cards.ts'
import { withChips } from '../forum/lists.ts'
import { readPage } from '../page.ts'
import { mayCurate } from '../policy/catalogue.ts'
import type { Scope } from '../scope.ts'
import { codeIdOf, familyOfCode } from './code-ids.ts'
import { rankSolutions } from './solutions.ts'
import { codeOfSpelling, filterWords, namedIn } from './spellings.ts'

export type CodePage = NonNullable<Awaited<ReturnType<typeof loadCode>>['code']>
export type CodesPage = Awaited<ReturnType<typeof loadCodes>>
export type FamilyPage = NonNullable<Awaited<ReturnType<typeof loadCode>>['family']>

/**
 * The page of the code that was meant, in one trip; `code` is null where none was, and `family` is
 * what is known of an unlisted code of a known family.
 */
export const loadCode = async (scope: Scope, spelled: string) => {
  const rows = await readPage(scope, {
    ...codeReads(scope, codeOfSpelling(scope, spelled) ?? codeIdOf(spelled)),
    families: familyOf(scope.db, familyOfCode(spelled) ?? ''),
  })
  const { frame } = rows
  const may = { edit: mayCurate(frame.viewer, scope.now) }
  const [code] = rows.codes
  const [tally] = rows.tallies
  const [family] = rows.families
  if (!code)
    return {
      frame,
      code: null,
      family: family ? { ...family, may, problems: rows.problems } : null,
    }
  return {
    frame,
    family: null,
    code: {
      ...code,
      may,
      days: daysOf(rows.days, scope.now),
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
    days: signalsByDay(db, `c:${id}`, scope.now, daysShown),
  }
}

const day = 86_400_000
const daysShown = 30

// Days of nobody have no row.
const daysOf = (rows: { day: number; people: number }[], now: number) => {
  const people = new Map(rows.map((row) => [row.day, row.people]))
  const today = Math.floor(now / day)
  return Array.from({ length: daysShown }, (_, n) => {
    const one = today - daysShown + 1 + n
    return { at: one * day, people: people.get(one) ?? 0 }
  })
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
      if (!first) return []
      return [{ id: first.familyId, shape: first.shape, about: first.familyAbout, codes: members }]
    }),
    found: codes.length,
  }
}
